/** Everything derived that a store says of some entities, next to the same from memory. */
import type { GraphStore } from "../../server/store/graph-store.ts";
import { type Records, ReferenceGraph } from "./reference-graph.ts";

export async function derivedOf(store: GraphStore, ids: readonly string[]) {
  return {
    graph: await store.overview({ limit: 10_000, speech: true }),
    entities: await store.entities(ids),
    facts: await Promise.all(ids.map((id) => store.factsOf(id))),
    stats: await Promise.all(ids.map((id) => store.entityStats(id))),
    claims: (await store.findClaims({ limit: 500 })).claims.map(({ id }) => id).sort(),
  };
}

export function expectedOf(records: Records): Awaited<ReturnType<typeof derivedOf>> {
  const graph = new ReferenceGraph(records);
  const ids = records.entities.map(({ id }) => id);
  return {
    graph: graph.overview({ limit: 10_000, speech: true }),
    entities: records.entities.map((entity) => ({ entity, degree: graph.degreeOf(entity.id) })),
    facts: ids.map((id) => graph.factsOf(id)),
    stats: ids.map((id) => graph.stats(id)),
    claims: graph.claims
      .filter(({ review }) => review === "accepted")
      .map(({ id }) => id)
      .sort(),
  };
}

export async function expectStore(store: GraphStore, records: Records): Promise<void> {
  expect(
    await derivedOf(
      store,
      records.entities.map(({ id }) => id),
    ),
  ).toEqual(expectedOf(records));
}
