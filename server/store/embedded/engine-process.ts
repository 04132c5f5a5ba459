/** One child process and the requests that wait for it. A request ends by its answer, or by the end of the process. */
import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { compiledModule } from "../../compiled-module.ts";
import { EngineFailure, EngineGone } from "./engine-errors.ts";
import { type Answer, type Order, replySchema } from "./protocol.ts";

export interface EngineProcess {
  request(order: Order): Promise<Answer>;
  kill(): void;
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
}

interface Waiting {
  readonly rows: (readonly unknown[])[];
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** From sources (tests, development) the worker is TypeScript and needs a loader. */
function forkWorker(): ChildProcess {
  const compiled = compiledModule(new URL("./worker", import.meta.url));
  const worker = fileURLToPath(compiled ?? new URL("./worker.ts", import.meta.url));
  const execArgv = compiled === null ? ["--import", createRequire(import.meta.url).resolve("tsx")] : [];
  return fork(worker, [], { execArgv, serialization: "advanced", stdio: ["ignore", "ignore", "pipe", "ipc"] });
}

export function startEngineProcess(): EngineProcess {
  const child = forkWorker();
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let gone = false;
  let complaint = "";

  const ended = new Promise<void>((resolve) => {
    const end = () => {
      gone = true;
      const error = new EngineGone(`the engine's process ended${complaint === "" ? "" : `: ${complaint.trim().slice(-500)}`}`);
      // First those who start another process, then those who will ask it.
      resolve();
      for (const request of waiting.values()) request.reject(error);
      waiting.clear();
    };
    // The channel closes when all that was said has been heard.
    const exited = new Promise((done) => child.once("exit", done));
    const heard = new Promise((done) => child.once("disconnect", done));
    void Promise.all([exited, heard]).then(end);
    child.once("error", end);
  });
  child.stderr?.on("data", (data: Buffer) => {
    complaint = (complaint + data.toString("utf8")).slice(-2000);
  });
  child.on("message", (message: unknown) => {
    const reply = replySchema.parse(message);
    const request = waiting.get(reply.id);
    if (request === undefined) return;
    if (reply.type === "rows") {
      for (const row of reply.rows) request.rows.push(row);
      return;
    }
    waiting.delete(reply.id);
    if (reply.type === "failed") request.reject(new EngineFailure(reply));
    else request.resolve({ ...reply, rows: request.rows });
  });

  return {
    ended,
    kill: () => void child.kill("SIGKILL"),
    request: (order) =>
      new Promise((resolve, reject) => {
        if (gone) {
          reject(new EngineGone("the engine's process has ended"));
          return;
        }
        last += 1;
        const id = last;
        waiting.set(id, { rows: [], resolve, reject });
        child.send({ ...order, id }, (error) => {
          // A channel that breaks belongs to a process that is ending; the request ends with it.
          if (error !== null) child.kill("SIGKILL");
        });
      }),
  };
}
