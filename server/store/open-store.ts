/** Picks the adapter for a store URL: `file:DIR` is embedded, `bolt://` and `neo4j://` (with +s, +ssc) are Neo4j. */
import { resolve } from "node:path";
import { AppError } from "../../model/errors.ts";
import { openEmbeddedStore } from "./embedded/embedded-store.ts";
import type { GraphStore } from "./graph-store.ts";

export interface StoreOptions {
  /** For Neo4j only. */
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly database?: string | undefined;
  /** What the embedded store says of repairs, and how far it is with them. */
  readonly log?: (message: string) => void;
  readonly progress?: (applied: number, total: number) => void;
}

const NEO4J = /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\//;

/** Opens a store with its schema in place. Throws AppError: `validation` for a URL of no known kind. */
export async function openStore(url: string, options: StoreOptions = {}): Promise<GraphStore> {
  if (url.startsWith("file:")) {
    const { log, progress } = options;
    const directory = resolve(url.slice("file:".length).replace(/^\/\/(?=\/)/, "") || ".tamga");
    return openEmbeddedStore(directory, { ...(log && { log }), ...(progress && { progress }) });
  }
  if (!NEO4J.test(url)) throw new AppError("validation", `${url} is no store: it must begin with file:, bolt:// or neo4j://.`);
  const { username, password, database } = options;
  // Neo4j's driver is large: without it a command on an embedded store starts in three quarters of the time.
  const { openNeo4jStore } = await import("./neo4j/open-neo4j-store.ts");
  return openNeo4jStore({ url, username, password, database });
}
