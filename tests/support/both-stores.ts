/** The two stores beside each other, each with the January 2022 data and nothing else. */
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { loadJanuary } from "./january.ts";
import { borrowNeo4j, type TestNeo4j } from "./neo4j.mjs";
import { scratchDirectory } from "./scratch.ts";

export interface BothStores {
  readonly embedded: GraphStore;
  readonly neo4j: GraphStore;
}

/** Called inside `describe`; the answer holds the stores while its tests run. */
export function openBothStores(): () => BothStores {
  const scratch = scratchDirectory();
  let server: TestNeo4j;
  let stores: BothStores;

  beforeAll(async () => {
    server = await borrowNeo4j();
    stores = { neo4j: await openStore(server.url, server), embedded: await openStore(`file:${scratch.path("store")}`) };
    await loadJanuary(stores.neo4j);
    await loadJanuary(stores.embedded);
  }, 240_000);
  afterAll(async () => {
    await stores.neo4j.close();
    await stores.embedded.close();
    await server.stop();
  });
  return () => stores;
}

/** The whole answer to a reading query, as objects by column. */
export async function rowsOf(store: GraphStore, query: string): Promise<Record<string, unknown>[]> {
  const { columns, rows, truncated } = await store.cypher({ query, params: {}, limit: 1000, timeoutMs: 30_000, write: false });
  expect(truncated).toBeNull();
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
}
