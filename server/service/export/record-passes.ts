/**
 * The records behind an export. Of a whole store: everything as it was committed. Of a part: its entities and claims,
 * and what those refer to (speakers, publishers, the claims that are answered), so that the records stand by themselves.
 */
import type { Claim } from "../../../model/claim.ts";
import { entitiesOfClaim } from "../../../model/identity.ts";
import type { Page } from "../../../model/subgraph.ts";
import { createIdIndex } from "../../dataset/id-index.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import type { ExportedRecord, ExportSource } from "./export-source.ts";
import { pagesOf, walkRecords } from "./walk-store.ts";

const AT_ONCE = 500;

export async function* wholeRecords(store: GraphStore): AsyncGenerator<ExportedRecord> {
  for await (const page of walkRecords(store, "entities")) for (const record of page) yield { kind: "entity", record };
  for await (const record of walkCursor(
    (cursor) => store.merges({ limit: AT_ONCE, cursor }),
    ({ merges }) => merges,
  )) {
    yield { kind: "merge", record };
  }
  // Ids in a few bytes each: what depends on documents and claims comes when all of them are written.
  const [documents, claims] = [createIdIndex(), createIdIndex()];
  for await (const page of walkRecords(store, "documents")) {
    for (const record of page) {
      documents.add(record.id);
      yield { kind: "document", record };
    }
  }
  for (let at = 0; at < documents.size(); at += 1) yield* recordsOfDocument(store, documents.idAt(at));
  for await (const page of walkRecords(store, "claims")) {
    for (const record of page) {
      claims.add(record.id);
      yield { kind: "claim", record };
    }
  }
  for (let at = 0; at < claims.size(); at += AT_ONCE) {
    const ids = Array.from({ length: Math.min(AT_ONCE, claims.size() - at) }, (_, offset) => claims.idAt(at + offset));
    yield* linksFrom(store, ids);
  }
  for await (const record of walkCursor(
    (cursor) => store.changes({ limit: AT_ONCE, cursor }),
    ({ changes }) => changes,
  )) {
    yield { kind: "change", record };
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

/** Sentences in the order of the text, then mentions; only those asked for, where `wanted` says so. */
async function* recordsOfDocument(store: GraphStore, id: string, wanted?: Wanted): AsyncGenerator<ExportedRecord> {
  const { sentences, mentions } = await store.document(id);
  for (const record of sentences) if (wanted?.sentences.has(record.id) ?? true) yield { kind: "sentence", record };
  for (const record of mentions) {
    const others = record.alsoEntities ?? [];
    const known = [record.entity, ...others].every((entity) => wanted?.entities.has(entity) ?? true);
    if (known && (wanted?.sentences.has(record.sentence) ?? true)) yield { kind: "mention", record };
  }
}

async function* linksFrom(store: GraphStore, claims: readonly string[], wanted?: Wanted): AsyncGenerator<ExportedRecord> {
  const from = new Set(claims);
  for (const record of await store.links(claims)) {
    if (from.has(record.from) && (wanted?.claims.has(record.to) ?? true)) yield { kind: "link", record };
  }
}

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
  for (const id of documents) yield* recordsOfDocument(store, id, wanted);
  const claims = [...wanted.claims].sort();
  for (const ids of pagesOf(claims)) for (const claim of await store.claims(ids)) yield { kind: "claim", record: answering(claim, wanted) };
  for (const ids of pagesOf(claims)) yield* linksFrom(store, ids, wanted);
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
