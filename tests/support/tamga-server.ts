/** A real `tamga serve` as users start it, on a free loopback port; its own process, so that it can be killed. */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const LAUNCHER = fileURLToPath(new URL("../../bin/tamga.mjs", import.meta.url));
const STARTS_WITHIN = 90_000;

export interface TamgaServer {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** As Ctrl+C does. */
  stop(): Promise<void>;
  /** As a power cut does. */
  kill(): Promise<void>;
}

export interface ServerOptions {
  /** `file:DIR` or `bolt://…`. */
  readonly store: string;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("close", () => resolve());
  });

async function end(child: ChildProcess, signal: "SIGINT" | "SIGKILL"): Promise<void> {
  const over = ended(child);
  child.kill(signal);
  await over;
}

/** Resolves when the server has printed its address; rejects with its last words when it ends before that. */
export function startTamga({ store, port = 0, env = {} }: ServerOptions): Promise<TamgaServer> {
  const child = spawn(process.execPath, [LAUNCHER, "serve", "--port", String(port), "--store", store], {
    env: { ...process.env, NODE_OPTIONS: "", TAMGA_LOG_LEVEL: "warn", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise((resolve, reject) => {
    let out = "";
    let words = "";
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`tamga serve printed no address within ${STARTS_WITHIN / 1000} s: ${words}`));
    }, STARTS_WITHIN);
    child.stderr.on("data", (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-4000);
    });
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      const url = /http:\/\/[\d.]+:\d+/.exec(out)?.[0];
      if (!url) return;
      clearTimeout(timer);
      resolve({
        url,
        port: Number(new URL(url).port),
        pid: child.pid ?? 0,
        stop: () => end(child, "SIGINT"),
        kill: () => end(child, "SIGKILL"),
      });
    });
    child.once("close", (code) => {
      clearTimeout(timer);
      reject(new Error(`tamga serve ended with ${code}: ${words}`));
    });
  });
}
