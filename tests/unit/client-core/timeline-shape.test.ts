/** The timeline's span and rows: nothing is lost, nothing overlaps in a lane. */
import fc from "fast-check";
import { dayNumber, dayOfNumber, eventRows, timelineSpan } from "../../../client/core/timeline-shape.ts";
import type { TimedFact } from "../../../model/timeline.ts";
import { nearDay } from "../../support/claim-arbitraries.ts";

const OPEN = { fromMin: null, fromMax: null, toMin: null, toMax: null };
const fact = (key: string, eventMin: string | null, eventMax: string | null): TimedFact => ({
  key,
  statement: key,
  status: "single-source",
  bounds: { ...OPEN, eventMin, eventMax },
  firstKnown: "2022-01-09",
});
const event = fc
  .tuple(fc.option(nearDay, { nil: null }), nearDay)
  .map(([a, b]): [string | null, string] => (a !== null && a > b ? [b, a] : [a, b]));
const events = fc.array(event, { maxLength: 30 }).map((bounds) => bounds.map(([min, max], index) => fact(`f${index}`, min, max)));
const timeline = (facts: TimedFact[]) => ({
  events: facts,
  eventsTotal: facts.length,
  said: [{ day: "2022-01-09", count: 3 }],
  saidOnNoDay: 0,
  published: [{ day: "2022-01-10", count: 1 }],
});

test("days are numbers and back", () => {
  fc.assert(fc.property(nearDay, (day) => expect(dayOfNumber(dayNumber(day))).toBe(day)));
});

test("what happened decades before is told and does not stretch the span", () => {
  const data = timeline([fact("far", "1992-05-15", "1992-05-15"), fact("near", "2022-01-04", "2022-01-04")]);
  const span = timelineSpan(data);
  expect([dayOfNumber(span?.from ?? 0), dayOfNumber(span?.to ?? 0)]).toEqual(["2022-01-02", "2022-01-12"]);
  expect(eventRows(data.events, span ?? { from: 0, to: 0 }, 1)).toMatchObject({ earlier: 1, later: 0, lanes: 1 });
});

test("without anything there is no span", () => {
  expect(timelineSpan({ events: [], eventsTotal: 0, said: [], saidOnNoDay: 4, published: [] })).toBeNull();
});

test("every fact is in one mark or counted beside the span, and marks of a lane do not overlap", () => {
  fc.assert(
    fc.property(events, fc.integer({ min: 1, max: 4 }), (facts, room) => {
      const span = timelineSpan(timeline(facts)) ?? { from: 0, to: 0 };
      const { marks, earlier, later, lanes } = eventRows(facts, span, room);
      expect(marks.reduce((sum, mark) => sum + mark.facts.length, earlier + later)).toBe(facts.length);
      for (const a of marks) {
        expect(a.lane).toBeLessThan(lanes);
        for (const b of marks.filter(({ id, lane }) => lane === a.lane && id > a.id)) {
          const [aFrom, aTo] = [a.from ?? a.to ?? 0, a.to ?? a.from ?? 0];
          const [bFrom, bTo] = [b.from ?? b.to ?? 0, b.to ?? b.from ?? 0];
          expect(aTo < bFrom || bTo < aFrom).toBe(true);
        }
      }
    }),
  );
});
