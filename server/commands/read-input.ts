/** What `tamga load` is given: folders of datasets, and files of any format that loads, each as a checked dataset. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { AppError } from "../../model/errors.ts";
import { FORMAT_IDS, FORMATS, type FormatId, formatOfName } from "../../model/export.ts";
import type { Merge } from "../../model/merge.ts";
import { checkDataset, type DatasetCheck } from "../dataset/check-dataset.ts";
import { faultOfFile } from "../dataset/file-fault.ts";
import { formatProblem } from "../dataset/problem-list.ts";
import { FORMAT_WRITERS } from "../formats/formats.ts";
import { spoolDataset } from "../formats/spool-dataset.ts";
import { checkPaths } from "./check-paths.ts";
import { type CommandIo, writeAll } from "./command-io.ts";
import { usageError } from "./exit-status.ts";
import { showProgress } from "./progress.ts";

export interface LoadInput {
  /** What the user called it. */
  readonly path: string;
  readonly check: DatasetCheck;
  readonly merges: readonly Merge[];
  /** What of the file is not loaded, or is loaded as something else, in words. */
  readonly remarks: readonly string[];
  remove(): Promise<void>;
}

export interface InputOptions {
  readonly articles?: string | undefined;
  readonly format?: FormatId | undefined;
  /** ISO 8601; of files that say no day themselves. */
  readonly published: string;
}

const LOADING = FORMAT_IDS.filter((id) => FORMATS[id].loads);

export async function readInput(io: CommandIo, given: string, options: InputOptions): Promise<LoadInput> {
  const isFile = await stat(given).then(
    (info) => info.isFile(),
    () => false,
  );
  if (!isFile) {
    const [check] = await checkPaths(io, [given], options.articles);
    if (!check) throw new TypeError("one path gives one check");
    return { path: given, check, merges: [], remarks: [], remove: async () => undefined };
  }
  return readFile(io, given, options);
}

async function readFile(io: CommandIo, given: string, options: InputOptions): Promise<LoadInput> {
  const format = options.format ?? formatOfName(given, LOADING);
  if (format === null) throw usageError(`${given}: its name does not say what it is; give --format, one of ${LOADING.join(", ")}.`);
  const { read } = FORMAT_WRITERS[format];
  if (!read) throw usageError(`${given}: ${FORMATS[format].name} can be written and not be loaded; use one of ${LOADING.join(", ")}.`);
  const fault = await faultOfFile(given);
  if (fault !== null) throw new AppError("validation", `${given} ${fault}.`);
  const progress = showProgress(io, `Reading ${path.basename(given)}`, (await stat(given)).size, "bytes");
  try {
    const file = { name: path.basename(given), bytes: () => createReadStream(given) };
    const spooled = await spoolDataset(read, file, {
      published: options.published,
      onBytes: (count) => progress.add(count),
      signal: io.signal,
    });
    const check = await checkDataset(spooled.directory, { articlesDir: options.articles });
    const inFile = check.problems.map((problem) => `${formatProblem({ ...problem, file: given, line: null })}\n`);
    await writeAll(io.stderr, inFile);
    return { path: given, check, merges: spooled.merges, remarks: remarksOf(spooled), remove: spooled.remove };
  } finally {
    progress.stop();
  }
}

function remarksOf({ foreign, changes, loose }: { foreign: number; changes: number; loose: number }): string[] {
  return [
    ...(foreign > 0 ? [`${foreign} edges without claims of ours became claims of the file itself`] : []),
    ...(loose > 0 ? [`${loose} references to claims that the file does not hold were left out`] : []),
    ...(changes > 0 ? [`${changes} entries of another store's change log were not taken over: a store keeps its own`] : []),
  ];
}
