/**
 * What the Cypher adapter needs of a database. Statements are named files of /cypher in the dialect that both
 * engines share; an engine never sees text that was built from input.
 */
import type { CypherResult } from "../graph-store.ts";
import type { CypherQuery } from "../store-queries.ts";

export type Params = Readonly<Record<string, unknown>>;
/** One row, by column name: JSON values only (no nodes, relationships, dates or big integers). */
export type Row = Readonly<Record<string, unknown>>;

export type CypherRun = (statement: string, params: Params) => Promise<Row[]>;

export interface CypherEngine {
  readonly kind: "embedded" | "neo4j";
  version(): Promise<string>;
  /** One read in its own transaction, by the database's read access. */
  read: CypherRun;
  /** One transaction: commits when `work` resolves, rolls back when it rejects. Writers are serialised. */
  write<T>(work: (run: CypherRun) => Promise<T>): Promise<T>;
  /** DDL, each statement on its own; may be run again. */
  schema(statements: readonly string[]): Promise<void>;
  /** The user's own Cypher under its limits. */
  query(query: CypherQuery): Promise<CypherResult>;
  close(): Promise<void>;
}
