/**
 * Keeps one child process with the engine's file open: starts another when it ends, and asks again for whoever was
 * reading. A process that could be started once is replaced when it ends; one that could not is tried again only when
 * somebody asks.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { EngineFailure, EngineGone } from "./engine-errors.ts";
import { type EngineProcess, startEngineProcess } from "./engine-process.ts";
import type { Answer, Order } from "./protocol.ts";

export interface Supervisor {
  /** The process at hand, or the one that is being started. */
  process(): Promise<EngineProcess>;
  /** For requests that may be made twice: made again when the process ends before its answer. */
  read(order: Order): Promise<Answer>;
  /** Whether a request that the end of a process cut off may be made again. */
  mayRetry(error: unknown, attempt: number): boolean;
  version(): string;
  /** Ends the process, runs `work` on the closed file, and opens it again; readers wait. */
  reopen(work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

const TRIES = 4;
const OPEN_TRIES = 50;
const OPEN_PAUSE = 100;

export async function superviseEngine(file: string): Promise<Supervisor> {
  let closing = false;
  let version = "";
  let live: EngineProcess | undefined;
  let current = start();

  async function start(): Promise<EngineProcess> {
    const child = startEngineProcess();
    try {
      version = String((await openFile(child, file)).value);
    } catch (error) {
      child.kill();
      throw error;
    }
    live = child;
    void child.ended.then(() => {
      if (!closing && live === child) replace(start());
    });
    return child;
  }

  function replace(next: Promise<EngineProcess>): void {
    live = undefined;
    current = next;
    next.catch(() => undefined);
  }

  async function process(): Promise<EngineProcess> {
    const asked = current;
    try {
      return await asked;
    } catch (error) {
      if (closing) throw error;
      if (current === asked) replace(start());
      return current;
    }
  }

  const mayRetry = (error: unknown, attempt: number): boolean => error instanceof EngineGone && attempt < TRIES && !closing;

  await current;
  return {
    process,
    mayRetry,
    version: () => version,
    async read(order) {
      for (let attempt = 1; ; attempt += 1) {
        const child = await process();
        try {
          return await child.request(order);
        } catch (error) {
          if (!mayRetry(error, attempt)) throw error;
        }
      }
    },
    async reopen(work) {
      const old = await process();
      replace(stop(old).then(work).then(start));
      await current;
    },
    async close() {
      if (closing) return;
      closing = true;
      await current.then(stop, () => undefined);
    },
  };
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
