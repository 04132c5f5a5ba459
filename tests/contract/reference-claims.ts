/** Claims by filters, in memory: accepted ones only, newest first. */
import type { Claim } from "../../model/claim.ts";
import { factKey } from "../../model/fact.ts";
import { dayBounds } from "../../model/partial-date.ts";
import type { ClaimQuery } from "../../server/store/store-queries.ts";
import { byCodeUnits, type ReferenceGraph } from "./reference-graph.ts";

export function referenceClaims(whole: ReferenceGraph, query: Omit<ClaimQuery, "limit" | "cursor">): Claim[] {
  const graph = whole.knownOn(query.knownOn);
  const status = new Map(graph.facts.map((fact) => [fact.key, fact.status]));
  const listed = <T>(list: readonly T[] | undefined, value: T | undefined) =>
    !list?.length || (value !== undefined && list.includes(value));
  const passes = (claim: Claim): boolean => {
    const { min, max } = dayBounds(claim.statedOn);
    const ends = [claim.subject, "entity" in claim.object ? claim.object.entity : null];
    return (
      claim.review === "accepted" &&
      (query.about === undefined || ends.includes(query.about)) &&
      (query.speaker === undefined || claim.speaker === query.speaker) &&
      (query.document === undefined || claim.document === query.document) &&
      listed(query.predicate, claim.predicate) &&
      listed(query.stance, claim.polarity) &&
      listed(query.status, status.get(factKey(claim))) &&
      (query.from === undefined || max === null || max >= query.from) &&
      (query.to === undefined || min === null || min <= query.to)
    );
  };
  const saidBy = ({ statedOn }: Claim): string => dayBounds(statedOn).max ?? dayBounds(statedOn).min ?? "";
  return graph.claims.filter(passes).sort((a, b) => byCodeUnits(saidBy(b), saidBy(a)) || byCodeUnits(a.id, b.id));
}
