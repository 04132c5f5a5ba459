/** A failure, said plainly: what happened, what was kept, what to do; with a button to try again where that can help. */
import { RotateCcw, TriangleAlert } from "lucide-react";
import type { AppError } from "../../../model/errors.ts";
import { TextButton } from "../controls/text-button.tsx";
import { ERROR_WORDS, type ErrorWords } from "../words/error-words.ts";
import styles from "./notices.module.css";

interface ProblemNoticeProps {
  readonly problem: AppError;
  readonly onRetry?: () => void;
  /** Where the general words for such a failure would not fit. */
  readonly words?: ErrorWords | undefined;
}

export function ProblemNotice({ problem, onRetry, words = ERROR_WORDS[problem.code] }: ProblemNoticeProps) {
  const { title, advice } = words;
  return (
    <div className={styles.problem} role="alert">
      <TriangleAlert size={18} strokeWidth={1.8} aria-hidden className={styles.problemIcon} />
      <div>
        <p className={styles.problemTitle}>{title}</p>
        <p>{problem.message}</p>
        {(problem.errors ?? []).map(({ path, message }) => (
          <p key={`${path} ${message}`}>
            <b>{path}</b> {message}
          </p>
        ))}
        <p className={styles.advice}>{advice}</p>
        {onRetry ? (
          <TextButton icon={RotateCcw} onPress={onRetry}>
            Try again
          </TextButton>
        ) : null}
      </div>
    </div>
  );
}
