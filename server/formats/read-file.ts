/** A file of a format that loads as a checked dataset: what the command line and the API both begin with. */
import { createReadStream } from "node:fs";
import { AppError } from "../../model/errors.ts";
import { FORMAT_IDS, FORMATS, type FormatId, formatOfName } from "../../model/export.ts";
import type { Merge } from "../../model/merge.ts";
import { checkDataset, type DatasetCheck } from "../dataset/check-dataset.ts";
import { WRITTEN_RECORDS } from "../dataset/dataset-files.ts";
import { FORMAT_WRITERS } from "./formats.ts";
import { type SpooledDataset, spoolDataset } from "./spool-dataset.ts";

export interface GivenFile {
  readonly path: string;
  /** What its reader calls it. */
  readonly name: string;
  readonly format?: FormatId | undefined;
  /** ISO 8601; of files that say no day themselves. */
  readonly published: string;
  /** Folder with the articles of its documents. */
  readonly articles?: string | undefined;
}

export interface ReadFile {
  readonly check: DatasetCheck;
  readonly merges: readonly Merge[];
  /** What of the file is not loaded, or is loaded as something else, in words. */
  readonly remarks: readonly string[];
  remove(): Promise<void>;
}

export interface ReadOptions {
  readonly onBytes?: (count: number) => void;
  /** The same of the check of what was read, which follows. */
  readonly onChecked?: (count: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Of the file, at a time. */
const PIECE = 1_048_576;

const LOADING = FORMAT_IDS.filter((id) => FORMATS[id].loads);

/** Throws `validation` for a file of no known format, or that is none of its format; problems of the dataset are in its check. */
export async function readGraphFile(given: GivenFile, options: ReadOptions): Promise<ReadFile> {
  const { name, path, published } = given;
  const format = given.format ?? formatOfName(name, LOADING);
  if (format === null) {
    const known = LOADING.map((id) => `${id} (${FORMATS[id].extension})`).join(", ");
    throw new AppError("validation", `${name}: its name does not say what it is. Give its format: ${known}.`);
  }
  const { read } = FORMAT_WRITERS[format];
  if (!read)
    throw new AppError(
      "validation",
      `${name}: ${FORMATS[format].name} can be written and not be loaded; use one of ${LOADING.join(", ")}.`,
    );
  const spooled = await spoolDataset(
    read,
    { name, bytes: () => createReadStream(path, { highWaterMark: PIECE }) },
    { published, ...options },
  );
  try {
    const check = await checkDataset(spooled.directory, {
      articlesDir: given.articles,
      onBytes: options.onChecked,
      schemas: WRITTEN_RECORDS,
    });
    return { check, merges: spooled.merges, remarks: remarksOf(spooled), remove: spooled.remove };
  } catch (error) {
    await spooled.remove();
    throw error;
  }
}

function remarksOf({ foreign, changes, loose, remarks }: SpooledDataset): string[] {
  const counted = (count: number, one: string, many: string): string[] => (count === 0 ? [] : [count === 1 ? one : `${count} ${many}`]);
  return [
    ...remarks,
    ...counted(
      foreign,
      "One edge without claims of ours became a claim of the file itself",
      "edges without claims of ours became claims of the file itself",
    ),
    ...counted(
      loose,
      "One reference to a claim that the file does not hold was left out",
      "references to claims that the file does not hold were left out",
    ),
    ...counted(
      changes,
      "One entry of another store's change log was not taken over",
      "entries of another store's change log were not taken over: a store keeps its own",
    ),
  ];
}
