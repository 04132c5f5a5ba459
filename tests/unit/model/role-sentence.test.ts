/** Sentences from bounds: every combination of what is known and open, and never a day that no source gives. */
import fc from "fast-check";
import type { Bounds } from "../../../model/fact.ts";
import { longDate } from "../../../model/long-date.ts";
import { type RoleParts, roleSentence, timeInWords } from "../../../model/role-sentence.ts";

const OPEN: Bounds = { fromMin: null, fromMax: null, toMin: null, toMax: null, eventMin: null, eventMax: null };
const MASIMOV: RoleParts = {
  predicate: "heads",
  subject: "Karim Masimov",
  object: "the KNB",
  position: null,
  bounds: { ...OPEN, toMax: "2022-01-09" },
  status: "corroborated",
};

test("Masimov's post, of which only the end is known, and only that it had come", () => {
  expect(roleSentence(MASIMOV)).toBe("Karim Masimov, head of the KNB until some day no later than 9 January 2022");
});

const DAY = "2022-01-05";
const LATER = "2022-01-09";
const ends = [
  [null, null, { begin: null, end: null, event: null }],
  [DAY, DAY, { begin: "from 5 January 2022", end: "until 5 January 2022", event: "on 5 January 2022" }],
  [DAY, null, { begin: "from 5 January 2022 or later", end: "until 5 January 2022 or later", event: "on 5 January 2022 or later" }],
  [
    null,
    LATER,
    {
      begin: "from some day no later than 9 January 2022",
      end: "until some day no later than 9 January 2022",
      event: "on some day no later than 9 January 2022",
    },
  ],
  [
    DAY,
    LATER,
    {
      begin: "from some day between 5 and 9 January 2022",
      end: "until some day between 5 and 9 January 2022",
      event: "on some day between 5 and 9 January 2022",
    },
  ],
  ["2019-01-01", "2019-12-31", { begin: "from some day in 2019", end: "until some day in 2019", event: "in 2019" }],
  [
    "2020-02-01",
    "2020-02-29",
    { begin: "from some day in February 2020", end: "until some day in February 2020", event: "in February 2020" },
  ],
] as const;

test.each(ends.flatMap((from) => ends.flatMap((to) => ends.map((event) => [from, to, event] as const))))(
  "beginning %j, end %j, event %j",
  (from, to, event) => {
    const bounds = { fromMin: from[0], fromMax: from[1], toMin: to[0], toMax: to[1], eventMin: event[0], eventMax: event[1] };
    const expected = [event[2].event, from[2].begin, to[2].end].filter((part) => part !== null).join(" ");
    expect(timeInWords(bounds)).toBe(expected === "" ? null : expected);
  },
);

test.each([
  ["2021-12-30", "2022-01-02", "on some day between 30 December 2021 and 2 January 2022"],
  ["2022-01-30", "2022-02-02", "on some day between 30 January and 2 February 2022"],
  ["2022-02-01", "2022-02-27", "on some day between 1 and 27 February 2022"],
  ["2019-01-01", "2020-12-31", "on some day between 1 January 2019 and 31 December 2020"],
])("stretches from %s to %s", (eventMin, eventMax, words) => {
  expect(timeInWords({ ...OPEN, eventMin, eventMax })).toBe(words);
});

test("every day that is named is a bound, and every bound is named or is the end of a named month or year", () => {
  const day = fc.option(
    fc
      .date({ min: new Date("1990-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  );
  fc.assert(
    fc.property(fc.tuple(day, day), ([a, b]) => {
      const [eventMin, eventMax] = a !== null && b !== null && a > b ? [b, a] : [a, b];
      const words = timeInWords({ ...OPEN, eventMin, eventMax }) ?? "";
      for (const [named] of words.matchAll(/\d{1,2} [A-Z][a-z]+ \d{4}/g)) {
        expect([eventMin, eventMax].map((bound) => bound && longDate(bound))).toContain(named);
      }
      if (eventMin === null && eventMax === null) expect(words).toBe("");
      if (eventMin !== null) expect(words).toContain(eventMin.slice(0, 4));
      if (eventMax !== null) expect(words).toContain(eventMax.slice(0, 4));
    }),
  );
});

test("what is a verb follows the name, a position is added once, and what is only denied is not asserted", () => {
  const replaced: RoleParts = { ...MASIMOV, predicate: "replaced", subject: "A", object: "B", bounds: OPEN };
  expect(roleSentence(replaced)).toBe("A replaced B");
  expect(roleSentence({ ...MASIMOV, position: "number one", bounds: OPEN })).toBe("Karim Masimov, head of the KNB (number one)");
  expect(roleSentence({ ...MASIMOV, position: "Head of the KNB", bounds: OPEN })).toBe("Karim Masimov, head of the KNB");
  expect(roleSentence({ ...MASIMOV, status: "only-denied" })).toMatch(/^Denied, and asserted by nobody: Karim Masimov, head of/);
});
