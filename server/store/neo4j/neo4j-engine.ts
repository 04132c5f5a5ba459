/**
 * Neo4j as the Cypher adapter sees it. Access modes are enforced by the server, and
 * writers of one process take turns. The user's own queries run in worker threads (query-workers.ts).
 */
import type { CypherEngine, CypherRun, Row } from "../cypher/cypher-engine.ts";
import { ALL_ROWS, connectNeo4j, limitsOf, type Neo4jAddress } from "./neo4j-connection.ts";
import { AWAIT_INDEXES } from "./own-statements.ts";
import { createQueryWorkers } from "./query-workers.ts";
import { nothingSeen, toParameters, toWire } from "./wire-values.ts";

const READ_TIMEOUT_MS = 30_000;
const WRITE_TIMEOUT_MS = 240_000;
const INDEX_SECONDS = 200;

type Records = readonly { readonly keys: readonly PropertyKey[]; get(at: number): unknown }[];
type Runner = { run(statement: string, params: object): Promise<{ records: Records }> };

/** Opens nothing yet: an address that nobody answers at shows at the first use. */
export function openNeo4jEngine(address: Neo4jAddress): CypherEngine {
  const connection = connectNeo4j(address);
  const workers = createQueryWorkers(address, connection.bookmarks);
  const writes = { access: "WRITE", timeoutMs: WRITE_TIMEOUT_MS, fetchSize: ALL_ROWS } as const;
  let writers: Promise<unknown> = Promise.resolve();

  function oneWriter<T>(work: () => Promise<T>): Promise<T> {
    const turn = writers.then(work);
    writers = turn.catch(() => undefined);
    return turn;
  }

  return {
    kind: "neo4j",
    version: () => connection.agent(),
    read: async (statement, params) => toRows(await connection.read(statement, toParameters(params), READ_TIMEOUT_MS)),
    write: (work) =>
      oneWriter(() =>
        connection.withSession(writes, (session) => session.executeWrite((tx) => work(runIn(tx)), limitsOf("write", WRITE_TIMEOUT_MS))),
      ),
    schema: (statements) =>
      oneWriter(() =>
        connection.withSession(writes, async (session) => {
          for (const statement of statements) await session.run(statement, {}, limitsOf("schema", WRITE_TIMEOUT_MS));
          await session.run(AWAIT_INDEXES, toParameters({ seconds: INDEX_SECONDS }));
        }),
      ),
    query: (query) => (query.write ? oneWriter(() => workers.run(query)) : workers.run(query)),
    async close() {
      await workers.close();
      await connection.close();
    },
  };
}

const runIn =
  (tx: Runner): CypherRun =>
  async (statement, params) =>
    toRows((await tx.run(statement, toParameters(params))).records);

/** By position: the driver's own ways to go through a record make an iterator for each of its values. */
function toRows(records: Records): Row[] {
  const seen = nothingSeen();
  return records.map((record) => {
    const row: Record<PropertyKey, unknown> = {};
    for (const [at, key] of record.keys.entries()) row[key] = toWire(record.get(at), seen);
    return row;
  });
}
