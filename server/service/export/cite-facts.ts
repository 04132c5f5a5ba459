/** Joins facts with their claims, sentences, documents and names: a fixed number of reads for any number of facts. */
import type { Claim } from "../../../model/claim.ts";
import type { ArticleDocument } from "../../../model/document.ts";
import type { Entity } from "../../../model/entity.ts";
import { certaintyOn, edgeType, type Fact, factClaims } from "../../../model/fact.ts";
import { groupBy } from "../../../model/group-by.ts";
import { entitiesOfClaim } from "../../../model/identity.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { entitiesOfFact, factStatement } from "../fact-view.ts";
import type { CitedFact } from "./export-source.ts";
import { keepRecent } from "./keep-recent.ts";

/** A few megabytes of each. */
const ENTITIES_KEPT = 10_000;
const DOCUMENTS_KEPT = 2_000;

/** What an id leads to; records never dangle, so one that is not there is a defect and no answer. */
const lookUp =
  <T>(byId: ReadonlyMap<string, T>, what: string) =>
  (id: string): T => {
    const record = byId.get(id);
    if (record === undefined) throw new Error(`The ${what} ${id} is cited and is not there`);
    return record;
  };

export const finder = <T extends { readonly id: string }>(records: readonly T[], what: string): ((id: string) => T) =>
  lookUp(new Map(records.map((record) => [record.id, record])), what);

export type CiteFacts = (facts: readonly Fact[]) => Promise<CitedFact[]>;

/** Only claims of these ids, where `voice` is given: a lens has no others. */
export function openCitations(store: GraphStore, asOf: string | undefined, voice: ReadonlyMap<string, Claim> | null): CiteFacts {
  const readEntities = async (ids: readonly string[]): Promise<Entity[]> => (await store.entities(ids)).map(({ entity }) => entity);
  const entitiesOf = keepRecent<Entity>(readEntities, ENTITIES_KEPT);
  const documentsOf = keepRecent<ArticleDocument>((ids) => store.articles(ids), DOCUMENTS_KEPT);

  return async (facts) => {
    if (facts.length === 0) return [];
    const claimIds = [...new Set(facts.flatMap(claimsOf))];
    const claims = voice === null ? await store.claims(claimIds) : claimIds.flatMap((id) => voice.get(id) ?? []);
    const [sentences, documents, links] = await Promise.all([
      store.sentenceRecords([...new Set(claims.flatMap(({ evidence }) => evidence))]),
      documentsOf(claims.map(({ document }) => document)),
      store.linksFrom(claimIds),
    ]);
    const entities = await entitiesOf([
      ...facts.flatMap(entitiesOfFact),
      ...claims.flatMap(entitiesOfClaim),
      ...[...documents.values()].flatMap(({ publisher, credits }) => [publisher, ...credits]),
    ]);
    const [entityOf, claimOf] = [lookUp(entities, "entity"), finder(claims, "claim")];
    const [sentenceOf, documentOf] = [finder(sentences, "sentence"), lookUp(documents, "document")];
    const linksFrom = groupBy(links, ({ from }) => from);
    return facts.map((fact) => {
      const ids = claimsOf(fact);
      return {
        fact,
        statement: factStatement(fact, entityOf),
        edge: edgeType(fact),
        certainty: asOf === undefined ? null : certaintyOn(fact.bounds, asOf),
        claims: ids.map(claimOf),
        sentenceOf,
        documentOf,
        entityOf,
        links: links.length === 0 ? [] : ids.flatMap((id) => linksFrom.get(id) ?? []),
      };
    });
  };
}

const claimsOf = (fact: Fact): string[] => factClaims(fact).sort();
