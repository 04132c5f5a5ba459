/** Rules of lenses: the world according to a voice holds what that voice said, and nothing that others did. */
import fc from "fast-check";
import { factKey } from "../../model/fact.ts";
import type { NeighbourQuery, ViewFilter } from "../../server/store/store-queries.ts";
import { claimsWithLinks } from "../support/claim-arbitraries.ts";
import type { Context, LoadedContext } from "./context.ts";
import { load } from "./records.ts";
import { ReferenceGraph } from "./reference-graph.ts";
import { ReferenceLens, referenceVoice } from "./reference-lens.ts";
import { SMALL_ENTITIES, smallWorld } from "./small-world.ts";

const FILTERS: readonly ViewFilter[] = [
  {},
  { speech: true },
  { kind: ["Person", "Organization"], speech: true },
  { status: ["single-source", "only-denied"] },
  { asOf: "2022-01-05" },
];

export function lensRules({ rule, store, graph, records }: LoadedContext): void {
  /** Who publishes, who speaks most, who speaks least. */
  const voices = (): string[] => {
    const counts = new Map<string, number>();
    for (const { speaker } of records().claims) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
    const speakers = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
    return [...new Set([records().documents[0]?.publisher ?? "", speakers[0] ?? "", speakers[3] ?? "", speakers.at(-1) ?? ""])];
  };

  rule("GS32", "under a lens the overview, neighbours and induced graphs are made from its claims alone", async () => {
    const [first = "", second = ""] = voices();
    const hub = [...graph().entities.keys()].sort(graph().mostConnectedFirst)[0] ?? "";
    const lenses: ViewFilter[] = [...voices().map((speaker) => ({ speaker })), { speaker: first, against: second }];
    for (const [at, lens] of lenses.entries()) {
      // Every filter under every lens on small records; on large ones each lens under one filter of its own.
      const isSmall = records().claims.length < 1000;
      for (const each of isSmall ? FILTERS : FILTERS.slice(at, at + 1)) {
        const filter: ViewFilter & Pick<NeighbourQuery, "predicate"> = { ...each, ...lens };
        const expected = new ReferenceLens(records(), graph(), filter);
        const overview = expected.overview({ ...filter, limit: 40 });
        expect(await store().overview({ ...filter, limit: 40 })).toEqual(overview);
        const ids = [...overview.nodes.map(({ key }) => key), "no-such-entity", hub];
        expect(await store().induced(ids, filter)).toEqual(expected.induced(ids, filter));
        const { page, ...near } = await store().neighbours(hub, { ...filter, limit: 6 });
        expect({ ...near, total: page.total }).toEqual(expected.neighbours(hub, { ...filter, limit: 6 }));
      }
    }
  });

  rule("GS32", "pages of neighbours under a lens have each neighbour once", async () => {
    const speaker = voices()[0] ?? "";
    const hub = (await store().overview({ speaker, limit: 1 })).nodes[0]?.key ?? "";
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { nodes, page } = await store().neighbours(hub, { speaker, limit: 2, cursor });
      seen.push(...nodes.slice(1).map(({ key }) => key));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    const { nodes } = new ReferenceLens(records(), graph(), { speaker }).neighbours(hub, { speaker, limit: 10_000 });
    expect(seen).toEqual(nodes.slice(1).map(({ key }) => key));
  });

  rule("GS33", "the claims of a voice are those that it makes, reports or publishes, accepted ones only", async () => {
    for (const voice of [...voices(), "no-such-entity"]) {
      expect(await store().claimsOfVoice(voice)).toEqual(referenceVoice(records(), voice));
    }
  });
}

/** On random claims: whatever is drawn under a lens can be led back to a claim of its voice, with the stance it took. */
export function anyLensRules({ rule, store }: Context): void {
  rule(
    "GS32",
    "a lens never shows what its voice did not say, nor a denial as an assertion (random claims)",
    async () => {
      await fc.assert(
        fc.asyncProperty(claimsWithLinks, async ({ claims, links }) => {
          const records = smallWorld(claims, links);
          await store().clear();
          await load(store(), records);
          for (const { id: speaker } of SMALL_ENTITIES) {
            const own = referenceVoice(records, speaker);
            const filter = { speaker, speech: true };
            const answer = await store().overview({ ...filter, limit: 100 });
            for (const { key, attributes } of answer.edges) {
              if (attributes.layer === "speech") {
                expect(own.map((claim) => `speech|${claim.speaker}|${claim.subject}`)).toContain(key);
                continue;
              }
              const said = own.filter((claim) => factKey(claim) === key);
              expect([...attributes.claims].sort()).toEqual(said.map(({ id }) => id));
              expect(said.length).toBeGreaterThan(0);
              if (said.every(({ polarity }) => polarity !== "asserts")) {
                expect(attributes).toMatchObject({ asserts: 0, status: "only-denied" });
                expect(attributes.stance).not.toBe("asserts");
              }
              const asserted = said.filter(({ polarity }) => polarity === "asserts");
              expect(attributes.sources).toBe(new Set(asserted.map((claim) => claim.cites[0] ?? claim.speaker)).size);
            }
            expect(answer).toEqual(new ReferenceLens(records, new ReferenceGraph(records), filter).overview({ ...filter, limit: 100 }));
          }
        }),
        { numRuns: 12 },
      );
    },
    300_000,
  );
}
