/** A file that a reader hands in, loaded into the store. */
import { AppError } from "../../model/errors.ts";
import type { DatasetCheck } from "../dataset/check-dataset.ts";
import { totalRecords } from "../dataset/dataset-batches.ts";
import { loadDataset, loadMerges } from "../dataset/load-dataset.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { type OnProgress, readingProgress } from "./import-progress.ts";
import { type GivenFile, type ReadFile, readGraphFile } from "./read-file.ts";

const SHOWN_PROBLEMS = 100;

export interface ImportOptions {
  readonly by: string;
  readonly size: number;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

/** Throws `validation` with the first problems of a file that is not sound: nothing of it is loaded then. */
export async function importFile(
  store: GraphStore,
  file: GivenFile,
  { by, size, signal, onProgress }: ImportOptions,
): Promise<{ records: number; remarks: readonly string[] }> {
  const input = await readGraphFile(file, { signal, ...readingProgress(size, onProgress) });
  return using(input, async ({ check, merges, remarks }) => {
    demandSound(file, check);
    const records = totalRecords(check);
    let done = 0;
    const add = (count: number): void => {
      done += count;
      onProgress("loading", done, records);
    };
    await loadDataset(store, check, { add }, signal, by);
    await loadMerges(store, merges, signal);
    return { records, remarks };
  });
}

/** Removes what was read for the work, however that ends. */
export async function using<T>(input: ReadFile, work: (input: ReadFile) => Promise<T>): Promise<T> {
  try {
    return await work(input);
  } finally {
    await input.remove();
  }
}

/** Throws `validation` that names the first problems. */
export function demandSound({ name }: GivenFile, { sound, problems, problemCount }: DatasetCheck): void {
  if (sound) return;
  const errors = problems.slice(0, SHOWN_PROBLEMS).map(({ record, message }) => ({ path: record ?? name, message }));
  const first = errors[0] ? `: ${errors[0].path}: ${errors[0].message}` : "";
  throw new AppError("validation", `${name} has ${problemCount} problems, so nothing of it was loaded${first}.`, { errors });
}
