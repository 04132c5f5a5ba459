/** The records of a dataset as a stream, one line in memory at a time, each with its place. */
import path from "node:path";
import { AppError } from "../../model/errors.ts";
import { RECORD_SCHEMAS, type RecordKind, type RecordOf, recordFile } from "./dataset-files.ts";
import { parseLine } from "./parse-record.ts";
import { readLines } from "./read-lines.ts";

export interface Located<T> {
  readonly record: T;
  /** "claims.jsonl:12" */
  readonly place: string;
  /** Of the line, without its newline. */
  readonly bytes: number;
}

/** Throws AppError `validation` at the first line that is no record: `checkDataset` finds all of them beforehand. */
export async function* readRecords<K extends RecordKind>(
  directory: string,
  kind: K,
  onBytes?: (bytes: Uint8Array) => void,
  schemas = RECORD_SCHEMAS,
): AsyncGenerator<Located<RecordOf[K]>> {
  const file = recordFile(kind);
  for await (const line of readLines(path.join(directory, file), onBytes)) {
    const place = `${file}:${line.number}`;
    const { record, messages } = parseLine(kind, line, schemas);
    if (record === null || messages.length > 0) {
      const errors = messages.map((message) => ({ path: place, message }));
      throw new AppError("validation", `${place}: ${messages.join("; ")}`, { errors });
    }
    yield { record, place, bytes: line.bytes };
  }
}
