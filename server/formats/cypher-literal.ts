/**
 * Values as literals of Cypher, each on one line. Text comes from names and notes that anybody wrote, so every
 * character that ends a literal, or that a shell or an editor could take for the end of a line, is escaped.
 */
import type { Props } from "../graph-form/props.ts";

export type CypherValue = string | number | boolean | null | readonly string[];
export type CypherRow = { readonly [name: string]: CypherValue | Props };

const SHORT: Readonly<Record<string, string>> = { "\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is escaped
const UNSAFE = /[\\'\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g;

const escapeOne = (character: string): string =>
  SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

const textLiteral = (text: string): string => `'${text.replaceAll(UNSAFE, escapeOne)}'`;

/** Whole numbers are integers, as Tamga's own driver writes them. */
function numberLiteral(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const text = String(value).replace("e+", "e");
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function isList(value: CypherValue | Props): value is readonly string[] {
  return Array.isArray(value);
}

export function cypherLiteral(value: CypherValue | Props): string {
  if (value === null) return "null";
  if (typeof value === "string") return textLiteral(value);
  if (typeof value === "number") return numberLiteral(value);
  if (typeof value === "boolean") return String(value);
  if (isList(value)) return `[${value.map(textLiteral).join(", ")}]`;
  return rowLiteral(value);
}

/** Names are ours: they need no quotes. */
export function rowLiteral(row: CypherRow): string {
  const fields = Object.entries(row).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${cypherLiteral(value)}`]));
  return `{${fields.join(", ")}}`;
}
