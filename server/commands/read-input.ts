/** What `tamga load` is given: folders of datasets, and files of any format that loads, each as a checked dataset. */
import { stat } from "node:fs/promises";
import path from "node:path";
import { AppError } from "../../model/errors.ts";
import type { FormatId } from "../../model/export.ts";
import { dayOf } from "../../model/partial-date.ts";
import { faultOfFile } from "../dataset/file-fault.ts";
import { formatProblem } from "../dataset/problem-list.ts";
import { type ReadFile, readGraphFile } from "../formats/read-file.ts";
import { checkPaths } from "./check-paths.ts";
import { type CommandIo, writeAll } from "./command-io.ts";
import { showChecking, showProgress } from "./progress.ts";

export interface LoadInput extends ReadFile {
  /** What the user called it. */
  readonly path: string;
}

export interface InputOptions {
  readonly articles?: string | undefined;
  readonly format?: FormatId | undefined;
  /** ISO 8601; of files that say no day themselves. Without it, the day on which the file was last changed. */
  readonly published: string | undefined;
}

/** Prints the problems of the dataset; throws what readGraphFile throws. */
export async function readInput(io: CommandIo, given: string, options: InputOptions): Promise<LoadInput> {
  const isFolder = await stat(given).then(
    (info) => info.isDirectory(),
    () => true,
  );
  if (!isFolder) return readFile(io, given, options);
  const [check] = await checkPaths(io, [given], options.articles);
  if (!check) throw new TypeError("one path gives one check");
  return { path: given, check, merges: [], remarks: [], remove: async () => undefined };
}

async function readFile(io: CommandIo, given: string, options: InputOptions): Promise<LoadInput> {
  const fault = await faultOfFile(given);
  if (fault !== null) throw new AppError("validation", `${given} ${fault}.`);
  const name = path.basename(given);
  const { size, mtime } = await stat(given);
  // Not today: the same file gives the same records tomorrow, so that a load can be finished then.
  const published = options.published ?? dayOf(mtime);
  const reading = showProgress(io, `Reading ${name}`, size, "bytes");
  const checking = showChecking(io, name);
  try {
    const onChecked = (count: number, total: number): void => {
      reading.stop();
      checking.add(count, total);
    };
    const read = await readGraphFile(
      { ...options, published, path: given, name },
      { onBytes: (count) => reading.add(count), onChecked, signal: io.signal },
    );
    const problems = read.check.problems.map((problem) => `${formatProblem({ ...problem, file: given, line: null })}\n`);
    await writeAll(io.stderr, problems);
    return { path: given, ...read };
  } finally {
    reading.stop();
    checking.stop();
  }
}
