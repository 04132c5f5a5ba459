/**
 * Bounds as a drawing on a line from 0 to 1: where the fact certainly held, where it is possible, and which ends are
 * open. The rule is the one of `certaintyOn` in model/fact.ts: certain from the latest beginning to the earliest end.
 */
import type { Bounds } from "../../../model/fact.ts";

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface IntervalShape {
  readonly possible: Stretch;
  /** Null where no day is certain. */
  readonly certain: Stretch | null;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  readonly ticks: readonly { readonly at: number; readonly day: string }[];
}

/** Where known days stand when a side is open: the rest is for the open stretch. */
const MARGIN = 0.3;

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Null when nothing is known. */
export function intervalShape(bounds: Bounds): IntervalShape | null {
  const isEvent = bounds.eventMin !== null || bounds.eventMax !== null;
  const start = isEvent ? bounds.eventMin : bounds.fromMin;
  const end = isEvent ? bounds.eventMax : bounds.toMax;
  const surelyFrom = isEvent ? (start === end ? start : null) : bounds.fromMax;
  const surelyTo = isEvent ? (start === end ? end : null) : bounds.toMin;
  const days = [...new Set([start, surelyFrom, surelyTo, end].filter((day) => day !== null))].sort();
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;

  const low = start === null ? MARGIN : 0.04;
  const high = end === null ? 1 - MARGIN : 0.96;
  const span = dayNumber(last) - dayNumber(first);
  const middle = start === null && end !== null ? high : end === null && start !== null ? low : 0.5;
  const at = (day: string): number => (span === 0 ? middle : low + ((dayNumber(day) - dayNumber(first)) / span) * (high - low));

  const certain = surelyFrom !== null && surelyTo !== null && surelyFrom <= surelyTo ? { from: at(surelyFrom), to: at(surelyTo) } : null;
  return {
    possible: { from: start === null ? 0 : at(start), to: end === null ? 1 : at(end) },
    certain,
    openStart: start === null,
    openEnd: end === null,
    ticks: days.map((day) => ({ at: at(day), day })),
  };
}
