/**
 * Records by id, of which the last ones used are kept: hubs, speakers and publishers come again on every page of an
 * export, and need not be read again each time. What is kept is bounded, however long the export.
 */

interface Keyed {
  readonly id: string;
}

/** What these ids lead to. Reads what is not kept, all of it at once. */
export type RecentRecords<T extends Keyed> = (ids: Iterable<string>) => Promise<ReadonlyMap<string, T>>;

export function keepRecent<T extends Keyed>(read: (ids: readonly string[]) => Promise<readonly T[]>, limit: number): RecentRecords<T> {
  /** The one that was used last comes last. */
  const kept = new Map<string, T>();
  const keep = (record: T): void => {
    kept.delete(record.id);
    kept.set(record.id, record);
  };
  return async (ids) => {
    const found = new Map<string, T>();
    const missing = new Set<string>();
    for (const id of ids) {
      const record = kept.get(id);
      if (record === undefined) missing.add(id);
      else if (!found.has(id)) {
        found.set(id, record);
        keep(record);
      }
    }
    if (missing.size > 0) {
      for (const record of await read([...missing])) {
        found.set(record.id, record);
        keep(record);
      }
    }
    for (const id of kept.keys()) {
      if (kept.size <= limit) break;
      kept.delete(id);
    }
    return found;
  };
}
