/**
 * The two databases with nothing of ours in between: each driver as its own manual shows it. Values stay as the driver
 * gives them, so that what was read can be written back unchanged.
 */
import grafeo from "@grafeo-db/js";
import { auth, driver } from "neo4j-driver";
import type { Neo4jAddress } from "../../server/store/neo4j/neo4j-connection.ts";

export type Values = Readonly<Record<string, unknown>>;

export interface RawEngine {
  read(statement: string): Promise<Values[]>;
  /** One statement in one transaction. */
  write(statement: string, params?: Values): Promise<void>;
  /** Removes all nodes and relationships. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export function openRawNeo4j({ url, username, password }: Neo4jAddress): RawEngine {
  const neo4j = driver(url, auth.basic(username, password), { telemetryDisabled: true });
  return {
    async read(statement) {
      const { records } = await neo4j.executeQuery(statement, {}, { routing: "READ", database: "neo4j" });
      return records.map((record) => record.toObject());
    },
    async write(statement, params = {}) {
      await neo4j.executeQuery(statement, params, { database: "neo4j" });
    },
    async clear() {
      const session = neo4j.session();
      await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
      await session.close();
    },
    close: () => neo4j.close(),
  };
}

/** In this process: Grafeo at its fastest. */
export function openRawGrafeo(file: string): RawEngine {
  const db = grafeo.GrafeoDB.create(file);
  return {
    async read(statement) {
      const result = await db.executeCypher(statement);
      return Array.from({ length: result.length }, (_, index) => ({ ...result.get(index) }));
    },
    async write(statement, params = {}) {
      const transaction = db.beginTransaction();
      await transaction.executeCypher(statement, params);
      transaction.commit();
    },
    clear: async () => void (await db.executeCypher("MATCH (n) DETACH DELETE n")),
    close: async () => db.close(),
  };
}
