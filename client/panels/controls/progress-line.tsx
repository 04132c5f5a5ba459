/** How far a long piece of work is: a bar, and the same in words. */
import { ProgressBar } from "react-aria-components";
import { cx } from "./class-names.ts";
import styles from "./progress-line.module.css";

interface ProgressLineProps {
  /** What is under way, for those who do not see the bar. */
  readonly label: string;
  /** From 0 to 1; null while nothing tells how far it is. */
  readonly part: number | null;
  readonly words: string;
}

export function ProgressLine({ label, part, words }: ProgressLineProps) {
  return (
    <ProgressBar
      className={cx(styles.progress)}
      aria-label={label}
      value={100 * (part ?? 0)}
      isIndeterminate={part === null}
      valueLabel={words}
    >
      {() => (
        <>
          <span className={styles.track} aria-hidden>
            <span className={cx(styles.fill, part === null && styles.endless)} style={part === null ? {} : { width: `${100 * part}%` }} />
          </span>
          <span>{words}</span>
        </>
      )}
    </ProgressBar>
  );
}
