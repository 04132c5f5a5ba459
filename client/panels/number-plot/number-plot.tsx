/** How a number was told, one value after the other; stance by the shape of the mark, and the same in words for screen readers. */
import { useId, useMemo } from "react";
import type { ClaimView } from "../../../model/view.ts";
import styles from "./number-plot.module.css";
import { type PlotMark, plotShape } from "./plot-shape.ts";

export function NumberPlot({ claims }: { readonly claims: readonly ClaimView[] }) {
  const shape = useMemo(() => plotShape(claims), [claims]);
  const id = useId();
  if (!shape) return null;
  const { width, height, base, words } = shape;
  return (
    <figure className={styles.plot}>
      <div className={styles.scroll}>
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
          <title id={id}>{`The number as it was told, in the order said. ${shape.text}.`}</title>
          {shape.ticks.map(({ value, y }) => (
            <g key={value}>
              <path d={`M40 ${y}H${width}`} className={styles.grid} />
              <text x={34} y={y + 4} className={styles.tick}>
                {value}
              </text>
            </g>
          ))}
          {words === null ? null : (
            <text x={34} y={words + 4} className={styles.tick}>
              words
            </text>
          )}
          {shape.days.map(({ day, from, to }) => (
            <g key={`${day} ${from}`}>
              <path d={`M${from + 4} ${height - 17}H${to - 4}`} className={styles.bracket} />
              <text x={(from + to) / 2} y={height - 4} className={styles.day}>
                {day}
              </text>
            </g>
          ))}
          <path d={shape.line} className={styles.line} />
          {shape.marks.map((mark) => (
            <Mark key={mark.id} mark={mark} base={base} />
          ))}
        </svg>
      </div>
      <figcaption className={styles.key} aria-hidden>
        <KeyMark stance="asserts" name="asserted" />
        {shape.marks.some(({ stance }) => stance === "does-not-confirm") ? (
          <KeyMark stance="does-not-confirm" name="not confirmed" />
        ) : null}
        {shape.marks.some(({ stance }) => stance === "denies") ? <KeyMark stance="denies" name="denied" /> : null}
      </figcaption>
    </figure>
  );
}

function Mark({ mark, base }: { readonly mark: PlotMark; readonly base: number }) {
  const { x, y, top, isWord, label, stance, speakers } = mark;
  return (
    <g>
      <title>{`${label}: ${speakers.join(", ")}`}</title>
      {isWord ? null : <path d={`M${x} ${base}V${y}`} className={styles.stem} />}
      {top === null ? null : <path d={`M${x - 4} ${top}H${x + 4}M${x} ${top}V${y}`} className={styles.range} />}
      {isWord && stance === "asserts" ? null : <Sign x={x} y={y} stance={stance} />}
      <text x={x} y={isWord ? y + 4 : (top ?? y) - 9} className={styles.label}>
        {label}
      </text>
    </g>
  );
}

interface SignProps {
  readonly x: number;
  readonly y: number;
  readonly stance: PlotMark["stance"];
}

/** A full disc is asserted; an empty ring is not confirmed; a cross is denied. */
function Sign({ x, y, stance }: SignProps) {
  if (stance === "asserts") return <circle cx={x} cy={y} r={4.5} className={styles.asserted} />;
  if (stance === "does-not-confirm") return <circle cx={x} cy={y} r={4.5} className={styles.withheld} />;
  return <path d={`M${x - 4.5} ${y - 4.5}l9 9m0 -9l-9 9`} className={styles.denied} />;
}

function KeyMark({ stance, name }: { readonly stance: PlotMark["stance"]; readonly name: string }) {
  return (
    <span className={styles.keyMark}>
      <svg width={12} height={12} viewBox="0 0 12 12" aria-hidden>
        <Sign x={6} y={6} stance={stance} />
      </svg>
      {name}
    </span>
  );
}
