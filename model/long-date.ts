/** Days in words for sentences: "9 January 2022", and stretches of days without repeating what both ends share. */
import { lastDayOf } from "./partial-date.ts";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** For an ISO day, month or year. */
export function longDate(iso: string): string {
  const [year = "", month, day] = iso.split("-");
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** The ISO month or year whose first and last days these are; null for any other stretch. */
export function wholePeriod(min: string, max: string): string | null {
  const year = min.slice(0, 4);
  if (year !== max.slice(0, 4)) return null;
  if (min.endsWith("-01-01") && max.endsWith("-12-31")) return year;
  const month = min.slice(0, 7);
  const isMonth = month === max.slice(0, 7) && min.endsWith("-01") && lastDayOf(month) === Number(max.slice(8));
  return isMonth ? month : null;
}

/** "8 and 10 January 2022", "30 December 2021 and 2 January 2022". */
export function span(min: string, max: string): string {
  const [day, month, year] = longDate(min).split(" ");
  const first =
    min.slice(0, 7) === max.slice(0, 7) ? day : min.slice(0, 4) === max.slice(0, 4) ? `${day} ${month}` : `${day} ${month} ${year}`;
  return `${first} and ${longDate(max)}`;
}
