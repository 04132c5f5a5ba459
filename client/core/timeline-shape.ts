/**
 * A timeline as places: which days it spans, and facts with the same uncertainty as one mark. Pure, in days; the panel
 * turns days into pixels.
 */
import { dayOf } from "../../model/partial-date.ts";
import type { TimedFact, Timeline } from "../../model/timeline.ts";

const DAY_MS = 86_400_000;
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
export const dayOfNumber = (number: number): string => dayOf(new Date(Math.round(number) * DAY_MS));

/** Days, as numbers since 1970, inclusive. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** What happened farther from the rest than this is told, not drawn: one founding in 1992 must not press a week to a point. */
const LARGEST_GAP = 45;
const MARGIN = 2;

/** The span of what was said and published, and of events near it; null when there is none. */
export function timelineSpan({ events, said, published }: Timeline): DaySpan | null {
  const days = [...said, ...published].map(({ day }) => dayNumber(day));
  const ofEvents = events.flatMap(({ bounds }) =>
    [bounds.eventMin, bounds.eventMax].flatMap((day) => (day === null ? [] : dayNumber(day))),
  );
  const first = days.length > 0 ? days : ofEvents.slice(0, 1);
  if (first.length === 0) return null;
  let [from, to] = [Math.min(...first), Math.max(...first)];
  const sorted = [...ofEvents].sort((a, b) => a - b);
  for (const day of [...sorted].reverse()) if (day < from && from - day <= LARGEST_GAP) from = day;
  for (const day of sorted) if (day > to && day - to <= LARGEST_GAP) to = day;
  return { from: from - MARGIN, to: to + MARGIN };
}

/** Facts whose events have the same first and last possible day. */
export interface EventMark {
  readonly id: string;
  /** Null where that end is open. */
  readonly from: number | null;
  readonly to: number | null;
  readonly facts: readonly TimedFact[];
  readonly lane: number;
}

export interface EventRows {
  readonly marks: readonly EventMark[];
  /** Facts wholly before and after the span. */
  readonly earlier: number;
  readonly later: number;
  readonly lanes: number;
}

/** `room` is how many days a mark takes at least, so that two in a lane do not touch. */
export function eventRows(events: readonly TimedFact[], span: DaySpan, room: number): EventRows {
  const groups = new Map<string, TimedFact[]>();
  let [earlier, later] = [0, 0];
  for (const fact of events) {
    const { eventMin, eventMax } = fact.bounds;
    if (eventMax !== null && dayNumber(eventMax) < span.from) earlier += 1;
    else if (eventMin !== null && dayNumber(eventMin) > span.to) later += 1;
    else {
      const id = `${eventMin ?? ""} ${eventMax ?? ""}`;
      const group = groups.get(id);
      if (group) group.push(fact);
      else groups.set(id, [fact]);
    }
  }
  const ends: number[] = [];
  const marks = [...groups]
    .map(([id, facts]) => {
      const [from = "", to = ""] = id.split(" ");
      return { id, facts, from: from === "" ? null : dayNumber(from), to: to === "" ? null : dayNumber(to) };
    })
    .sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1))
    .map((mark): EventMark => {
      const free = ends.findIndex((end) => end <= startOf(mark));
      const lane = free === -1 ? ends.length : free;
      ends[lane] = Math.max(endOf(mark), startOf(mark)) + room;
      return { ...mark, lane };
    });
  return { marks, earlier, later, lanes: ends.length };
}

type Ends = Pick<EventMark, "from" | "to">;
/** A mark with an open beginning is drawn at its end, and the other way round. */
const startOf = ({ from, to }: Ends): number => from ?? (to ?? 0) - 0.5;
const endOf = ({ from, to }: Ends): number => to ?? from ?? 0;
