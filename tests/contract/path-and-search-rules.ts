/** Rules of paths and of search, against trying everything in memory. */
import type { PathQuery } from "../../server/store/store-queries.ts";
import type { LoadedContext } from "./context.ts";
import { referencePaths, shortestLength } from "./reference-paths.ts";
import { referenceSearch } from "./reference-search.ts";

/** `maxLength` bounds what the reference has to try. */
export function pathRules({ rule, store, graph }: LoadedContext, maxLength: number): void {
  rule(
    "GS21",
    "paths are simple, shortest first, then by ids; contested and excluded edges are left out when asked",
    async () => {
      const ids = [...graph().entities.keys()].filter((id) => graph().degreeOf(id) > 0).sort(graph().mostConnectedFirst);
      const pairs = [
        [0, 1],
        [2, 30],
        [5, ids.length - 1],
        [ids.length - 2, 12],
      ].map((pair) => pair.map((index) => ids[index] ?? ""));
      const filters = [{ avoidContested: false }, { avoidContested: true }, { avoidContested: false, asOf: "2022-01-06" }];
      for (const [from = "", to = ""] of pairs) {
        for (const filter of filters) {
          const query: PathQuery = { from, to, maxLength, limit: 6, ...filter };
          expect(await store().paths(query)).toEqual({ paths: referencePaths(graph(), query), truncated: false });
        }
      }
    },
    240_000,
  );

  rule("GS21", "there is no path to an entity without edges, and none from an entity to itself", async () => {
    const lonely = [...graph().entities.keys()].find((id) => graph().degreeOf(id) === 0);
    const [hub = ""] = [...graph().entities.keys()].sort(graph().mostConnectedFirst);
    const query = { from: hub, maxLength: 10, limit: 5, avoidContested: false };
    if (lonely !== undefined) expect(await store().paths({ ...query, to: lonely })).toEqual({ paths: [], truncated: false });
    expect(await store().paths({ ...query, to: hub })).toEqual({ paths: [], truncated: false });
  });
}

/** Ends that lie far apart, where trying everything would take days: what can be checked of each answer is. */
export function farPathRules({ rule, store, graph }: LoadedContext): void {
  rule(
    "GS21",
    "between far ends: as many as asked, simple, over edges that there are, and none shorter left out",
    async () => {
      const ids = [...graph().entities.keys()].filter((id) => graph().degreeOf(id) > 0).sort();
      const joined = new Map(graph().edges.map(({ fact, source, target }) => [fact.key, [source, target].sort().join(" ")]));
      for (const [a, b] of [
        [1, 0.97],
        [0.4, 0.9],
        [0.77, 0.13],
      ] as const) {
        const [from = "", to = ""] = [a, b].map((part) => ids[Math.floor(part * (ids.length - 1))]);
        const query: PathQuery = { from, to, maxLength: 10, limit: 20, avoidContested: true };
        const { paths, truncated } = await store().paths(query);
        expect([from, to, paths.length, truncated]).toEqual([from, to, 20, false]);
        expect(new Set(paths.map(({ entities }) => entities.join(" "))).size).toBe(20);
        for (const { entities, facts } of paths) {
          expect([entities[0], entities.at(-1), new Set(entities).size]).toEqual([from, to, entities.length]);
          expect(facts.map((key) => joined.get(key))).toEqual(entities.slice(1).map((id, at) => [entities[at], id].sort().join(" ")));
        }
        const lengths = paths.map(({ facts }) => facts.length);
        expect(lengths).toEqual([...lengths].sort((one, other) => one - other));
        expect(lengths[0]).toBe(shortestLength(graph(), query));
      }
    },
    240_000,
  );
}

export function searchRules({ rule, store, graph }: LoadedContext, queries: readonly string[]): void {
  rule(
    "GS22",
    "search finds what looking at every name finds, in the same order",
    async () => {
      for (const q of queries) {
        const expected = referenceSearch(graph(), q);
        expect(await store().search(q, { limit: 10 })).toEqual({ hits: expected.slice(0, 10), total: expected.length });
      }
      expect(await store().search(" ?! ", { limit: 10 })).toEqual({ hits: [], total: 0 });
    },
    120_000,
  );
}

export function januarySearchRules({ rule, store }: LoadedContext): void {
  const first: readonly (readonly [string, string])[] = [
    ["Токаев", "kassym-jomart-tokayev"],
    ["Тоқаев", "kassym-jomart-tokayev"],
    ["Tokayev", "kassym-jomart-tokayev"],
    ["Tokaev", "kassym-jomart-tokayev"],
    ["Toqaev", "kassym-jomart-tokayev"],
    ["TOKAYV", "kassym-jomart-tokayev"],
    ["Nazarbaev", "nursultan-nazarbayev"],
    ["Назарбаев", "nursultan-nazarbayev"],
    ["Masimov", "karim-masimov"],
    ["Massimov", "karim-masimov"],
    ["KNB", "knb"],
    ["КНБ", "knb"],
    ["health ministry", "kazakhstan-health-ministry"],
  ];
  rule("GS22", "spellings, scripts and typing errors lead to the entity, with the form that matched", async () => {
    for (const [q, id] of first) {
      const { hits } = await store().search(q, { limit: 3 });
      expect([q, hits[0]?.id]).toEqual([q, id]);
    }
    expect((await store().search("Токаев", { limit: 1 })).hits[0]).toMatchObject({ score: 1, name: "Kassym-Jomart Tokayev" });
    expect((await store().search("Qasym-Jomart Toqaev", { limit: 1 })).hits[0]).toMatchObject({ matched: "Qasym-Jomart Toqaev", score: 1 });
  });
}
