/** Rules of merges: what they change, that taking them back leaves nothing, and what is refused. */
import fc from "fast-check";
import { claimSchema } from "../../model/claim.ts";
import { canonicalClaim, identityOf } from "../../model/identity.ts";
import type { IdentityDecision, Merge } from "../../model/merge.ts";
import { claimsWithLinks } from "../support/claim-arbitraries.ts";
import type { Context } from "./context.ts";
import type { Records } from "./reference-graph.ts";
import { SMALL_ENTITIES, smallClaim, smallWorld } from "./small-world.ts";
import { derivedOf, expectedOf } from "./store-answers.ts";
import { everythingIn } from "./whole-graph.ts";

const RUNS = Number(process.env.TAMGA_CONTRACT_RUNS ?? 12);
const IDS = SMALL_ENTITIES.map(({ id }) => id);
type Standing = Pick<Merge, "id" | "from" | "into">;

/** What a store must answer: the roll-up of the same records with every merged id replaced. */
function expectedUnder(records: Records, standing: readonly Standing[], knownOn?: string): ReturnType<typeof expectedOf> {
  const identity = identityOf(standing);
  const { canonical } = identity;
  const claims = records.claims.map((claim) => canonicalClaim(claim, identity));
  const mentions = records.mentions.map((mention) => ({ ...mention, entity: canonical(mention.entity) }));
  const plain = expectedOf({ ...records, claims, mentions }, knownOn);
  const index = (id: string) => records.entities.findIndex((entity) => entity.id === canonical(id));
  const ids = records.entities.map(({ id }) => id);
  return {
    ...plain,
    entities: plain.entities.map(({ entity, degree }) => ({
      entity,
      degree,
      ...(canonical(entity.id) !== entity.id && { canonical: canonical(entity.id) }),
    })),
    facts: ids.map((id) => plain.facts[index(id)] ?? []),
    stats: ids.flatMap((id) => plain.stats[index(id)] ?? []),
  };
}

const decision = (action: "merge" | "suppose", id: string, from: string, into: string, rest: { allowKinds?: boolean } = {}) =>
  ({ action, id, from, into, reason: `because of ${id}`, by: "a tester", allowKinds: true, ...rest }) satisfies IdentityDecision;
const withdraw = (id: string) => ({ action: "withdraw", id, by: "a tester" }) as const satisfies IdentityDecision;

export function identityRules({ rule, store }: Context): void {
  const begin = async (records: Records = smallWorld()): Promise<void> => {
    await store().clear();
    await store().commit(records);
  };

  rule(
    "GS40",
    "any merges and un-merges, among loads, give the roll-up under the merges that stand; taking all back leaves nothing",
    async () => {
      const end = fc.constantFrom(...IDS);
      const step = fc.oneof(
        { weight: 3, arbitrary: fc.record({ do: fc.constant("merge" as const), from: end, into: end }) },
        { weight: 2, arbitrary: fc.record({ do: fc.constant("undo" as const), which: fc.nat(5) }) },
        { weight: 1, arbitrary: fc.record({ do: fc.constant("load" as const), which: fc.nat(1) }) },
      );
      await fc.assert(
        fc.asyncProperty(claimsWithLinks, fc.array(step, { minLength: 1, maxLength: 7 }), async ({ claims: drawn, links }, steps) => {
          // As a load brings them: fields in the order of the schema, so that records can be compared as text.
          const claims = drawn.map((claim) => claimSchema.parse(claim));
          const [early, late] = [claims.filter((_, index) => index % 2 === 0), claims.filter((_, index) => index % 2 === 1)];
          const loaded = new Set(early.map(({ id }) => id));
          const linksOf = () => links.filter(({ from, to }) => loaded.has(from) && loaded.has(to));
          await begin(smallWorld(early, linksOf()));
          let standing: Standing[] = [];
          let number = 0;
          for (const each of steps) {
            const { canonical } = identityOf(standing);
            if (each.do === "load") {
              for (const { id } of each.which === 0 ? early : late) loaded.add(id);
              await store().commit({ ...smallWorld(each.which === 0 ? early : late, linksOf()) });
            } else if (each.do === "undo") {
              const merge = standing[each.which % Math.max(1, standing.length)];
              if (!merge) continue;
              await store().decide(withdraw(merge.id));
              standing = standing.filter(({ id }) => id !== merge.id);
            } else {
              number += 1;
              const asked = decision("merge", `m${number}`, each.from, each.into);
              if (each.from === each.into || canonical(each.from) !== each.from || canonical(each.into) !== each.into) {
                await expect(store().decide(asked)).rejects.toMatchObject({ code: expect.stringMatching(/^(?:conflict|validation)$/) });
              } else {
                await store().decide(asked);
                standing = [...standing, asked];
              }
            }
          }
          const now = smallWorld(
            claims.filter(({ id }) => loaded.has(id)),
            linksOf(),
          );
          expect(await derivedOf(store(), IDS)).toEqual(expectedUnder(now, standing));
          expect(await derivedOf(store(), IDS, "2022-01-10")).toEqual(expectedUnder(now, standing, "2022-01-10"));
          expect(await store().verify({ mend: false })).toMatchObject({ problems: [] });

          for (const { id } of standing) await store().decide(withdraw(id));
          expect(await store().verify({ mend: false })).toMatchObject({ problems: [] });
          const undone = await everythingIn(store());
          await begin(now);
          expect(undone).toEqual(await everythingIn(store()));
        }),
        { numRuns: RUNS, seed: 2022 },
      );
    },
    600_000,
  );

  rule("GS41", "a merge touches no record: claims, entities and mentions are held as they were committed", async () => {
    const records = smallWorld([smallClaim("c1"), smallClaim("c2", { subject: "board", object: { entity: "ana" }, speaker: "board" })]);
    await begin(records);
    const details = "MATCH (n) WHERE n:Claim OR n:Entity OR n:Sentence RETURN n.id AS id, n.detail AS detail ORDER BY id";
    const held = () => store().cypher({ query: details, params: {}, limit: 1000, timeoutMs: 10_000, write: false });
    const before = (await held()).rows;
    await store().decide(decision("merge", "m1", "board", "ana"));
    expect((await held()).rows).toEqual(before);
    expect((await store().claims(["c2"]))[0]).toMatchObject({ subject: "ana", object: { entity: "ana" }, speaker: "ana" });
    expect(await store().recordsBehind(["c1", "c2", "c9"])).toEqual(records.claims);
    await store().commit(records);
    expect((await store().changes({ limit: 1 })).changes[0]).toMatchObject({ kind: "merge", merge: "m1" });
    await store().decide(withdraw("m1"));
    expect(await store().claims(["c1", "c2"])).toEqual(records.claims);
  });

  rule("GS42", "a merged entity is found by its names, and asking for it answers for the one that it reads as", async () => {
    await begin(smallWorld([smallClaim("c1"), smallClaim("c2", { subject: "courier", speaker: "courier", object: { entity: "dolna" } })]));
    await store().decide(decision("merge", "m1", "courier", "ana"));
    expect((await store().search("COURIER", { limit: 5 })).hits).toMatchObject([{ id: "ana", name: "ANA", matched: "COURIER", score: 1 }]);
    expect(await store().entities(["courier", "ana"])).toMatchObject([{ canonical: "ana", degree: 0 }, { degree: 2 }]);
    expect((await store().counts()).entities).toBe(SMALL_ENTITIES.length - 1);
    const near = await store().neighbours("courier", { limit: 5 });
    expect(near.nodes.map(({ key }) => key)).toEqual(["ana", "board", "dolna"]);
    expect(near.attributes).toEqual({ merged: { courier: "ana" } });
    const seen = await store().induced(["courier", "dolna"], {});
    expect([seen.nodes.map(({ key }) => key), seen.attributes]).toEqual([["ana", "dolna"], { merged: { courier: "ana" } }]);
    expect((await store().findClaims({ speaker: "courier", about: "courier", limit: 5 })).page.total).toBe(2);
    const [fact] = await store().facts(["courier|relatedTo|dolna"]);
    expect(fact).toMatchObject({ key: "ana|relatedTo|dolna", asserts: ["c2"] });
    const { paths } = await store().paths({ from: "courier", to: "dolna", maxLength: 3, limit: 3, avoidContested: false });
    expect(paths).toMatchObject([{ entities: ["ana", "dolna"] }]);
    const [, , courier] = SMALL_ENTITIES;
    if (!courier) throw new Error("no entity");
    await store().commit({ entities: [{ ...courier, name: "Herald" }] });
    expect((await store().search("herald", { limit: 5 })).hits.map(({ id }) => id)).toEqual(["ana"]);
    expect((await store().search("courier", { limit: 5 })).hits).toEqual([]);
    expect(await store().verify({ mend: false })).toMatchObject({ problems: [] });
  });

  rule("GS43", "what cannot be merged is refused with its reason, and leaves no trace", async () => {
    await begin(smallWorld([smallClaim("c1")]));
    await store().decide(decision("merge", "m1", "ana", "board"));
    const before = [await everythingIn(store()), await store().changes({ limit: 50 })];
    const refused = (asked: IdentityDecision, code: string, message: RegExp) =>
      expect(store().decide(asked)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    await refused(decision("merge", "m2", "dolna", "dolna"), "validation", /cannot be merged into itself/);
    await refused(decision("merge", "m2", "board", "ana"), "conflict", /round in a circle/);
    await refused(decision("merge", "m2", "ana", "dolna"), "conflict", /ANA \(ana\) is merged into board already/);
    await refused(decision("merge", "m2", "dolna", "ana"), "conflict", /use board in its place/);
    await refused(decision("merge", "m2", "courier", "board", { allowKinds: false }), "conflict", /allowKinds: true/);
    await refused(decision("merge", "m2", "nobody", "ana"), "not-found", /no entity nobody/);
    await refused(decision("merge", "m1", "dolna", "courier"), "conflict", /a merge m1 already/);
    await refused(withdraw("m9"), "not-found", /no merge m9/);
    await refused(decision("suppose", "m2", "ana", "board"), "conflict", /merged already/);
    expect([await everythingIn(store()), await store().changes({ limit: 50 })]).toEqual(before);
  });

  rule("GS44", "hypotheses stand open beside each other and change nothing until one is accepted", async () => {
    await begin(smallWorld([smallClaim("c1"), smallClaim("c2", { subject: "dolna" })]));
    const before = await derivedOf(store(), IDS);
    await store().decide(decision("suppose", "h1", "ana", "board"));
    await store().decide(decision("suppose", "h2", "ana", "dolna"));
    await expect(store().decide(decision("suppose", "h3", "board", "ana"))).rejects.toMatchObject({ code: "conflict" });
    expect(await derivedOf(store(), IDS)).toEqual(before);
    const open = async () => (await store().merges({ state: ["open"], entities: ["ana"], limit: 10 })).merges.map(({ id }) => id).sort();
    expect(await open()).toEqual(["h1", "h2"]);
    const accepted = await store().decide({ action: "accept", id: "h2", by: "another", allowKinds: true });
    expect(accepted).toMatchObject({ state: "merged", by: "a tester", decidedBy: "another" });
    expect((await store().entities(["ana"]))[0]).toMatchObject({ canonical: "dolna" });
    expect(await open()).toEqual(["h1"]);
    await expect(store().decide({ action: "accept", id: "h1", by: "x", allowKinds: true })).rejects.toMatchObject({ code: "conflict" });
    expect((await store().decide(withdraw("h1"))).state).toBe("rejected");
    const log = await store().changes({ limit: 50 });
    expect((await store().decide(withdraw("h1"))).state).toBe("rejected");
    expect(await store().decide({ action: "accept", id: "h2", by: "x", allowKinds: true })).toEqual(accepted);
    expect(await store().changes({ limit: 50 })).toEqual(log);
    expect((await store().decide(withdraw("h2"))).state).toBe("undone");
    expect(await derivedOf(store(), IDS)).toEqual(before);
    expect(await store().mergesById(["h9", "h2", "h1"])).toMatchObject([
      { id: "h2", state: "undone" },
      { id: "h1", state: "rejected" },
    ]);
  });

  rule("GS45", "the change log says who did what to which record, by pages, and goes on after clear", async () => {
    await begin();
    const [{ seq: first } = { seq: 0 }] = (await store().changes({ limit: 1 })).changes;
    await store().commit({ claims: [smallClaim("c1")], origin: { by: "a loader", source: "village" } });
    await store().decide(decision("merge", "logged-1", "ana", "board"));
    await store().decide(withdraw("logged-1"));
    await store().clear("a cleaner");
    await store().commit(smallWorld());
    const { changes, page } = await store().changes({ limit: 5 });
    expect(changes).toMatchObject([
      { seq: first + 5, kind: "commit", entities: 4, records: expect.arrayContaining(["ana", "doc-1", "s1"]) },
      { seq: first + 4, kind: "clear", by: "a cleaner" },
      { seq: first + 3, kind: "undo", merge: "logged-1", fromName: "ANA", into: "board" },
      { seq: first + 2, kind: "merge", by: "a tester", reason: "because of logged-1", records: ["ana", "board", "logged-1"] },
      { seq: first + 1, kind: "commit", by: "a loader", source: "village", claims: 1, records: ["c1"] },
    ]);
    expect(page).toMatchObject({ shown: 5, total: first + 5 });
    const seen: number[] = [];
    for (let cursor: string | undefined; ; ) {
      const next = await store().changes({ limit: 2, cursor });
      seen.push(...next.changes.map(({ seq }) => seq));
      if (next.page.next === null) break;
      cursor = next.page.next;
    }
    expect(seen).toEqual(Array.from({ length: first + 5 }, (_, index) => first + 5 - index));
    expect((await store().changes({ record: "logged-1", limit: 9 })).changes.map(({ kind }) => kind)).toEqual(["undo", "merge"]);
    expect((await store().changes({ since: changes[1]?.at ?? "", limit: 9 })).page.total).toBeGreaterThanOrEqual(2);
    expect((await store().changes({ since: "2999-01-01", limit: 9 })).page).toEqual({ shown: 0, total: 0, next: null });
    expect((await store().merges({ limit: 9 })).merges).toEqual([]);
  });

  rule("GS45", "a change is found by any of its records, however many there are; what clear forgets is counted", async () => {
    const claims = Array.from({ length: 6100 }, (_, index) =>
      smallClaim(`many-${index}`, { subject: SMALL_ENTITIES[index % 4]?.id ?? "" }),
    );
    const kinds = async (record: string) => {
      const { changes, page, unlisted } = await store().changes({ record, limit: 9 });
      return { found: changes.map(({ kind, claims: count, records }) => [kind, count, records.length]), total: page.total, unlisted };
    };
    await begin();
    const { unlisted: before } = await kinds("none");
    await store().commit({ claims });
    const [newest] = (await store().changes({ limit: 1 })).changes;
    expect(newest).toMatchObject({ touched: 6100, records: [] });
    for (const id of ["many-0", "many-101", "many-6099"]) {
      expect(await kinds(id)).toEqual({ found: [["commit", 6100, 0]], total: 1, unlisted: before });
    }
    await store().commit({ claims: [smallClaim("many-101", { review: "rejected" })] });
    expect((await kinds("many-101")).found).toEqual([
      ["commit", 1, 1],
      ["commit", 6100, 0],
    ]);
    expect((await kinds("many-6100")).total).toBe(0);
    await store().clear();
    expect(await kinds("many-101")).toEqual({ found: [["commit", 1, 1]], total: 1, unlisted: before + 1 });
  });
}
