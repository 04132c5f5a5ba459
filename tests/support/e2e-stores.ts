/** The stores that end-to-end tests run on: the embedded one always, Neo4j when the test run has one. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { missingPrograms } from "./programs.mjs";
import { runCommand } from "./tamga-command.ts";
import { startTamga, type TamgaServer } from "./tamga-server.ts";

const LAUNCHER = fileURLToPath(new URL("../../bin/tamga.mjs", import.meta.url));

/** `describe`, or a skipped one where there is no browser; the reporter says why. */
export const describeInBrowser = missingPrograms(["chromium"]).length === 0 ? describe : describe.skip;

export interface ServedStore {
  readonly server: TamgaServer;
  close(): Promise<void>;
}

export interface E2eStore {
  readonly name: string;
  /** A server on a store that holds the January 2022 data and nothing else. */
  serve(): Promise<ServedStore>;
}

/** A server on the embedded store in `store`; its end removes `folder`. */
async function served(folder: string, store: string): Promise<ServedStore> {
  const server = await startTamga({ store: `file:${store}` });
  return {
    server,
    close: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A server on what `tamga load` with these arguments makes of an empty embedded store; its end removes `folder`. */
export async function serveLoaded(folder: string, ...args: readonly string[]): Promise<ServedStore> {
  const store = join(folder, "store");
  const loaded = await runCommand(["load", ...args, "--store", `file:${store}`]);
  if (loaded.status !== 0) throw new Error(loaded.stderr);
  return served(folder, store);
}

const embedded: E2eStore = {
  name: "the embedded store",
  serve: async () => {
    const folder = mkdtempSync(join(tmpdir(), "tamga-e2e-"));
    return served(folder, folder);
  },
};

const neo4j = (url: string): E2eStore => ({
  name: "Neo4j",
  serve: async () => {
    // The database is shared with the suites that ran before in this worker.
    const cleared = spawnSync(process.execPath, [LAUNCHER, "store", "clear", "--yes", "--store", url], {
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: "" },
    });
    if (cleared.status !== 0) throw new Error(`the database could not be cleared: ${cleared.stderr}`);
    const server = await startTamga({ store: url });
    return { server, close: () => server.stop() };
  },
});

const url = process.env.TAMGA_TEST_NEO4J;
export const E2E_STORES: readonly E2eStore[] = url ? [embedded, neo4j(url)] : [embedded];

/** For suites about what the page makes of answers that tests/http proves equal on both stores. */
export const PAGE_STORE: E2eStore = url ? neo4j(url) : embedded;
