/** Python with the modules of tests/formats/requirements.txt: the tools with which others read what Tamga writes. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { packageRoot } from "../../server/package-root.ts";

const PYTHON = process.env.TAMGA_PYTHON ?? join(packageRoot(), ".tamga/tools/python/bin/python");
const run = promisify(execFile);

/** Runs a script that prints one JSON value; rejects with what it said on standard error. */
export async function python<T>(script: string, ...args: string[]): Promise<T> {
  const { stdout } = await run(PYTHON, ["-c", script, ...args], { maxBuffer: 100_000_000 });
  return JSON.parse(stdout) as T;
}

/** A block of tests that needs those modules: skipped by name and reason where they are not installed. */
export function describeWithPython(name: string, tests: () => void): void {
  if (existsSync(PYTHON)) describe(name, tests);
  else describe.skip(`${name} (skipped: no Python with tests/formats/requirements.txt; see CONTRIBUTING.md)`, tests);
}
