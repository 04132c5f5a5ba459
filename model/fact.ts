/**
 * Facts: propositions apart from who says them. Everything here is a pure function of claims and the links between
 * them (docs/model.md, "The roll-up"), so it can be computed again at any time and on any store.
 */
import { z } from "zod";
import { type Claim, type ClaimLink, type ClaimObject, literalSchema, rootSource } from "./claim.ts";
import { groupBy } from "./group-by.ts";
import { type DayBounds, dayBounds, type PartialDate } from "./partial-date.ts";
import { PREDICATE_IDS, PREDICATES, STATUSES, type Status } from "./schema.ts";
import { entityIdSchema } from "./text.ts";

const bound = z.string().nullable();

/** Days, inclusive, that accepted assertions give for beginning, end and event; null where none does. */
export const boundsSchema = z.strictObject({
  fromMin: bound,
  fromMax: bound,
  toMin: bound,
  toMax: bound,
  eventMin: bound,
  eventMax: bound,
});
export type Bounds = z.infer<typeof boundsSchema>;

export const factSchema = z.strictObject({
  /** subject|predicate|object, or subject|predicate|literal with comparator and unit. */
  key: z.string(),
  subject: entityIdSchema,
  predicate: z.enum(PREDICATE_IDS),
  /** Entity id, or null for a literal. */
  object: entityIdSchema.nullable(),
  literal: literalSchema.nullable(),
  status: z.enum(STATUSES),
  /** Ids of accepted claims by stance, sorted. */
  asserts: z.array(z.string()),
  denies: z.array(z.string()),
  withholds: z.array(z.string()),
  /** Distinct root sources of the asserting claims, sorted: two posts that quote one ministry are one source. */
  rootSources: z.array(z.string()),
  documents: z.array(z.string()),
  /** Keys of facts whose claims are linked with this one's by `contradicts`, sorted. */
  rivals: z.array(z.string()),
  position: z.string().nullable(),
  bounds: boundsSchema,
});
export type Fact = z.infer<typeof factSchema>;

type Stances = Pick<Fact, "asserts" | "denies" | "withholds">;

/** Ids of all accepted claims on a fact: assertions first, then denials, then withheld confirmations. */
export const factClaims = ({ asserts, denies, withholds }: Stances): string[] => [...asserts, ...denies, ...withholds];

/** How many sources and claims it has: what nodes, edges, lines and tables say of it. */
export const factCounts = ({ rootSources, asserts, denies, withholds }: Stances & Pick<Fact, "rootSources">) => ({
  sources: rootSources.length,
  asserts: asserts.length,
  denials: denies.length,
  withheld: withholds.length,
});

const literalKey = (object: Exclude<ClaimObject, { entity: string }>): string => {
  const range = object.max === undefined ? "" : `-${object.max}`;
  const unit = object.unit ? ` ${object.unit}` : "";
  return `${object.comparator ?? ""}${object.value}${range}${unit}`;
};

/** The fact that a claim takes a stance on. */
export function factKey(claim: Pick<Claim, "subject" | "predicate" | "object">): string {
  const tail = "entity" in claim.object ? claim.object.entity : literalKey(claim.object);
  return `${claim.subject}|${claim.predicate}|${tail}`;
}

const sortedSet = (values: Iterable<string>): string[] => [...new Set(values)].sort();

/** What all sources together leave open: the narrowest interval, or the widest where they exclude each other. */
function combine(dates: readonly (PartialDate | null)[]): DayBounds {
  let firstMin: string | null = null;
  let lastMin: string | null = null;
  let firstMax: string | null = null;
  let lastMax: string | null = null;
  for (const date of dates) {
    if (date === null) continue;
    const { min, max } = dayBounds(date);
    if (min !== null && (firstMin === null || min < firstMin)) firstMin = min;
    if (min !== null && (lastMin === null || min > lastMin)) lastMin = min;
    if (max !== null && (firstMax === null || max < firstMax)) firstMax = max;
    if (max !== null && (lastMax === null || max > lastMax)) lastMax = max;
  }
  const exclude = lastMin !== null && firstMax !== null && lastMin > firstMax;
  return exclude ? { min: firstMin, max: lastMax } : { min: lastMin, max: firstMax };
}

function factBounds(asserting: readonly Claim[]): Bounds {
  const from = combine(asserting.map(({ validFrom }) => validFrom));
  const to = combine(asserting.map(({ validTo }) => validTo));
  const event = combine(asserting.map(({ eventDate }) => eventDate));
  return { fromMin: from.min, fromMax: from.max, toMin: to.min, toMax: to.max, eventMin: event.min, eventMax: event.max };
}

/** A `contradicts` link seen from one of its claims: the other claim and that claim's fact. */
export interface Contradiction {
  readonly claim: string;
  readonly otherFact: string;
}

/**
 * Rolls the claims of ONE fact up. `claims` are all its claims, of any review state; only accepted ones count.
 * `contradictions` are the `contradicts` links, in either direction, that touch those claims from accepted claims.
 * Returns null when no accepted claim is left.
 */
export function rollUpFact(claims: readonly Claim[], contradictions: readonly Contradiction[]): Fact | null {
  const accepted = claims.filter(({ review }) => review === "accepted").sort((a, b) => (a.id < b.id ? -1 : 1));
  const first = accepted[0];
  if (!first) return null;
  const key = factKey(first);
  const by = (polarity: Claim["polarity"]) => accepted.filter((claim) => claim.polarity === polarity);
  const asserting = by("asserts");
  const denies = by("denies").map(({ id }) => id);
  const withholds = by("does-not-confirm").map(({ id }) => id);
  const ids = new Set(accepted.map(({ id }) => id));
  const assertingIds = new Set(asserting.map(({ id }) => id));
  const rootSources = sortedSet(asserting.map(rootSource));
  const opposed = denies.length + withholds.length > 0 || contradictions.some(({ claim }) => assertingIds.has(claim));
  return {
    key,
    subject: first.subject,
    predicate: first.predicate,
    object: "entity" in first.object ? first.object.entity : null,
    literal: "entity" in first.object ? null : first.object,
    status: statusOf(asserting.length, opposed, rootSources.length),
    asserts: [...assertingIds],
    denies,
    withholds,
    rootSources,
    documents: sortedSet(accepted.map(({ document }) => document)),
    rivals: sortedSet(contradictions.filter(({ claim }) => ids.has(claim)).map(({ otherFact }) => otherFact)).filter(
      (other) => other !== key,
    ),
    position: asserting.find(({ qualifiers }) => qualifiers.position)?.qualifiers.position ?? null,
    bounds: factBounds(asserting),
  };
}

function statusOf(assertions: number, opposed: boolean, sources: number): Status {
  if (assertions === 0) return "only-denied";
  if (opposed) return "contested";
  return sources >= 2 ? "corroborated" : "single-source";
}

/** Rolls a whole set of claims up: facts sorted by key. */
export function rollUp(claims: readonly Claim[], links: readonly ClaimLink[]): Fact[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const groups = groupBy(claims, factKey);
  const contradictions = new Map<string, Contradiction[]>();
  const oppose = (at: Claim, other: Claim) => {
    if (other.review !== "accepted") return;
    const list = contradictions.get(factKey(at)) ?? [];
    list.push({ claim: at.id, otherFact: factKey(other) });
    contradictions.set(factKey(at), list);
  };
  for (const link of links) {
    const from = byId.get(link.from);
    const to = byId.get(link.to);
    if (link.type !== "contradicts" || !from || !to) continue;
    oppose(from, to);
    oppose(to, from);
  }
  return [...groups]
    .flatMap(([key, group]) => rollUpFact(group, contradictions.get(key) ?? []) ?? [])
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The relationship type of a fact's plain edge; null when it has none (a literal, or nobody asserts it). */
export function edgeType(fact: Pick<Fact, "predicate" | "object" | "asserts">): string | null {
  return fact.object !== null && fact.asserts.length > 0 ? PREDICATES[fact.predicate].edge : null;
}

export const CERTAINTIES = ["certain", "not-excluded"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Whether a fact held on a day: null when its bounds exclude the day (docs/model.md, rule 1). */
export function certaintyOn(bounds: Bounds, day: string): Certainty | null {
  if ((bounds.fromMin !== null && bounds.fromMin > day) || (bounds.toMax !== null && bounds.toMax < day)) return null;
  const begun = bounds.fromMax !== null && bounds.fromMax <= day;
  const lasting = bounds.toMin !== null && day <= bounds.toMin;
  return begun && lasting ? "certain" : "not-excluded";
}
