/** `npx tsx bench/run.ts [--save]`: every benchmark, one after the other, with the sizes that results.json was made with. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const PROGRAMS = ["api-against-driver.ts", "export-against-driver.ts", "known-on.ts", "load-against-merge.ts", "load-memory.ts"];

for (const program of PROGRAMS) {
  process.stderr.write(`\n${program}\n`);
  const args = [...process.execArgv, fileURLToPath(new URL(program, import.meta.url)), ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
