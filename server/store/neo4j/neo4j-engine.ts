/**
 * Neo4j as the Cypher adapter sees it. Access modes are enforced by the server, retries are the driver's own, all
 * sessions share bookmarks so that a read sees what was written before it, and writers of one process take turns.
 */
import { auth, bookmarkManager, type Driver, driver, type Session } from "neo4j-driver";
import { AppError } from "../../../model/errors.ts";
import type { CypherEngine, CypherRun, Row } from "../cypher/cypher-engine.ts";
import type { CypherQuery, CypherResult } from "../graph-store.ts";
import { toStoreError } from "./neo4j-errors.ts";
import { checkQuery, runQuery } from "./user-query.ts";
import { nothingSeen, type Seen, toParameters, toWire } from "./wire-values.ts";

export interface Neo4jAddress {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** The server's home database when absent. */
  readonly database?: string | undefined;
}

const READ_TIMEOUT_MS = 30_000;
const WRITE_TIMEOUT_MS = 240_000;
/** How long the driver itself tries again; more would keep callers waiting who are better told that Neo4j is away. */
const RETRY_MS = 4_000;
/** A server that has stopped answering altogether does not keep its own time limits. */
const GRACE_MS = RETRY_MS + 6_000;

type Access = "READ" | "WRITE";
type Runner = { run(statement: string, params: object): Promise<{ records: { toObject(): object }[] }> };

const ENTITY_IDS_OF_NODES = "MATCH (n:Entity)\nWHERE elementId(n) IN $elements\nRETURN n.id AS id\n  ORDER BY id";

export function openNeo4jEngine({ url, username, password, database }: Neo4jAddress): CypherEngine {
  const neo4j = connect(url, username, password);
  const bookmarks = bookmarkManager();
  let writers: Promise<unknown> = Promise.resolve();

  async function withSession<T>(access: Access, limitMs: number, work: (session: Session) => Promise<T>, fetchSize?: number): Promise<T> {
    const session = neo4j.session({
      defaultAccessMode: access,
      bookmarkManager: bookmarks,
      ...(database === undefined ? {} : { database }),
      ...(fetchSize === undefined ? {} : { fetchSize }),
    });
    try {
      return await withDeadline(work(session), limitMs + GRACE_MS);
    } catch (error) {
      throw toStoreError(error);
    } finally {
      // A session whose server is gone takes its time to close; nobody needs to wait for that.
      session.close().catch(() => undefined);
    }
  }

  function oneWriter<T>(work: () => Promise<T>): Promise<T> {
    const turn = writers.then(work);
    writers = turn.catch(() => undefined);
    return turn;
  }

  const read: CypherRun = (statement, params) =>
    withSession("READ", READ_TIMEOUT_MS, (session) =>
      session.executeRead((tx) => runIn(tx)(statement, params), limits("read", READ_TIMEOUT_MS)),
    );

  /** Ends of relationships that came without their nodes: the picture needs them. */
  async function entityIdsOf({ entityIds, nodes, ends }: Seen): Promise<string[]> {
    const elements = [...ends].filter((end) => !nodes.has(end));
    const rows = elements.length === 0 ? [] : await read(ENTITY_IDS_OF_NODES, { elements });
    return [...new Set([...entityIds, ...rows.map(({ id }) => String(id))])];
  }

  async function query(query: CypherQuery): Promise<CypherResult> {
    const { timeoutMs, limit } = query;
    await withSession("READ", timeoutMs, (session) => checkQuery(session, query));
    const access = query.write ? "WRITE" : "READ";
    const run = () => withSession(access, timeoutMs, (session) => runQuery(session, query, metadata("query")), Math.min(limit + 1, 500));
    const { result, seen } = await (query.write ? oneWriter(run) : run());
    return { ...result, entityIds: await entityIdsOf(seen) };
  }

  return {
    kind: "neo4j",
    async version() {
      const { agent } = await neo4j.getServerInfo().catch((error: unknown) => {
        throw toStoreError(error);
      });
      return agent ?? "Neo4j";
    },
    read,
    write: (work) =>
      oneWriter(() =>
        withSession("WRITE", WRITE_TIMEOUT_MS, (session) =>
          session.executeWrite((tx) => work(runIn(tx)), limits("write", WRITE_TIMEOUT_MS)),
        ),
      ),
    schema: (statements) =>
      oneWriter(() =>
        withSession("WRITE", WRITE_TIMEOUT_MS, async (session) => {
          for (const statement of statements) await session.run(statement, {}, limits("schema", WRITE_TIMEOUT_MS));
          await session.run("CALL db.awaitIndexes(200)");
        }),
      ),
    query,
    close: () => neo4j.close(),
  };
}

function connect(url: string, username: string, password: string): Driver {
  try {
    return driver(url, auth.basic(username, password), {
      useBigInt: true,
      userAgent: "tamga",
      telemetryDisabled: true,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 10_000,
      maxTransactionRetryTime: RETRY_MS,
      maxConnectionPoolSize: 50,
    });
  } catch (error) {
    throw new AppError("validation", `${url} is not the address of a Neo4j server.`, { cause: error });
  }
}

const metadata = (work: string) => ({ app: "tamga", work });
const limits = (work: string, timeout: number) => ({ timeout, metadata: metadata(work) });

const runIn =
  (tx: Runner): CypherRun =>
  async (statement, params): Promise<Row[]> => {
    const { records } = await tx.run(statement, toParameters(params));
    const seen = nothingSeen();
    return records.map((record) =>
      Object.fromEntries(Object.entries(record.toObject()).map(([key, value]: [string, unknown]) => [key, toWire(value, seen)])),
    );
  };

async function withDeadline<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      work.catch(() => undefined);
      reject(new AppError("store-unavailable", "Neo4j does not answer.", { retryAfter: 10 }));
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
