/**
 * [GS] What Neo4j holds after the loader, or the server itself, was ended by kill -9: every acknowledged batch, nothing of
 * another, and derived data that agree with the records. And what callers are told while the server is away.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { describeWith, NEO4J_PROGRAMS } from "../support/describe-with.ts";
import { type OwnNeo4j, startNeo4j } from "../support/neo4j.mjs";
import { numberedBatch, SHARED_FACT } from "../support/numbered-batch.ts";

const LOADER = fileURLToPath(new URL("../support/crash-loader.ts", import.meta.url));

describeWith(NEO4J_PROGRAMS, "Neo4j and crashes", () => {
  let server: OwnNeo4j;
  let store: GraphStore;

  beforeAll(async () => {
    server = await startNeo4j();
    store = await openStore(server.url, server);
  }, 240_000);
  afterAll(async () => {
    await store.close();
    await server.stop();
  }, 60_000);

  interface Loading {
    readonly child: ChildProcess;
    readonly ended: Promise<unknown>;
    /** Number of the last batch that was begun, and of the last that was acknowledged; -1 for none. */
    begun(): number;
    done(): number;
    /** Resolves when the loader has begun that batch. */
    untilBegun(n: number): Promise<void>;
  }

  function startLoader(first: number): Loading {
    const env = { ...process.env, NODE_OPTIONS: "", NEO4J_PASSWORD: server.password };
    const child = spawn(process.execPath, ["--import", "tsx", LOADER, server.url, String(first)], {
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const ended = once(child, "exit");
    let begun = -1;
    let done = -1;
    let wake: () => void = () => undefined;
    createInterface({ input: child.stdout }).on("line", (line) => {
      const [what, n] = line.split(" ");
      if (what === "begin") begun = Number(n);
      if (what === "done") done = Number(n);
      wake();
    });
    child.stderr.resume();
    child.once("exit", () => wake());
    return {
      child,
      ended,
      begun: () => begun,
      done: () => done,
      async untilBegun(n) {
        while (begun < n && child.exitCode === null) await new Promise<void>((resolve) => (wake = resolve));
        if (begun < n) throw new Error(`the loader ended before batch ${n}`);
      },
    };
  }

  /** How many of a batch's own records the store has. */
  async function presence(n: number): Promise<{ found: number; all: number }> {
    const batch = numberedBatch(n);
    const own = batch.entities.map(({ id }) => id).filter((id) => id.startsWith(`person-${n}-`));
    const entities = await store.entities(own);
    const claims = await store.claims(batch.claims.map(({ id }) => id));
    const documents = (await store.documents()).filter(({ document }) => document.id === `doc-${n}`);
    const sentences = await store.sentences(batch.sentences.map(({ id }) => id));
    return {
      found: entities.length + claims.length + documents.length + sentences.length,
      all: own.length + batch.claims.length + 2,
    };
  }

  let first = 0;
  test.each([
    { round: 1, victim: "loader" },
    { round: 2, victim: "server" },
    { round: 3, victim: "loader" },
    { round: 4, victim: "server" },
    { round: 5, victim: "loader" },
  ])(
    "round $round: kill -9 of the $victim loses nothing that was acknowledged and keeps nothing else",
    async ({ round, victim }) => {
      const loading = startLoader(first);
      await loading.untilBegun(first + 4 + round);
      // Somewhere inside a transaction: batches take about 100 ms.
      await new Promise((resolve) => setTimeout(resolve, round * 23));
      if (victim === "server") {
        await server.kill();
        await loading.ended;
        await server.restart();
      } else {
        loading.child.kill("SIGKILL");
        await loading.ended;
      }

      expect(loading.done()).toBeGreaterThanOrEqual(first + 4);
      let complete = 0;
      for (let n = 0; n <= loading.begun() + 1; n += 1) {
        const { found, all } = await presence(n);
        if (n <= loading.done()) expect({ n, found }).toEqual({ n, found: all });
        else expect([0, all]).toContain(found);
        complete += found === all ? 1 : 0;
      }
      const [shared] = await store.facts([SHARED_FACT]);
      expect(shared?.asserts).toHaveLength(complete);
      expect(await store.verify({ mend: false })).toMatchObject({ problems: [], mended: false });
      first = complete;
    },
    240_000,
  );

  test("while the server is away callers are told so, and it is used again when it is back", async () => {
    const before = await store.counts();
    expect(before.claims).toBeGreaterThan(0);
    await server.shutDown();

    const start = performance.now();
    await expect(store.counts()).rejects.toMatchObject({ code: "store-unavailable", retryAfter: expect.any(Number) });
    await expect(store.commit(numberedBatch(first))).rejects.toMatchObject({ code: "store-unavailable" });
    const query = { query: "RETURN 1 AS x", params: {}, limit: 1, timeoutMs: 1000, write: false };
    await expect(store.cypher(query)).rejects.toMatchObject({ code: "store-unavailable" });
    await expect(store.version()).rejects.toMatchObject({ code: "store-unavailable" });
    expect(performance.now() - start).toBeLessThan(40_000);
    const early = await openStore(server.url, server);

    await server.restart();
    expect(await store.counts()).toEqual(before);
    expect(await early.counts()).toEqual(before);
    await store.commit(numberedBatch(first));
    expect((await store.cypher(query)).rows).toEqual([[1]]);
    await early.close();
  }, 240_000);

  test("a wrong password is said to be wrong", async () => {
    const stranger = await openStore(server.url, { password: "not-the-password" });
    await expect(stranger.counts()).rejects.toMatchObject({
      code: "store-unavailable",
      message: expect.stringContaining("NEO4J_PASSWORD"),
    });
    await stranger.close();
  }, 60_000);
});
