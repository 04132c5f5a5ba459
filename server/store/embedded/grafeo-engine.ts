/**
 * The embedded engine as the Cypher adapter sees it. The database runs in one child process; a query past its time
 * limit ends that process, a new one opens the same file, and whoever else was reading is asked again. What a write
 * has acknowledged is never lost by that, and a write that was cut off is run again from its beginning.
 */
import { AppError } from "../../../model/errors.ts";
import type { CypherEngine, CypherRun, Row } from "../cypher/cypher-engine.ts";
import type { CypherResult } from "../graph-store.ts";
import type { CypherQuery } from "../store-queries.ts";
import { queryError, statementError } from "./engine-errors.ts";
import type { EngineProcess } from "./engine-process.ts";
import { superviseEngine } from "./engine-supervisor.ts";
import { type BeforeCommit, engineWrites, type Tx } from "./engine-writes.ts";
import { packRows } from "./packed-rows.ts";
import type { Answer, Order } from "./protocol.ts";

export interface GrafeoEngine extends CypherEngine {
  readonly kind: "embedded";
  /** The mark of the last committed write that had one. */
  mark(): Promise<string | null>;
  setMark(mark: string): Promise<void>;
  /**
   * A write whose mark is kept in the same transaction. `beforeCommit` is called when the work has changed anything
   * (more than values of what was there: every batch that does leaves a node in the change log), and once only,
   * however often the work is run.
   */
  writeMarked<T>(work: (run: CypherRun) => Promise<T>, beforeCommit: BeforeCommit): Promise<T>;
  /** The user's writing query, within its time limit, recorded like any other write. */
  queryMarked(query: CypherQuery, beforeCommit: BeforeCommit): Promise<CypherResult>;
  /** Ends the process, runs `work` on the closed file, and opens it again; readers wait. */
  reopen(work: () => Promise<void>): Promise<void>;
}

const RESULT_CHARACTERS = 8_000_000;

export async function openGrafeoEngine(file: string): Promise<GrafeoEngine> {
  const supervisor = await superviseEngine(file);
  const { mark, oneByOne, transact } = engineWrites(supervisor);
  const { read } = supervisor;

  return {
    kind: "embedded",
    version: async () => supervisor.version(),
    mark,
    read: (statement, params) => read({ op: "run", tx: null, ...packRows(statement, params) }).then(toRows, rethrow),
    write: (work) => oneByOne(() => transact(running(work)).catch(rethrow)),
    writeMarked: (work, beforeCommit) =>
      oneByOne(() => transact(running(work), beforeCommit, (counter) => counter !== "propertiesSet").catch(rethrow)),
    setMark: (text) =>
      oneByOne(() => transact((tx) => tx.request((number) => ({ op: "mark", tx: number, mark: text }))).then(() => undefined, rethrow)),
    schema: (statements) =>
      oneByOne(async () => {
        for (const statement of statements) await read({ op: "schema", statement }).catch(rethrow);
      }),
    query: (query) =>
      within(query, async (limit) => {
        for (let attempt = 1; ; attempt += 1) {
          const child = await supervisor.process();
          limit.holds(child);
          try {
            return toResult(await child.request(order(query, null)));
          } catch (error) {
            if (!supervisor.mayRetry(error, attempt)) throw error;
          }
        }
      }),
    queryMarked: (query, beforeCommit) =>
      oneByOne(() =>
        within(query, (limit) => {
          const work = async (tx: Tx) => {
            limit.holds(tx.child);
            return toResult(await tx.request((number) => order(query, number)));
          };
          return transact(work, () => {
            // From here on it is accepted: whatever happens to the process, it will be in.
            limit.lift();
            return beforeCommit();
          });
        }),
      ),
    reopen: (work) => oneByOne(() => supervisor.reopen(work)),
    close: () => oneByOne(() => supervisor.close()),
  };
}

const running =
  <T>(work: (run: CypherRun) => Promise<T>) =>
  (tx: Tx): Promise<T> =>
    work(async (statement, params) => toRows(await tx.request((number) => ({ op: "run", tx: number, ...packRows(statement, params) }))));

const order = ({ query, params, limit }: CypherQuery, tx: number | null): Order => ({
  op: "query",
  tx,
  query,
  params,
  limit,
  bytes: RESULT_CHARACTERS,
});

interface TimeLimit {
  /** From now on, ending this process ends the query. Throws when the time is up already. */
  holds(child: EngineProcess): void;
  lift(): void;
}

/** Rejects with `timeout`, and ends the process, when `work` takes longer than the query may. */
async function within<T>({ query, timeoutMs }: CypherQuery, work: (limit: TimeLimit) => Promise<T>): Promise<T> {
  let running: EngineProcess | undefined;
  let late = false;
  const timeout = (cause?: unknown) => new AppError("timeout", `The query was stopped after its time limit of ${timeoutMs} ms.`, { cause });
  const timer = setTimeout(() => {
    late = true;
    running?.kill();
  }, timeoutMs);
  try {
    return await work({
      holds(child) {
        if (late) throw timeout();
        running = child;
      },
      lift: () => clearTimeout(timer),
    });
  } catch (error) {
    throw late ? timeout(error) : queryError(error, query);
  } finally {
    clearTimeout(timer);
  }
}

function rethrow(error: unknown): never {
  throw statementError(error);
}

function toRows(answer: Answer): Row[] {
  return answer.rows.map((row) => Object.fromEntries(answer.columns.map((column, index) => [column, row[index] ?? null])));
}

function toResult(answer: Answer): CypherResult {
  const { columns, rows, entityIds, truncated, counters, plan } = answer;
  return { columns, rows, entityIds, truncated, counters, ...(plan === null ? {} : { plan }) };
}
