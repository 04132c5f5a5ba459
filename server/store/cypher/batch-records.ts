/**
 * A batch next to what the store has of the same records: what is new, what is another version, what is the same and
 * need not be written. Records that a batch names twice count once, the last one.
 */
import type { z } from "zod";
import { type Claim, claimSchema } from "../../../model/claim.ts";
import {
  type ArticleDocument,
  documentSchema,
  type Mention,
  mentionSchema,
  type Sentence,
  sentenceSchema,
} from "../../../model/document.ts";
import { type Entity, entitySchema } from "../../../model/entity.ts";
import { canonicalJson } from "../../graph-form/canonical-json.ts";
import type { Batch } from "../graph-store.ts";
import { collectChunks } from "./chunks.ts";
import type { Reader } from "./query.ts";
import { READ } from "./read-queries.ts";
import { readAs } from "./record-shape.ts";

export interface Changed<T> {
  readonly record: T;
  readonly previous: T;
}
/** Records of one kind that are not in the store as they are in the batch. */
export interface Delta<T> {
  readonly added: readonly T[];
  readonly changed: readonly Changed<T>[];
}

export interface BatchRecords {
  readonly entities: Delta<Entity>;
  readonly documents: Delta<ArticleDocument>;
  readonly sentences: Delta<Sentence>;
  readonly mentions: Delta<Mention>;
  readonly claims: Delta<Claim>;
}

/** A record out of the store. Throws ZodError for one that has no form of ours. */
export const parseDetail = <T extends z.ZodType>(schema: T, detail: string): z.output<T> => readAs(schema, JSON.parse(detail));

/** The texts differ in the order of fields, too: only then is it worth to look closer. */
const isSame = (detail: string, record: unknown): boolean =>
  detail === JSON.stringify(record) || canonicalJson(JSON.parse(detail)) === canonicalJson(record);

async function compare<T extends { readonly id: string }>(
  records: readonly T[],
  schema: z.ZodType<T>,
  ask: (ids: string[]) => Promise<{ id: string; detail: string }[]>,
): Promise<Delta<T>> {
  const wanted = new Map(records.map((record) => [record.id, record]));
  const stored = new Map((await collectChunks(wanted.keys(), ask)).map(({ id, detail }) => [id, detail]));
  const added: T[] = [];
  const changed: Changed<T>[] = [];
  for (const [id, record] of wanted) {
    const detail = stored.get(id);
    if (detail === undefined) added.push(record);
    else if (!isSame(detail, record)) changed.push({ record, previous: parseDetail(schema, detail) });
  }
  return { added, changed };
}

export async function readBatchRecords({ read }: Reader, batch: Batch): Promise<BatchRecords> {
  const [entities, documents, sentences, mentions, claims] = await Promise.all([
    compare(batch.entities ?? [], entitySchema, (ids) => read(READ.entities, { ids })),
    compare(batch.documents ?? [], documentSchema, (ids) => read(READ.articles, { ids })),
    compare(batch.sentences ?? [], sentenceSchema, (ids) => read(READ.sentences, { ids })),
    compare(batch.mentions ?? [], mentionSchema, (ids) => read(READ.mentions, { ids })),
    compare(batch.claims ?? [], claimSchema, (ids) => read(READ.claimRecords, { ids })),
  ]);
  return { entities, documents, sentences, mentions, claims };
}

/** New versions, whether the record was there or not. */
export const written = <T>({ added, changed }: Delta<T>): T[] => [...added, ...changed.map(({ record }) => record)];
