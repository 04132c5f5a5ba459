/** Bounds as words. What is not known stays visible: a date that no source gives is never made up. */
import type { Bounds } from "../../../model/fact.ts";
import { formatIsoDate } from "../../../model/partial-date.ts";

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** "Mar 2019" or "2019" when the two days are the ends of a month or a year, else null. */
function wholePeriod(min: string, max: string): string | null {
  if (min.slice(0, 4) === max.slice(0, 4) && min.endsWith("-01-01") && max.endsWith("-12-31")) return min.slice(0, 4);
  const month = min.slice(0, 7);
  if (month !== max.slice(0, 7) || !min.endsWith("-01")) return null;
  const end = lastDay(Number(min.slice(0, 4)), Number(min.slice(5, 7)));
  return Number(max.slice(8)) === end ? formatIsoDate(month) : null;
}

/** "8 and 10 Jan 2022": leaves out of the first day what the second repeats. */
function between(min: string, max: string): string {
  const [day, month, year] = formatIsoDate(min).split(" ");
  const sameYear = min.slice(0, 4) === max.slice(0, 4);
  const sameMonth = min.slice(0, 7) === max.slice(0, 7);
  const first = sameMonth ? day : sameYear ? `${day} ${month}` : `${day} ${month} ${year}`;
  return `${first} and ${formatIsoDate(max)}`;
}

interface Wording {
  readonly exact: string;
  readonly within: string;
  readonly some: string;
  readonly least: (day: string) => string;
}

function phrase(min: string | null, max: string | null, wording: Wording): string | null {
  if (min === null && max === null) return null;
  if (min === null) return `${wording.some} by ${formatIsoDate(max ?? "")}`;
  if (max === null) return wording.least(formatIsoDate(min));
  if (min === max) return `${wording.exact} ${formatIsoDate(min)}`;
  const period = wholePeriod(min, max);
  return period ? `${wording.within} ${period}` : `${wording.some} between ${between(min, max)}`;
}

const BEGIN: Wording = { exact: "from", within: "from", some: "from some day", least: (day) => `from ${day} at the earliest` };
const END: Wording = { exact: "until", within: "until", some: "until some day", least: (day) => `until ${day} or later` };
const EVENT: Wording = { exact: "on", within: "in", some: "on some day", least: (day) => `on ${day} or later` };

/** "from 5 Jan 2022, until some day by 9 Jan 2022"; null when no source gives any bound. */
export function boundsInWords(bounds: Bounds): string | null {
  const parts = [
    phrase(bounds.eventMin, bounds.eventMax, EVENT),
    phrase(bounds.fromMin, bounds.fromMax, BEGIN),
    phrase(bounds.toMin, bounds.toMax, END),
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(", ") : null;
}

/** "on 9 Jan 2022", "by 9 Jan 2022": a bound has its own preposition. */
export const saidWhen = (date: string): string =>
  /^\d/.test(date) ? `on ${date}` : date === "date not given" ? "on a day not given" : date;
