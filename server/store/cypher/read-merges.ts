/** Merges and the change log, newest first, by pages. */
import { type Change, changeSchema, LISTED_RECORDS } from "../../../model/change.ts";
import { type Merge, mergeSchema } from "../../../model/merge.ts";
import type { Page } from "../../../model/subgraph.ts";
import type { ChangeQuery, MergeQuery } from "../store-queries.ts";
import { collectChunks } from "./chunks.ts";
import { changeCursor, dayCursor, decodeCursor, encodeCursor } from "./cursor.ts";
import type { Reader } from "./query.ts";
import { countOf, inOrder } from "./read-entities.ts";
import { READ } from "./read-queries.ts";

const listOrNull = <T>(list: readonly T[] | undefined): T[] | null => (list === undefined || list.length === 0 ? null : [...list]);

export async function readMerges({ read }: Reader, query: MergeQuery): Promise<{ merges: Merge[]; page: Page }> {
  const after = decodeCursor(dayCursor, query.cursor);
  const filter = { states: listOrNull(query.state), entities: query.entities === undefined ? null : [...query.entities] };
  const [rows, total] = await Promise.all([
    read(READ.mergesPage, { ...filter, limit: query.limit, afterDay: after?.day ?? null, afterId: after?.id ?? null }),
    read(READ.mergesTotal, filter),
  ]);
  const last = rows.at(-1);
  const next = last && rows.length === query.limit ? encodeCursor({ day: last.at, id: last.id }) : null;
  return { merges: rows.map(({ props }) => mergeSchema.parse(props)), page: { shown: rows.length, total: countOf(total), next } };
}

export async function readMergesById({ read }: Reader, ids: readonly string[]): Promise<Merge[]> {
  const rows = await collectChunks(ids, (chunk) => read(READ.merges, { ids: chunk }));
  return inOrder(ids, new Map(rows.map(({ props }) => mergeSchema.parse(props)).map((merge) => [merge.id, merge])));
}

/** Large changes have their records beside them, as long as the store has not been emptied. */
export async function readChanges({ read }: Reader, query: ChangeQuery): Promise<{ changes: Change[]; page: Page; unlisted: number }> {
  const after = decodeCursor(changeCursor, query.cursor);
  const { record = null } = query;
  const [large, unlisted] =
    record === null
      ? [[], []]
      : await Promise.all([read(READ.changesOfRecord, { record }), read(READ.unlistedChanges, { listed: LISTED_RECORDS })]);
  const filter = { since: query.since ?? null, record, seqs: large.map(({ seq }) => seq) };
  const [rows, total] = await Promise.all([
    read(READ.changesPage, { ...filter, limit: query.limit, before: after?.seq ?? null }),
    read(READ.changesTotal, filter),
  ]);
  const last = rows.at(-1);
  const next = last && rows.length === query.limit ? encodeCursor({ seq: last.seq }) : null;
  return {
    changes: rows.map(({ props }) => changeSchema.parse(props)),
    page: { shown: rows.length, total: countOf(total), next },
    unlisted: countOf(unlisted),
  };
}
