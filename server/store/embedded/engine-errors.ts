/** Says in the user's words what the engine or its process reported, with line and column when it knows them. */
import { AppError, type Position } from "../../../model/errors.ts";
import { positionAt, tokenize } from "./cypher-tokens.ts";
import { hintFor } from "./dialect-hints.ts";
import type { Failed } from "./protocol.ts";
import { HOW_TO_GET_NEO4J } from "./query-guard.ts";

/** The child ended before it answered: nothing that was not acknowledged has happened. */
export class EngineGone extends Error {}

export class EngineFailure extends Error {
  readonly failed: Failed;

  constructor(failed: Failed) {
    super(failed.message);
    this.failed = failed;
  }
}

export const isConflict = (error: unknown): boolean => error instanceof EngineFailure && error.failed.status === "40000";

/** For our own statements: whatever goes wrong is a defect, except that the engine is away. */
export function statementError(error: unknown): unknown {
  if (!(error instanceof EngineGone)) return error;
  return new AppError("store-unavailable", "The embedded database stopped; it is being started again.", { cause: error, retryAfter: 2 });
}

/** For the user's query. */
export function queryError(error: unknown, query: string): unknown {
  if (!(error instanceof EngineFailure)) return statementError(error);
  const { message, refused, position } = error.failed;
  if (refused !== null) return new AppError(refused, message, { cause: error, position: position ?? undefined });
  if (/panicked/.test(message)) return new AppError("cypher", PANIC, { cause: error });
  const plain = plainMessage(message);
  const hint = /syntax error/i.test(message) ? hintFor(query) : UNKNOWN.test(plain) ? ` ${HOW_TO_GET_NEO4J}` : "";
  return new AppError("cypher", `${plain}.${hint}`, { cause: error, position: positionOf(message) ?? positionOfName(plain, query) });
}

const PANIC =
  "The embedded database failed at this query. It cannot hold more than 65,535 intermediate rows where one MATCH has several relationships: " +
  `give each relationship a MATCH of its own (MATCH … MATCH … WHERE r1 <> r2), or begin at fewer nodes. ${HOW_TO_GET_NEO4J}`;
const UNKNOWN = /unknown (?:function|procedure)/i;

function positionOf(message: string): Position | undefined {
  const found = /-->\s*query:(\d+):(\d+)/.exec(message);
  return found === null ? undefined : { line: Number(found[1]), column: Number(found[2]) };
}

/** Where the query has the name that the message quotes. */
function positionOfName(message: string, query: string): Position | undefined {
  const name = /'([^']+)'|(\$[^\s']+)/.exec(message);
  const token = tokenize(query).find(({ text }) => text === (name?.[1] ?? name?.[2]));
  return token === undefined ? undefined : positionAt(query, token.start);
}

/** The first line, without the engine's codes. */
function plainMessage(message: string): string {
  const first = (message.split("\n")[0] ?? message).replaceAll(/(?:[A-Z][a-z]+ error: )?GRAFEO-[A-Z]\d+: /g, "");
  const plain = first.replace(/^(?:syntax|semantic) error: /i, "").replace("[Cypher] ", "");
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`.replace(/[.\s]+$/, "");
}
