/**
 * The user's own Cypher under its limits: read access enforced by the server, a time limit in the server, and a stream
 * that is read only as far as the limits of rows and size allow.
 */
import { bookmarkManager, type Plan, type ProfiledPlan, type ResultSummary, type Record as Row, type Session } from "neo4j-driver";
import type { CypherResult } from "../graph-store.ts";
import type { CypherQuery } from "../store-queries.ts";
import { limitsOf, type Neo4jConnection } from "./neo4j-connection.ts";
import { toQueryError } from "./neo4j-errors.ts";
import { ENTITIES_OF_ELEMENTS } from "./own-statements.ts";
import { EXPLAIN_LINES, explained, refuseForbidden } from "./query-guard.ts";
import { nothingSeen, type Seen, toParameters, toWire } from "./wire-values.ts";

/** Characters of JSON that one result may have. */
const MAX_RESULT_SIZE = 8_000_000;
const FETCH_SIZE = 500;

/** A result, and the bookmarks of what was seen or written. */
export interface Answer {
  readonly columns: string[];
  readonly rows: unknown[][];
  readonly entityIds: string[];
  readonly truncated: CypherResult["truncated"];
  readonly counters: Record<string, number>;
  readonly plan?: unknown;
  readonly bookmarks: string[];
}

/** Checks the query by its plan, then runs it. Of a query that writes, all is done even when not all is read. */
export async function answerQuery(connection: Neo4jConnection, query: CypherQuery, after: readonly string[]): Promise<Answer> {
  const { timeoutMs, limit, write } = query;
  const bookmarks = bookmarkManager({ initialBookmarks: [...after] });
  const needs = { access: "READ", timeoutMs, bookmarks } as const;
  await connection.withSession(needs, (session) => checkQuery(session, query));
  const access = write ? "WRITE" : "READ";
  const fetchSize = Math.min(limit + 1, FETCH_SIZE);
  const { result, seen } = await connection.withSession({ ...needs, access, fetchSize }, (session) => runQuery(session, query));
  const entityIds = await connection.withSession(needs, (session) => entityIdsOf(session, seen, timeoutMs));
  return { ...result, entityIds, bookmarks: [...(await bookmarks.getBookmarks())] };
}

/** Asks the server for the plan, which runs nothing, and refuses what no query may do. */
async function checkQuery(session: Session, query: CypherQuery): Promise<void> {
  try {
    const { summary } = await session.run(explained(query.query), toParameters(query.params), { timeout: query.timeoutMs });
    if (summary.plan) refuseForbidden(summary.plan);
  } catch (error) {
    throw toQueryError(error, EXPLAIN_LINES);
  }
}

/** Entities in the result, and those at the ends of relationships that came without them: the picture needs both. */
async function entityIdsOf(session: Session, { entityIds, nodes, ends }: Seen, timeoutMs: number): Promise<string[]> {
  const elements = [...ends].filter((end) => !nodes.has(end));
  if (elements.length === 0) return [...entityIds];
  const { records } = await session.run(ENTITIES_OF_ELEMENTS, { elements }, limitsOf("ends", timeoutMs));
  return [...new Set([...entityIds, ...records.map((record) => String(record.get("id")))])];
}

async function runQuery(session: Session, query: CypherQuery): Promise<{ result: Omit<Answer, "entityIds" | "bookmarks">; seen: Seen }> {
  try {
    const stream = session.run(query.query, toParameters(query.params), limitsOf("query", query.timeoutMs));
    const columns = await stream.keys();
    const records = stream[Symbol.asyncIterator]();
    const seen = nothingSeen();
    const rows: unknown[][] = [];
    let size = 0;
    let truncated: CypherResult["truncated"] = null;
    let next = await records.next();
    while (!next.done) {
      if (rows.length === query.limit) {
        truncated = "rows";
        break;
      }
      const row = toRow(next.value, seen);
      size += JSON.stringify(row).length;
      if (size > MAX_RESULT_SIZE) {
        truncated = "size";
        break;
      }
      rows.push(row);
      next = await records.next();
    }
    // What is not read is discarded by the server, and the summary comes all the same.
    if (truncated !== null) await records.return?.();
    const summary = await stream.summary();
    const result = { columns: columns.map(String), rows, truncated, counters: countersOf(summary), ...planOf(summary) };
    return { result, seen };
  } catch (error) {
    throw toQueryError(error);
  }
}

const toRow = (record: Row, seen: Seen): unknown[] => record.keys.map((key) => toWire(record.get(key), seen));

function countersOf({ counters }: ResultSummary): Record<string, number> {
  return Object.fromEntries(Object.entries(counters.updates()).filter(([, count]) => count !== 0));
}

function planOf(summary: ResultSummary): { plan?: unknown } {
  const plan = summary.profile || summary.plan;
  return plan ? { plan: planToWire(plan) } : {};
}

/** Operator, arguments and children; rows and database hits too when the query was profiled. */
function planToWire(plan: Plan | ProfiledPlan): Record<string, unknown> {
  const wire = (value: unknown) => toWire(value, nothingSeen());
  return {
    operator: plan.operatorType.split("@")[0],
    identifiers: plan.identifiers,
    arguments: wire(plan.arguments),
    ...("dbHits" in plan ? { rows: wire(plan.rows), dbHits: wire(plan.dbHits) } : {}),
    children: plan.children.map((child) => planToWire(child)),
  };
}
