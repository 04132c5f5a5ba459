/** Checks dataset folders and prints every problem with file, record and reason; shared by `check` and `load`. */
import { join } from "node:path";
import { checkDataset, type DatasetCheck } from "../dataset/check-dataset.ts";
import { type DatasetProblem, formatProblem } from "../dataset/problem-list.ts";
import { type CommandIo, writeAll } from "./command-io.ts";
import { showChecking } from "./progress.ts";

export async function checkPaths(io: CommandIo, paths: readonly string[], articlesDir: string | undefined): Promise<DatasetCheck[]> {
  const checks: DatasetCheck[] = [];
  for (const path of paths) {
    const progress = showChecking(io, path);
    const check = await checkDataset(path, { articlesDir, onBytes: progress.add }).finally(progress.stop);
    await writeAll(io.stderr, problemLines(check));
    checks.push(check);
  }
  return checks;
}

function* problemLines({ directory, problems, problemCount }: DatasetCheck): Iterable<string> {
  const inDirectory = (problem: DatasetProblem): DatasetProblem => ({ ...problem, file: join(directory, problem.file) });
  for (const problem of problems) yield `${formatProblem(inDirectory(problem))}\n`;
  if (problemCount > problems.length) yield `${directory}: ${problemCount - problems.length} more problems are not shown\n`;
}
