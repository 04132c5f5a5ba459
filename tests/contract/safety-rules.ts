/** Rules of isolation, limits and errors. */
import type { GraphStore } from "../../server/store/graph-store.ts";
import type { Context } from "./context.ts";
import { smallClaim, smallWorld } from "./small-world.ts";

const cypher = (store: GraphStore, query: string, options: { readonly limit?: number; readonly timeoutMs?: number } = {}) =>
  store.cypher({ query, params: {}, limit: 1000, timeoutMs: 10_000, write: false, ...options });

const ENDLESS = "UNWIND range(1, 200000) AS a UNWIND range(1, 200000) AS b WITH a, b WHERE a + b < 0 RETURN count(a) AS n";
const CLAIMS_IN_BATCH = 25;

export function safetyRules({ rule, store }: Context): void {
  rule("GS23", "a read cannot write", async () => {
    await store().clear();
    await store().commit(smallWorld([smallClaim("c1")]));
    for (const query of [
      "CREATE (n:Entity {id: 'intruder'}) RETURN n.id AS id",
      "MATCH (n:Claim) DETACH DELETE n",
      "MATCH (n:Entity) SET n.name = 'x' RETURN count(n) AS n",
      "MERGE (n:Entity {id: 'intruder'}) RETURN n.id AS id",
      "MATCH (n:Entity) REMOVE n:Person RETURN count(n) AS n",
    ]) {
      await expect(cypher(store(), query)).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await store().verify({ mend: false })).toMatchObject({ problems: [], checked: { claims: 1 } });
    expect((await store().counts()).entities).toBe(4);
  });

  rule(
    "GS24",
    "a query past its time limit ends, and others are answered meanwhile and afterwards",
    async () => {
      await store().clear();
      await store().commit(smallWorld([smallClaim("c1")]));
      const begun = Date.now();
      const endless = cypher(store(), ENDLESS, { timeoutMs: 500 });
      const failed = expect(endless).rejects.toMatchObject({ code: "timeout" });
      expect((await store().counts()).claims).toBe(1);
      await failed;
      expect(Date.now() - begun).toBeLessThan(15_000);
      expect((await store().claims(["c1"])).length).toBe(1);
    },
    120_000,
  );

  rule("GS25", "rows past the limit are left out, and the answer says so", async () => {
    await store().clear();
    const query = "UNWIND range(1, 50) AS n RETURN n ORDER BY n";
    expect(await cypher(store(), query, { limit: 10 })).toMatchObject({ columns: ["n"], truncated: "rows", rows: rows(10) });
    expect(await cypher(store(), query, { limit: 50 })).toMatchObject({ truncated: null, rows: rows(50) });
  });

  rule(
    "GS26",
    "a concurrent reader never sees part of a batch",
    async () => {
      await store().clear();
      await store().commit(smallWorld());
      const reading = { done: false };
      const claimCounts: number[] = [];
      const factCounts: number[] = [];
      const reader = (async () => {
        while (!reading.done) {
          claimCounts.push(Number((await cypher(store(), "MATCH (c:Claim) RETURN count(c) AS n")).rows[0]?.[0]));
          factCounts.push((await store().facts(["ana|relatedTo|board"]))[0]?.asserts.length ?? 0);
        }
      })();
      for (let batch = 0; batch < 8; batch += 1) {
        await store().commit({ claims: Array.from({ length: CLAIMS_IN_BATCH }, (_, index) => smallClaim(`c${batch}-${index}`)) });
      }
      reading.done = true;
      await reader;
      expect(claimCounts.length).toBeGreaterThan(0);
      expect(claimCounts.filter((n) => n % CLAIMS_IN_BATCH !== 0)).toEqual([]);
      expect(factCounts.filter((n) => n % CLAIMS_IN_BATCH !== 0)).toEqual([]);
      expect(claimCounts).toEqual([...claimCounts].sort((a, b) => a - b));
    },
    120_000,
  );

  rule("GS27", "unknown ids and cursors that are not ours are told as such", async () => {
    await store().clear();
    await store().commit(smallWorld([smallClaim("c1")]));
    const notFound = { code: "not-found" };
    await expect(store().entityStats("nobody")).rejects.toMatchObject(notFound);
    await expect(store().neighbours("nobody", { limit: 5 })).rejects.toMatchObject(notFound);
    await expect(store().document("doc-9")).rejects.toMatchObject(notFound);
    const paths = { maxLength: 3, limit: 3, avoidContested: false };
    await expect(store().paths({ from: "ana", to: "nobody", ...paths })).rejects.toMatchObject(notFound);
    for (const cursor of ["x", "e30", Buffer.from('{"degree":"1","id":2}').toString("base64url")]) {
      const wrong = { code: "validation", errors: [{ path: "cursor" }] };
      await expect(store().neighbours("ana", { limit: 5, cursor })).rejects.toMatchObject(wrong);
      await expect(store().findClaims({ limit: 5, cursor })).rejects.toMatchObject(wrong);
    }
    expect(await store().factsOf("nobody")).toEqual([]);
    expect(await store().sentences(["s9"])).toEqual([]);
  });

  rule("GS28", "words are given while the text is held, by the range of the sentence", async () => {
    await store().clear();
    await store().commit(smallWorld([smallClaim("c1")]));
    expect((await store().sentences(["s1"]))[0]?.exact).toBeNull();
    const text = "Жаңа хабар 😀 was read out to the whole assembly.";
    await store().commit({ texts: [{ document: "doc-1", text }] });
    expect((await store().sentences(["s1"]))[0]?.exact).toBe(text.slice(0, 20));
    expect((await store().document("doc-1")).text).toBe(text);
    const [document] = smallWorld().documents;
    if (document) await store().commit({ documents: [{ ...document, title: "Corrected title" }] });
    expect((await store().documents()).map(({ textHeld }) => textHeld)).toEqual([true, false, false]);
    expect(await store().document("doc-1")).toMatchObject({ text, stored: { textHeld: true, document: { title: "Corrected title" } } });
    if (document) await store().commit({ documents: [{ ...document, sha256: "f".repeat(64) }] });
    expect((await store().document("doc-1")).text).toBeNull();
  });

  rule(
    "GS9",
    "verify names what was spoilt and mends it",
    async () => {
      await store().clear();
      const records = smallWorld([smallClaim("c1"), smallClaim("c2", { polarity: "denies", speaker: "board" })]);
      await store().commit(records);
      for (const query of [
        "MATCH (f:Fact) SET f.status = 'corroborated'",
        "MATCH (:Entity)-[r:RELATED_TO]->(:Entity) DELETE r",
        "MATCH (e:Entity {id: 'board'}) SET e.degree = 7",
        "MATCH (:Entity {id: 'board'})-[r:SPOKE_ABOUT]->(:Entity) SET r.denials = 5",
        "MATCH (w:NameWord)-[r:IN_NAME]->(:Entity {id: 'dolna'}) DELETE r",
        "MATCH (:Claim {id: 'c1'})-[r:STATED_BY]->(:Entity) DELETE r",
      ]) {
        await store().cypher({ query, params: {}, limit: 10, timeoutMs: 10_000, write: true });
      }
      const report = await store().verify({ mend: false });
      expect(report.mended).toBe(false);
      for (const line of [
        /^fact ana\|relatedTo\|board/,
        /^edge ana RELATED_TO board/,
        /^degree of board is 7/,
        /^speech edge board ana/,
        /^entity dolna/,
        /^claim c1/,
      ]) {
        expect(report.problems).toContainEqual(expect.stringMatching(line));
      }
      expect((await store().verify({ mend: true })).mended).toBe(true);
      expect(await store().verify({ mend: false })).toMatchObject({ problems: [], mended: false });
      expect((await store().search("DOLNA", { limit: 1 })).hits[0]?.id).toBe("dolna");
    },
    120_000,
  );
}

const rows = (n: number): number[][] => Array.from({ length: n }, (_, index) => [index + 1]);
