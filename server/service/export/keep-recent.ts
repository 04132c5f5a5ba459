/**
 * Records by id, of which the last ones used are kept: hubs, speakers and publishers come again on every page of an
 * export, and need not be read again each time. What is kept is bounded, however long the export.
 */

interface Keyed {
  readonly id: string;
}

/** What these ids lead to. Reads what is not kept, all of it at once. */
export type RecentRecords<T extends Keyed> = (ids: Iterable<string>) => Promise<ReadonlyMap<string, T>>;

/** Keeps between half of `limit` and all of it: those of late, and those of before until as many new ones have come. */
export function keepRecent<T extends Keyed>(read: (ids: readonly string[]) => Promise<readonly T[]>, limit: number): RecentRecords<T> {
  let late = new Map<string, T>();
  let before = new Map<string, T>();
  const keep = (record: T): void => {
    if (late.size >= limit / 2) [late, before] = [new Map(), late];
    late.set(record.id, record);
  };
  return async (ids) => {
    const found = new Map<string, T>();
    const missing = new Set<string>();
    for (const id of ids) {
      if (found.has(id) || missing.has(id)) continue;
      let record = late.get(id);
      if (record === undefined) {
        record = before.get(id);
        if (record !== undefined) keep(record);
      }
      if (record === undefined) missing.add(id);
      else found.set(id, record);
    }
    if (missing.size > 0) {
      for (const record of await read([...missing])) {
        found.set(record.id, record);
        keep(record);
      }
    }
    return found;
  };
}
