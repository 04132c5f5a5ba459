/** Rules of contradictions, against the same sets from memory. */
import type { ContradictionQuery } from "../../server/store/store-queries.ts";
import type { LoadedContext } from "./context.ts";
import { filterContradictions, referenceContradictions, referenceCounts } from "./reference-contradictions.ts";

export function contradictionRules({ rule, store, graph, records }: LoadedContext): void {
  rule("GS29", "contradictions are the sets of the records under every filter, the largest first, counted in full", async () => {
    const sets = referenceContradictions(graph());
    const hub = [...graph().entities.keys()].sort(graph().mostConnectedFirst)[0] ?? "";
    const withSpeaker = graph().claims.find(({ id }) => id === sets[1]?.claims[0]);
    const fact = graph().facts.find(({ denies, asserts }) => denies.length > 0 && asserts.length > 0)?.key ?? "";
    const queries: Omit<ContradictionQuery, "limit">[] = [
      {},
      { kind: ["number", "date"] },
      { kind: ["account"], about: hub },
      { about: hub },
      { fact },
      { speaker: withSpeaker?.speaker ?? "" },
      { predicate: ["deathToll", "heads"] },
      { predicate: [withSpeaker?.predicate ?? "heads"], speaker: withSpeaker?.speaker ?? "" },
      { about: "no-such-entity" },
    ];
    for (const query of queries) {
      const expected = filterContradictions(sets, graph(), query);
      const { sets: found, page } = await store().contradictions({ ...query, limit: 30 });
      expect({ query, total: page.total, shown: page.shown, found }).toEqual({
        query,
        total: expected.length,
        shown: Math.min(30, expected.length),
        found: expected.slice(0, 30),
      });
    }
    expect(filterContradictions(sets, graph(), { fact })).not.toEqual([]);
  });

  rule("GS30", "pages of contradictions have each set once; the last has no cursor", async () => {
    const expected = referenceContradictions(graph());
    for (const query of [{}, { kind: ["number", "denial"] as const }]) {
      const seen: unknown[] = [];
      const limit = Math.ceil(expected.length / 4);
      let cursor: string | undefined;
      do {
        const { sets, page } = await store().contradictions({ ...query, limit, cursor });
        seen.push(...sets);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual(filterContradictions(expected, graph(), query));
    }
  });

  rule("GS31", "contradictions are counted by entity and by fact", async () => {
    const ids = [...graph().entities.keys()].sort(graph().mostConnectedFirst).slice(0, 25);
    const asked = [...ids, "no-such-entity", records().entities.at(-1)?.id ?? ""];
    const expected = referenceCounts(referenceContradictions(graph()), graph(), asked);
    expect(expected.entities.size).toBeGreaterThan(2);
    const counts = await store().contradictionCounts(asked);
    expect([...counts.entities].sort()).toEqual([...expected.entities].sort());
    expect([...counts.facts].sort()).toEqual([...expected.facts].sort());
  });
}
