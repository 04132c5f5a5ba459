/**
 * Decides, before a user's query runs, whether it may; and after, whether what came back can be trusted. Writes, schema
 * commands, files and procedures are told by the engine's own plan and by its tokens, never by searching the text.
 */
import type { Position } from "../../../model/errors.ts";
import { closing, positionAt, type Token, tokenize } from "./cypher-tokens.ts";
import { canHold, isKeyword, type Shape } from "./entity-shape.ts";
import { resultShapes } from "./result-shapes.ts";

export const HOW_TO_GET_NEO4J = "Neo4j answers it: `npm run neo4j` starts one.";

/** A query that is not answered, and the AppError code that it becomes. */
export class RefusedQuery extends Error {
  readonly refused: "forbidden" | "cypher";
  readonly position: Position | null;

  constructor(refused: "forbidden" | "cypher", message: string, position: Position | null = null) {
    super(message);
    this.refused = refused;
    this.position = position;
  }
}

export interface GuardedQuery {
  /** What to run: the query, with EXPLAIN or PROFILE blanked out so that positions stay. */
  readonly text: string;
  readonly mode: "run" | "explain" | "profile";
  readonly plan: string;
  /** Throws when a number of the result may be an entity that the engine took for a number. */
  check(column: string, value: unknown): void;
}

const WRITES = /^\s*(?:Create|Merge|Set|Delete|Detach|Remove|Insert|Foreach|Add)[A-Za-z]*\b/m;
const PROCEDURES = new Set(["db.labels", "db.relationshipTypes", "db.propertyKeys"]);
/** Give another value when the journal is applied again. */
const CHANGING = new Set("rand randomuuid timestamp".split(" "));
const CLOCKS = new Set("date time datetime localtime localdatetime".split(" "));

export async function guardQuery(query: string, explain: (text: string) => Promise<string>, write: boolean): Promise<GuardedQuery> {
  const tokens = tokenize(query);
  const refuse = (code: "forbidden" | "cypher", message: string, at: Token | undefined): never => {
    throw new RefusedQuery(code, message, at === undefined ? null : positionAt(query, at.start));
  };
  const first = tokens[0];
  const mode = isKeyword(first, "EXPLAIN") ? "explain" : isKeyword(first, "PROFILE") ? "profile" : "run";
  const body = mode === "run" ? tokens : tokens.slice(1);
  const text = mode === "run" || first === undefined ? query : blank(query, first);

  refuseByTokens(body, write, refuse);
  const plan = await explain(text).catch((error: unknown) => {
    if (!(error instanceof Error) || !/schema commands/i.test(error.message)) throw error;
    if (isKeyword(body[0], "SHOW")) return refuse("cypher", `The embedded database has no SHOW. ${HOW_TO_GET_NEO4J}`, body[0]);
    return refuse("forbidden", "Commands that change the schema are not allowed here.", body[0]);
  });
  if (/^\s*Load/m.test(plan)) refuse("forbidden", NO_FILES, first);
  if (!write && WRITES.test(plan)) refuse("forbidden", "The query writes, and only reads are allowed here.", undefined);

  const shapes = resultShapes(body);
  return {
    text,
    mode,
    plan,
    check(column, value) {
      if (hasLostEntity(value, shapes(column)))
        refuse(
          "cypher",
          `In the column ${column} the embedded database would give numbers in place of nodes or relationships (as it does for coalesce, CASE, list comprehensions and aggregates without a name). Return their properties, or give every aggregate a name with AS. ${HOW_TO_GET_NEO4J}`,
          undefined,
        );
    },
  };
}

const NO_FILES = "LOAD CSV is not allowed: queries may not read files or the network.";
const blank = (query: string, token: Token): string =>
  query.slice(0, token.start) + " ".repeat(token.end - token.start) + query.slice(token.end);

function refuseByTokens(
  tokens: readonly Token[],
  write: boolean,
  refuse: (code: "forbidden" | "cypher", message: string, at: Token) => never,
): void {
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (COMPARES.has(token.text) && comparesTextWithNumber(tokens[at - 1], next))
      refuse(
        "cypher",
        `The embedded database takes a text such as '1' for the number 1. Write both as texts or both as numbers. ${HOW_TO_GET_NEO4J}`,
        token,
      );
    if (isKeyword(token, "NULL") && isListed(tokens, at))
      refuse(
        "cypher",
        `The embedded database compares lists that hold null as if null were a value. Leave null out of the list. ${HOW_TO_GET_NEO4J}`,
        token,
      );
    if (token.kind !== "name") continue;
    if (isKeyword(token, "LOAD") && isKeyword(next, "CSV")) refuse("forbidden", NO_FILES, token);
    if (isKeyword(token, "CALL") && next?.kind === "name") {
      const name = dottedName(tokens, at + 1);
      if (!PROCEDURES.has(name)) refuse("forbidden", `The procedure ${name} is not allowed here.`, next);
    }
    const calls = next?.text === "(" && tokens[at - 1]?.text !== ".";
    const name = token.text.toLowerCase();
    if (write && calls && (CHANGING.has(name) || (CLOCKS.has(name) && tokens[at + 2]?.text === ")")))
      refuse(
        "cypher",
        `${token.text}() gives another value each time, and a write must be repeatable: the journal of the embedded store is applied again when its database is rebuilt. Give the value as a parameter.`,
        token,
      );
    if (calls && (name === "shortestpath" || name === "allshortestpaths") && isKeyword(tokens[closing(tokens, at + 1) + 1], "WHERE"))
      refuse(
        "cypher",
        `The embedded database finds the shortest path first and filters afterwards, so that a condition can hide longer paths that meet it. Name the relationship types in the pattern, or filter in a WITH. ${HOW_TO_GET_NEO4J}`,
        token,
      );
  }
}

const COMPARES = new Set("= <> < > <= >=".split(" "));
const READS_AS_NUMBER = /^['"]\s*-?\d+(?:\.\d+)?\s*['"]$/;

function comparesTextWithNumber(left: Token | undefined, right: Token | undefined): boolean {
  const one = (text: Token | undefined, number: Token | undefined) =>
    text?.kind === "string" && READS_AS_NUMBER.test(text.text) && number?.kind === "number";
  return one(left, right) || one(right, left);
}

/** Whether the token is an item of a list that is written out and compared with = or <>. */
function isListed(tokens: readonly Token[], at: number): boolean {
  if (!["[", ","].includes(tokens[at - 1]?.text ?? "") || !["]", ","].includes(tokens[at + 1]?.text ?? "")) return false;
  const open = tokens.findLastIndex(({ text }, index) => index < at && text === "[" && closing(tokens, index) > at);
  if (open < 0) return false;
  const isEqual = (token: Token | undefined) => token?.text === "=" || token?.text === "<>";
  return isEqual(tokens[open - 1]) || isEqual(tokens[closing(tokens, open) + 1]);
}

function dottedName(tokens: readonly Token[], start: number): string {
  let name = tokens[start]?.text ?? "";
  for (let at = start + 1; tokens[at]?.text === "."; at += 2) name += `.${tokens[at + 1]?.text ?? ""}`;
  return name;
}

/** A value as the engine gave it, against where entities can be. */
function hasLostEntity(value: unknown, shape: Shape): boolean {
  if (!canHold(shape)) return false;
  if (typeof value === "number" || typeof value === "bigint") return Number.isInteger(Number(value));
  if (Array.isArray(value)) return value.some((part) => hasLostEntity(part, shape));
  if (typeof value !== "object" || value === null || "_id" in value) return false;
  return Object.entries(value).some(([key, part]) => hasLostEntity(part, typeof shape === "boolean" ? shape : (shape[key] ?? false)));
}
