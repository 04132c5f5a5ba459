/** Rules of days: what a store keeps of earlier days follows every change of the records. */
import fc from "fast-check";
import { claimsWithLinks, nearDay } from "../support/claim-arbitraries.ts";
import type { Context } from "./context.ts";
import { SMALL_DOCUMENTS, smallClaim, smallWorld } from "./small-world.ts";
import { expectStore } from "./store-answers.ts";

const RUNS = Number(process.env.TAMGA_CONTRACT_RUNS ?? 12);

export function dayRules({ rule, store }: Context): void {
  rule(
    "GS54",
    "a document that turns out to be published on another day takes everything along that rests on it",
    async () => {
      const days = fc.array(nearDay, { minLength: SMALL_DOCUMENTS.length, maxLength: SMALL_DOCUMENTS.length });
      await fc.assert(
        fc.asyncProperty(claimsWithLinks, days, async ({ claims, links }, given) => {
          const records = smallWorld(claims, links);
          await store().clear();
          await store().commit(records);
          const documents = SMALL_DOCUMENTS.map((document, index) => ({ ...document, published: given[index] ?? document.published }));
          await store().commit({ documents });
          await expectStore(store(), { ...records, documents });
          expect(await store().verify({ mend: false })).toMatchObject({ problems: [] });
        }),
        { numRuns: RUNS, seed: 2022 },
      );
    },
    300_000,
  );

  rule("GS54", "a fact that was told twice has one plain edge, and earlier forms only where it had another", async () => {
    const edges = async (pattern: string): Promise<unknown> => {
      const query = `MATCH (:Entity {id: 'ana'})-[r:${pattern}]->(:Entity) RETURN r.status, r.knownFrom, r.knownTo ORDER BY r.knownFrom`;
      return (await store().cypher({ query, params: {}, limit: 10, timeoutMs: 10_000, write: false })).rows;
    };
    await store().clear();
    await store().commit(smallWorld([smallClaim("c1"), smallClaim("c2")]));
    expect([await edges("RELATED_TO"), await edges("FORMER_EDGE")]).toEqual([[["single-source", "2022-01-09", null]], []]);
    await store().commit({ claims: [smallClaim("c3", { document: "doc-2", polarity: "denies" })] });
    expect([await edges("RELATED_TO"), await edges("FORMER_EDGE")]).toEqual([
      [["contested", "2022-01-12", null]],
      [["single-source", "2022-01-09", "2022-01-12"]],
    ]);
    await store().commit({ claims: [smallClaim("c3", { document: "doc-1", polarity: "denies" })] });
    expect([await edges("RELATED_TO"), await edges("FORMER_EDGE")]).toEqual([[["contested", "2022-01-09", null]], []]);
  });

  rule("GS54", "verify sees what is wrong with earlier days, and mends it", async () => {
    const records = smallWorld([smallClaim("c1"), smallClaim("c2", { document: "doc-2", speaker: "board" })]);
    const damage = [
      "MATCH (:Entity)-[r:FORMER_EDGE]->(:Entity) DELETE r",
      "MATCH (:Entity)-[r:FORMER_EDGE]->(:Entity) SET r.status = 'contested'",
      "MATCH (f:Fact) SET f.firstKnown = '2022-03-03'",
      "MATCH (c:Claim {id: 'c1'}) SET c.published = '2022-03-03'",
      "MATCH (e:Entity {id: 'ana'}) SET e.knownFrom = '2022-03-03'",
      "MATCH (e:Entity {id: 'board'}) REMOVE e.linkedFrom",
      "MATCH (e:Entity {id: 'board'}) REMOVE e.spokenFrom",
      "MATCH (e:Entity {id: 'ana'}) SET e.spokenFrom = '2021-03-03'",
      "MATCH (:Entity)-[r:SPOKE_ABOUT]->(:Entity) SET r.byDay = ['2022-01-09 1 1 1']",
    ];
    await store().clear();
    await store().commit(records);
    for (const query of damage) {
      await store().cypher({ query, params: {}, limit: 1, timeoutMs: 10_000, write: true });
      expect((await store().verify({ mend: false })).problems).not.toEqual([]);
      expect(await store().verify({ mend: true })).toMatchObject({ mended: true });
      expect((await store().verify({ mend: false })).problems).toEqual([]);
      await expectStore(store(), records);
    }
  });
}
