/** A directory for one test file, removed afterwards. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export function scratchDirectory(): { path(...parts: string[]): string } {
  const root = mkdtempSync(join(tmpdir(), "tamga-test-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return { path: (...parts) => join(root, ...parts) };
}
