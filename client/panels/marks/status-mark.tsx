/** The line that stands for a status on the canvas: told apart by its drawing, never by colour alone. */
import { LINE_STROKES, type LineStyle } from "../../../model/marks.ts";
import styles from "./marks.module.css";

export function StatusMark({ line }: { readonly line: LineStyle }) {
  return (
    <svg width={32} height={12} viewBox="0 0 32 12" className={styles.status} data-line={line} aria-hidden>
      {LINE_STROKES[line].map(({ path, width, dashes, isRound }) => (
        <path key={path} d={path} strokeWidth={width} strokeDasharray={dashes} strokeLinecap={isRound ? "round" : undefined} />
      ))}
    </svg>
  );
}
