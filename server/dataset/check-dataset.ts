/**
 * Checks a dataset folder without a store: every problem with its file, line, record and reason. Never throws on
 * bad data, and holds ids and ranges only, so that half a million claims pass in tens of megabytes.
 */
import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import path from "node:path";
import { createArticleShelf, sha256 } from "./article-shelf.ts";
import { createArticleStates } from "./article-states.ts";
import { readManifest } from "./check-manifest.ts";
import { createRecordRules, type RecordRules } from "./check-records.ts";
import { MANIFEST_FILE, type Manifest, RECORD_KINDS, RECORD_SCHEMAS, type RecordKind, recordFile } from "./dataset-files.ts";
import { faultOf, faultOfFile, isSystemError } from "./file-fault.ts";
import { needDirectory } from "./need-directory.ts";
import { parseLine } from "./parse-record.ts";
import { createProblemList, type DatasetProblem, type Place, type ProblemList } from "./problem-list.ts";
import { readLines } from "./read-lines.ts";

export interface DatasetCheck {
  readonly directory: string;
  /** What its lines were parsed by, and are to be when they are read again. */
  readonly schemas: typeof RECORD_SCHEMAS;
  readonly manifest: Manifest | null;
  /** Lines of each file. */
  readonly counts: Readonly<Record<RecordKind, number>>;
  /** The first MAX_REPORTED_PROBLEMS. */
  readonly problems: readonly DatasetProblem[];
  readonly problemCount: number;
  /** Nothing is wrong with the dataset itself: it may be loaded. */
  readonly sound: boolean;
  /** SHA-256 of each file's bytes, as they were read. */
  readonly hashes: Readonly<Record<RecordKind, string>>;
  /** SHA-256 over all files: the same for the same content. */
  readonly contentHash: string;
  /** Ids of documents by the state of their article; null without an articles folder. */
  readonly articles: {
    readonly directory: string;
    readonly proven: readonly string[];
    readonly absent: readonly string[];
    readonly differing: readonly string[];
  } | null;
}

export interface CheckOptions {
  /** How far it is: called with the number of bytes read since the last call, and that of all files of the dataset. */
  readonly onBytes?: ((count: number, total: number) => void) | undefined;
  /** Folder with the reader's articles: with it, every hash is proven against the text. */
  readonly articlesDir?: string | undefined;
  /** WRITTEN_RECORDS for a folder that this process wrote. */
  readonly schemas?: typeof RECORD_SCHEMAS;
}

/** Throws AppError `validation` when the articles folder is not there: a wrong path must not look like a proof. */
export async function checkDataset(directory: string, options: CheckOptions = {}): Promise<DatasetCheck> {
  const { articlesDir, onBytes, schemas = RECORD_SCHEMAS } = options;
  if (articlesDir !== undefined) await needDirectory(articlesDir);
  const problems = createProblemList();
  const manifest = await readManifest(directory);
  const sealed = "manifest" in manifest ? manifest.manifest : null;
  if ("messages" in manifest) {
    for (const message of manifest.messages) problems.add({ file: MANIFEST_FILE, line: null, record: null, message, about: "dataset" });
  }
  const articles = articlesDir === undefined ? null : createArticleStates(createArticleShelf(articlesDir));
  const rules = createRecordRules(articles);
  const counts = { entities: 0, documents: 0, sentences: 0, mentions: 0, claims: 0, links: 0 };
  const hashes = { entities: "", documents: "", sentences: "", mentions: "", claims: "", links: "" };
  const total = await bytesIn(directory);
  for (const kind of RECORD_KINDS) {
    const read = await checkFile(kind, { directory, schemas }, rules, problems, (count) => onBytes?.(count, total));
    counts[kind] = read.records;
    hashes[kind] = read.sha256;
    checkSeal(kind, read, sealed, problems);
  }
  return {
    directory,
    schemas,
    manifest: sealed,
    counts,
    problems: problems.kept(),
    problemCount: problems.total(),
    sound: problems.sound(),
    hashes,
    contentHash: sha256(RECORD_KINDS.map((kind) => `${kind} ${hashes[kind]}\n`).join("")),
    articles:
      articles && articlesDir !== undefined
        ? { directory: articlesDir, proven: articles.proven, absent: articles.absent, differing: articles.differing }
        : null,
  };
}

async function bytesIn(directory: string): Promise<number> {
  const sizes = RECORD_KINDS.map((kind) => stat(path.join(directory, recordFile(kind))).then(({ size }) => size));
  // What is wrong with a file is said when it is read.
  return (await Promise.all(sizes.map((size) => size.catch(() => 0)))).reduce((sum, size) => sum + size, 0);
}

interface FileRead {
  readonly records: number;
  readonly sha256: string;
  /** False when the file could not be read to its end. */
  readonly complete: boolean;
}

async function checkFile<K extends RecordKind>(
  kind: K,
  { directory, schemas }: Pick<DatasetCheck, "directory" | "schemas">,
  rules: RecordRules,
  problems: ProblemList,
  onBytes: (count: number) => void,
): Promise<FileRead> {
  const file = recordFile(kind);
  const where = path.join(directory, file);
  const hash = createHash("sha256");
  const add = (line: number | null, record: string | null, message: string, about: DatasetProblem["about"] = "dataset"): void =>
    problems.add({ file, line, record, message, about });
  const placeOf = (line: number, record: string | null): Place => ({
    line,
    report: (message, about) => add(line, record, message, about),
  });
  let records = 0;
  const fault = await faultOfFile(where);
  if (fault !== null) {
    add(null, null, fault);
    return { records, sha256: "", complete: false };
  }
  try {
    const { rules: ruleOf, registers } = rules;
    const read = (bytes: Uint8Array): void => {
      hash.update(bytes);
      onBytes(bytes.length);
    };
    for await (const line of readLines(where, read)) {
      records += 1;
      const { id, record, messages } = parseLine(kind, line, schemas);
      const place = placeOf(line.number, id);
      for (const message of messages) place.report(message);
      const ordinal = id === null ? -1 : registers[kind].define(id, place);
      if (record !== null) await ruleOf[kind](record, ordinal, place);
    }
    if (kind === "claims") rules.finishClaims(placeOf);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    add(null, null, faultOf(cause));
    return { records, sha256: "", complete: false };
  }
  return { records, sha256: hash.digest("hex"), complete: true };
}

/** The manifest's number of records and hash, where it gives them. */
function checkSeal(kind: RecordKind, read: FileRead, manifest: Manifest | null, problems: ProblemList): void {
  const file = recordFile(kind);
  const seal = manifest?.files?.[file];
  if (!seal || !read.complete || (seal.sha256 === read.sha256 && seal.records === read.records)) return;
  const found = `${read.records} records with SHA-256 ${read.sha256}`;
  const message = `has ${found}, ${MANIFEST_FILE} says ${seal.records} with ${seal.sha256}: it was changed or cut off`;
  problems.add({ file, line: null, record: null, message, about: "dataset" });
}
