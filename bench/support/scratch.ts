/** A temporary folder for one run, removed at its end, however it ends. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export function scratchFolder(): { path(...parts: string[]): string } {
  const root = mkdtempSync(join(tmpdir(), "tamga-bench-"));
  process.once("exit", () => rmSync(root, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
  return { path: (...parts) => join(root, ...parts) };
}
