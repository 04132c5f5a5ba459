/**
 * Runs the user's queries in worker threads, one at a time in each. A single value can be so large that decoding it takes
 * longer than any limit, or more memory than there is: then one worker ends, and the server goes on answering others.
 */
import type { Worker } from "node:worker_threads";
import type { BookmarkManager } from "neo4j-driver";
import { AppError } from "../../../model/errors.ts";
import { startThread } from "../../start-thread.ts";
import type { CypherResult } from "../graph-store.ts";
import type { CypherQuery } from "../store-queries.ts";
import type { Neo4jAddress } from "./neo4j-connection.ts";
import { addressSchema, type Order, type Reply, replySchema } from "./query-protocol.ts";

export interface QueryWorkers {
  run(query: CypherQuery): Promise<CypherResult>;
  close(): Promise<void>;
}

/** Idle workers that are kept; more run at once when more is asked. */
const KEPT = 4;
const HEAP_MB = 512;
/** Beyond the server's own time limit: for starting a worker, and for a server that is late in keeping its limit. */
const GRACE_MS = 5_000;

export function createQueryWorkers(address: Neo4jAddress, bookmarks: BookmarkManager): QueryWorkers {
  const idle: Worker[] = [];
  const all = new Set<Worker>();

  function hire(): Worker {
    const waiting = idle.pop();
    if (waiting !== undefined) return waiting;
    const worker = startWorker(address);
    all.add(worker);
    worker.once("exit", () => {
      all.delete(worker);
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
    });
    return worker;
  }

  function rest(worker: Worker): void {
    if (!all.has(worker)) return;
    worker.unref();
    if (idle.length < KEPT) idle.push(worker);
    else void worker.terminate();
  }

  return {
    async run(query) {
      const before = [...(await bookmarks.getBookmarks())];
      const worker = hire();
      const reply = await ask(worker, { query: { ...query, params: { ...query.params } }, bookmarks: before });
      rest(worker);
      if (reply.type === "failed") throw errorOf(reply);
      const { type, bookmarks: after, plan, ...result } = reply;
      await bookmarks.updateBookmarks(before, after);
      return plan === undefined ? result : { ...result, plan };
    },
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

const startWorker = (address: Neo4jAddress): Worker =>
  startThread(new URL("./query-worker", import.meta.url), {
    workerData: addressSchema.parse(address),
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });

/** The worker's reply; it is ended when it has not answered a while after the server's own time limit. */
function ask(worker: Worker, order: Order): Promise<Reply> {
  worker.ref();
  return new Promise((resolve, reject) => {
    const settle = (work: () => void) => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      work();
    };
    const onMessage = (message: unknown) => settle(() => resolve(replySchema.parse(message)));
    const onError = (error: Error) => settle(() => reject(endOf(error)));
    const onExit = () => settle(() => reject(new AppError("store-unavailable", "The store was closed while the query ran.")));
    const timer = setTimeout(
      () =>
        settle(() => {
          void worker.terminate();
          reject(new AppError("timeout", "The query was stopped: reading its result took longer than its time limit."));
        }),
      order.query.timeoutMs + GRACE_MS,
    );
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(order);
  });
}

function endOf(error: Error & { readonly code?: string }): Error {
  if (error.code !== "ERR_WORKER_OUT_OF_MEMORY") return error;
  return new AppError("cypher", "The result has a value that is too large to read; return less of it.", { cause: error });
}

function errorOf({ code, message, position, retryAfter }: Extract<Reply, { type: "failed" }>): Error {
  return code === null ? new Error(message) : new AppError(code, message, { position, retryAfter });
}
