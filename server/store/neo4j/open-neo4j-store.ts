/** The graph store on a Neo4j server. A server that is away now does not stop anyone: every use says so until it is back. */
import { join } from "node:path";
import { AppError } from "../../../model/errors.ts";
import { packageRoot } from "../../package-root.ts";
import { createCypherStore } from "../cypher/cypher-store.ts";
import type { GraphStore } from "../graph-store.ts";
import { keptPassword } from "./kept-password.ts";
import { openNeo4jEngine } from "./neo4j-engine.ts";

export interface Neo4jOptions {
  readonly url: string;
  readonly username?: string | undefined;
  /** Without one, the password that `npm run neo4j` keeps is used for the server that it runs. */
  readonly password?: string | undefined;
  readonly database?: string | undefined;
}

/** Puts the schema in place when the server can be reached. Throws AppError("validation") for an address that is none. */
export async function openNeo4jStore({ url, username = "neo4j", password, database }: Neo4jOptions): Promise<GraphStore> {
  const secret = password ?? keptPassword(url, join(packageRoot(), ".tamga/neo4j")) ?? "";
  const store = createCypherStore(openNeo4jEngine({ url, username, password: secret, database }));
  try {
    await store.ensureSchema();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "store-unavailable") {
      await store.close();
      throw error;
    }
  }
  return store;
}
