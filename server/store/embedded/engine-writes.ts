/**
 * Write transactions on the engine: one at a time, begun again after a conflict or when the process ended under them,
 * and recorded once, after their work and before their commit.
 */
import { EngineGone, isConflict } from "./engine-errors.ts";
import type { EngineProcess } from "./engine-process.ts";
import type { Supervisor } from "./engine-supervisor.ts";
import type { Answer, Order } from "./protocol.ts";

/** What a transaction must do after its work and before its commit: record it, and say which record it is. */
export type BeforeCommit = () => Promise<string>;

export interface Tx {
  readonly child: EngineProcess;
  /** Which counters of the engine are above zero. */
  readonly changed: Set<string>;
  request(order: (number: number) => Order): Promise<Answer>;
}

interface Writes {
  /** Runs `work` when all that was given before has ended. */
  oneByOne<T>(work: () => Promise<T>): Promise<T>;
  /** `beforeCommit` is called when a counter that matters is above zero. */
  transact<T>(work: (tx: Tx) => Promise<T>, beforeCommit?: BeforeCommit, matters?: (counter: string) => boolean): Promise<T>;
  mark(): Promise<string | null>;
}

const TRIES = 6;

export function engineWrites(supervisor: Supervisor): Writes {
  let turn: Promise<unknown> = Promise.resolve();

  const mark = async (): Promise<string | null> => {
    const { value } = await supervisor.read({ op: "marked" });
    return value === null ? null : String(value);
  };

  return {
    mark,
    oneByOne(work) {
      const result = turn.then(work, work);
      turn = result.catch(() => undefined);
      return result;
    },
    async transact<T>(work: (tx: Tx) => Promise<T>, beforeCommit?: BeforeCommit, matters: (counter: string) => boolean = () => true) {
      let recorded: { mark: string; result: T } | undefined;
      for (let attempt = 1; ; attempt += 1) {
        try {
          // A commit whose answer was lost has happened when its mark is there.
          if (recorded !== undefined && (await mark()) === recorded.mark) return recorded.result;
          return await attemptWrite(await supervisor.process(), async (tx) => {
            const result = await work(tx);
            if (beforeCommit === undefined || ![...tx.changed].some(matters)) return result;
            const name = recorded?.mark ?? (await beforeCommit());
            recorded = { mark: name, result };
            await tx.request((number) => ({ op: "mark", tx: number, mark: name }));
            return result;
          });
        } catch (error) {
          const again = isConflict(error) || supervisor.mayRetry(error, 1);
          if (!again || attempt >= TRIES) throw error;
        }
      }
    },
  };
}

async function attemptWrite<T>(child: EngineProcess, work: (tx: Tx) => Promise<T>): Promise<T> {
  const number = Number((await child.request({ op: "begin" })).value);
  const changed = new Set<string>();
  const request: Tx["request"] = async (order) => {
    const answer = await child.request(order(number));
    for (const [counter, count] of Object.entries(answer.counters)) if (count > 0) changed.add(counter);
    return answer;
  };
  try {
    const result = await work({ child, changed, request });
    await child.request({ op: "commit", tx: number });
    return result;
  } catch (error) {
    if (!(error instanceof EngineGone)) await child.request({ op: "rollback", tx: number });
    throw error;
  }
}
