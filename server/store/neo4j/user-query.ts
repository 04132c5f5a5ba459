/**
 * The user's own Cypher under its limits: read access enforced by the server, a time limit in the server, and a stream
 * that is read only as far as the limits of rows and size allow.
 */
import type { Plan, ProfiledPlan, ResultSummary, Record as Row, Session } from "neo4j-driver";
import type { CypherQuery, CypherResult } from "../graph-store.ts";
import { toQueryError } from "./neo4j-errors.ts";
import { EXPLAIN_LINES, explained, refuseForbidden } from "./query-guard.ts";
import { nothingSeen, type Seen, toParameters, toWire } from "./wire-values.ts";

/** Characters of JSON that one result may have. */
const MAX_RESULT_SIZE = 8_000_000;

export interface UserResult {
  readonly result: Omit<CypherResult, "entityIds">;
  readonly seen: Seen;
}

/** Asks the server for the plan, which runs nothing, and refuses what no query may do. */
export async function checkQuery(session: Session, query: CypherQuery): Promise<void> {
  try {
    const { summary } = await session.run(explained(query.query), toParameters(query.params), { timeout: query.timeoutMs });
    if (summary.plan) refuseForbidden(summary.plan);
  } catch (error) {
    throw toQueryError(error, EXPLAIN_LINES);
  }
}

/** Runs a checked query; of a query that writes, all is done even when not all is read. */
export async function runQuery(session: Session, query: CypherQuery, metadata: object): Promise<UserResult> {
  try {
    const stream = session.run(query.query, toParameters(query.params), { timeout: query.timeoutMs, metadata });
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
