/** How the download goes: read aloud when it changes state, but not with every byte. */
import { Check } from "lucide-react";
import { ProgressLine } from "../controls/progress-line.tsx";
import { ProblemNotice } from "../notices/problem-notice.tsx";
import styles from "./export-dialog.module.css";
import { sizeInWords } from "./export-words.ts";
import type { Saving } from "./use-export.ts";

interface SavingLineProps {
  readonly saving: Saving;
  /** What the file is expected to weigh; it only moves the bar. */
  readonly expected: number;
  readonly onRetry: () => void;
}

export function SavingLine({ saving, expected, onRetry }: SavingLineProps) {
  if (saving.state === "failed") return <ProblemNotice problem={saving.problem} onRetry={onRetry} />;
  if (saving.state === "running") {
    // An estimate never says that all is there: the file says so itself.
    const part = Math.min(0.97, saving.bytes / Math.max(1, expected));
    return <ProgressLine label="Download" part={part} words={`${sizeInWords(saving.bytes)} so far`} />;
  }
  return (
    <p role="status" className={styles.outcome}>
      {saving.state === "saved" ? (
        <>
          <Check size={16} aria-hidden />
          {`Saved as ${saving.name}, ${sizeInWords(saving.bytes)}.`}
        </>
      ) : null}
      {saving.state === "stopped" ? "Stopped: nothing was saved." : null}
    </p>
  );
}
