/** Joins facts with their claims, sentences, documents and names: a fixed number of reads for any number of facts. */
import type { Claim } from "../../../model/claim.ts";
import { certaintyOn, edgeType, type Fact, factClaims } from "../../../model/fact.ts";
import { groupBy } from "../../../model/group-by.ts";
import { entitiesOfClaim } from "../../../model/identity.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { entitiesOfFact, factStatement } from "../fact-view.ts";
import type { CitedFact } from "./export-source.ts";

const unique = (ids: Iterable<string>): string[] => [...new Set(ids)];

/** What an id leads to; records never dangle, so one that is not there is a defect and no answer. */
export function finder<T extends { readonly id: string }>(records: readonly T[], what: string): (id: string) => T {
  const byId = new Map(records.map((record) => [record.id, record]));
  return (id) => {
    const record = byId.get(id);
    if (!record) throw new Error(`The ${what} ${id} is cited and is not there`);
    return record;
  };
}

/** Only claims of these ids, where `voice` is given: a lens has no others. */
export async function citeFacts(
  store: GraphStore,
  facts: readonly Fact[],
  asOf: string | undefined,
  voice: ReadonlyMap<string, Claim> | null,
): Promise<CitedFact[]> {
  if (facts.length === 0) return [];
  const claimIds = unique(facts.flatMap(claimsOf));
  const claims = voice === null ? await store.claims(claimIds) : claimIds.flatMap((id) => voice.get(id) ?? []);
  const [sentences, documents, links] = await Promise.all([
    store.sentenceRecords(unique(claims.flatMap(({ evidence }) => evidence))),
    store.articles(unique(claims.map(({ document }) => document))),
    store.links(claimIds),
  ]);
  const named = [
    ...facts.flatMap(entitiesOfFact),
    ...claims.flatMap(entitiesOfClaim),
    ...documents.flatMap(({ publisher, credits }) => [publisher, ...credits]),
  ];
  const entities = (await store.entities(unique(named))).map(({ entity }) => entity);
  const entityOf = finder(entities, "entity");
  const claimOf = finder(claims, "claim");
  const [sentenceOf, documentOf] = [finder(sentences, "sentence"), finder(documents, "document")];
  const linksFrom = groupBy(links, ({ from }) => from);
  return facts.map((fact) => ({
    fact,
    statement: factStatement(fact, entityOf),
    edge: edgeType(fact),
    certainty: asOf === undefined ? null : certaintyOn(fact.bounds, asOf),
    claims: claimsOf(fact).map(claimOf),
    sentenceOf,
    documentOf,
    entityOf,
    links: claimsOf(fact).flatMap((id) => linksFrom.get(id) ?? []),
  }));
}

const claimsOf = (fact: Fact): string[] => factClaims(fact).sort();
