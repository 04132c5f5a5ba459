/**
 * Rows go to the engine as lists, and `row.name` in a statement as `row[i]`: it takes in a list in half the time that
 * a map of the same values needs, and so does the way to its process. Every name of a row must be in the statement, for
 * what is not would be lost.
 */
import type { Params } from "../cypher/cypher-engine.ts";

interface Packed {
  readonly statement: string;
  readonly names: ReadonlySet<string>;
}

const ROWS = "UNWIND $rows AS row\n";

const packed = new Map<string, Packed | null>();

function formOf(statement: string): Packed | null {
  const known = packed.get(statement);
  if (known !== undefined) return known;
  const form = pack(statement);
  packed.set(statement, form);
  return form;
}

function pack(statement: string): Packed | null {
  if (!statement.includes(ROWS)) return null;
  const names = [...new Set([...statement.matchAll(/\brow\.(\w+)/g)].map(([, name = ""]) => name))];
  const text = statement.replaceAll(/\brow\.(\w+)/g, (_, name: string) => `row[${names.indexOf(name)}]`);
  // A statement that takes a row as it stands gets it as it stands.
  return /\brow\b(?!\[)/.test(text.replace(ROWS, "")) ? null : { statement: text, names: new Set(names) };
}

function packRow(row: Readonly<Record<string, unknown>>, names: ReadonlySet<string>): unknown[] {
  for (const name in row) if (!names.has(name)) throw new TypeError(`a row has ${name}, which its statement does not name`);
  return Array.from(names, (name) => row[name] ?? null);
}

const isRow = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

/** The same statement with the same parameters, in the form that the engine takes in fastest. Throws TypeError for rows that do not fit. */
export function packRows(statement: string, params: Params): { statement: string; params: Params } {
  const form = formOf(statement);
  const { rows } = params;
  if (form === null || !Array.isArray(rows)) return { statement, params };
  const { names } = form;
  const lists = rows.map((row: unknown) => {
    if (!isRow(row)) throw new TypeError("a row is a map");
    return packRow(row, names);
  });
  return { statement: form.statement, params: { ...params, rows: lists } };
}
