/** The sides of a contradiction: what is said, by stance, with everyone who says it. Pure, so that tests can read it. */
import type { Literal } from "../../../model/claim.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Polarity, Status } from "../../../model/schema.ts";
import { formatQuantity } from "../../../model/statement.ts";
import type { ClaimView } from "../../../model/view.ts";
import { bareValue } from "../inspector/rival-values.ts";

export interface Side {
  readonly id: string;
  readonly factKey: string;
  readonly stance: Polarity;
  /** Large: a value, or "not confirmed", or "denied"; null where the statement says it all. */
  readonly headline: string | null;
  readonly text: string;
  readonly status: Status | null;
  /** Oldest first. */
  readonly claims: readonly ClaimView[];
}

const REFUSALS = { denies: "Denied", "does-not-confirm": "Not confirmed" } as const;

const literalOf = ({ claim }: ClaimView): Literal | null => ("entity" in claim.object ? null : claim.object);

/** Sides in the order in which they were first taken; refusals stand next to what they refuse. */
export function sidesOf(claims: readonly ClaimView[], isNumber: boolean): Side[] {
  const groups = groupBy(claims, ({ fact, claim }) => `${fact} ${claim.polarity}`);
  const firstOfFact = new Map<string, number>();
  for (const [index, { fact }] of claims.entries()) if (!firstOfFact.has(fact)) firstOfFact.set(fact, index);
  return [...groups]
    .flatMap(([id, group]) => {
      const [first] = group;
      return first ? [toSide(id, first, group, isNumber)] : [];
    })
    .sort((a, b) => (firstOfFact.get(a.factKey) ?? 0) - (firstOfFact.get(b.factKey) ?? 0) || order(a) - order(b));
}

const order = ({ stance }: Side): number => ["asserts", "denies", "does-not-confirm"].indexOf(stance);

function toSide(id: string, first: ClaimView, claims: readonly ClaimView[], isNumber: boolean): Side {
  const { polarity } = first.claim;
  const literal = literalOf(first);
  const value = isNumber && literal ? literal : null;
  const said = first.statement.replace(/^.*? (?:denies|does not confirm): /, "");
  if (polarity === "asserts") {
    const unit = value?.unit ?? "";
    return {
      id,
      factKey: first.fact,
      stance: polarity,
      headline: value && bareValue(value),
      text: value ? unit : said,
      status: first.status,
      claims,
    };
  }
  const text = value ? formatQuantity(value) : said;
  return { id, factKey: first.fact, stance: polarity, headline: REFUSALS[polarity], text, status: first.status, claims };
}
