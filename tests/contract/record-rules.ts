/** Rules of what exports are made from: every record once, by id, and the neighbours of many at once. */
import type { RecordByKind } from "../../server/store/graph-store.ts";
import type { ViewFilter } from "../../server/store/store-queries.ts";
import type { LoadedContext } from "./context.ts";
import { byCodeUnits } from "./reference-graph.ts";

const KINDS = ["entities", "documents", "claims"] as const satisfies readonly (keyof RecordByKind)[];
const FILTERS: readonly ViewFilter[] = [
  {},
  { status: ["contested"] },
  { asOf: "2022-01-06" },
  { knownOn: "2022-01-08", status: ["single-source"] },
];

export function recordRules({ rule, store, records, graph }: LoadedContext): void {
  rule("GS56", "pages of records hold every record once, by id, as it was committed", async () => {
    for (const kind of KINDS) {
      const pages: unknown[] = [];
      const size = Math.ceil(records()[kind].length / 3) || 1;
      for (let after: string | null = null; ; ) {
        const page: RecordByKind[typeof kind][] = await store().recordsAfter(kind, after, size);
        pages.push(...page);
        if (page.length < size) break;
        after = page.at(-1)?.id ?? null;
      }
      expect(pages).toEqual([...records()[kind]].sort((a, b) => byCodeUnits(a.id, b.id)));
    }
    const known = records().sentences.slice(0, 5).reverse();
    expect(await store().sentenceRecords(["no-such-sentence", ...known.map(({ id }) => id)])).toEqual(known);
  });

  rule("GS57", "the neighbours of many entities are those of each, under the filter", async () => {
    const ids = [...graph().entities.keys()].sort(graph().mostConnectedFirst).slice(3, 12);
    for (const filter of FILTERS) {
      const expected = new Set(ids.flatMap((id) => graph().neighbourIds(id, filter)));
      expect(await store().neighbourIds([...ids, "no-such-entity"], filter)).toEqual([...expected].sort(byCodeUnits));
    }
  });
}

/** The last of all: nothing is left afterwards. */
export function emptyingRules({ rule, store, records }: LoadedContext): void {
  rule(
    "GS8",
    "a store of many records, with few entities in most of its relationships, is emptied within the database's memory",
    async () => {
      const before = await store().counts();
      expect(before.claims).toBe(records().claims.length);
      await store().clear();
      expect(await store().counts()).toEqual({ entities: 0, facts: 0, claims: 0, documents: 0 });
    },
  );
}
