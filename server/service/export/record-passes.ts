/**
 * The records behind an export. Of a whole store: everything as it was committed. Of a part: its entities and claims,
 * and what those refer to (speakers, publishers, the claims that are answered), so that the records stand by themselves.
 */
import type { Claim, ClaimLink } from "../../../model/claim.ts";
import type { Mention } from "../../../model/document.ts";
import { groupBy } from "../../../model/group-by.ts";
import { entitiesOfClaim } from "../../../model/identity.ts";
import type { Page } from "../../../model/subgraph.ts";
import { chunksOf } from "../../chunks-of.ts";
import { createIdIndex, type IdIndex } from "../../dataset/id-index.ts";
import { readAhead } from "../../dataset/read-ahead.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import type { ExportedRecord, ExportSource } from "./export-source.ts";
import { pagesBehind, pagesOf, walkRecords } from "./walk-store.ts";

const AT_ONCE = 500;
/** Of changes, with thousands of ids each. */
const PARTS_AT_ONCE = 20;
/** With all their sentences and mentions. */
const DOCUMENTS_AT_ONCE = 10;

export async function* wholeRecords(store: GraphStore): AsyncGenerator<ExportedRecord> {
  for await (const page of walkRecords(store, "entities")) for (const record of page) yield { kind: "entity", record };
  for await (const record of walkCursor(
    (cursor) => store.merges({ limit: AT_ONCE, cursor }),
    ({ merges }) => merges,
  )) {
    yield { kind: "merge", record };
  }
  // Ids in a few bytes each: what depends on documents and claims comes when all of them are written.
  const [documents, linked] = [createIdIndex(), createIdIndex()];
  for await (const page of walkRecords(store, "documents")) {
    for (const record of page) {
      documents.add(record.id);
      yield { kind: "document", record };
    }
  }
  yield* recordsOfDocuments(store, pagesOfIndex(documents, DOCUMENTS_AT_ONCE));
  for await (const [page, links] of readAhead(claimsWithLinks(store))) {
    for (const record of page) yield { kind: "claim", record };
    for (const { from } of links) linked.add(from);
  }
  for (const ids of pagesOfIndex(linked, AT_ONCE)) for (const record of await store.linksFrom(ids)) yield { kind: "link", record };
  for await (const record of walkCursor(
    (cursor) => store.changes({ limit: AT_ONCE, cursor }),
    ({ changes }) => changes,
  )) {
    yield { kind: "change", record };
  }
  const parts = pagesBehind(
    (after, limit) => store.changePartsAfter(after, limit),
    ({ id }) => id,
    PARTS_AT_ONCE,
  );
  for await (const page of parts) for (const record of page) yield { kind: "change-part", record };
}

async function* claimsWithLinks(store: GraphStore): AsyncGenerator<readonly [readonly Claim[], ClaimLink[]]> {
  for await (const page of walkRecords(store, "claims")) yield [page, await store.linksFrom(page.map(({ id }) => id))];
}

function* pagesOfIndex(index: IdIndex, size: number): Generator<string[]> {
  for (let at = 0; at < index.size(); at += size) {
    yield Array.from({ length: Math.min(size, index.size() - at) }, (_, offset) => index.idAt(at + offset));
  }
}

/** What all pages hold, one page in memory. */
async function* walkCursor<P extends { readonly page: Page }, T>(
  read: (cursor: string | undefined) => Promise<P>,
  held: (answer: P) => readonly T[],
): AsyncGenerator<T> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const answer: P = await read(cursor);
    yield* held(answer);
    cursor = answer.page.next;
  }
}

/** Of each document its sentences in the order of the text, then its mentions; only those asked for, where `wanted` says so. */
async function* recordsOfDocuments(store: GraphStore, pages: Iterable<string[]>, wanted?: Wanted): AsyncGenerator<ExportedRecord> {
  async function* read() {
    for (const ids of pages) yield { ids, ...(await store.textRecords(ids)) };
  }
  for await (const { ids, ...all } of readAhead(read())) {
    const [sentences, mentions] = [groupBy(all.sentences, ({ document }) => document), groupBy(all.mentions, ({ document }) => document)];
    for (const id of ids) {
      for (const record of sentences.get(id) ?? []) if (wanted?.sentences.has(record.id) ?? true) yield { kind: "sentence", record };
      for (const record of mentions.get(id) ?? []) if (isWanted(record, wanted)) yield { kind: "mention", record };
    }
  }
}

const isWanted = ({ entity, alsoEntities = [], sentence }: Mention, wanted: Wanted | undefined): boolean =>
  wanted === undefined || (wanted.sentences.has(sentence) && [entity, ...alsoEntities].every((id) => wanted.entities.has(id)));

/** Ids only: what is held of a part while it is written. */
interface Wanted {
  readonly entities: Set<string>;
  readonly documents: Set<string>;
  readonly sentences: Set<string>;
  readonly claims: Set<string>;
}

export async function* selectedRecords(
  store: GraphStore,
  source: Pick<ExportSource, "entities" | "edges">,
): AsyncGenerator<ExportedRecord> {
  const wanted = await gather(store, source);
  for (const ids of pagesOf([...wanted.entities].sort())) {
    for (const { entity } of await store.entities(ids)) yield { kind: "entity", record: entity };
  }
  const documents = [...wanted.documents].sort();
  for (const ids of pagesOf(documents)) for (const record of await store.articles(ids)) yield { kind: "document", record };
  yield* recordsOfDocuments(store, chunksOf(documents, DOCUMENTS_AT_ONCE), wanted);
  const claims = [...wanted.claims].sort();
  for (const ids of pagesOf(claims)) for (const claim of await store.claims(ids)) yield { kind: "claim", record: answering(claim, wanted) };
  for (const ids of pagesOf(claims)) {
    for (const record of await store.linksFrom(ids)) if (wanted.claims.has(record.to)) yield { kind: "link", record };
  }
}

/** A claim may answer one that was not known yet on the day: then it answers nothing that can be shown. */
function answering(claim: Claim, { claims }: Wanted): Claim {
  const { about, ...rest } = claim;
  const known = about?.filter((id) => claims.has(id)) ?? [];
  return known.length === 0 ? rest : { ...rest, about: known };
}

async function gather(store: GraphStore, { entities, edges }: Pick<ExportSource, "entities" | "edges">): Promise<Wanted> {
  const wanted: Wanted = { entities: new Set(), documents: new Set(), sentences: new Set(), claims: new Set() };
  const answered = new Set<string>();
  const add = (claim: Claim): void => {
    wanted.claims.add(claim.id);
    wanted.documents.add(claim.document);
    for (const id of claim.evidence) wanted.sentences.add(id);
    for (const id of entitiesOfClaim(claim)) wanted.entities.add(id);
    for (const id of claim.about ?? []) answered.add(id);
  };
  for await (const { entity, facts } of entities()) {
    wanted.entities.add(entity.id);
    for (const { claims } of facts) claims.forEach(add);
  }
  for await (const { claims } of edges()) claims.forEach(add);
  for (let open = missing(answered, wanted); open.length > 0; open = missing(answered, wanted)) {
    answered.clear();
    (await store.claims(open)).forEach(add);
  }
  for (const ids of pagesOf([...wanted.documents])) {
    for (const { publisher, credits } of await store.articles(ids)) for (const id of [publisher, ...credits]) wanted.entities.add(id);
  }
  return wanted;
}

const missing = (answered: ReadonlySet<string>, { claims }: Wanted): string[] => [...answered].filter((id) => !claims.has(id));
