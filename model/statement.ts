/** Claims and facts as plain English sentences, made from the predicate table: no text of an article is used. */
import type { ClaimObject, Literal } from "./claim.ts";
import { formatIsoDate } from "./partial-date.ts";
import { type Polarity, PREDICATE_IDS, PREDICATES, type PredicateId } from "./schema.ts";

const COMPARATORS = { "~": "about ", ">": "more than ", "<": "fewer than ", ">=": "at least ", "<=": "at most " } as const;
const number = new Intl.NumberFormat("en-GB");

/** "about 8,000", "10,000–15,000", "15 May 1992", "dozens of": a literal without its unit. */
export function formatLiteral(literal: Literal): string {
  if (typeof literal.value === "string") return literal.datatype === "date" ? formatIsoDate(literal.value) : literal.value;
  const range = literal.max === undefined ? "" : `–${number.format(literal.max)}`;
  return `${literal.comparator ? COMPARATORS[literal.comparator] : ""}${number.format(literal.value)}${range}`;
}

/** A literal with its unit: "164 people". */
export const formatQuantity = (literal: Literal): string => `${formatLiteral(literal)}${literal.unit ? ` ${literal.unit}` : ""}`;

export interface Proposition {
  readonly predicate: PredicateId;
  readonly object: ClaimObject;
  readonly position?: string | null | undefined;
}

/** The sentence of each predicate taken apart: text, name of a part, text, and so on. */
const TEMPLATES = new Map(PREDICATE_IDS.map((id) => [id, PREDICATES[id].statement.split(/\{(\w+)\}/)]));

/** The proposition in words; `nameOf` turns an entity id into its name. */
export function statementOf(subject: string, proposition: Proposition, nameOf: (id: string) => string): string {
  const { object, predicate, position } = proposition;
  const value = "entity" in object ? nameOf(object.entity) : formatLiteral(object);
  const unit = "entity" in object ? "" : (object.unit ?? "");
  const parts: Record<string, string> = { subject: nameOf(subject), object: value, value, unit };
  const pieces = TEMPLATES.get(predicate) ?? [];
  const sentence = pieces.map((piece, at) => (at % 2 === 0 ? piece : (parts[piece] ?? ""))).join("");
  const text = sentence.replaceAll(/\s+/g, " ").trim();
  if (!position || text.toLowerCase().includes(position.toLowerCase())) return text;
  return `${text} (${position})`;
}

const STANCE_WORDS = { asserts: "", denies: " denies: ", "does-not-confirm": " does not confirm: " } as const;

/** The claim in words; a denial or withheld confirmation has its speaker in front. */
export const claimStatement = (speaker: string, polarity: Polarity, statement: string): string =>
  polarity === "asserts" ? statement : `${speaker}${STANCE_WORDS[polarity]}${statement}`;
