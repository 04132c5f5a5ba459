/** bench/results.json: one section a program, each with the machine and the moment of its run. */
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { describeMachine } from "./machine.ts";

const FILE = new URL("../results.json", import.meta.url);
const resultsFile = z.record(z.string(), z.unknown());

function readResults(): Record<string, unknown> {
  try {
    return resultsFile.parse(JSON.parse(readFileSync(FILE, "utf8")));
  } catch {
    return {};
  }
}

/** Prints the result; with `--save` on the command line it also replaces this program's section of results.json. */
export function report(program: string, machine: ReturnType<typeof describeMachine>, result: Record<string, unknown>): void {
  const section = { ...machine, ...result };
  process.stdout.write(`${JSON.stringify({ [program]: section }, null, 2)}\n`);
  if (process.argv.includes("--save")) {
    writeFileSync(FILE, `${JSON.stringify({ ...readResults(), [program]: section }, null, 2)}\n`);
  }
}

/** Progress, on standard error: standard output is the result. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);
