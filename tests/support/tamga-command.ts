/** `tamga …` as users run it: its own process, with what it printed and how it ended. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { runCli } from "../../server/cli.ts";

const LAUNCHER = fileURLToPath(new URL("../../bin/tamga.mjs", import.meta.url));
/** Settings of whoever runs the tests must not leak in. */
const CLEARED = ["TAMGA_STORE", "TAMGA_PORT", "TAMGA_HOST", "TAMGA_TOKEN", "TAMGA_ALLOWED_HOSTS", "TAMGA_LOG_LEVEL", "NODE_OPTIONS"];

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ran>;
  /** Resolves when standard output or standard error has the text. */
  saw(text: string | RegExp): Promise<string>;
}

export function startCommand(args: readonly string[], { env = {}, cwd }: RunOptions = {}): Running {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !CLEARED.includes(name)));
  const child = spawn(process.execPath, [LAUNCHER, ...args], { env: { ...inherited, ...env }, ...(cwd !== undefined && { cwd }) });
  let stdout = "";
  let stderr = "";
  const watchers = new Set<() => void>();
  const tell = () => {
    for (const watcher of watchers) watcher();
  };
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk.toString("utf8");
    tell();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString("utf8");
    tell();
  });
  const ended = new Promise<Ran>((resolve) => child.once("close", (status) => resolve({ status, stdout, stderr })));
  const saw = (text: string | RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const all = stdout + stderr;
        const found = typeof text === "string" ? (all.includes(text) ? text : undefined) : text.exec(all)?.[0];
        if (found === undefined) return;
        watchers.delete(look);
        resolve(found);
      };
      watchers.add(look);
      void ended.then(() => reject(new Error(`It ended without saying ${text}: ${stdout}${stderr}`)));
      look();
    });
  return { child, ended, saw };
}

export const runCommand = (args: readonly string[], options: RunOptions = {}): Promise<Ran> => startCommand(args, options).ended;

/** The same without a process: for what ends before any store is opened. Only `env` is the environment. */
export async function runInProcess(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const printed = Promise.all([text(stdout), text(stderr)]);
  const status = await runCli(args, { stdout, stderr, env, signal: new AbortController().signal });
  stdout.end();
  stderr.end();
  const [out, err] = await printed;
  return { status, stdout: out, stderr: err };
}
