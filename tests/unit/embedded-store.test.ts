/** The journal and its projection together: what is replayed, what is built again, and what stops the store from opening. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type EmbeddedOptions, openEmbeddedStore } from "../../server/store/embedded/embedded-store.ts";
import { openGrafeoEngine } from "../../server/store/embedded/grafeo-engine.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { numberedBatch, SHARED_FACT } from "../support/numbered-batch.ts";
import { scratchDirectory } from "../support/scratch.ts";

const scratch = scratchDirectory();
let stores = 0;
const freshDirectory = () => {
  stores += 1;
  return scratch.path(`store-${stores}`);
};
const graphFiles = (directory: string) => readdirSync(directory).filter((name) => name.startsWith("graph.grafeo"));
const dropGraph = (directory: string) => {
  for (const name of graphFiles(directory)) rmSync(join(directory, name), { recursive: true });
};
const cypher = (store: GraphStore, query: string, write = false) =>
  store.cypher({ query, params: {}, limit: 100, timeoutMs: 20_000, write });

/** Everything that readers see of a store's graph, in one order. */
async function dump(store: GraphStore): Promise<unknown> {
  const run = async (query: string) => (await store.cypher({ query, params: {}, limit: 100_000, timeoutMs: 60_000, write: false })).rows;
  const nodes = await run("MATCH (n) RETURN labels(n) AS l, properties(n) AS p");
  const edges = await run("MATCH (a)-[r]->(b) RETURN properties(a) AS a, type(r) AS t, properties(r) AS p, properties(b) AS b");
  const sorted = (rows: readonly (readonly unknown[])[]) => rows.map((row) => JSON.stringify(row, sortKeys)).sort();
  return { nodes: sorted(nodes), edges: sorted(edges) };
}
const sortKeys = (_: string, value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Two batches and a query that writes, closed again. */
async function filled(): Promise<{ directory: string; graph: unknown }> {
  const directory = freshDirectory();
  const store = await openEmbeddedStore(directory);
  await store.commit(numberedBatch(0));
  await cypher(store, "MATCH (n:Entity {id: 'shared-a'}) SET n.remark = 'seen'", true);
  await store.commit(numberedBatch(1));
  const graph = await dump(store);
  await store.close();
  return { directory, graph };
}
async function reopened(directory: string): Promise<{ log: string[]; applied: number[]; graph: unknown; problems: readonly string[] }> {
  const log: string[] = [];
  const applied: number[] = [];
  const options: EmbeddedOptions = { log: (message) => log.push(message), progress: (count) => applied.push(count) };
  const store = await openEmbeddedStore(directory, options);
  const result = { log, applied, graph: await dump(store), problems: (await store.verify({ mend: false })).problems };
  await store.close();
  return result;
}

describe("opening", () => {
  test("makes the directory for its owner only, and gives the data back", async () => {
    const { directory, graph } = await filled();
    expect(statSync(directory).mode & 0o077).toBe(0);
    expect(await reopened(directory)).toEqual({ log: [], applied: [], graph, problems: [] });
    expect(readdirSync(directory)).not.toContain("lock");
  });

  test("a lost database is built again from the journal, the same to the last property, and says how far it is", async () => {
    const { directory, graph } = await filled();
    dropGraph(directory);
    expect(await reopened(directory)).toEqual({ log: [], applied: [1, 2, 3], graph, problems: [] });
  });

  test("a spoilt database is thrown away and built again", async () => {
    const { directory, graph } = await filled();
    dropGraph(directory);
    writeFileSync(join(directory, "graph.grafeo"), "not a database");
    const again = await reopened(directory);
    expect(again).toEqual({ log: [expect.stringContaining("built again")], applied: [1, 2, 3], graph, problems: [] });
  });

  test.each([
    ["a truncated", (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ["an overwritten", (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 7)])],
  ])("%s database file is built again, or was not needed", async (_, spoil) => {
    const { directory, graph } = await filled();
    const file = join(directory, "graph.grafeo");
    writeFileSync(file, spoil(readFileSync(file)));
    expect(await reopened(directory)).toMatchObject({ graph, problems: [] });
  });

  test("records that the database missed are applied, and no others", async () => {
    const { directory } = await filled();
    const copy = readFileSync(join(directory, "graph.grafeo"));
    const store = await openEmbeddedStore(directory);
    await store.commit(numberedBatch(2));
    const graph = await dump(store);
    await store.close();
    // The engine's file as it was before: what a power cut can leave, for the engine does not sync.
    dropGraph(directory);
    writeFileSync(join(directory, "graph.grafeo"), copy);
    expect(await reopened(directory)).toEqual({ log: [], applied: [1], graph, problems: [] });
  });

  test.each([
    ["of another engine", "1 0.0.0 3 abc", "another version"],
    ["of another layout", "0 0.6.0 3 abc", "another version"],
    ["of another journal", "1 0.6.0 3 abc", "record 3, which is not in the journal"],
    ["ahead of the journal", "1 0.6.0 99 abc", "record 99, which is not in the journal"],
  ])("a database %s is thrown away and built again", async (_, mark, reason) => {
    const { directory, graph } = await filled();
    const engine = await openGrafeoEngine(join(directory, "graph.grafeo"));
    await engine.setMark(mark);
    await engine.close();
    expect(await reopened(directory)).toEqual({ log: [expect.stringContaining(reason)], applied: [1, 2, 3], graph, problems: [] });
  });

  test("a missing journal beside a database with data is an error, and the data stay", async () => {
    const { directory, graph } = await filled();
    const journal = readFileSync(join(directory, "journal.jsonl"));
    rmSync(join(directory, "journal.jsonl"));
    await expect(openEmbeddedStore(directory)).rejects.toMatchObject({
      code: "store-unavailable",
      message: expect.stringMatching(/journal .* is missing or empty.*Put journal.jsonl back/),
    });
    expect(existsSync(join(directory, "lock"))).toBe(false);
    writeFileSync(join(directory, "journal.jsonl"), journal);
    expect(await reopened(directory)).toMatchObject({ log: [], applied: [], graph });
  });

  test("a torn last record was never accepted: the batch is not there, and can be committed again", async () => {
    const { directory, graph } = await filled();
    appendFileSync(join(directory, "journal.jsonl"), '{"seq":4,"at":"2026-01-01T00:00:00.000Z","kind":"batch","data":{"enti');
    expect(await reopened(directory)).toEqual({ log: [expect.stringContaining("line (4)")], applied: [], graph, problems: [] });
  });

  test("a record in the middle that is spoilt stops it, with the line", async () => {
    const { directory } = await filled();
    const file = join(directory, "journal.jsonl");
    writeFileSync(file, readFileSync(file, "utf8").replace("'seen'", "'else'"));
    await expect(openEmbeddedStore(directory)).rejects.toThrow(/Line 2 of .*journal.jsonl is damaged/);
  });
});

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
    const result = await cypher(store, "CREATE (n:Remark {id: 'r1'}) RETURN n.id AS id", true);
    expect(result).toMatchObject({ rows: [["r1"]], counters: { nodesCreated: 1 } });
    await store.close();
    dropGraph(directory);
    const again = await openEmbeddedStore(directory);
    expect((await cypher(again, "MATCH (n:Remark) RETURN n.id AS id")).rows).toEqual([["r1"]]);
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
