/** What a figure was measured on: without it, no figure is worth keeping. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, release, totalmem, type } from "node:os";
import { z } from "zod";

const packageFile = z.object({ version: z.string() });
const versionOf = (name: string): string =>
  packageFile.parse(JSON.parse(readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), "utf8"))).version;

/** The commit that was measured; with "+" when files were changed since. */
function commit(): string {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: new URL("../..", import.meta.url), encoding: "utf8" }).trim();
  try {
    return `${git("rev-parse", "--short", "HEAD")}${git("status", "--porcelain", "--", "server", "model", "cypher", "bench/**/*.ts") === "" ? "" : "+"}`;
  } catch {
    return "unknown";
  }
}

export const describeMachine = () => ({
  date: new Date().toISOString().slice(0, 16).replace("T", " "),
  commit: commit(),
  cores: availableParallelism(),
  processor: cpus()[0]?.model ?? "unknown",
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${type()} ${release()}`,
  /** Processes that wanted a core in the minute before: above zero, the machine was not ours alone. */
  loadBefore: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  node: process.version,
  neo4jDriver: versionOf("neo4j-driver"),
  grafeo: versionOf("@grafeo-db/js"),
});
