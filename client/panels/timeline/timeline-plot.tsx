/** The drawing: rows of what happened, bars of what was said and published on each day, an axis, and the clocks. */
import { scaleLinear } from "d3-scale";
import { type PointerEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { count } from "../../../model/counted.ts";
import { formatIsoDate } from "../../../model/partial-date.ts";
import type { Timeline } from "../../../model/timeline.ts";
import { type DaySpan, dayNumber, dayOfNumber, eventRows } from "../../core/timeline-shape.ts";
import { useActions, useViewPart } from "../../hooks/use-app.ts";
import { ClockHandle, shortDay } from "./clock-handle.tsx";
import { EventButton } from "./event-button.tsx";
import styles from "./timeline.module.css";

const LABELS = 72;
const RIGHT = 22;
const LANE = 15;
const BAR_ROW = 26;
const AXIS = 20;
/** The names of the two clocks, one above the other. */
const TOP = 36;
/** Pixels that a date on the axis takes. */
const TICK = 58;
const STEPS = [1, 2, 7, 14, 28, 91, 365];

export function TimelinePlot({ data, span }: { readonly data: Timeline; readonly span: DaySpan }) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const asOf = useViewPart((view) => view.asOf);
  const knownOn = useViewPart((view) => view.knownOn);
  const actions = useActions();
  const scale = useMemo(
    () =>
      scaleLinear()
        .domain([span.from - 0.5, span.to + 0.5])
        .range([LABELS, Math.max(LABELS + 40, width - RIGHT)]),
    [span, width],
  );
  const x = useCallback((day: number): number => scale(day), [scale]);
  const dayAt = (clientX: number) => Math.round(scale.invert(clientX - (frame.current?.getBoundingClientRect().left ?? 0)));
  const perDay = x(1) - x(0);
  const { marks, lanes, earlier, later } = useMemo(() => eventRows(data.events, span, 16 / perDay), [data, span, perDay]);
  const events = TOP + Math.max(1, lanes) * LANE + 4;
  const said = events + BAR_ROW;
  const published = said + BAR_ROW;
  const height = published + AXIS;
  const every = STEPS.find((step) => step * perDay >= TICK) ?? 365;
  const ticks = Array.from({ length: Math.floor((span.to - span.from) / every) + 1 }, (_, index) => span.from + index * every);
  /** A press beside the marks puts a clock there: among what happened the one, among what was said the other. */
  const place = (event: PointerEvent<SVGSVGElement>) => {
    const top = event.clientY - event.currentTarget.getBoundingClientRect().top;
    const day = dayOfNumber(Math.min(span.to, Math.max(span.from, dayAt(event.clientX))));
    void (top < events ? actions.setAsOf(day) : actions.setKnownOn(day));
  };
  return (
    <div className={styles.frame} ref={frame}>
      <div className={styles.plot} style={{ height }}>
        <svg width={width} height={height} aria-hidden="true" onPointerDown={place}>
          {ticks.map((day) => (
            <g key={day}>
              <path d={`M${x(day)} ${TOP}V${published}`} className={styles.grid} />
              <text x={x(day)} y={height - 6} textAnchor="middle" className={styles.tick}>
                {day === ticks[0] ? formatIsoDate(dayOfNumber(day)) : shortDay(dayOfNumber(day))}
              </text>
            </g>
          ))}
          {knownOn === null ? null : (
            <rect
              x={x(dayNumber(knownOn) + 0.5)}
              y={TOP}
              width={Math.max(0, width - x(dayNumber(knownOn) + 0.5))}
              height={published - TOP}
              className={styles.unknown}
            />
          )}
          <RowLabel y={TOP + 12} text="Happened" />
          <RowLabel y={said - 6} text="Said" />
          <RowLabel y={published - 6} text="Published" />
          <Bars days={data.said} x={x} perDay={perDay} bottom={said} />
          <Bars days={data.published} x={x} perDay={perDay} bottom={published} />
          {earlier > 0 ? <text x={LABELS + 2} y={12} className={styles.tick}>{`‹ ${count(earlier)} earlier`}</text> : null}
          {later > 0 ? <text x={width - RIGHT} y={12} textAnchor="end" className={styles.tick}>{`${count(later)} later ›`}</text> : null}
        </svg>
        {marks.map((mark) => (
          <EventButton
            key={mark.id}
            mark={mark}
            x={x}
            edge={LABELS}
            top={TOP + mark.lane * LANE}
            isLater={knownOn !== null && mark.facts.every(({ firstKnown }) => firstKnown > knownOn)}
          />
        ))}
        <ClockHandle
          label="True on"
          none="any time"
          look="true-on"
          day={asOf}
          span={span}
          x={x}
          dayAt={dayAt}
          onChange={(day, gesture) => void actions.setAsOf(day, gesture)}
        />
        <ClockHandle
          label="Known on"
          none="everything published"
          look="known-on"
          day={knownOn}
          span={span}
          x={x}
          dayAt={dayAt}
          onChange={(day, gesture) => void actions.setKnownOn(day, gesture)}
        />
      </div>
    </div>
  );
}

const RowLabel = ({ y, text }: { readonly y: number; readonly text: string }) => (
  <text x={12} y={y} className={styles.row}>
    {text}
  </text>
);

interface BarsProps {
  readonly days: Timeline["said"];
  readonly x: (day: number) => number;
  readonly perDay: number;
  readonly bottom: number;
}

/** One bar a day, the highest as high as its row; the count stands beside it where there is room: a clock may stand on the bar. */
function Bars({ days, x, perDay, bottom }: BarsProps) {
  const most = Math.max(1, ...days.map((each) => each.count));
  const width = Math.max(2, Math.min(28, perDay * 0.7));
  const inside = days.filter(({ day }) => x(dayNumber(day)) >= LABELS);
  return (
    <>
      {inside.map(({ day, count: n }) => {
        const tall = Math.max(3, (n / most) * (BAR_ROW - 6));
        const at = x(dayNumber(day));
        return (
          <g key={day}>
            <rect x={at - width / 2} y={bottom - tall} width={width} height={tall} className={styles.bar} />
            {perDay - width >= 22 ? (
              <text x={at + width / 2 + 4} y={bottom - 5} className={styles.barCount}>
                {count(n)}
              </text>
            ) : null}
          </g>
        );
      })}
    </>
  );
}

function useWidth(frame: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(600);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
