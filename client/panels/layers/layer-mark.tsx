/**
 * How what a file has looks on the canvas: an entity in a circle, hollow when only files have it; and the sign of the file,
 * F1, F2 …, after a disc where the store has it too.
 */

import { hueOf, signsOf } from "../../core/layer-sign.ts";
import type { Origin } from "../../core/picture-parts.ts";
import styles from "./layers.module.css";

interface MarkProps {
  /** Numbers of the files. */
  readonly files: readonly number[];
  readonly isHollow?: boolean;
}

export function LayerMark({ files, isHollow = true }: MarkProps) {
  return (
    <svg width={20} height={20} viewBox="0 0 20 20" className={styles.mark} data-hue={hueOf(files)} data-hollow={isHollow} aria-hidden>
      <circle cx={10} cy={10} r={9} className={styles.circle} />
      <circle cx={10} cy={10} r={5} className={styles.middle} />
    </svg>
  );
}

/** Nothing where the store alone has it. */
export function FileSign({ files, origin }: { readonly files: readonly number[]; readonly origin: Origin }) {
  if (files.length === 0) return null;
  return (
    <span className={styles.sign} data-hue={hueOf(files)} data-testid="file-sign">
      {origin === "both" ? <span className={styles.disc} aria-hidden /> : null}
      {signsOf(files)}
    </span>
  );
}
