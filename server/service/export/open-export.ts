/** Makes the source of an export out of a request: what was asked for is checked and found before the first byte is written. */
import type { ExportPreview, ExportRequest } from "../../../model/export.ts";
import { type Fact, factClaims } from "../../../model/fact.ts";
import { groupBy } from "../../../model/group-by.ts";
import { mapAhead, readAhead } from "../../dataset/read-ahead.ts";
import type { GraphStore, StoredEntity } from "../../store/graph-store.ts";
import { asKnownOn } from "../as-known-on.ts";
import { openCitations } from "./cite-facts.ts";
import { describeScope } from "./describe-scope.ts";
import type { CitedFact, ExportedEntity, ExportSource } from "./export-source.ts";
import { readHistories } from "./fact-histories.ts";
import { type FactReader, openFactReader } from "./fact-reader.ts";
import { selectedRecords, wholeRecords } from "./record-passes.ts";
import { selectEntities } from "./select-entities.ts";
import { pagesOf, walkEntities } from "./walk-store.ts";

/** The subgraph of a request: its entities and facts, a page at a time. */
interface Subgraph {
  readonly store: GraphStore;
  readonly facts: FactReader;
  readonly pages: () => AsyncIterable<StoredEntity[]>;
  /** True for a fact whose ends are both in the subgraph, or that has one end only. */
  readonly holds: (fact: Fact) => boolean;
}

async function openSubgraph(store: GraphStore, request: ExportRequest): Promise<Subgraph> {
  const dated = asKnownOn(store, request.knownOn);
  const facts = await openFactReader(dated, request);
  const ids = await selectEntities(dated, request, facts);
  const members = ids === null ? null : new Set(ids);
  return {
    store: dated,
    facts,
    pages: async function* () {
      for await (const page of ids === null ? walkEntities(dated) : readPages(dated, ids))
        yield await knownOf(store, page, request.knownOn);
    },
    holds: ({ object }) => members === null || object === null || members.has(object),
  };
}

async function* readPages(store: GraphStore, ids: readonly string[]): AsyncGenerator<StoredEntity[]> {
  for (const chunk of pagesOf(ids)) yield await store.entities(chunk);
}

async function knownOf(store: GraphStore, page: StoredEntity[], day: string | undefined): Promise<StoredEntity[]> {
  if (day === undefined) return page;
  const known = new Set(
    await store.knownBy(
      page.map(({ entity }) => entity.id),
      day,
    ),
  );
  return page.filter(({ entity }) => known.has(entity.id));
}

/** Throws what the selection throws: `not-found`, `validation`, `too-large`, `cypher`. */
export async function openExport(store: GraphStore, request: ExportRequest, now: Date): Promise<ExportSource> {
  const { positions = {}, asOf } = request;
  const subgraph = await openSubgraph(store, request);
  const voice = subgraph.facts.lens?.claims ?? null;
  const cite = openCitations(subgraph.store, asOf, voice);
  const about = await describeScope(store, request, now);

  // The next page is read while the last is written: database and formatting work side by side.
  async function* entities(): AsyncGenerator<ExportedEntity> {
    for await (const page of readAhead(entityPages())) yield* page;
  }
  async function* entityPages(): AsyncGenerator<ExportedEntity[]> {
    for await (const page of subgraph.pages()) {
      const cited: CitedFact[] = [];
      for await (const facts of subgraph.facts.of(page, false)) cited.push(...(await cite(facts)));
      const facts = groupBy(cited, ({ fact }) => fact.subject);
      yield page.map(({ entity, degree }) => ({
        entity,
        degree,
        position: positions[entity.id] ?? null,
        facts: facts.get(entity.id) ?? [],
      }));
    }
  }
  // To cite a page takes three reads, one after the other: two pages are at it while one is written.
  async function* edges(): AsyncGenerator<CitedFact> {
    for await (const page of readAhead(mapAhead(readAhead(factPages()), cite, 1))) yield* page;
  }
  async function* factPages(): AsyncGenerator<Fact[]> {
    for await (const page of readAhead(subgraph.pages())) {
      for await (const facts of subgraph.facts.of(page, true)) yield facts.filter(subgraph.holds);
    }
  }
  const source = { about, entities, edges };
  const histories = (facts: readonly CitedFact[]) => readHistories(subgraph.store, facts, voice !== null);
  return { ...source, histories, records: () => (about.whole ? wholeRecords(store) : selectedRecords(subgraph.store, source)) };
}

/** Counts what an export would hold, without reading its claims. */
export async function previewExport(store: GraphStore, request: ExportRequest): Promise<ExportPreview> {
  const subgraph = await openSubgraph(store, request);
  // A claim is about one fact, so none is counted twice.
  const counts = { entities: 0, relations: 0, facts: 0, claims: 0 };
  for await (const page of subgraph.pages()) {
    counts.entities += page.length;
    for (const drawn of [true, false]) {
      for await (const found of subgraph.facts.of(page, drawn)) {
        const facts = drawn ? found.filter(subgraph.holds) : found;
        counts.facts += facts.length;
        if (drawn) counts.relations += facts.length;
        for (const fact of facts) counts.claims += factClaims(fact).length;
      }
    }
  }
  return counts;
}
