/**
 * CSV as RFC 4180 has it. A cell without anything is no value, in quotation marks or not: no text of ours is empty. Rows
 * are read in bounded memory, each with the line it begins on.
 */
import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { AppError } from "../../model/errors.ts";
import { utf8Text } from "./utf8-text.ts";

/** What one value may have: as much as neo4j-admin takes unless told otherwise. */
export const MAX_VALUE_BYTES = 4_000_000;
export const MAX_COLUMNS = 1000;

export type Cell = string | number | boolean | undefined;

/** Needs no quotation marks; whatever else there is gets them, which costs two bytes and no look at every letter. */
const PLAIN = /^[\w.:/|-]+$/;

export function csvCell(cell: Cell): string {
  if (cell === undefined || cell === "") return "";
  if (typeof cell !== "string" || PLAIN.test(cell)) return String(cell);
  return `"${cell.includes('"') ? cell.replaceAll('"', '""') : cell}"`;
}

export function csvLine(cells: readonly Cell[], ending = "\n"): string {
  let line = "";
  for (const [at, cell] of cells.entries()) line += at === 0 ? csvCell(cell) : `,${csvCell(cell)}`;
  return line + ending;
}

export interface CsvRow {
  /** Null where there is no value. */
  readonly cells: readonly (string | null)[];
  /** On which line of the file it begins, from 1. */
  readonly line: number;
}

/** `file` is for messages. Throws AppError `validation` with file and line. */
export async function* readCsv(bytes: AsyncIterable<Uint8Array>, delimiter: string, file: string): AsyncGenerator<CsvRow> {
  // Where the row begins that the parser is at, and where those that wait begin: it runs ahead of whoever reads.
  let line = 1;
  const waiting: number[] = [];
  const parser = parse({
    delimiter,
    record_delimiter: ["\r\n", "\n"],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_VALUE_BYTES * 4,
    on_record: (cells: string[], { lines }) => {
      waiting.push(line);
      line = lines + 1;
      return cells;
    },
  });
  // The parser hears of what goes wrong before it, and whoever reads it does.
  pipeline(Readable.from(utf8Text(bytes, file)), parser, () => {});
  try {
    for await (const cells of parser) yield toRow(cells, waiting.shift() ?? line, file);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new AppError("validation", `${file}: line ${line} is no row of CSV: ${reasonOf(error)}`, { cause: error });
  } finally {
    parser.destroy();
  }
}

function toRow(texts: readonly string[], line: number, file: string): CsvRow {
  if (texts.length > MAX_COLUMNS)
    throw new AppError("validation", `${file}: line ${line} has ${texts.length} columns: at most ${MAX_COLUMNS} are read.`);
  const long = texts.findIndex((text) => text.length > MAX_VALUE_BYTES / 4 && Buffer.byteLength(text) > MAX_VALUE_BYTES);
  if (long === -1) return { cells: texts.map((text) => (text === "" ? null : text)), line };
  const why = `has more than ${MAX_VALUE_BYTES} bytes: a value may have no more.`;
  throw new AppError("validation", `${file}: line ${line}, column ${long + 1} ${why}`);
}

const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "a quotation mark that opens there is never closed.",
  CSV_MAX_RECORD_SIZE: `it has more than ${MAX_VALUE_BYTES * 4} characters: is a quotation mark not closed?`,
  INVALID_OPENING_QUOTE:
    "a quotation mark stands in the middle of a cell: put the whole cell in quotation marks, and write each one in it twice.",
  CSV_INVALID_CLOSING_QUOTE: "text follows a closing quotation mark: write a quotation mark inside a cell twice.",
};

const reasonOf = ({ code, message }: CsvError): string => REASONS[code] ?? message;
