/** Rules of writing, on small worlds that are made anew for each test. */
import fc from "fast-check";
import type { Claim } from "../../model/claim.ts";
import { claimsWithLinks } from "../support/claim-arbitraries.ts";
import type { Context } from "./context.ts";
import type { Records } from "./reference-graph.ts";
import { SMALL_ENTITIES, smallClaim, smallWorld } from "./small-world.ts";
import { derivedOf, expectStore } from "./store-answers.ts";

const RUNS = Number(process.env.TAMGA_CONTRACT_RUNS ?? 12);
const CHANGES = "MATCH (c:Change) RETURN c.seq AS seq, c.kind AS kind, c.claims AS claims ORDER BY seq";

export function writingRules({ rule, store }: Context): void {
  const begin = async (records: Records = smallWorld()): Promise<void> => {
    await store().clear();
    await store().commit(records);
  };
  const changes = async () => (await store().cypher({ query: CHANGES, params: {}, limit: 10_000, timeoutMs: 10_000, write: false })).rows;

  rule("GS1", "committing the same batch again changes nothing, not even the change log", async () => {
    const records = smallWorld(
      [smallClaim("c1"), smallClaim("c2", { polarity: "denies" })],
      [{ from: "c2", type: "contradicts", to: "c1" }],
    );
    await begin(records);
    const ids = records.entities.map(({ id }) => id);
    const before = [await derivedOf(store(), ids), await store().counts(), await changes()];
    await store().commit(records);
    await store().commit({ claims: [...records.claims].reverse(), links: records.links });
    expect([await derivedOf(store(), ids), await store().counts(), await changes()]).toEqual(before);
  });

  rule("GS2", "a batch with ids that lead nowhere is refused as a whole, and each place is named", async () => {
    await begin();
    const good = smallClaim("c1");
    const bad = smallClaim("c2", {
      subject: "nobody",
      speaker: "no-one",
      object: { entity: "nothing" },
      evidence: ["s9"],
      document: "doc-9",
      about: ["c9"],
      qualifiers: { location: "nowhere", position: "not an id" },
    });
    const refusal = store().commit({
      entities: [{ id: "extra", kind: "Person", name: "Extra", aliases: [], ftm: "Person" }],
      claims: [good, bad],
      links: [{ from: "c1", type: "updates", to: "c8" }],
    });
    await expect(refusal).rejects.toMatchObject({
      code: "validation",
      errors: [
        { path: "claim c2: document", message: "there is no document doc-9" },
        { path: "claim c2: subject", message: "there is no entity nobody" },
        { path: "claim c2: object", message: "there is no entity nothing" },
        { path: "claim c2: speaker", message: "there is no entity no-one" },
        { path: "claim c2: qualifiers.location", message: "there is no entity nowhere" },
        { path: "claim c2: evidence", message: "there is no sentence s9" },
        { path: "claim c2: about", message: "there is no claim c9" },
        { path: "link c1 updates c8", message: "there is no claim c8" },
      ],
    });
    expect(await store().claims(["c1", "c2"])).toEqual([]);
    expect(await store().entities(["extra"])).toEqual([]);
    await expectStore(store(), smallWorld());
  });

  rule(
    "GS4",
    "the order and division of batches do not matter: the store equals the roll-up of its last records",
    async () => {
      const partition = fc.record({ size: fc.integer({ min: 1, max: 6 }), seed: fc.integer({ min: 0, max: 1000 }), drafts: fc.boolean() });
      await fc.assert(
        fc.asyncProperty(claimsWithLinks, partition, async ({ claims, links }, { size, seed, drafts }) => {
          await begin();
          const shuffled = [...claims].sort((a, b) => mixed(a.id, seed) - mixed(b.id, seed));
          // Earlier versions of some claims go first, about other things: nothing of them may be left.
          if (drafts) await store().commit({ claims: shuffled.filter((_, index) => index % 2 === 0).map(draftOf) });
          const given: string[] = [];
          let open = [...links];
          for (let at = 0; at < shuffled.length; at += size) {
            const chunk = shuffled.slice(at, at + size);
            given.push(...chunk.map(({ id }) => id));
            const now = open.filter(({ from, to }) => given.includes(from) && given.includes(to));
            open = open.filter((link) => !now.includes(link));
            await store().commit({ claims: chunk, links: now });
          }
          await expectStore(store(), smallWorld(claims, links));
          expect(await store().verify({ mend: false })).toMatchObject({ problems: [] });
        }),
        { numRuns: RUNS, seed: 2022 },
      );
    },
    300_000,
  );

  rule("GS5", "a claim in a new version leaves nothing of the old one", async () => {
    const first = smallClaim("c1", { cites: ["dolna"], about: [], reportedVia: ["courier"] });
    const versions: Claim[] = [
      { ...first, subject: "dolna" },
      { ...first, object: { value: 164, datatype: "number", unit: "people" }, predicate: "deathToll" },
      { ...first, speaker: "board", polarity: "denies" },
      { ...first, review: "rejected" },
      { ...first, review: "pending", object: { entity: "ana" } },
      first,
    ];
    await begin(smallWorld([first, smallClaim("c2", { speaker: "board" })], [{ from: "c1", type: "contradicts", to: "c2" }]));
    for (const version of versions) {
      await store().commit({ claims: [version] });
      await expectStore(
        store(),
        smallWorld([version, smallClaim("c2", { speaker: "board" })], [{ from: "c1", type: "contradicts", to: "c2" }]),
      );
      expect(await store().claims(["c1"])).toEqual([version]);
    }
    expect(await store().verify({ mend: false })).toMatchObject({ problems: [] });
  });

  rule("GS5", "an entity in a new version is found by its new name and kind only", async () => {
    const [ana, ...others] = SMALL_ENTITIES;
    if (!ana) throw new Error("no entity");
    await begin(smallWorld([smallClaim("c1")]));
    const renamed = { ...ana, name: "Zhanar Bekova", kind: "Group" as const, subtype: "committee" };
    await store().commit({ entities: [renamed] });
    await expectStore(store(), { ...smallWorld([smallClaim("c1")]), entities: [renamed, ...others] });
    expect((await store().search("Ana", { limit: 5 })).hits.map(({ id }) => id)).not.toContain("ana");
    expect((await store().search("Бекова", { limit: 5 })).hits).toMatchObject([{ id: "ana", matched: "Zhanar Bekova", kind: "Group" }]);
    expect((await store().search("Bekova", { kind: ["Person"], limit: 5 })).hits).toEqual([]);
    expect((await store().neighbours("board", { limit: 5, kind: ["Person"] })).page.total).toBe(0);
    await store().commit({ entities: [ana] });
    expect((await store().entities(["ana"]))[0]?.entity).toEqual(ana);
    expect(await store().verify({ mend: false })).toMatchObject({ problems: [] });
  });

  rule("GS6", "the degree of an entity is the number of plain edges at it; an edge to itself counts once", async () => {
    const loop = smallClaim("c3", { object: { entity: "ana" } });
    await begin(smallWorld([smallClaim("c1"), smallClaim("c2", { subject: "board", object: { entity: "ana" } }), loop]));
    expect((await store().entities(["ana", "board", "dolna"])).map(({ degree }) => degree)).toEqual([3, 2, 0]);
    const { edges } = await store().neighbours("ana", { limit: 5 });
    expect(edges.map(({ key }) => key)).toEqual(["ana|relatedTo|ana", "ana|relatedTo|board", "board|relatedTo|ana"]);
    await store().commit({ claims: [{ ...loop, polarity: "denies" }] });
    expect((await store().entities(["ana"]))[0]?.degree).toBe(2);
  });

  rule("GS7", "each batch that changes something is one entry of the change log, written with it", async () => {
    await begin();
    const before = await changes();
    await store().commit({ claims: [smallClaim("c1"), smallClaim("c2")] });
    await expect(store().commit({ claims: [smallClaim("c3", { subject: "nobody" })] })).rejects.toMatchObject({ code: "validation" });
    await store().commit({ claims: [smallClaim("c3")] });
    const log = await changes();
    expect(log.slice(before.length).map((row) => row.slice(1))).toEqual([
      ["commit", 2],
      ["commit", 1],
    ]);
    expect(log.map(([seq]) => seq)).toEqual(log.map((_, index) => Number(log[0]?.[0]) + index));
  });

  rule("GS8", "clear removes every record and leaves a store that can be written to", async () => {
    await begin(smallWorld([smallClaim("c1")]));
    await store().clear();
    expect(await store().counts()).toEqual({ entities: 0, facts: 0, claims: 0, documents: 0 });
    expect((await store().search("ANA", { limit: 5 })).hits).toEqual([]);
    await store().commit(smallWorld([smallClaim("c1")]));
    await expectStore(store(), smallWorld([smallClaim("c1")]));
  });
}

/** An order that depends on the seed only. */
const mixed = (id: string, seed: number): number =>
  [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) * (seed + 7)) % 9973, seed);

const draftOf = (claim: Claim): Claim => ({
  ...claim,
  subject: claim.subject === "dolna" ? "ana" : "dolna",
  polarity: claim.polarity === "asserts" ? "denies" : "asserts",
  review: claim.review === "accepted" ? "pending" : "accepted",
  speaker: "courier",
});
