/** How what a file has looks on the canvas: in a circle; hollow when only files have it. */
import styles from "./layers.module.css";

export function LayerMark({ isHollow = true }: { readonly isHollow?: boolean }) {
  return (
    <svg width={20} height={20} viewBox="0 0 20 20" className={styles.mark} data-hollow={isHollow} aria-hidden>
      <circle cx={10} cy={10} r={9} className={styles.circle} />
      <circle cx={10} cy={10} r={5} className={styles.middle} />
    </svg>
  );
}
