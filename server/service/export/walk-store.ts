/** The store's records one page after the other: however many there are, one page is in memory. */
import { chunksOf } from "../../chunks-of.ts";
import { readAhead } from "../../dataset/read-ahead.ts";
import type { GraphStore, RecordByKind, StoredEntity } from "../../store/graph-store.ts";

/** Entities, facts or records that are held at once. */
export const PAGE = 500;

/** What `ask` gives, by id: each page is asked for behind the last id of the one before. */
export async function* pagesBehind<T>(
  ask: (after: string | null, limit: number) => Promise<readonly T[]>,
  idOf: (item: T) => string,
  limit = PAGE,
): AsyncGenerator<readonly T[]> {
  for (let after: string | null = null; ; ) {
    const page = await ask(after, limit);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < limit) return;
    after = idOf(last);
  }
}

export const walkRecords = <K extends keyof RecordByKind>(store: GraphStore, kind: K): AsyncGenerator<readonly RecordByKind[K][]> =>
  readAhead(
    pagesBehind<RecordByKind[K]>(
      (after, limit) => store.recordsAfter(kind, after, limit),
      ({ id }) => id,
    ),
  );

/** Entities that are not merged into others, with their degrees, by id. */
export async function* walkEntities(store: GraphStore): AsyncGenerator<StoredEntity[]> {
  const pages = pagesBehind(
    (after, limit) => store.entitiesAfter(after, limit),
    ({ entity }) => entity.id,
  );
  for await (const page of pages) yield page.filter(({ canonical }) => canonical === undefined);
}

/**
 * Ids of entities, in their order, as many together as have a page of edges at most. One who has more comes alone: no
 * hub makes a page larger than the others.
 */
export function* bySubjects(entities: readonly StoredEntity[]): Generator<string[]> {
  let ids: string[] = [];
  let edges = 0;
  for (const { entity, degree } of entities) {
    if (degree === 0) continue;
    // A page that is not full is the last one, and no other has to be asked for.
    if (ids.length > 0 && edges + degree >= PAGE) {
      yield ids;
      [ids, edges] = [[], 0];
    }
    ids.push(entity.id);
    edges += degree;
  }
  if (ids.length > 0) yield ids;
}

/** Ids or facts a page at a time. */
export const pagesOf = <T>(items: readonly T[]): Generator<T[]> => chunksOf(items, PAGE);
