/**
 * The embedded engine as the Cypher adapter sees it. The database runs in one child process; a query past its time
 * limit ends that process, a new one opens the same file, and whoever else was reading is asked again. What a write
 * has acknowledged is never lost by that, and a write that was cut off is run again from its beginning.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "../../../model/errors.ts";
import type { CypherEngine, CypherRun, Row } from "../cypher/cypher-engine.ts";
import type { CypherQuery, CypherResult } from "../graph-store.ts";
import { EngineFailure, EngineGone, isConflict, queryError, statementError } from "./engine-errors.ts";
import { type EngineProcess, startEngineProcess } from "./engine-process.ts";
import type { Answer, Order } from "./protocol.ts";

/** What a transaction must do after its work and before its commit: record it, and say which record it is. */
export type BeforeCommit = () => Promise<string>;

export interface GrafeoEngine extends CypherEngine {
  readonly kind: "embedded";
  /** The mark of the last committed write that had one. */
  mark(): Promise<string | null>;
  /**
   * A write whose mark is kept in the same transaction. `beforeCommit` is called when the work has changed anything
   * (more than values of what was there: every batch that does leaves a node in the change log), and once only,
   * however often the work is run.
   */
  writeMarked<T>(work: (run: CypherRun) => Promise<T>, beforeCommit: BeforeCommit): Promise<T>;
  setMark(mark: string): Promise<void>;
  /** The user's writing query, within its time limit, recorded like any other write. */
  queryMarked(query: CypherQuery, beforeCommit: BeforeCommit): Promise<CypherResult>;
  /** Ends the process (by force where it hangs), runs `work` on the closed file, and opens it again. */
  reopen(work: () => Promise<void>): Promise<void>;
}

interface Tx {
  readonly child: EngineProcess;
  readonly number: number;
  readonly changed: Set<string>;
  request(order: (number: number) => Order): Promise<Answer>;
}

const WRITE_TRIES = 6;
const READ_TRIES = 3;
const RESULT_CHARACTERS = 8_000_000;
const OPEN_TRIES = 50;
const OPEN_PAUSE = 100;

export async function openGrafeoEngine(file: string): Promise<GrafeoEngine> {
  let closing = false;
  let version = "";
  let current = start();
  let writers: Promise<unknown> = Promise.resolve();

  async function start(): Promise<EngineProcess> {
    const child = startEngineProcess();
    try {
      version = String((await openFile(child, file)).value);
    } catch (error) {
      child.kill();
      throw error;
    }
    // A process that could be started once is replaced when it ends; one that could not is not tried in a loop.
    void child.ended.then(() => {
      if (closing) return;
      current = start();
      current.catch(() => undefined);
    });
    return child;
  }

  async function read(order: Order, tries = READ_TRIES): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await (await current).request(order);
      } catch (error) {
        if (!(error instanceof EngineGone) || attempt >= tries || closing) throw error;
      }
    }
  }

  function oneWriter<T>(work: () => Promise<T>): Promise<T> {
    const turn = writers.then(work, work);
    writers = turn.catch(() => undefined);
    return turn;
  }

  async function attemptWrite<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const child = await current;
    const number = Number((await child.request({ op: "begin" })).value);
    const tx: Tx = {
      child,
      number,
      changed: new Set(),
      async request(order) {
        const answer = await child.request(order(number));
        for (const [counter, count] of Object.entries(answer.counters)) if (count > 0) tx.changed.add(counter);
        return answer;
      },
    };
    try {
      const result = await work(tx);
      await child.request({ op: "commit", tx: number });
      return result;
    } catch (error) {
      if (!(error instanceof EngineGone)) await child.request({ op: "rollback", tx: number });
      throw error;
    }
  }

  async function transact<T>(work: (tx: Tx) => Promise<T>, beforeCommit?: BeforeCommit, matters = (_: string) => true): Promise<T> {
    let done: { mark: string; result: T } | undefined;
    for (let attempt = 1; ; attempt += 1) {
      try {
        // A commit whose answer was lost has happened when its mark is there.
        if (done !== undefined && (await markOf()) === done.mark) return done.result;
        return await attemptWrite(async (tx) => {
          const result = await work(tx);
          if (beforeCommit !== undefined && [...tx.changed].some(matters)) {
            done = { mark: done?.mark ?? (await beforeCommit()), result };
            const { mark } = done;
            await tx.request((number) => ({ op: "mark", tx: number, mark }));
          }
          return result;
        });
      } catch (error) {
        const again = (error instanceof EngineGone && !closing) || isConflict(error);
        if (!again || attempt >= WRITE_TRIES) throw error;
      }
    }
  }

  const markOf = async (): Promise<string | null> => {
    const { value } = await read({ op: "marked" });
    return value === null ? null : String(value);
  };

  const inWork =
    <T>(work: (run: CypherRun) => Promise<T>) =>
    (tx: Tx): Promise<T> =>
      work(async (statement, params) => toRows(await tx.request((number) => ({ op: "run", tx: number, statement, params }))));

  /** Rejects with `timeout` and ends the process when `work` takes longer than it may. */
  async function within<T>(
    { query: text, timeoutMs }: CypherQuery,
    work: (started: (child: EngineProcess) => void) => Promise<T>,
  ): Promise<T> {
    let running: EngineProcess | undefined;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      running?.kill();
    }, timeoutMs);
    try {
      return await work((child) => {
        if (late) throw new EngineGone("out of time");
        running = child;
      });
    } catch (error) {
      if (late) throw new AppError("timeout", `The query was stopped after its time limit of ${timeoutMs} ms.`, { cause: error });
      throw queryError(error, text);
    } finally {
      clearTimeout(timer);
    }
  }

  const order = (query: CypherQuery, tx: number | null): Order => ({
    op: "query",
    tx,
    query: query.query,
    params: query.params,
    limit: query.limit,
    bytes: RESULT_CHARACTERS,
  });

  const engine: GrafeoEngine = {
    kind: "embedded",
    version: async () => version,
    mark: markOf,
    read: (statement, params) => read({ op: "run", tx: null, statement, params }).then(toRows, rethrow),
    write: (work) => oneWriter(() => transact(inWork(work)).catch(rethrow)),
    writeMarked: (work, beforeCommit) =>
      oneWriter(() => transact(inWork(work), beforeCommit, (counter) => counter !== "propertiesSet").catch(rethrow)),
    setMark: (mark) =>
      oneWriter(() => transact((tx) => tx.request((number) => ({ op: "mark", tx: number, mark }))).then(() => undefined, rethrow)),
    schema: (statements) =>
      oneWriter(async () => {
        for (const statement of statements) await read({ op: "schema", statement }).catch(rethrow);
      }),
    query: (query) =>
      within(query, async (started) => {
        for (let attempt = 1; ; attempt += 1) {
          const child = await current;
          started(child);
          try {
            return toResult(await child.request(order(query, null)));
          } catch (error) {
            if (!(error instanceof EngineGone) || attempt >= READ_TRIES || closing) throw error;
          }
        }
      }),
    queryMarked: (query, beforeCommit) =>
      oneWriter(() =>
        within(query, (started) =>
          transact(async (tx) => {
            started(tx.child);
            return toResult(await tx.request((number) => order(query, number)));
          }, beforeCommit),
        ),
      ),
    reopen: (work) =>
      oneWriter(async () => {
        closing = true;
        await stop(await current);
        await work();
        closing = false;
        current = start();
        await current;
      }),
    close: () =>
      oneWriter(async () => {
        if (closing) return;
        closing = true;
        await stop(await current);
      }),
  };
  await current;
  return engine;
}

/** The file of a process that was killed is free a moment after it: its child ends when it finds its channel closed. */
async function openFile(child: EngineProcess, file: string): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await child.request({ op: "open", file });
    } catch (error) {
      if (!(error instanceof EngineFailure) || !/cannot be locked/.test(error.message) || attempt >= OPEN_TRIES) throw error;
      await sleep(OPEN_PAUSE);
    }
  }
}

async function stop(child: EngineProcess): Promise<void> {
  await child.request({ op: "close" }).catch(() => undefined);
  child.kill();
  await child.ended;
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
