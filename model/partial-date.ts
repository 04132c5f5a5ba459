/**
 * Dates as sources give them: a day, a month, a year, or only bounds. A date that the text does not give is
 * never invented, so every part may be absent, and all comparison goes through bounds of days.
 */
import { z } from "zod";
import { nameSchema } from "./text.ts";

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** True for a day that exists in the proleptic Gregorian calendar, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const day = Number(text.slice(8));
  // Every month has 28 days; only the others need the calendar.
  return day <= 28 || day <= lastDayOf(text.slice(0, 7));
}

/** Of a month written YYYY-MM. */
export function lastDayOf(month: string): number {
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 1, 0);
  return date.getUTCDate();
}

/** The day of an instant, in UTC, ISO 8601. */
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

export const daySchema = z.string().refine(isDay, "must be an existing day, written YYYY-MM-DD, without a time zone");

const FORMS = { day: DAY, month: /^\d{4}-(?:0[1-9]|1[0-2])$/, year: /^\d{4}$/ } as const;

export const partialDateSchema = z
  .strictObject({
    date: z.string().nullable(),
    precision: z.enum(["day", "month", "year", "unknown"]),
    notBefore: daySchema.optional(),
    notAfter: daySchema.optional(),
    /** The words of the source, or ours, that the date rests on. */
    basis: nameSchema.max(300).optional(),
    approx: z.boolean().optional(),
  })
  .superRefine((value, context) => {
    const fail = (message: string) => context.addIssue({ code: "custom", message, path: ["date"] });
    if (value.precision === "unknown") {
      if (value.date !== null) fail("must be null when the precision is unknown");
    } else if (value.date === null || !FORMS[value.precision].test(value.date)) {
      fail(`must be a ${value.precision}, for the precision says so`);
    } else if (value.precision === "day" && !isDay(value.date)) {
      fail(`${value.date} is not a day of the calendar`);
    }
    if (value.notBefore && value.notAfter && value.notBefore > value.notAfter) {
      context.addIssue({ code: "custom", message: "must not be after notAfter", path: ["notBefore"] });
    }
  });
export type PartialDate = z.infer<typeof partialDateSchema>;

/** Days, inclusive; null is unbounded. */
export interface DayBounds {
  readonly min: string | null;
  readonly max: string | null;
}

/** The days that a partial date does not exclude; both ends null when it is absent. */
export function dayBounds(value: PartialDate | null | undefined): DayBounds {
  if (!value) return { min: null, max: null };
  const { date, precision } = value;
  if (date === null || precision === "unknown") return { min: value.notBefore ?? null, max: value.notAfter ?? null };
  if (precision === "day") return { min: date, max: date };
  if (precision === "month") return { min: `${date}-01`, max: `${date}-${lastDayOf(date)}` };
  return { min: `${date}-01-01`, max: `${date}-12-31` };
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "9 Jan 2022", "Jan 2022" or "2022" for an ISO day, month or year. */
export function formatIsoDate(iso: string): string {
  const [year, month, day] = iso.split("-");
  if (month === undefined) return iso;
  const name = MONTHS[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** A partial date in words: "9 Jan 2022", "by 9 Jan 2022", "not before 8 Jan 2022, by 10 Jan 2022", "date not given". */
export function formatPartialDate(value: PartialDate | null | undefined): string {
  if (!value) return "date not given";
  const about = value.approx ? "about " : "";
  if (value.date !== null) return about + formatIsoDate(value.date);
  const parts = [
    value.notBefore ? `not before ${formatIsoDate(value.notBefore)}` : null,
    value.notAfter ? `by ${formatIsoDate(value.notAfter)}` : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? about + parts.join(", ") : "date not given";
}
