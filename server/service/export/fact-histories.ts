/** How facts of an export stood on earlier days: the store keeps it beside each fact, and gives it to nobody else. */
import type { Claim } from "../../../model/claim.ts";
import { factKey } from "../../../model/fact.ts";
import { type DatedContradiction, type FactVersion, factVersions } from "../../../model/fact-history.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import type { CitedFact } from "./export-source.ts";

interface Known {
  readonly claim: Claim;
  readonly published: string;
}

/** `isLens`: contradictions with what others say do not count in a lens. */
export async function readHistories(store: GraphStore, facts: readonly CitedFact[], isLens: boolean): Promise<FactVersion[][]> {
  const known = new Map<string, Known>();
  for (const { claims, documentOf } of facts)
    for (const claim of claims) known.set(claim.id, { claim, published: documentOf(claim.document).published });
  const contradictions = isLens ? new Map<string, DatedContradiction[]>() : await readContradictions(store, known);
  return facts.map(({ claims }) =>
    factVersions(
      claims.flatMap(({ id }) => known.get(id) ?? []),
      claims.flatMap(({ id }) => contradictions.get(id) ?? []),
    ),
  );
}

/** By claim: what it contradicts, or is contradicted by. */
async function readContradictions(store: GraphStore, known: ReadonlyMap<string, Known>): Promise<Map<string, DatedContradiction[]>> {
  const links = (await store.links([...known.keys()])).filter(({ type }) => type === "contradicts");
  const others = await readOthers(
    store,
    [...new Set(links.flatMap(({ from, to }) => [from, to]))].filter((id) => !known.has(id)),
  );
  const find = (id: string): Known | undefined => known.get(id) ?? others.get(id);
  const opposed = (claim: string, other: Known | undefined): DatedContradiction[] =>
    !known.has(claim) || other?.claim.review !== "accepted" ? [] : [{ claim, otherFact: factKey(other.claim), published: other.published }];
  const contradictions = links.flatMap(({ from, to }) => [...opposed(from, find(to)), ...opposed(to, find(from))]);
  return groupBy(contradictions, ({ claim }) => claim);
}

async function readOthers(store: GraphStore, ids: readonly string[]): Promise<Map<string, Known>> {
  if (ids.length === 0) return new Map();
  const claims = await store.claims(ids);
  const documents = await store.articles([...new Set(claims.map(({ document }) => document))]);
  const days = new Map(documents.map(({ id, published }) => [id, published]));
  return new Map(claims.map((claim) => [claim.id, { claim, published: days.get(claim.document) ?? "" }]));
}
