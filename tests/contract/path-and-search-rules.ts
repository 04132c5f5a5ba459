/** Rules of paths and of search, against trying everything in memory. */
import type { PathQuery } from "../../server/store/graph-store.ts";
import type { LoadedContext } from "./context.ts";
import { referencePaths } from "./reference-paths.ts";
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
