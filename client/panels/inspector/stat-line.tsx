/** How a fact stands: its line as drawn on the canvas, and the same in words. */
import type { Status } from "../../../model/schema.ts";
import { cx } from "../controls/class-names.ts";
import { StatusMark } from "../marks/status-mark.tsx";
import { STATUS_NAMES, type StanceCounts, standingInWords } from "../words/status-words.ts";
import styles from "./stat-line.module.css";

interface StatLineProps {
  readonly status: Status;
  readonly counts?: StanceCounts;
}

export function StatLine({ status, counts }: StatLineProps) {
  return (
    <span className={cx(styles.line, status === "contested" && styles.contested)}>
      <StatusMark line={status} />
      {counts ? standingInWords(status, counts) : STATUS_NAMES[status]}
    </span>
  );
}
