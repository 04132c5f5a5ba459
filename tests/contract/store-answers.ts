/** Everything derived that a store says of some entities, now and as known on other days, next to the same from memory. */
import type { GraphStore } from "../../server/store/graph-store.ts";
import { referenceContradictions } from "./reference-contradictions.ts";
import { type Records, ReferenceGraph } from "./reference-graph.ts";

export async function derivedOf(store: GraphStore, ids: readonly string[], knownOn?: string) {
  return {
    graph: await store.overview({ limit: 10_000, speech: true, knownOn }),
    plain: await store.overview({ limit: 10_000, knownOn }),
    entities: await store.entities(ids),
    facts: await Promise.all(ids.map((id) => store.factsOf(id, { knownOn }))),
    stats: await Promise.all(ids.map((id) => store.entityStats(id, knownOn))),
    claims: (await store.findClaims({ limit: 500, knownOn })).claims.map(({ id }) => id).sort(),
    contested: (await store.findClaims({ limit: 500, knownOn, status: ["contested"] })).claims.map(({ id }) => id).sort(),
    contradictions: (await store.contradictions({ limit: 500, knownOn })).sets,
  };
}

type Answers = Awaited<ReturnType<typeof derivedOf>>;

export function expectedOf(records: Records, knownOn?: string): Answers {
  const whole = new ReferenceGraph(records);
  const graph = whole.knownOn(knownOn);
  const ids = records.entities.map(({ id }) => id);
  const accepted = graph.claims.filter(({ review }) => review === "accepted").map(({ id }) => id);
  const contested = new Set(
    graph.facts
      .filter(({ status }) => status === "contested")
      .flatMap(({ asserts, denies, withholds }) => [...asserts, ...denies, ...withholds]),
  );
  return {
    graph: whole.overview({ limit: 10_000, speech: true, knownOn }),
    plain: whole.overview({ limit: 10_000, knownOn }),
    entities: records.entities.map((entity) => ({ entity, degree: whole.degreeOf(entity.id) })),
    facts: ids.map((id) => graph.factsOf(id)),
    stats: ids.map((id) => graph.stats(id)),
    claims: [...accepted].sort(),
    contested: accepted.filter((id) => contested.has(id)).sort(),
    contradictions: referenceContradictions(graph),
  };
}

/** Now, on each day on which a document was published, and before all of them. */
const daysOf = ({ documents }: Records): (string | undefined)[] => [
  undefined,
  "2021-12-31",
  ...new Set(documents.map(({ published }) => published)),
];

export async function expectStore(store: GraphStore, records: Records): Promise<void> {
  const ids = records.entities.map(({ id }) => id);
  for (const day of daysOf(records)) {
    expect({ day, ...(await derivedOf(store, ids, day)) }).toEqual({ day, ...expectedOf(records, day) });
    expect(await store.induced(ids, { knownOn: day })).toEqual(new ReferenceGraph(records).induced(ids, { knownOn: day }));
  }
}
