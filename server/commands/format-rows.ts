/** Rows of a query as text: a table for people, JSON, JSON lines and CSV for programs. */
import { cypherNodeSchema, cypherRelationshipSchema } from "../../model/api.ts";

export const FORMATS = ["table", "json", "jsonl", "csv"] as const;
export type Format = (typeof FORMATS)[number];

type Rows = readonly (readonly unknown[])[];
type Formatter = (columns: readonly string[], rows: Rows) => Iterable<string>;

export const formatRows = (format: Format, columns: readonly string[], rows: Rows): Iterable<string> => FORMATTERS[format](columns, rows);

const toObject = (columns: readonly string[], row: readonly unknown[]) =>
  Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]));

const FORMATTERS: Readonly<Record<Format, Formatter>> = {
  *json(columns, rows) {
    yield `${JSON.stringify(
      rows.map((row) => toObject(columns, row)),
      null,
      2,
    )}\n`;
  },
  *jsonl(columns, rows) {
    for (const row of rows) yield `${JSON.stringify(toObject(columns, row))}\n`;
  },
  *csv(columns, rows) {
    yield csvLine(columns);
    for (const row of rows) yield csvLine(row);
  },
  *table(columns, rows) {
    const cells = [columns.map(String), ...rows.map((row) => row.map(toCell))];
    const widths = columns.map((_, index) => Math.min(MAX_WIDTH, Math.max(...cells.map((row) => width(row[index] ?? "")))));
    const line = (row: readonly string[]) =>
      `${row
        .map((cell, index) => pad(cell, widths[index] ?? 0))
        .join("  ")
        .trimEnd()}\n`;
    yield line(columns);
    yield line(widths.map((size) => "─".repeat(size)));
    for (const row of cells.slice(1)) yield line(row);
    yield `${rows.length} ${rows.length === 1 ? "row" : "rows"}\n`;
  },
};

const csvLine = (values: readonly unknown[]): string => `${values.map(toCsv).join(",")}\r\n`;

/** RFC 4180; text that a spreadsheet would run as a formula gets an apostrophe in front. */
function toCsv(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text =
    typeof value === "string" ? value.replace(/^(?=[=+\-@\t\r])/, "'") : typeof value === "object" ? JSON.stringify(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const MAX_WIDTH = 80;
const segments = new Intl.Segmenter("en", { granularity: "grapheme" });
const graphemes = (text: string): string[] => [...segments.segment(text)].map(({ segment }) => segment);
const width = (text: string): number => graphemes(text).length;

/** Exactly `size` characters wide; what is cut off ends in an ellipsis. */
function pad(text: string, size: number): string {
  const parts = graphemes(text);
  return parts.length > size ? `${parts.slice(0, size - 1).join("")}…` : text + " ".repeat(size - parts.length);
}

function toCell(value: unknown): string {
  if (value === null || value === undefined) return "null";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a cell must not move the cursor of a terminal
  if (typeof value === "string") return value.replaceAll(/[\u0000-\u001f\u007f-\u009f]+/g, " ");
  const node = cypherNodeSchema.safeParse(value);
  if (node.success) return `(:${node.data.labels.join(":")} ${JSON.stringify(node.data.properties)})`;
  const relationship = cypherRelationshipSchema.safeParse(value);
  if (relationship.success) return `[:${relationship.data.type} ${JSON.stringify(relationship.data.properties)}]`;
  return JSON.stringify(value);
}
