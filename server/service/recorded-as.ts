/** Under which names claims were recorded, where merges make them read under others. */
import { entitiesOfClaim } from "../../model/identity.ts";
import type { EntityRef } from "../../model/view.ts";
import type { GraphStore } from "../store/graph-store.ts";

/** Merged entities that the records of these claims name, by claim. */
export async function recordedNames(store: GraphStore, claims: readonly string[]): Promise<ReadonlyMap<string, EntityRef[]>> {
  const records = await store.recordsBehind(claims);
  const named = records.map((record) => [record.id, new Set(entitiesOfClaim(record))] as const);
  const ids = [...new Set(named.flatMap(([, entities]) => [...entities]))];
  const stored = ids.length === 0 ? [] : await store.entities(ids);
  const merged = stored.filter(({ canonical }) => canonical !== undefined).map(({ entity: { id, name, kind } }) => ({ id, name, kind }));
  return new Map(named.map(([claim, entities]) => [claim, merged.filter(({ id }) => entities.has(id))]));
}
