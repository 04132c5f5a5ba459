/** How a fact or a stance stands, in plain words: the same everywhere on the page. */
import { count } from "../../../model/counted.ts";
import type { Polarity, Status } from "../../../model/schema.ts";

export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  corroborated: "Corroborated",
  "single-source": "Single source",
  contested: "Contested",
  "only-denied": "Only denied",
};

export const STATUS_MEANINGS: Readonly<Record<Status, string>> = {
  corroborated: "Two or more independent sources assert it, and nobody opposes it.",
  "single-source": "All who assert it rest on one source, and nobody opposes it.",
  contested: "Somebody asserts it, and somebody denies it, does not confirm it, or says otherwise.",
  "only-denied": "It is denied, and nobody in these articles asserts it.",
};

export interface StanceCounts {
  readonly asserts: number;
  readonly denials: number;
  readonly withheld: number;
}

/** "4 assert, 2 do not confirm": claims by stance, those that are there. */
export function stancesInWords({ asserts, denials, withheld }: StanceCounts): string {
  const parts = [
    asserts > 0 && `${count(asserts)} ${asserts === 1 ? "asserts" : "assert"}`,
    denials > 0 && `${count(denials)} ${denials === 1 ? "denies" : "deny"}`,
    withheld > 0 && `${count(withheld)} ${withheld === 1 ? "does not confirm" : "do not confirm"}`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(", ") : "no claims";
}

/** "Contested: 4 assert, 2 do not confirm". */
export const standingInWords = (status: Status, counts: StanceCounts): string => `${STATUS_NAMES[status]}: ${stancesInWords(counts)}`;

/** Beside a lens, for those who are no part of it. */
export const OTHERS_HEADINGS: Readonly<Record<Polarity, string>> = {
  asserts: "Who else asserts it",
  denies: "Who else denies it",
  "does-not-confirm": "Who else does not confirm it",
};

export const STANCE_HEADINGS: Readonly<Record<Polarity, string>> = {
  asserts: "Who asserts it",
  denies: "Who denies it",
  "does-not-confirm": "Who does not confirm it",
};
