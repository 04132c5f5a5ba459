/** A Neo4j that goes away before anything is loaded, and comes back: nobody has to restart anything. */
import { prepareStore } from "../../server/commands/first-load.ts";
import { openStore } from "../../server/store/open-store.ts";
import { startServer } from "../support/http-api.ts";
import { JANUARY } from "../support/january.ts";
import { startNeo4j } from "../support/neo4j.mjs";

// Without Java and Maven (scripts/run-tests.mjs says so) there is no Neo4j to lose.
const withNeo4j = process.env.TAMGA_TEST_NEO4J === undefined ? test.skip : test;
const progress = { add: () => undefined, stop: () => undefined };

/** Answers of /health until one is `status`; fails after two minutes. */
async function untilHealth(server: Awaited<ReturnType<typeof startServer>>, status: number): Promise<string> {
  const end = Date.now() + 120_000;
  for (;;) {
    const answer = await server.send("/api/v1/health");
    if (answer.status === status) return answer.text;
    if (answer.status !== 200) expect([answer.status, answer.headers["retry-after"]]).toEqual([503, expect.stringMatching(/^\d+$/)]);
    if (Date.now() > end) throw new Error(`/health still answers ${answer.status}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

withNeo4j(
  "the server says 503 while Neo4j is gone, and loads and serves when it is back",
  async () => {
    const neo4j = await startNeo4j({ heap: "400m" });
    const store = await openStore(neo4j.url, { username: neo4j.username, password: neo4j.password });
    await neo4j.kill();
    const preparation = prepareStore(store, {
      dataset: JANUARY,
      readOnly: false,
      say: () => undefined,
      progress,
      signal: new AbortController().signal,
    });
    const server = await startServer(store, { ready: preparation.ready });
    try {
      await expect(preparation.prepare()).rejects.toMatchObject({ code: "store-unavailable" });
      await untilHealth(server, 503);
      await neo4j.restart();
      const loaded = JSON.parse(await untilHealth(server, 200));
      expect(loaded.counts).toEqual({ entities: 86, facts: 177, claims: 197, documents: 2 });
    } finally {
      await server.stop();
      await store.close();
      await neo4j.stop();
    }
  },
  400_000,
);
