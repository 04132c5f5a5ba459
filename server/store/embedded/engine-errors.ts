/** Says in the user's words what the engine or its process reported, with line and column when it knows them. */
import { AppError, type Position } from "../../../model/errors.ts";

/** The child ended before it answered: nothing that was not acknowledged has happened. */
export class EngineGone extends Error {}

export class EngineFailure extends Error {
  readonly status: string | null;
  readonly refused: string | null;

  constructor(message: string, status: string | null, refused: string | null) {
    super(message);
    this.status = status;
    this.refused = refused;
  }
}

export const isConflict = (error: unknown): boolean => error instanceof EngineFailure && error.status === "40000";

/** For our own statements: whatever goes wrong is a defect, except that the engine is away. */
export function statementError(error: unknown): unknown {
  if (error instanceof EngineGone)
    return new AppError("store-unavailable", "The embedded database stopped; it is being started again.", { cause: error, retryAfter: 2 });
  return error;
}

export function queryError(error: unknown): unknown {
  if (!(error instanceof EngineFailure)) return statementError(error);
  if (error.refused === "forbidden") return new AppError("forbidden", error.message);
  const position = positionOf(error.message);
  return new AppError("cypher", plainMessage(error.message), { cause: error, position });
}

function positionOf(message: string): Position | undefined {
  const found = /-->\s*query:(\d+):(\d+)/.exec(message);
  return found === null ? undefined : { line: Number(found[1]), column: Number(found[2]) };
}

/** Without the engine's codes and its drawing of the line. */
function plainMessage(message: string): string {
  const first = message.split("\n")[0] ?? message;
  return first.replace(/^(?:[A-Z][a-z]+ error: )?(?:GRAFEO-[A-Z]\d+: )?(?:(?:syntax|semantic) error: )?(?:\[Cypher\] )?/i, "").trim();
}
