/**
 * Contradictions: sets of accepted claims that cannot all be true, or that take opposite stances on one fact; where a
 * value of a number is disputed, the other values that were given for it belong to the set. A set is what hangs
 * together over such pairs; it is derived from claims and links alone, so every store gives the same sets.
 */
import { connectedSets } from "./connected-sets.ts";
import type { Bounds, Fact } from "./fact.ts";
import type { Kind, Polarity } from "./schema.ts";

export const CONTRADICTION_KINDS = ["number", "date", "agent", "place", "denial", "withheld", "account"] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

/** What of a claim tells how it parts from another. */
export interface DisputedClaim {
  readonly id: string;
  readonly fact: string;
  readonly subject: string;
  readonly predicate: string;
  /** Entity id, or null for a literal. */
  readonly object: string | null;
  readonly datatype: string | null;
  readonly polarity: Polarity;
}

/** Subject, predicate and object are read from the key of the fact (model/fact.ts): ids have no bar in them. */
export function toDisputed({ id, fact, datatype, polarity }: Pick<DisputedClaim, "id" | "fact" | "datatype" | "polarity">): DisputedClaim {
  const [subject = "", predicate = "", ...tail] = fact.split("|");
  return { id, fact, subject, predicate, object: datatype === null ? tail.join("|") : null, datatype, polarity };
}

/** Two claims that a `contradicts` link joins. */
export type Pair = readonly [from: string, to: string];

/** Pairs that hang the claims of a fact together where it is asserted and opposed; none for other facts. */
export function stancePairs({ asserts, denies, withholds }: Pick<Fact, "asserts" | "denies" | "withholds">): Pair[] {
  const [first, ...others] = [...asserts, ...denies, ...withholds];
  if (first === undefined || asserts.length === 0 || denies.length + withholds.length === 0) return [];
  return others.map((other): Pair => [first, other]);
}

/** Facts that give one number: the same subject, predicate and unit. */
export const amountQuestion = ({ key, unit }: { readonly key: string; readonly unit: string | null }): string =>
  `${key.split("|").slice(0, 2).join("|")}|${unit ?? ""}`;

/** Pairs that hang all claims on one number together. For numbers of which some value is disputed: the others are then rivals. */
export function valuePairs(facts: readonly Pick<Fact, "asserts" | "denies" | "withholds">[]): Pair[] {
  const [first, ...others] = facts.flatMap(({ asserts, denies, withholds }) => [...asserts, ...denies, ...withholds]);
  return first === undefined ? [] : others.map((other): Pair => [first, other]);
}

/** Ids of the claims of each set, sorted: the largest set first, then by the first id. */
export const contradictionSets = (pairs: Iterable<Pair>): string[][] =>
  connectedSets(pairs).sort((a, b) => b.length - a.length || ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));

type Claims = readonly [DisputedClaim, DisputedClaim];

/** Whether the two are on one fact, so that only their dates can set them apart. */
export const isOneFact = ([a, b]: Claims): boolean => a.fact === b.fact;

const question = ({ subject, predicate }: DisputedClaim): string => `${subject}|${predicate}`;
const isAmount = ({ datatype }: DisputedClaim): boolean => datatype === "number" || datatype === "quantity-word";

/** Whether some two of the claims have the same value of `group` and different values of `what`. */
function differ(
  claims: readonly DisputedClaim[],
  group: (claim: DisputedClaim) => string,
  what: (claim: DisputedClaim) => string,
): boolean {
  const seen = new Map<string, string>();
  return claims.some((claim) => {
    const known = seen.get(group(claim));
    seen.set(group(claim), known ?? what(claim));
    return known !== undefined && known !== what(claim);
  });
}

type BoundsOf = (id: string) => Bounds | undefined;

function differInDay(pair: Claims, boundsOf: BoundsOf): boolean {
  const [a, b] = pair;
  if (question(a) === question(b) && a.datatype === "date" && b.datatype === "date") return a.fact !== b.fact;
  const [one, other] = [boundsOf(a.id), boundsOf(b.id)];
  if (!isOneFact(pair) || !one || !other) return false;
  return (["event", "from", "to"] as const).some((field) => {
    const before = (x: Bounds, y: Bounds) => {
      const [end, start] = [x[`${field}Max`], y[`${field}Min`]];
      return end !== null && start !== null && end < start;
    };
    return before(one, other) || before(other, one);
  });
}

/** The pair of ids where the two claims part, when they agree on the predicate and on the other end. */
export function partingEnds([a, b]: Claims): readonly [string, string] | null {
  if (a.predicate !== b.predicate || a.object === null || b.object === null) return null;
  if (a.subject === b.subject && a.object !== b.object) return [a.object, b.object];
  return a.object === b.object && a.subject !== b.subject ? [a.subject, b.subject] : null;
}

/**
 * What a set is about: the first kind, from the most to the least telling, that some two of its claims show. Kinds are
 * asked of parting ends only, bounds only of linked claims on one fact.
 */
export function contradictionKind(
  claims: readonly DisputedClaim[],
  linked: readonly Claims[],
  kindOf: (id: string) => Kind | undefined,
  boundsOf: BoundsOf,
): ContradictionKind {
  const part = (inPlaces: boolean) => (pair: Claims) => partingEnds(pair)?.every((id) => (kindOf(id) === "Place") === inPlaces) ?? false;
  const affirmedOr = (stance: Polarity) => claims.filter(({ polarity }) => polarity === "asserts" || polarity === stance);
  const fact = (claim: DisputedClaim) => claim.fact;
  const stance = ({ polarity }: DisputedClaim) => polarity;
  if (differ(claims.filter(isAmount), question, fact)) return "number";
  if (differ(affirmedOr("denies"), fact, stance)) return "denial";
  if (differ(affirmedOr("does-not-confirm"), fact, stance)) return "withheld";
  if (linked.some((pair) => differInDay(pair, boundsOf))) return "date";
  if (linked.some(part(true))) return "place";
  return linked.some(part(false)) ? "agent" : "account";
}
