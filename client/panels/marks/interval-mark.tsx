/** A small drawing of when a fact held: solid where certain, dashed where possible, an arrow where an end is open. */
import type { Bounds } from "../../../model/fact.ts";
import { formatIsoDate } from "../../../model/partial-date.ts";
import { boundsInWords } from "../words/time-words.ts";
import { intervalShape } from "./interval-shape.ts";
import styles from "./marks.module.css";

const WIDTH = 320;
const LINE = 9;
/** Room that a date takes, so that two of them are never written over each other. */
const TICK_WIDTH = 74;

export function IntervalMark({ bounds }: { readonly bounds: Bounds }) {
  const shape = intervalShape(bounds);
  if (!shape) return null;
  const x = (at: number): number => 4 + at * (WIDTH - 8);
  const { possible, certain } = shape;
  const isMoment = certain !== null && certain.from === certain.to;
  const written = shape.ticks.filter(
    (tick, index, all) =>
      index === 0 ||
      index === all.length - 1 ||
      (x(tick.at) - x(all[0]?.at ?? 0) > TICK_WIDTH && x(all.at(-1)?.at ?? 1) - x(tick.at) > TICK_WIDTH),
  );
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 34`}
      className={styles.interval}
      preserveAspectRatio="xMinYMid meet"
      role="img"
      aria-label={boundsInWords(bounds) ?? ""}
    >
      <path d={`M4 ${LINE}H${WIDTH - 4}`} className={styles.axis} />
      <path d={`M${x(possible.from)} ${LINE}H${x(possible.to)}`} className={styles.possible} />
      {shape.openStart ? <path d={`M10 ${LINE - 5}l-6 5 6 5`} className={styles.end} /> : null}
      {shape.openEnd ? <path d={`M${WIDTH - 10} ${LINE - 5}l6 5-6 5`} className={styles.end} /> : null}
      {certain && !isMoment ? <path d={`M${x(certain.from)} ${LINE}H${x(certain.to)}`} className={styles.certain} /> : null}
      {isMoment ? <circle cx={x(certain.from)} cy={LINE} r={5} className={styles.moment} /> : null}
      {shape.ticks.map((tick) => (
        <path key={tick.day} d={`M${x(tick.at)} ${LINE - 6}v12`} className={styles.end} />
      ))}
      {written.map((tick) => (
        <text
          key={tick.day}
          x={x(tick.at)}
          y={30}
          textAnchor={tick.at < 0.12 ? "start" : tick.at > 0.88 ? "end" : "middle"}
          className={styles.tick}
        >
          {formatIsoDate(tick.day)}
        </text>
      ))}
    </svg>
  );
}
