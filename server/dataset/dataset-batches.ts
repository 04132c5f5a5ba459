/**
 * A checked dataset as batches for the store. References always point backwards: entities, documents, sentences,
 * mentions, claims (an answer after what it answers), links, then the articles' texts. The same content gives the
 * same batches with the same ids, so that a load can be resumed behind the last id that was committed.
 */
import { createHash } from "node:crypto";
import { AppError } from "../../model/errors.ts";
import type { Batch } from "../store/graph-store.ts";
import { createArticleShelf } from "./article-shelf.ts";
import type { DatasetCheck } from "./check-dataset.ts";
import { RECORD_KINDS, type RecordKind, type RecordOf, recordFile } from "./dataset-files.ts";
import { orderClaims } from "./order-claims.ts";
import { type Located, readRecords } from "./read-dataset.ts";

export interface DatasetBatch {
  /** dataset/content/size/kind-number, e.g. "january-2022/633bc83f6601/1000/claims-1". */
  readonly id: string;
  readonly kind: RecordKind | "texts";
  readonly records: number;
  readonly batch: Batch;
}

export interface BatchOptions {
  /** Records in a batch, at most. */
  readonly batchSize?: number | undefined;
}

const DEFAULT_BATCH_SIZE = 1000;
/** Long records make smaller batches: what a batch holds is bounded by this, whatever its number of records. */
const MAX_BATCH_BYTES = 4_000_000;

/** Records and texts that `datasetBatches` will hand out: the end of a progress bar. */
export const totalRecords = (check: DatasetCheck): number =>
  RECORD_KINDS.reduce((sum, kind) => sum + check.counts[kind], check.articles?.proven.length ?? 0);

/**
 * Throws AppError `validation` for a dataset that did not pass its check, `conflict` when a file is no longer what
 * was checked.
 */
export async function* datasetBatches(check: DatasetCheck, options: BatchOptions = {}): AsyncGenerator<DatasetBatch> {
  const { manifest, sound, contentHash } = check;
  if (!manifest || !sound) throw new AppError("validation", `The dataset in ${check.directory} has problems: nothing of it can be loaded.`);
  const size = options.batchSize ?? DEFAULT_BATCH_SIZE;
  const prefix = `${manifest.id}/${contentHash.slice(0, 12)}/${size}`;
  for (const kind of RECORD_KINDS) {
    let number = 0;
    for await (const records of chunks(groupsOf(kind, check), size)) {
      number += 1;
      yield { id: `${prefix}/${kind}-${number}`, kind, records: records.length, batch: { [kind]: records } };
    }
  }
  yield* textBatches(check, prefix);
}

type Group<K extends RecordKind> = readonly Located<RecordOf[K]>[];

async function* groupsOf(kind: RecordKind, check: DatasetCheck): AsyncGenerator<Group<RecordKind>> {
  const hash = createHash("sha256");
  const onBytes = (bytes: Uint8Array): void => {
    hash.update(bytes);
  };
  if (kind === "claims") yield* orderClaims(readRecords(check.directory, kind, onBytes, check.schemas));
  else for await (const located of readRecords(check.directory, kind, onBytes, check.schemas)) yield [located];
  if (hash.digest("hex") !== check.hashes[kind]) {
    throw new AppError("conflict", `${recordFile(kind)} in ${check.directory} was changed while it was read: load it again.`);
  }
}

/** Fills chunks up to the size and the bytes; a group is never divided. */
async function* chunks(groups: AsyncIterable<Group<RecordKind>>, size: number): AsyncGenerator<RecordOf[RecordKind][]> {
  let chunk: RecordOf[RecordKind][] = [];
  let held = 0;
  for await (const group of groups) {
    const bytes = group.reduce((sum, each) => sum + each.bytes, 0);
    if (chunk.length > 0 && (chunk.length + group.length > size || held + bytes > MAX_BATCH_BYTES)) {
      yield chunk;
      chunk = [];
      held = 0;
    }
    chunk.push(...group.map(({ record }) => record));
    held += bytes;
  }
  if (chunk.length > 0) yield chunk;
}

/** One text a batch: those whose file had the right hash, read and proven once more. */
async function* textBatches(check: DatasetCheck, prefix: string): AsyncGenerator<DatasetBatch> {
  const { articles } = check;
  if (!articles || articles.proven.length === 0) return;
  const shelf = createArticleShelf(articles.directory);
  const proven = new Set(articles.proven);
  let number = 0;
  for await (const { record } of readRecords(check.directory, "documents", undefined, check.schemas)) {
    if (!proven.has(record.id)) continue;
    const article = await shelf.read(record);
    if (article.state !== "proven") {
      throw new AppError("conflict", `${record.file} in ${articles.directory} was changed while it was read: load it again.`);
    }
    number += 1;
    yield { id: `${prefix}/texts-${number}`, kind: "texts", records: 1, batch: { texts: [{ document: record.id, text: article.text }] } };
  }
}
