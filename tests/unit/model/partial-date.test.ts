import fc from "fast-check";
import { dayBounds, formatIsoDate, formatPartialDate, isDay, partialDateSchema } from "../../../model/partial-date.ts";
import { day, partialDateOf } from "../../support/claim-arbitraries.ts";

test("every day of the calendar is a day", () => {
  fc.assert(fc.property(day, (each) => isDay(each)));
});

test.each([
  "2021-02-29",
  "2022-13-01",
  "2022-00-10",
  "2022-04-31",
  "2022-1-1",
  "2022-01-01Z",
  "2022-01-01T00:00:00Z",
  " 2022-01-01",
  "",
  "1900-02-29",
])("%j is no day", (text) => {
  expect(isDay(text)).toBe(false);
});

test("a partial date that the schema takes has bounds in order, and the date's own days inside", () => {
  fc.assert(
    fc.property(partialDateOf(day), (value) => {
      expect(partialDateSchema.parse(value)).toEqual(value);
      const { min, max } = dayBounds(value);
      if (min !== null) expect(isDay(min)).toBe(true);
      if (max !== null) expect(isDay(max)).toBe(true);
      if (min !== null && max !== null) expect(min <= max).toBe(true);
      if (value.date !== null) {
        expect(min?.startsWith(value.date)).toBe(true);
        expect(max?.startsWith(value.date)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

const nextDay = (each: string): string => new Date(Date.parse(`${each}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

test("a month ends on its last day, in any year", () => {
  fc.assert(
    fc.property(day, (each) => {
      const { max } = dayBounds({ date: each.slice(0, 7), precision: "month" });
      expect(max === null ? null : nextDay(max).slice(8)).toBe("01");
    }),
    { numRuns: 1000 },
  );
  expect(dayBounds({ date: "2024-02", precision: "month" })).toEqual({ min: "2024-02-01", max: "2024-02-29" });
  expect(dayBounds({ date: "0050-02", precision: "month" })).toEqual({ min: "0050-02-01", max: "0050-02-28" });
});

test.each([
  [{ date: "2022-01", precision: "day" }, "date"],
  [{ date: "2022-01-09", precision: "month" }, "date"],
  [{ date: "2022", precision: "unknown" }, "date"],
  [{ date: null, precision: "year" }, "date"],
  [{ date: "2022-02-30", precision: "day" }, "date"],
  [{ date: "2022-13", precision: "month" }, "date"],
  [{ date: null, precision: "unknown", notBefore: "2022-01-10", notAfter: "2022-01-09" }, "notBefore"],
  [{ date: null, precision: "unknown", notAfter: "2022-01-32" }, "notAfter"],
])("%j is refused at %s", (value, field) => {
  const parsed = partialDateSchema.safeParse(value);
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
});

test.each([
  [{ date: "2022-01-09", precision: "day" }, "9 Jan 2022"],
  [{ date: "2022-01", precision: "month", approx: true }, "about Jan 2022"],
  [{ date: "2019", precision: "year" }, "2019"],
  [{ date: null, precision: "unknown", notAfter: "2022-01-09" }, "by 9 Jan 2022"],
  [{ date: null, precision: "unknown", notBefore: "2022-01-08", notAfter: "2022-01-10" }, "not before 8 Jan 2022, by 10 Jan 2022"],
  [{ date: null, precision: "unknown" }, "date not given"],
])("%j reads %j", (value, text) => {
  expect(formatPartialDate(partialDateSchema.parse(value))).toBe(text);
});

test("any partial date can be read, and null too", () => {
  fc.assert(
    fc.property(
      partialDateOf(day),
      (value) => /^[A-Za-z0-9 ,]+$/.test(formatPartialDate(value)) && !/undefined|NaN|null/.test(formatPartialDate(value)),
    ),
  );
  expect([formatPartialDate(null), formatPartialDate(undefined)]).toEqual(["date not given", "date not given"]);
  expect(dayBounds(null)).toEqual({ min: null, max: null });
  expect(formatIsoDate("2022-12-31")).toBe("31 Dec 2022");
});
