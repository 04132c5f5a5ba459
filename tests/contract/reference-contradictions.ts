/** Contradictions in memory: every claim points at its set, and sets are merged pair by pair. */
import type { Claim } from "../../model/claim.ts";
import { type ContradictionKind, contradictionKind, toDisputed } from "../../model/contradiction.ts";
import { type Fact, factKey } from "../../model/fact.ts";
import { dayBounds } from "../../model/partial-date.ts";
import { PREDICATES } from "../../model/schema.ts";
import type { ContradictionQuery } from "../../server/store/store-queries.ts";
import { byCodeUnits, type ReferenceGraph } from "./reference-graph.ts";

interface ReferenceSet {
  readonly kind: ContradictionKind;
  readonly claims: readonly string[];
}

const disputed = (claim: Claim) =>
  toDisputed({
    id: claim.id,
    fact: factKey(claim),
    datatype: "entity" in claim.object ? null : claim.object.datatype,
    polarity: claim.polarity,
  });

export function boundsOfClaim({ validFrom, validTo, eventDate }: Claim) {
  const [from, to, event] = [validFrom, validTo, eventDate].map(dayBounds);
  const days = { fromMin: from?.min, fromMax: from?.max, toMin: to?.min, toMax: to?.max, eventMin: event?.min, eventMax: event?.max };
  const orNull = (day: string | null | undefined) => day ?? null;
  return {
    fromMin: orNull(days.fromMin),
    fromMax: orNull(days.fromMax),
    toMin: orNull(days.toMin),
    toMax: orNull(days.toMax),
    eventMin: orNull(days.eventMin),
    eventMax: orNull(days.eventMax),
  };
}

export function referenceContradictions(graph: ReferenceGraph): ReferenceSet[] {
  const accepted = new Map(graph.claims.filter(({ review }) => review === "accepted").map((claim) => [claim.id, claim]));
  const setOf = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    const one = setOf.get(a) ?? new Set([a]);
    const other = setOf.get(b) ?? new Set([b]);
    const small = one.size < other.size ? one : other;
    const large = small === one ? other : one;
    for (const id of small) large.add(id);
    for (const id of [...small, a, b]) setOf.set(id, large);
  };
  const linked = graph.links.filter(({ type, from, to }) => type === "contradicts" && accepted.has(from) && accepted.has(to));
  for (const { from, to } of linked) join(from, to);
  for (const { asserts, denies, withholds } of graph.facts) {
    const opposing = [...denies, ...withholds];
    if (asserts.length > 0) for (const one of asserts) for (const other of opposing) join(one, other);
  }
  const inLink = new Set(linked.flatMap(({ from, to }) => [from, to]));
  const claimsOf = ({ asserts, denies, withholds }: Fact) => [...asserts, ...denies, ...withholds];
  const isDisputed = (fact: Fact) =>
    (fact.asserts.length > 0 && fact.denies.length + fact.withholds.length > 0) || claimsOf(fact).some((id) => inLink.has(id));
  const isNumber = ({ predicate, literal }: Fact) =>
    PREDICATES[predicate].group === "quantity" && (literal?.datatype === "number" || literal?.datatype === "quantity-word");
  const numbers = graph.facts.filter(isNumber);
  for (const fact of numbers.filter(isDisputed)) {
    const [first = ""] = claimsOf(fact);
    const isSame = ({ subject, predicate, literal }: Fact) =>
      subject === fact.subject && predicate === fact.predicate && (literal?.unit ?? null) === (fact.literal?.unit ?? null);
    const values = numbers.filter(isSame);
    if (values.length > 1) for (const other of values.flatMap(claimsOf)) join(first, other);
  }
  return [...new Set(setOf.values())]
    .map((set) => {
      const claims = [...set].sort(byCodeUnits);
      const pairs = linked.filter(({ from }) => set.has(from)).map(({ from, to }) => [from, to].map((id) => accepted.get(id) as Claim));
      const kind = contradictionKind(
        claims.map((id) => disputed(accepted.get(id) as Claim)),
        pairs.map(([a, b]) => [disputed(a as Claim), disputed(b as Claim)] as const),
        (id) => graph.entities.get(id)?.kind,
        (id) => boundsOfClaim(accepted.get(id) as Claim),
      );
      return { kind, claims };
    })
    .sort((a, b) => b.claims.length - a.claims.length || byCodeUnits(a.claims[0] ?? "", b.claims[0] ?? ""));
}

/** Those of the sets that pass each filter with some claim. */
export function filterContradictions(
  sets: readonly ReferenceSet[],
  graph: ReferenceGraph,
  query: Omit<ContradictionQuery, "limit" | "cursor">,
): ReferenceSet[] {
  const byId = new Map(graph.claims.map((claim) => [claim.id, claim]));
  const some = ({ claims }: ReferenceSet, test: (claim: Claim) => boolean) => claims.some((id) => test(byId.get(id) as Claim));
  return sets.filter(
    (set) =>
      (!query.kind?.length || query.kind.includes(set.kind)) &&
      (query.about === undefined || some(set, (claim) => endsOf(claim).includes(query.about ?? ""))) &&
      (query.fact === undefined || some(set, (claim) => factKey(claim) === query.fact)) &&
      (query.speaker === undefined || some(set, ({ speaker }) => speaker === query.speaker)) &&
      (!query.predicate?.length || some(set, ({ predicate }) => query.predicate?.includes(predicate) ?? false)),
  );
}

const endsOf = ({ subject, object }: Claim): string[] => ("entity" in object ? [subject, object.entity] : [subject]);

export function referenceCounts(sets: readonly ReferenceSet[], graph: ReferenceGraph, ids: readonly string[]) {
  const byId = new Map(graph.claims.map((claim) => [claim.id, claim]));
  const counted = (keysOf: (claim: Claim) => string[]) => {
    const counts = new Map<string, number>();
    for (const { claims } of sets) {
      const keys = new Set(claims.flatMap((id) => keysOf(byId.get(id) as Claim)));
      for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  };
  const isAsked = (id: string) => ids.includes(id);
  return {
    entities: counted((claim) => endsOf(claim).filter(isAsked)),
    facts: counted((claim) => (endsOf(claim).some(isAsked) ? [factKey(claim)] : [])),
  };
}
