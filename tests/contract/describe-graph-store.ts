/**
 * The contract of a graph store: every rule of docs/store-rules.md, run on an adapter. Adapters hold all of it; a
 * rule that one cannot hold is skipped by name and reason, and the last test pins the list.
 */
import type { GraphStore } from "../../server/store/graph-store.ts";
import type { Context, LoadedContext, Skip } from "./context.ts";
import { contradictionRules } from "./contradiction-rules.ts";
import { dayRules } from "./day-rules.ts";
import { factRules } from "./fact-rules.ts";
import { graphRules } from "./graph-rules.ts";
import { identityRules } from "./identity-rules.ts";
import { knownRules } from "./known-rules.ts";
import { anyLensRules, lensRules } from "./lens-rules.ts";
import { farPathRules, januarySearchRules, pathRules, searchRules } from "./path-and-search-rules.ts";
import { emptyingRules, recordRules } from "./record-rules.ts";
import { generated, january, load } from "./records.ts";
import { type Records, ReferenceGraph } from "./reference-graph.ts";
import { safetyRules } from "./safety-rules.ts";
import { writingRules } from "./writing-rules.ts";

const LOAD_TIMEOUT = 900_000;
const JANUARY_QUERIES = ["Tokayev", "kaz", "masimov arrest", "Almaty airport", "security council", "КТЖ", "ministr"];
const GENERATED_QUERIES = ["Karberov", "нурсаенко", "sultan", "dzhanrak", "Mirakov Bekho", "kyzy"];

export function describeGraphStore(name: string, open: () => Promise<GraphStore>, options: { readonly skip?: readonly Skip[] } = {}): void {
  const skip = options.skip ?? [];
  const seen = new Set<string>();

  describe(name, () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await open();
      await store.ensureSchema();
      // A borrowed server may hold what another file left: emptying that is no test's own time.
      await store.clear();
    }, 300_000);
    afterAll(() => store.close());

    const context: Context = {
      store: () => store,
      rule(rule, title, run, timeout = 120_000) {
        seen.add(rule);
        const skipped = skip.find((one) => one.rule === rule);
        if (skipped) test.skip(`[${rule}] ${title} (${skipped.reason})`, run);
        else test(`[${rule}] ${title}`, run, timeout);
      },
    };

    function loaded(title: string, make: () => Records, rules: (context: LoadedContext) => void): void {
      describe(title, () => {
        let records: Records;
        let graph: ReferenceGraph;
        beforeAll(async () => {
          records = make();
          graph = new ReferenceGraph(records);
          await store.clear();
          await load(store, records);
        }, LOAD_TIMEOUT);
        rules({ ...context, records: () => records, graph: () => graph });
      });
    }

    describe("small worlds", () => {
      writingRules(context);
      anyLensRules(context);
      dayRules(context);
      safetyRules(context);
      identityRules(context);
    });
    loaded("January 2022", january, (given) => {
      factRules(given);
      contradictionRules(given);
      lensRules(given);
      graphRules(given);
      pathRules(given, 5);
      searchRules(given, JANUARY_QUERIES);
      knownRules(given, JANUARY_QUERIES, 4);
      recordRules(given);
      januarySearchRules(given);
    });
    loaded(
      "5,000 entities and 50,000 claims",
      () => generated({ entities: 5000, claims: 50_000 }),
      (given) => {
        factRules(given);
        contradictionRules(given);
        lensRules(given);
        graphRules(given);
        pathRules(given, 2);
        farPathRules(given);
        searchRules(given, GENERATED_QUERIES);
        knownRules(given, GENERATED_QUERIES, 2);
        recordRules(given);
        emptyingRules(given);
      },
    );

    test("the list of skipped rules is what the rules know, and empty", () => {
      expect(skip.filter(({ rule }) => !seen.has(rule))).toEqual([]);
      expect(skip).toEqual([]);
    });
  });
}
