/**
 * Posts and events in sentences made from bounds (docs/model.md, rule 4). Bounds are inclusive days, so "no later than
 * 9 January" and never "before 9 January": what no source gives is left open in words, and no date is invented.
 */
import type { Bounds } from "./fact.ts";
import { longDate, span, wholePeriod } from "./long-date.ts";
import { PREDICATES, type PredicateId, type Status } from "./schema.ts";

interface Wording {
  readonly exact: string;
  /** Before a whole month or year, and before any other stretch of days. */
  readonly within: string;
  readonly some: string;
}

const BEGIN: Wording = { exact: "from", within: "from some day in", some: "from some day" };
const END: Wording = { exact: "until", within: "until some day in", some: "until some day" };
const EVENT: Wording = { exact: "on", within: "in", some: "on some day" };

function phrase(min: string | null, max: string | null, { exact, within, some }: Wording): string | null {
  if (min === null) return max === null ? null : `${some} no later than ${longDate(max)}`;
  if (max === null) return `${exact} ${longDate(min)} or later`;
  if (min === max) return `${exact} ${longDate(min)}`;
  const period = wholePeriod(min, max);
  return period === null ? `${some} between ${span(min, max)}` : `${within} ${longDate(period)}`;
}

export const eventTimeInWords = ({ eventMin, eventMax }: Pick<Bounds, "eventMin" | "eventMax">): string | null =>
  phrase(eventMin, eventMax, EVENT);

/** "from 5 January 2022 until some day no later than 9 January 2022"; null where no source gives any bound. */
export function timeInWords(bounds: Bounds): string | null {
  const parts = [eventTimeInWords(bounds), phrase(bounds.fromMin, bounds.fromMax, BEGIN), phrase(bounds.toMin, bounds.toMax, END)];
  return parts.filter((part) => part !== null).join(" ") || null;
}

export interface RoleParts {
  readonly predicate: PredicateId;
  /** Names of both ends, as the fact has them. */
  readonly subject: string;
  readonly object: string;
  readonly position: string | null;
  readonly bounds: Bounds;
  readonly status: Status;
}

/** "head of National Security Committee of Kazakhstan (intelligence chief)": what the subject was. */
export function roleInWords({ predicate, object, position }: Pick<RoleParts, "predicate" | "object" | "position">): string {
  const words = `${PREDICATES[predicate].label} ${object}`;
  return position === null || words.toLowerCase().includes(position.toLowerCase()) ? words : `${words} (${position})`;
}

/** A state hangs on the name by a comma ("X, head of Y"); what begins with a verb follows it ("X replaced Y"). */
const STATES: readonly PredicateId[] = [
  "heads",
  "deputyHeadOf",
  "presidentOf",
  "memberOf",
  "advisorTo",
  "spokespersonFor",
  "representativeOf",
  "allyOf",
  "nationalOf",
];

/** "Karim Masimov, head of the KNB until some day no later than 9 January 2022": the whole sentence, without its full stop. */
export function roleSentence(parts: RoleParts): string {
  const joint = STATES.includes(parts.predicate) ? ", " : " ";
  const time = timeInWords(parts.bounds);
  const sentence = `${parts.subject}${joint}${roleInWords(parts)}${time === null ? "" : ` ${time}`}`;
  return parts.status === "only-denied" ? `Denied, and asserted by nobody: ${sentence}` : sentence;
}
