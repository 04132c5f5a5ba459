/** Rules of the graph views, against the same answers from memory. */
import { KIND_IDS, STATUSES } from "../../model/schema.ts";
import type { NeighbourQuery, ViewFilter } from "../../server/store/store-queries.ts";
import type { LoadedContext } from "./context.ts";

const FILTERS: readonly ViewFilter[] = [
  {},
  { speech: true },
  { kind: ["Person", "Organization"] },
  { status: ["contested", "corroborated"] },
  { asOf: "2022-01-05" },
  { kind: ["Person", "Place"], status: ["single-source"], asOf: "2022-01-10", speech: true },
  { kind: [...KIND_IDS], status: [...STATUSES] },
  { status: ["only-denied"] },
];

export function graphRules({ rule, store, graph, records }: LoadedContext): void {
  /** The most connected, some of the middle, and one that only speaks or stands alone. */
  const someEntities = (): string[] => {
    const ids = records()
      .entities.map(({ id }) => id)
      .sort(graph().mostConnectedFirst);
    return [0, 1, 2, 7, 20, 40, 60, ids.length - 1].flatMap((index) => ids[index] ?? []);
  };

  rule(
    "GS10",
    "neighbours are those of the records under every filter, most connected first, counted in full",
    async () => {
      const queries: Omit<NeighbourQuery, "limit">[] = [
        ...FILTERS,
        { predicate: ["heads", "memberOf", "deployedTo"] },
        { predicate: ["partOf"], speech: true },
      ];
      const some = someEntities();
      for (const query of queries) {
        for (const id of some) {
          const answer = await store().neighbours(id, { ...query, limit: 7 });
          const ids = graph().neighbourIds(id, query);
          expect(answer.page.total).toBe(ids.length);
          expect({ nodes: answer.nodes, edges: answer.edges }).toEqual(graph().neighbourhood(id, ids.slice(0, 7), query));
        }
      }
    },
    120_000,
  );

  rule(
    "GS11",
    "pages of neighbours have each neighbour once; only the last has no cursor",
    async () => {
      const id = someEntities()[0] ?? "";
      for (const query of [{}, { speech: true, kind: ["Person"] as const }]) {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const answer: Awaited<ReturnType<ReturnType<typeof store>["neighbours"]>> = await store().neighbours(id, {
            ...query,
            limit: 9,
            cursor,
          });
          seen.push(...answer.nodes.slice(1).map(({ key }) => key));
          expect(answer.page.shown).toBe(answer.nodes.length - 1);
          cursor = answer.page.next ?? undefined;
        } while (cursor !== undefined);
        expect(seen).toEqual(graph().neighbourIds(id, query));
      }
    },
    120_000,
  );

  rule(
    "GS12",
    "the overview has the best connected entities that have an edge under the filters, and the edges among them",
    async () => {
      for (const filter of FILTERS) {
        for (const limit of [10, 150]) expect(await store().overview({ ...filter, limit })).toEqual(graph().overview({ ...filter, limit }));
      }
    },
    120_000,
  );

  rule(
    "GS13",
    "the graph of given entities has all edges among them under the filters",
    async () => {
      const ids = [
        ...someEntities(),
        "no-such-entity",
        ...records()
          .entities.slice(0, 60)
          .map(({ id }) => id),
      ];
      for (const filter of FILTERS) expect(await store().induced(ids, filter)).toEqual(graph().induced(ids, filter));
    },
    120_000,
  );

  rule("GS14", "entities, degrees and what is counted of an entity are those of the records", async () => {
    const ids = someEntities();
    expect(await store().entities(["no-such-entity", ...ids, ...ids])).toEqual(
      ids.map((id) => ({ entity: graph().entities.get(id), degree: graph().degreeOf(id) })),
    );
    for (const id of ids) expect(await store().entityStats(id)).toEqual(graph().stats(id));
  });
}
