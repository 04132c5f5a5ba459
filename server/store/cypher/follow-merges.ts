/** Asking by the id of a merged entity answers for the one that it reads as. */
import type { Reader } from "./query.ts";
import { readMergedIds } from "./read-entities.ts";

/** Nothing is tied to a merged entity: only where nothing is found it is worth to ask whether it is one. */
export async function following<T>(
  reader: Reader,
  id: string,
  ask: (id: string) => Promise<T>,
  isEmpty: (answer: T) => boolean,
): Promise<T> {
  const answer = await ask(id);
  if (!isEmpty(answer)) return answer;
  const canonical = (await readMergedIds(reader, [id])).get(id);
  return canonical === undefined ? answer : ask(canonical);
}

interface AboutOrBy {
  readonly about?: string | undefined;
  readonly speaker?: string | undefined;
}

/** The same for the entities that a query names. */
export async function followingQuery<Q extends AboutOrBy, T extends { readonly page: { readonly total: number } }>(
  reader: Reader,
  query: Q,
  ask: (query: Q) => Promise<T>,
): Promise<T> {
  const answer = await ask(query);
  const ids = [query.about, query.speaker].flatMap((id) => id ?? []);
  if (answer.page.total > 0 || ids.length === 0) return answer;
  const merged = await readMergedIds(reader, ids);
  if (merged.size === 0) return answer;
  const now = (id: string | undefined) => (id === undefined ? id : (merged.get(id) ?? id));
  return ask({ ...query, about: now(query.about), speaker: now(query.speaker) });
}

/** Facts by keys that may have the ids of merged entities in them, in the order asked. */
export async function followingKeys<T extends { readonly key: string }>(
  reader: Reader,
  keys: readonly string[],
  ask: (keys: readonly string[]) => Promise<T[]>,
): Promise<T[]> {
  const found = await ask(keys);
  const known = new Set(found.map(({ key }) => key));
  const missing = keys.filter((key) => !known.has(key));
  if (missing.length === 0) return found;
  const merged = await readMergedIds(
    reader,
    missing.flatMap((key) => partsOf(key).ends),
  );
  if (merged.size === 0) return found;
  const now = (key: string): string => {
    const { predicate, ends } = partsOf(key);
    const [subject = "", tail = ""] = ends.map((id) => merged.get(id) ?? id);
    return `${subject}|${predicate}|${tail}`;
  };
  return ask(keys.map((key) => (known.has(key) ? key : now(key))));
}

/** A literal is no id of an entity, so that it does no harm to look it up as one. */
function partsOf(key: string): { readonly predicate: string; readonly ends: readonly string[] } {
  const [subject = "", predicate = "", ...rest] = key.split("|");
  return { predicate, ends: [subject, rest.join("|")] };
}
