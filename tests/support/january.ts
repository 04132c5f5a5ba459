/** The January 2022 dataset in a real store: the embedded one, and Neo4j as well where the test run has one. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkDataset } from "../../server/dataset/check-dataset.ts";
import { loadAtOnce } from "../../server/dataset/load-dataset.ts";
import { packageRoot } from "../../server/package-root.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";

export const JANUARY = join(packageRoot(), "data/january-2022");

export interface OpenedStore {
  readonly store: GraphStore;
  close(): Promise<void>;
}

export interface StoreKind {
  readonly kind: "embedded" | "neo4j";
  open(): Promise<OpenedStore>;
}

async function openEmbedded(): Promise<OpenedStore> {
  const directory = mkdtempSync(join(tmpdir(), "tamga-http-"));
  const store = await openStore(`file:${directory}`);
  return {
    store,
    close: async () => {
      await store.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function openNeo4j(url: string): Promise<OpenedStore> {
  const store = await openStore(url, { username: process.env.NEO4J_USERNAME ?? "neo4j", password: process.env.NEO4J_PASSWORD });
  return { store, close: () => store.close() };
}

const url = process.env.TAMGA_TEST_NEO4J;

/** Neo4j is there when the test run started one (scripts/run-tests.mjs) and is left out, not skipped, otherwise. */
export const STORES: readonly StoreKind[] = [
  { kind: "embedded", open: openEmbedded },
  ...(url ? [{ kind: "neo4j" as const, open: () => openNeo4j(url) }] : []),
];

/** Empties the store and loads the dataset. */
export async function loadJanuary(store: GraphStore): Promise<void> {
  await store.ensureSchema();
  await store.clear();
  await loadAtOnce(store, await checkDataset(JANUARY));
}

/**
 * The dataset in an embedded store of its own, for what does not depend on the database: opened before the tests of the
 * file, or of the `describe` that calls this, and closed after them.
 */
export function withJanuary(): Pick<OpenedStore, "store"> {
  let opened: OpenedStore | undefined;
  beforeAll(async () => {
    opened = await openEmbedded();
    await loadJanuary(opened.store);
  }, 120_000);
  afterAll(() => opened?.close());
  return {
    get store() {
      if (opened === undefined) throw new Error("The store did not open");
      return opened.store;
    },
  };
}
