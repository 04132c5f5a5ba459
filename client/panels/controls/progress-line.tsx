/** How far a long piece of work is: a bar, and the same in words. */
import { ProgressBar } from "react-aria-components";
import { cx } from "./class-names.ts";
import styles from "./progress-line.module.css";

interface ProgressLineProps {
  /** What is under way, for those who do not see the bar. */
  readonly label: string;
  /** From 0 to 1. */
  readonly part: number;
  readonly words: string;
}

export function ProgressLine({ label, part, words }: ProgressLineProps) {
  return (
    <ProgressBar className={cx(styles.progress)} aria-label={label} value={100 * part} valueLabel={words}>
      {({ valueText }) => (
        <>
          <span className={styles.track} aria-hidden>
            <span className={styles.fill} style={{ width: `${100 * part}%` }} />
          </span>
          <span>{valueText}</span>
        </>
      )}
    </ProgressBar>
  );
}
