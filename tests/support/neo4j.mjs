/** A real Neo4j for tests: started on fresh data in a temporary folder, or the one that the test run gave this worker. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startServer } from "../../scripts/neo4j/server.mjs";

/** For Java that ends soon: what the better compiler and the parallel collector cost is more than they give back. */
export const SHORT_LIVED = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];

export const NEO4J_LIB = process.env.TAMGA_NEO4J_LIB ?? fileURLToPath(new URL("../../.tamga/neo4j/lib", import.meta.url));

/**
 * Starts a server with an empty database. `kill` is `kill -9`; `restart` starts it again on the same data and port
 * after `kill` or `shutDown`; `stop` ends it and removes its data.
 */
export async function startNeo4j({ heap = "640m", javaFlags = SHORT_LIVED } = {}) {
  const home = mkdtempSync(join(tmpdir(), "tamga-neo4j-"));
  const password = randomBytes(18).toString("base64url");
  const say = (text) => process.stderr.write(`${text}\n`);
  const start = (port) => startServer({ home, lib: NEO4J_LIB, password, port, heap, javaFlags, say });
  let server = await start(0);
  const { url, port } = server;
  return {
    url,
    username: "neo4j",
    password,
    home,
    kill: () => server.kill(),
    shutDown: () => server.stop(),
    async restart() {
      server = await start(port);
    },
    async stop() {
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The server that scripts/run-tests.mjs gave this worker; without one (jest run by hand) a server of the caller's own. */
export async function borrowNeo4j() {
  const url = process.env.TAMGA_TEST_NEO4J;
  if (!url) return startNeo4j();
  return { url, username: process.env.NEO4J_USERNAME ?? "neo4j", password: process.env.NEO4J_PASSWORD ?? "", stop: async () => {} };
}
