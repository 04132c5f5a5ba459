/**
 * A write transaction. The engine runs statements one after the other in the order given, but nobody waits for it
 * between two of them: while it works on one, the next are made and sent. The transaction commits when all have ended
 * well, and rolls back with the first error of any.
 */
import type { z } from "zod";
import type { CypherEngine, CypherRun } from "./cypher-engine.ts";
import { type Ask, asker, type Query, type Reader } from "./query.ts";

export interface Writer extends Reader {
  /** Which database it is, for the few statements that only one of them has. */
  readonly kind: CypherEngine["kind"];
  /** Waits for the statement and gives its rows. */
  readonly write: Ask<"write">;
  /** Resolves when there is room for more; an error shows at the end of the transaction at the latest. */
  send<P extends z.ZodType<Readonly<Record<string, unknown>>>>(
    statement: Query<"write", P, z.ZodType>,
    params: z.input<P>,
    choice?: string,
  ): Promise<void>;
}

/** Statements that may wait: more would only fill memory. */
const MAX_WAITING = 16;

/** Runs `work` in one transaction. The engine may run it again from its beginning. */
export const inTransaction = <T>(engine: CypherEngine, work: (writer: Writer) => Promise<T>): Promise<T> =>
  engine.write(async (run) => {
    const queue = createQueue(run);
    const ask = asker<"write">(queue.run);
    const writer: Writer = {
      kind: engine.kind,
      read: asker(queue.run),
      write: ask,
      send: (statement, params, choice) => queue.room(ask(statement, params, choice)),
    };
    const result = await work(writer).catch(async (error: unknown) => {
      await queue.end();
      throw queue.failure() ?? error;
    });
    await queue.end();
    const failure = queue.failure();
    if (failure !== undefined) throw failure;
    return result;
  });

function createQueue(run: CypherRun) {
  let ended: Promise<unknown> = Promise.resolve();
  let failed: { readonly error: unknown } | undefined;
  const waiting = new Set<Promise<unknown>>();

  return {
    /** Nothing more is asked of a transaction that is known to have failed. */
    run: (async (statement, params) => {
      if (failed) throw failed.error;
      const answer = run(statement, params);
      const done = answer.catch((error: unknown) => {
        failed ??= { error };
      });
      ended = Promise.all([ended, done]);
      return answer;
    }) satisfies CypherRun,
    async room(sent: Promise<unknown>): Promise<void> {
      const done: Promise<unknown> = sent.catch((error: unknown) => {
        failed ??= { error };
      });
      const settled = done.finally(() => waiting.delete(settled));
      waiting.add(settled);
      if (waiting.size > MAX_WAITING) await Promise.race(waiting);
    },
    async end(): Promise<void> {
      await Promise.all(waiting);
      await ended;
    },
    failure: (): unknown => failed?.error,
  };
}
