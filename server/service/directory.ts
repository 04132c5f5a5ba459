/** Names of entities: one batched read for all that an answer mentions, never one read a name. */
import type { EntityRef } from "../../model/view.ts";
import type { GraphStore } from "../store/graph-store.ts";

export type Directory = (id: string) => EntityRef;

/**
 * Looks all `ids` up at once. The directory throws for an id that it was not opened with or that the store does not
 * have: records never dangle, so that is a defect and not an answer. Merged entities have the name of the one they read as.
 */
export async function openDirectory(store: GraphStore, ids: Iterable<string>): Promise<Directory> {
  const wanted = [...new Set(ids)];
  const found = wanted.length === 0 ? [] : await store.entities(wanted);
  const refs = new Map(found.map(({ entity: { id, name, kind } }) => [id, { id, name, kind }]));
  const merged = found.flatMap(({ entity: { id }, canonical }) => (canonical === undefined ? [] : [[id, canonical] as const]));
  if (merged.length > 0) {
    const directory = await openDirectory(
      store,
      merged.map(([, canonical]) => canonical),
    );
    for (const [id, canonical] of merged) refs.set(id, directory(canonical));
  }
  return (id) => {
    const ref = refs.get(id);
    if (!ref) throw new Error(`The entity ${id} is mentioned by a record and is not in the store`);
    return ref;
  };
}
