/**
 * The attributes that a GEXF or GraphML file declares for its nodes and edges: names, types, default values. Values
 * keep their types where JSON has them exactly; what does not fit its declared type stays text, so nothing is lost.
 */
import type { Value } from "../imported.ts";
import type { XmlPlace } from "./read-xml.ts";

export type Owner = "node" | "edge";

const MAX_COLUMNS = 1000;

export interface DeclaredColumn {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** As text; null without one. */
  fallback: string | null;
}

export interface DeclaredColumns {
  declare(owner: Owner, column: { readonly id: string; readonly name: string; readonly type: string }): DeclaredColumn;
  /** Undefined for an id that the file did not declare. */
  find(owner: Owner, id: string): DeclaredColumn | undefined;
  withDefaults(owner: Owner): readonly DeclaredColumn[];
}

export function declaredColumns({ refuse }: XmlPlace): DeclaredColumns {
  const columns = { node: new Map<string, DeclaredColumn>(), edge: new Map<string, DeclaredColumn>() };
  const names = { node: new Set<string>(), edge: new Set<string>() };
  return {
    declare(owner, { id, name, type }) {
      if (columns[owner].has(id)) throw refuse(`declares the attribute ${quoted(id)} of ${owner}s twice`);
      if (columns[owner].size >= MAX_COLUMNS) throw refuse(`declares more than ${MAX_COLUMNS} attributes of ${owner}s`);
      const column = { id, name: names[owner].has(name) ? `${name} (${id})` : name, type: type.toLowerCase(), fallback: null };
      names[owner].add(column.name);
      columns[owner].set(id, column);
      return column;
    },
    find: (owner, id) => columns[owner].get(id),
    withDefaults: (owner) => [...columns[owner].values()].filter(({ fallback }) => fallback !== null),
  };
}

/** A piece of a file for a message: short, in quotes. */
export const quoted = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, "1": true, false: false, "0": false };
const INTEGERS = new Set(["int", "integer", "long", "short", "byte", "biginteger"]);
const NUMBERS = new Set(["float", "double", "bigdecimal"]);

export function typedValue(type: string, text: string): Value {
  if (type === "boolean" || type === "bool") return BOOLEANS[text.trim().toLowerCase()] ?? text;
  if (INTEGERS.has(type)) return /^\s*[+-]?\d+\s*$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : text;
  if (NUMBERS.has(type)) return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
  return text;
}
