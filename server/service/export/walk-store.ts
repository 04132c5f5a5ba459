/** The store's records one page after the other: however many there are, one page is in memory. */
import { chunksOf } from "../../chunks-of.ts";
import { readAhead } from "../../dataset/read-ahead.ts";
import type { GraphStore, RecordByKind, StoredEntity } from "../../store/graph-store.ts";

const PAGE = 500;

export const walkRecords = <K extends keyof RecordByKind>(store: GraphStore, kind: K): AsyncGenerator<RecordByKind[K][]> =>
  readAhead(readPages(store, kind));

async function* readPages<K extends keyof RecordByKind>(store: GraphStore, kind: K): AsyncGenerator<RecordByKind[K][]> {
  let after: string | null = null;
  for (;;) {
    const page: RecordByKind[K][] = await store.recordsAfter(kind, after, PAGE);
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)?.id ?? null;
  }
}

/** Entities that are not merged into others, with their degrees, by id. */
export async function* walkEntities(store: GraphStore): AsyncGenerator<StoredEntity[]> {
  for await (const page of walkRecords(store, "entities")) {
    const stored = await store.entities(page.map(({ id }) => id));
    yield stored.filter(({ canonical }) => canonical === undefined);
  }
}

/** Ids or facts a page at a time. */
export const pagesOf = <T>(items: readonly T[]): Generator<T[]> => chunksOf(items, PAGE);
