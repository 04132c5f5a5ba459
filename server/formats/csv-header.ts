/**
 * Headers of neo4j-admin's CSV: `name:type`, where the types ID, START_ID, END_ID, TYPE and LABEL say what a row is.
 * Files of ours and of others have the same kind of header; which columns they have is their own affair.
 */
import { AppError } from "../../model/errors.ts";
import type { Value } from "./imported.ts";

const ROLES = ["ID", "START_ID", "END_ID", "TYPE", "LABEL", "IGNORE"] as const;
type Role = (typeof ROLES)[number];
const READ_AS: Readonly<Record<string, "integer" | "number" | "boolean" | "string">> = {
  ...{ int: "integer", long: "integer", short: "integer", byte: "integer" },
  ...{ float: "number", double: "number", boolean: "boolean", string: "string", char: "string" },
  ...{
    date: "string",
    localtime: "string",
    time: "string",
    localdatetime: "string",
    datetime: "string",
    duration: "string",
    point: "string",
  },
};

export interface HeaderColumn {
  readonly name: string;
  readonly role: Role | null;
  /** Of ids, which are unique within their group only. */
  readonly group: string;
  readonly type: "integer" | "number" | "boolean" | "string";
  readonly isList: boolean;
}

const SPECIFICATION = /^(?<name>.*?)(?::(?<type>[A-Za-z_]+)(?<list>\[\])?(?:\((?<group>[^()]*)\))?(?:\{[^{}]*\})?)?$/s;

function parseColumn(specification: string): HeaderColumn {
  const { name = "", type = "string", list, group = "" } = SPECIFICATION.exec(specification)?.groups ?? {};
  const role = ROLES.find((each) => each === type) ?? null;
  const readAs = READ_AS[type.toLowerCase()];
  // "dc:title" is a name with a colon.
  if (role === null && readAs === undefined) return { name: specification, role, group: "", type: "string", isList: false };
  return { name, role, group, type: readAs ?? "string", isList: list !== undefined };
}

/** Throws AppError for a name that comes twice. `file` is for messages. */
export function parseHeader(cells: readonly (string | null)[], file: string): HeaderColumn[] {
  const columns = cells.map((cell) => parseColumn((cell ?? "").trim()));
  const seen = new Set<string>();
  for (const { name, role } of columns) {
    if (name === "" || role === "IGNORE") continue;
    if (seen.has(name)) throw new AppError("validation", `${file}: line 1 has two columns "${name}": give one of them another name.`);
    seen.add(name);
  }
  return columns;
}

/** The value in a cell; `place` is for messages. */
export function parseCell(text: string, column: HeaderColumn, place: string): Value {
  if (!column.isList) return parseValue(text, column, place);
  return text === "" ? [] : text.split(";").map((part) => parseValue(part, column, place));
}

function parseValue(text: string, { name, type }: HeaderColumn, place: string): Value {
  const wrong = (wanted: string): AppError =>
    new AppError("validation", `${place}, column "${name}": ${JSON.stringify(text.slice(0, 60))} is ${wanted}.`);
  if (type === "string") return text;
  const trimmed = text.trim();
  if (type === "boolean") {
    const truth = trimmed.toLowerCase();
    if (truth !== "true" && truth !== "false") throw wrong("neither true nor false");
    return truth === "true";
  }
  const value = Number(trimmed);
  if (trimmed === "" || !Number.isFinite(value)) throw wrong("no number");
  if (type === "integer" && !Number.isSafeInteger(value)) throw wrong("no whole number that can be kept exactly");
  return value;
}
