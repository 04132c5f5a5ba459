/** Records as they were committed, a page at a time: no answer has to hold a whole store. */
import type { z } from "zod";
import { claimSchema } from "../../../model/claim.ts";
import { documentSchema, type Mention, mentionSchema, type Sentence, sentenceSchema } from "../../../model/document.ts";
import { entitySchema } from "../../../model/entity.ts";
import { DATED_LAYER, PLAIN_LAYER } from "../../graph-form/statement-files.ts";
import type { RecordByKind } from "../graph-store.ts";
import type { ViewFilter } from "../store-queries.ts";
import { parseDetail } from "./batch-records.ts";
import { collectChunks } from "./chunks.ts";
import type { Reader } from "./query.ts";
import { byIndex, byPosition } from "./read-documents.ts";
import { inOrder } from "./read-entities.ts";
import { READ } from "./read-queries.ts";

const LABELS = { entities: "Entity", documents: "Article", claims: "Claim" } as const;
const SCHEMAS: { readonly [K in keyof RecordByKind]: z.ZodType<RecordByKind[K]> } = {
  entities: entitySchema,
  documents: documentSchema,
  claims: claimSchema,
};

export async function readRecordsAfter<K extends keyof RecordByKind>(
  { read }: Reader,
  kind: K,
  after: string | null,
  limit: number,
): Promise<RecordByKind[K][]> {
  const rows = await read(READ.recordsAfter, { after: after ?? "", limit }, LABELS[kind]);
  const schema = SCHEMAS[kind];
  return rows.map(({ detail }) => parseDetail(schema, detail));
}

export async function readSentenceRecords({ read }: Reader, ids: readonly string[]): Promise<Sentence[]> {
  const rows = await collectChunks(ids, (chunk) => read(READ.sentences, { ids: chunk }));
  return inOrder(ids, new Map(rows.map(({ id, detail }) => [id, parseDetail(sentenceSchema, detail)])));
}

/** Sentences by document in the order asked, then as they stand in it; mentions likewise. */
export async function readTextRecords(
  { read }: Reader,
  documents: readonly string[],
): Promise<{ sentences: Sentence[]; mentions: Mention[] }> {
  const [sentences, mentions] = await Promise.all([
    collectChunks(documents, (ids) => read(READ.sentencesOfDocuments, { ids })),
    collectChunks(documents, (ids) => read(READ.mentionsOfDocuments, { ids })),
  ]);
  const place = new Map(documents.map((id, index) => [id, index]));
  const placeOf = ({ document }: { readonly document: string }): number => place.get(document) ?? 0;
  return {
    sentences: sentences.map(({ detail }) => parseDetail(sentenceSchema, detail)).sort((a, b) => placeOf(a) - placeOf(b) || byIndex(a, b)),
    mentions: mentions.map(({ detail }) => parseDetail(mentionSchema, detail)).sort((a, b) => placeOf(a) - placeOf(b) || byPosition(a, b)),
  };
}

/** In no order. */
export async function readKnownBy({ read }: Reader, ids: readonly string[], day: string): Promise<string[]> {
  return (await collectChunks(ids, (chunk) => read(READ.knownBy, { ids: chunk, knownOn: day }))).map(({ id }) => id);
}

/** Sorted; the entities themselves are among them where an edge joins two of them. */
export async function readNeighbourIds({ read }: Reader, ids: readonly string[], filter: ViewFilter): Promise<string[]> {
  const asked = { avoidContested: false, asOf: filter.asOf ?? null, knownOn: filter.knownOn ?? null };
  const layer = filter.knownOn === undefined ? PLAIN_LAYER : DATED_LAYER;
  const rows = await collectChunks(ids, (chunk) => read(READ.steps, { ids: chunk, ...asked }, layer));
  const passes = filter.status?.length ? new Set(filter.status) : null;
  return [...new Set(rows.filter(({ status }) => passes?.has(status) ?? true).map(({ other }) => other))].sort();
}
