/** Grey lines in the place of text that is on its way. */
import styles from "./notices.module.css";

const WIDTHS = ["62%", "94%", "86%", "40%", "90%", "72%", "55%", "80%"];

export function Skeleton({ lines = 6, label }: { readonly lines?: number; readonly label: string }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={label}>
      {WIDTHS.slice(0, lines).map((width) => (
        <span key={width} style={{ width }} />
      ))}
    </div>
  );
}
