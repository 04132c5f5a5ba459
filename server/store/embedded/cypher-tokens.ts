/** Splits a query into tokens with offsets; comments and white space are left out, quoted text is never looked into. */
import type { Position } from "../../../model/errors.ts";

export interface Token {
  readonly kind: "name" | "string" | "number" | "parameter" | "sign";
  /** A name without its back-ticks; a sign as written. */
  readonly text: string;
  /** In capitals when it can be a keyword, else "". */
  readonly keyword: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\s+|(?<string>'(?:\\[\s\S]|[^'\\])*'?|"(?:\\[\s\S]|[^"\\])*"?)|(?<quoted>`(?:``|[^`])*`?)|(?<parameter>\$(?:`(?:``|[^`])*`|[\p{L}\p{N}_]+))|(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<sign><>|<=|>=|\+=|=~|\.\.|[\s\S])/gu;

export function tokenize(query: string): Token[] {
  const tokens: Token[] = [];
  for (const match of query.matchAll(TOKEN)) {
    const { string, quoted, parameter, name, number, sign } = match.groups ?? {};
    const span = { start: match.index, end: match.index + match[0].length, keyword: "" };
    if (string !== undefined) tokens.push({ ...span, kind: "string", text: string });
    else if (quoted !== undefined) tokens.push({ ...span, kind: "name", text: quoted.slice(1, -1).replaceAll("``", "`") });
    else if (parameter !== undefined) tokens.push({ ...span, kind: "parameter", text: parameter });
    else if (name !== undefined) tokens.push({ ...span, kind: "name", text: name, keyword: name.toUpperCase() });
    else if (number !== undefined) tokens.push({ ...span, kind: "number", text: number });
    else if (sign !== undefined) tokens.push({ ...span, kind: "sign", text: sign });
  }
  return tokens;
}

/** Line and column, from 1, of an offset. */
export function positionAt(query: string, offset: number): Position {
  const before = query.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const OPEN: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** The index of the bracket that closes the one at `index`; the last index when none does. */
export function closing(tokens: readonly Token[], index: number): number {
  const stack: string[] = [];
  for (let at = index; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at] ?? { kind: "name", text: "" };
    if (kind !== "sign") continue;
    const close = OPEN[text];
    if (close !== undefined) stack.push(close);
    else if (text === stack.at(-1)) {
      stack.pop();
      if (stack.length === 0) return at;
    }
  }
  return tokens.length - 1;
}

/** Splits at a sign that stands outside all brackets. */
export function splitAt(tokens: readonly Token[], sign: string): Token[][] {
  const parts: Token[][] = [[]];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === "sign" && token.text === sign) {
      parts.push([]);
    } else if (token.kind === "sign" && OPEN[token.text] !== undefined) {
      const end = closing(tokens, at);
      parts.at(-1)?.push(...tokens.slice(at, end + 1));
      at = end;
    } else parts.at(-1)?.push(token);
  }
  return parts;
}

/** The first place outside all brackets where `found` holds, or -1. */
export function findOutside(tokens: readonly Token[], found: (token: Token) => boolean): number {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (found(token)) return at;
    if (token.kind === "sign" && OPEN[token.text] !== undefined) at = closing(tokens, at);
  }
  return -1;
}
