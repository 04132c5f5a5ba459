/** Embedded stores to be spoilt: a directory each, what is in it, and what a store that opens it again says. */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type EmbeddedOptions, openEmbeddedStore } from "../../server/store/embedded/embedded-store.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { numberedBatch } from "./numbered-batch.ts";
import { scratchDirectory } from "./scratch.ts";

const scratch = scratchDirectory();
let stores = 0;
/** Not there yet. */
export const freshDirectory = () => {
  stores += 1;
  return scratch.path(`store-${stores}`);
};
const graphFiles = (directory: string) => readdirSync(directory).filter((name) => name.startsWith("graph.grafeo"));
/** Removes the engine's files; the journal stays. */
export const dropGraph = (directory: string) => {
  for (const name of graphFiles(directory)) rmSync(join(directory, name), { recursive: true });
};
export const cypher = (store: GraphStore, query: string, write = false) =>
  store.cypher({ query, params: {}, limit: 100, timeoutMs: 20_000, write });

/** Everything that readers see of a store's graph, in one order. */
export async function dump(store: GraphStore): Promise<unknown> {
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
export async function filled(): Promise<{ directory: string; graph: unknown }> {
  const directory = freshDirectory();
  const store = await openEmbeddedStore(directory);
  await store.commit(numberedBatch(0));
  await cypher(store, "MATCH (n:Entity {id: 'shared-a'}) SET n.remark = 'seen'", true);
  await store.commit(numberedBatch(1));
  const graph = await dump(store);
  await store.close();
  return { directory, graph };
}
export async function reopened(
  directory: string,
): Promise<{ log: string[]; applied: number[]; graph: unknown; problems: readonly string[] }> {
  const log: string[] = [];
  const applied: number[] = [];
  const options: EmbeddedOptions = { log: (message) => log.push(message), progress: (count) => applied.push(count) };
  const store = await openEmbeddedStore(directory, options);
  const result = { log, applied, graph: await dump(store), problems: (await store.verify({ mend: false })).problems };
  await store.close();
  return result;
}
