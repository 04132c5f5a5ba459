/**
 * Reads a zip of neo4j-admin CSV, ours or another's: any number of files, told apart by their headers. Files of nodes
 * come first, whatever their order in the zip; files that are neither nodes nor relationships are passed over.
 */
import { AppError } from "../../model/errors.ts";
import { KIND_IDS } from "../../model/schema.ts";
import { type HeaderColumn, parseCell, parseHeader } from "./csv-header.ts";
import { readCsv } from "./csv-rows.ts";
import type { ImportedEdge, ImportedItem, ImportedNode, InputFile, Value } from "./imported.ts";
import { utf8Text } from "./utf8-text.ts";
import { readZip, type ZipMember } from "./zip-reader.ts";

const DELIMITERS = [",", ";", "\t", "|"] as const;

interface Table {
  readonly member: ZipMember;
  /** For messages: the zip and the file in it. */
  readonly name: string;
  readonly delimiter: string;
  readonly columns: readonly HeaderColumn[];
  /** Made by Tamga: its columns have meanings of their own. */
  readonly isOurs: boolean;
}

export const readCsvGraph = (file: InputFile): AsyncIterable<ImportedItem> => readZip(file, (members) => itemsOf(members, file));

async function* itemsOf(members: readonly ZipMember[], file: InputFile): AsyncGenerator<ImportedItem> {
  const tables: Table[] = [];
  for (const member of members.filter(({ name }) => isTable(name))) tables.push(...(await openTable(member, file)));
  const nodes = tables.filter(({ columns }) => has(columns, "ID"));
  const edges = tables.filter(({ columns }) => has(columns, "START_ID") && has(columns, "END_ID"));
  if (nodes.length === 0)
    throw new AppError(
      "validation",
      `${file.name}: has no CSV file of nodes: one whose first line names a column ":ID". It has ${listOf(members)}.`,
    );
  for (const table of nodes) yield* rowsOf(table, toNode);
  for (const table of edges) yield* rowsOf(table, toEdge);
  const read = new Set(tables.map(({ member }) => member));
  const others = members.filter((member) => !read.has(member) && !isExpected(member.name));
  if (others.length > 0) {
    const text = `what does not begin like a table of nodes or relationships was passed over: ${listOf(others)}`;
    yield { type: "remark", text, place: "the zip" };
  }
}

/** Folders, our README, and what a Mac adds to every zip. */
const isExpected = (name: string): boolean => /\/$|^README\.txt$|(?:^|\/)(?:__MACOSX\/|\.DS_Store$)/.test(name);
const isTable = (name: string): boolean => /\.(?:csv|tsv)$/i.test(name) && !/(?:^|\/)(?:\.|__MACOSX\/)/.test(name);
const has = (columns: readonly HeaderColumn[], wanted: HeaderColumn["role"]): boolean => columns.some(({ role }) => role === wanted);
const listOf = (members: readonly ZipMember[]): string =>
  members.length === 0
    ? "no files"
    : members
        .slice(0, 10)
        .map(({ name }) => name)
        .join(", ") + (members.length > 10 ? `, … (${members.length} in all)` : "");

const GRAPH_COLUMN = /:(?:ID|START_ID|END_ID)\b/;
/** A first line is not looked for any further. */
const MAX_HEADER = 1_000_000;

/** None for a file that has no header of nodes or relationships. */
async function openTable(member: ZipMember, file: InputFile): Promise<Table[]> {
  const name = `${file.name}: ${member.name}`;
  const line = await firstLine(member, name);
  if (!GRAPH_COLUMN.test(line)) return [];
  const pieces = (delimiter: string): number => line.split(delimiter).length;
  const delimiter = DELIMITERS.reduce((best, next) => (pieces(next) > pieces(best) ? next : best));
  for await (const { cells } of readCsv(member.bytes(), delimiter, name)) {
    const columns = parseHeader(cells, name);
    if (has(columns, "START_ID") !== has(columns, "END_ID")) {
      const missing = has(columns, "START_ID") ? ":END_ID" : ":START_ID";
      throw new AppError("validation", `${name}: line 1 has no column "${missing}": a relationship needs both ends.`);
    }
    return [{ member, name, delimiter, columns, isOurs: columns.some((column) => column.name === "records") }];
  }
  return [];
}

async function firstLine(member: ZipMember, name: string): Promise<string> {
  let text = "";
  for await (const piece of utf8Text(member.bytes(), name)) {
    text += piece;
    if (text.includes("\n") || text.length > MAX_HEADER) break;
  }
  return text.split("\n", 1)[0] ?? "";
}

async function* rowsOf(
  { member, name, delimiter, columns, isOurs }: Table,
  toItem: (row: Row) => ImportedItem,
): AsyncGenerator<ImportedItem> {
  let isHeader = true;
  for await (const { cells, line } of readCsv(member.bytes(), delimiter, name)) {
    if (isHeader) {
      isHeader = false;
      continue;
    }
    if (cells.length !== columns.length)
      throw new AppError("validation", `${name}: line ${line} has ${cells.length} cells, the header has ${columns.length} columns.`);
    yield toItem({ cells, columns, isOurs, place: `${member.name} line ${line}`, name: `${name}: line ${line}` });
  }
}

interface Row {
  readonly cells: readonly (string | null)[];
  readonly columns: readonly HeaderColumn[];
  readonly isOurs: boolean;
  readonly place: string;
  readonly name: string;
}

function toNode(row: Row): ImportedNode {
  const key = idIn(row, "ID");
  const attributes = dataOf(row, (name) => (row.isOurs && name === "name" ? "label" : name));
  // Our labels repeat the kind; those of others are all that says what a node is.
  const labels = row.isOurs ? [] : roleCells(row, "LABEL").flatMap((cell) => cell.split(";"));
  const kind = KIND_IDS.find((id) => labels.includes(id));
  const said = { ...(labels.length > 0 && { labels }), ...(kind && { kind }) };
  return { type: "node", key, attributes: { ...said, ...attributes }, place: row.place };
}

function toEdge(row: Row): ImportedEdge {
  const ends = { source: idIn(row, "START_ID"), target: idIn(row, "END_ID") };
  const [type] = roleCells(row, "TYPE");
  const { fact, derived: _, ...attributes } = dataOf(row, (name) => name);
  const typed = type === undefined ? {} : { type };
  if (row.isOurs && typeof fact === "string")
    return { type: "edge", key: fact, ...ends, attributes: { ...typed, ...attributes }, place: row.place };
  return { type: "edge", key: null, ...ends, attributes: { ...typed, ...dataOf(row, (name) => name) }, place: row.place };
}

const roleCells = ({ cells, columns }: Row, wanted: HeaderColumn["role"]): string[] =>
  columns.flatMap(({ role }, index) => (role === wanted ? (cells[index] ?? []) : []));

/** Ids that are in a group are unique in it only; those of several columns go together. */
function idIn(row: Row, role: "ID" | "START_ID" | "END_ID"): string {
  const parts = roleCells(row, role);
  const columns = row.columns.filter((column) => column.role === role);
  if (parts.length < columns.length) throw new AppError("validation", `${row.name}, column ":${role}": is empty: every row needs it.`);
  const group = columns[0]?.group ?? "";
  return [...(group === "" ? [] : [group]), ...parts].join("/");
}

/** Cells with a name and a value. The id is one of them where it has a name of its own. */
function dataOf({ cells, columns, name: place }: Row, rename: (name: string) => string): Record<string, Value> {
  const found: Record<string, Value> = {};
  columns.forEach((column, index) => {
    const text = cells[index] ?? null;
    const isData = column.role === null || (column.role === "ID" && column.name !== "id");
    if (text !== null && isData && column.name !== "") found[rename(column.name)] = parseCell(text, column, place);
  });
  return found;
}
