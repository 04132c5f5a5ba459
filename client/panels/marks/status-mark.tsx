/** The line that stands for a status on the canvas: told apart by its drawing, never by colour alone. */
import type { Status } from "../../../model/schema.ts";
import styles from "./marks.module.css";

export type LineStyle = Status | "not-excluded" | "speech";

const WIDTH = 32;
const HEIGHT = 12;
const MIDDLE = HEIGHT / 2;

function Strokes({ line }: { readonly line: LineStyle }) {
  if (line === "corroborated") return <path d={`M2 ${MIDDLE}H30`} strokeWidth={3.5} />;
  if (line === "single-source") return <path d={`M2 ${MIDDLE}H30`} strokeWidth={1.4} />;
  if (line === "contested") return <path d={`M2 ${MIDDLE - 2.5}H30M2 ${MIDDLE + 2.5}H30`} strokeWidth={1.6} />;
  if (line === "only-denied")
    return (
      <>
        <path d={`M2 ${MIDDLE}H30`} strokeWidth={2} strokeDasharray="0.1 4.2" strokeLinecap="round" />
        <path d={`M16 1V${HEIGHT - 1}`} strokeWidth={2} />
      </>
    );
  if (line === "not-excluded") return <path d={`M2 ${MIDDLE}h3m3 0h3m2 0H19m2 0h3m3 0h3`} strokeWidth={1.8} />;
  return <path d={`M2 ${MIDDLE + 3}Q16 ${MIDDLE - 6} 30 ${MIDDLE + 3}`} strokeWidth={1.4} strokeDasharray="3 2.5" />;
}

export function StatusMark({ line }: { readonly line: LineStyle }) {
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.status} data-line={line} aria-hidden>
      <Strokes line={line} />
    </svg>
  );
}
