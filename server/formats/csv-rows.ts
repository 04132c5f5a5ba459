/**
 * CSV as RFC 4180 has it. A cell without anything is no value, a quoted one without anything is the empty text: that is
 * how neo4j-admin reads it, and it keeps both apart. Rows are read in bounded memory, each with the line it begins on.
 */
import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { AppError } from "../../model/errors.ts";
import { utf8Text } from "./utf8-text.ts";

/** What one value may have, in any format. */
const MAX_VALUE_BYTES = 1_000_000;
export const MAX_COLUMNS = 1000;

export type Cell = string | number | boolean | undefined;

const PLAIN = /^[\p{L}\p{N}_.:/|-]+$/u;

export const csvCell = (cell: Cell): string =>
  cell === undefined ? "" : typeof cell !== "string" || PLAIN.test(cell) ? String(cell) : `"${cell.replaceAll('"', '""')}"`;

export const csvLine = (cells: readonly Cell[], ending = "\n"): string => `${cells.map(csvCell).join(",")}${ending}`;

export interface CsvRow {
  /** Null where there is no value. */
  readonly cells: readonly (string | null)[];
  /** On which line of the file it begins, from 1. */
  readonly line: number;
}

/** `file` is for messages. Throws AppError `validation` with file and line. */
export async function* readCsv(bytes: AsyncIterable<Uint8Array>, delimiter: string, file: string): AsyncGenerator<CsvRow> {
  // Where the row begins that the parser is at: it runs ahead of whoever reads.
  let parsing = 1;
  const parser = parse({
    delimiter,
    record_delimiter: ["\r\n", "\n"],
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: MAX_VALUE_BYTES * 4,
    on_record: (record: string[], { lines }) => {
      parsing = lines + 1;
      return record;
    },
    cast: (value, { quoting }) => (value === "" && !quoting ? null : value),
  });
  // The parser hears of what goes wrong before it, and whoever reads it does.
  pipeline(Readable.from(utf8Text(bytes, file)), parser, () => {});
  let line = 1;
  try {
    for await (const { record, info } of parser) {
      yield { cells: checkCells(record, line, file), line };
      line = info.lines + 1;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new AppError("validation", `${file}: line ${parsing} is no row of CSV: ${reasonOf(error)}`, { cause: error });
  } finally {
    parser.destroy();
  }
}

function checkCells(cells: readonly (string | null)[], line: number, file: string): readonly (string | null)[] {
  if (cells.length > MAX_COLUMNS)
    throw new AppError("validation", `${file}: line ${line} has ${cells.length} columns: at most ${MAX_COLUMNS} are read.`);
  const long = cells.findIndex((cell) => cell !== null && cell.length > MAX_VALUE_BYTES / 4 && Buffer.byteLength(cell) > MAX_VALUE_BYTES);
  if (long !== -1)
    throw new AppError(
      "validation",
      `${file}: line ${line}, column ${long + 1} has more than ${MAX_VALUE_BYTES} bytes: a value may have no more.`,
    );
  return cells;
}

const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "a quotation mark that opens there is never closed.",
  CSV_MAX_RECORD_SIZE: `it has more than ${MAX_VALUE_BYTES * 4} characters: is a quotation mark not closed?`,
  INVALID_OPENING_QUOTE:
    "a quotation mark stands in the middle of a cell: put the whole cell in quotation marks, and write each one in it twice.",
  CSV_INVALID_CLOSING_QUOTE: "text follows a closing quotation mark: write a quotation mark inside a cell twice.",
};

const reasonOf = ({ code, message }: CsvError): string => REASONS[code] ?? message;
