/**
 * One of the two clocks as a line across the timeline: dragged, or moved by the arrow keys a day at a time. A whole drag,
 * and a key that is held down, is one step to undo.
 */
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { formatIsoDate } from "../../../model/partial-date.ts";
import { type DaySpan, dayNumber, dayOfNumber } from "../../core/timeline-shape.ts";
import type { Gesture } from "../../core/view-history.ts";
import { cx } from "../controls/class-names.ts";
import styles from "./timeline.module.css";

interface ClockHandleProps {
  readonly label: string;
  /** What it means that no day is chosen. */
  readonly none: string;
  readonly look: "true-on" | "known-on";
  readonly day: string | null;
  readonly span: DaySpan;
  readonly x: (day: number) => number;
  /** From pixels in the plot to the nearest day. */
  readonly dayAt: (clientX: number) => number;
  readonly onChange: (day: string | null, gesture: Gesture) => void;
}

const clamp = (day: number, { from, to }: DaySpan): number => Math.min(to, Math.max(from, day));

export function ClockHandle({ label, none, look, day, span, x, dayAt, onChange }: ClockHandleProps) {
  const gesture = useRef<Gesture>(Symbol("not begun"));
  const at = day === null ? null : clamp(dayNumber(day), span);
  const move = (to: number) => {
    const next = dayOfNumber(clamp(to, span));
    if (next !== day) onChange(next, gesture.current);
  };
  const press = (event: KeyboardEvent) => {
    if (!event.repeat) gesture.current = Symbol("key");
    const here = at ?? span.to + 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: here - 1,
      ArrowDown: here - 1,
      ArrowRight: here + 1,
      ArrowUp: here + 1,
      PageDown: here - 7,
      PageUp: here + 7,
      Home: span.from,
      End: span.to,
    };
    const to = steps[event.key];
    if (event.key === "Escape" || event.key === "Delete") onChange(null, gesture.current);
    else if (to === undefined) return;
    else move(to);
    event.preventDefault();
    event.stopPropagation();
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) move(dayAt(event.clientX));
  };
  return (
    <div
      className={cx(styles.handle)}
      data-look={look}
      data-unset={day === null ? "" : undefined}
      style={{ left: at === null ? x(span.to + 0.5) : x(at) }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={span.from}
      aria-valuemax={span.to}
      aria-valuenow={at ?? span.to}
      aria-valuetext={day === null ? none : formatIsoDate(day)}
      onKeyDown={press}
      onPointerDown={(event) => {
        gesture.current = Symbol("drag");
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
    >
      <span className={styles.grip}>{day === null ? label : `${label}: ${shortDay(day)}`}</span>
    </div>
  );
}

/** "9 Jan": the year stands on the axis. */
export const shortDay = (day: string): string => formatIsoDate(day).split(" ").slice(0, 2).join(" ");
