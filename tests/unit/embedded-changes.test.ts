/** Changes of the embedded store, its readers meanwhile, what it mends, and the processes around it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openEmbeddedStore } from "../../server/store/embedded/embedded-store.ts";
import { openGrafeoEngine } from "../../server/store/embedded/grafeo-engine.ts";
import { cypher, dropGraph, dump, filled, freshDirectory, reopened } from "../support/embedded-directory.ts";
import { numberedBatch, SHARED_FACT } from "../support/numbered-batch.ts";

describe("changes", () => {
  test("the same batch again writes no record; a refused one neither", async () => {
    const { directory } = await filled();
    const journal = join(directory, "journal.jsonl");
    const before = readFileSync(journal);
    const store = await openEmbeddedStore(directory);
    await store.commit(numberedBatch(1));
    await store.commit({});
    const { claims, ...rest } = numberedBatch(5);
    await expect(store.commit({ ...rest, claims: claims.map((claim) => ({ ...claim, subject: "nobody" })) })).rejects.toMatchObject({
      code: "validation",
    });
    await expect(cypher(store, "CREATE (:X {id: rand()})", true)).rejects.toMatchObject({ code: "cypher" });
    await expect(cypher(store, "CREATE (n:Entity {id: 'shared-a'})", true)).rejects.toMatchObject({ code: "cypher" });
    await cypher(store, "EXPLAIN CREATE (n:X)", true);
    await cypher(store, "MATCH (n) RETURN count(n) AS n", true);
    await store.close();
    expect(readFileSync(journal).equals(before)).toBe(true);
  });

  test("a query that writes is recorded, says what it did, and is there after a rebuild", async () => {
    const directory = freshDirectory();
    const store = await openEmbeddedStore(directory);
    const result = await cypher(store, "CREATE (n:Remark {id: 'r1'})-[:ON]->(:Remark) RETURN n.id AS id", true);
    expect(result.rows).toEqual([["r1"]]);
    expect(result.counters).toEqual({ nodesCreated: 2, relationshipsCreated: 1, labelsAdded: 2, propertiesSet: 1 });
    await store.close();
    dropGraph(directory);
    const again = await openEmbeddedStore(directory);
    expect((await cypher(again, "MATCH (n:Remark)-[:ON]->() RETURN n.id AS id")).rows).toEqual([["r1"]]);
    await again.close();
  });

  test("clear leaves a journal of one record and an empty store that works", async () => {
    const { directory } = await filled();
    const store = await openEmbeddedStore(directory);
    await store.clear();
    expect(await store.counts()).toEqual({ entities: 0, facts: 0, claims: 0, documents: 0 });
    expect(readFileSync(join(directory, "journal.jsonl"), "utf8").match(/\n/g)).toHaveLength(1);
    await store.commit(numberedBatch(7));
    const graph = await dump(store);
    await store.close();
    expect(await reopened(directory)).toMatchObject({ applied: [], graph });
    dropGraph(directory);
    expect(await reopened(directory)).toEqual({ log: [], applied: [1, 2], graph, problems: [] });
  });

  test("a reader sees all of a batch or nothing of it", async () => {
    const store = await openEmbeddedStore(freshDirectory());
    await store.commit(numberedBatch(0));
    let writing = true;
    const seen = new Set<string>();
    const reader = async () => {
      while (writing) {
        const { rows } = await cypher(
          store,
          "MATCH (d:Article) WITH count(d) AS documents MATCH (c:Claim) WITH documents, count(c) AS claims MATCH (:Fact {key: 'shared-a|allyOf|shared-b'})<-[:ASSERTS]-(c) RETURN documents, claims, count(c) AS shared",
        );
        const [documents, claims, shared] = rows[0] ?? [];
        expect([claims, shared]).toEqual([Number(documents) * 40, documents]);
        seen.add(String(documents));
      }
    };
    const readers = Promise.all([reader(), reader(), reader()]);
    for (let n = 1; n <= 12; n += 1) await store.commit(numberedBatch(n));
    writing = false;
    await readers;
    expect(seen.size).toBeGreaterThan(3);
    expect((await store.facts([SHARED_FACT]))[0]?.asserts).toHaveLength(13);
    await store.close();
  });

  test("readers wait while the store is cleared, and are answered", async () => {
    const store = await openEmbeddedStore(freshDirectory());
    await store.commit(numberedBatch(0));
    const cleared = store.clear();
    const seen = new Set<number>();
    let clearing = true;
    const reading = (async () => {
      while (clearing) seen.add((await store.counts()).claims);
    })();
    await cleared;
    clearing = false;
    await reading;
    for (const claims of seen) expect([0, 40]).toContain(claims);
    expect((await store.counts()).claims).toBe(0);
    await store.close();
    await expect(store.counts()).rejects.toMatchObject({ code: "store-unavailable" });
  });

  test("a batch whose process is killed by another's endless query is there all the same", async () => {
    const directory = freshDirectory();
    const store = await openEmbeddedStore(directory);
    for (let n = 0; n < 3; n += 1) await store.commit(numberedBatch(n));
    const endless = "MATCH (a), (b), (c), (d) WHERE a.id + b.id + c.id + d.id = 'x' RETURN count(*) AS c";
    const stopped = [150, 300, 450, 600].map((timeoutMs) =>
      store.cypher({ query: endless, params: {}, limit: 1, timeoutMs, write: false }).catch((error: unknown) => error),
    );
    for (let n = 3; n < 8; n += 1) await store.commit(numberedBatch(n));
    for (const error of await Promise.all(stopped)) expect(error).toMatchObject({ code: "timeout" });
    expect((await store.counts()).documents).toBe(8);
    expect((await store.verify({ mend: false })).problems).toEqual([]);
    await store.close();
    expect(readFileSync(join(directory, "journal.jsonl"), "utf8").match(/\n/g)).toHaveLength(8);
  });
});

describe("verify", () => {
  test("sees records that the database lost, and mends them from the journal", async () => {
    const directory = freshDirectory();
    const store = await openEmbeddedStore(directory);
    for (const n of [0, 1]) await store.commit(numberedBatch(n));
    await store.close();
    const engine = await openGrafeoEngine(join(directory, "graph.grafeo"));
    await engine.write((run) => run("MATCH (c:Claim {id: 'claim-1-3'}) DETACH DELETE c", {}));
    await engine.close();
    const broken = await openEmbeddedStore(directory);
    expect((await broken.verify({ mend: false })).problems).toContain("The journal has 80 claims, the database 79.");
    expect(await broken.verify({ mend: true })).toMatchObject({ mended: true });
    expect(await broken.verify({ mend: false })).toMatchObject({ problems: [], mended: false, checked: { claims: 80 } });
    await broken.close();
    expect(readFileSync(join(directory, "journal.jsonl"), "utf8").match(/\n/g)).toHaveLength(2);
  });
});

describe("processes", () => {
  const holder = fileURLToPath(new URL("../support/embedded-crash-loader.ts", import.meta.url));

  test("a second process is told the first one's id; when that is killed, its engine ends too and the store is free", async () => {
    const directory = freshDirectory();
    const child = spawn(process.execPath, ["--import", "tsx", holder, directory, "0"], { env: { ...process.env, NODE_OPTIONS: "" } });
    try {
      await new Promise<void>((resolve) => child.stdout.on("data", (data) => String(data).includes('"done"') && resolve()));
      await expect(openEmbeddedStore(directory)).rejects.toMatchObject({
        code: "conflict",
        message: expect.stringContaining(`in use by process ${child.pid}`),
      });
    } finally {
      child.kill("SIGKILL");
      await once(child, "exit");
    }
    const store = await openEmbeddedStore(directory);
    expect((await store.counts()).documents).toBeGreaterThan(0);
    await store.close();
  });

  test("the same process cannot open a store twice, and can close it twice", async () => {
    const directory = freshDirectory();
    const store = await openEmbeddedStore(directory);
    await expect(openEmbeddedStore(directory)).rejects.toMatchObject({ code: "conflict" });
    await store.close();
    await store.close();
    await (await openEmbeddedStore(directory)).close();
  });
});
