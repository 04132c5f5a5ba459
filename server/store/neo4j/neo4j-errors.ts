/** Says what the driver or the server reported as an AppError of the store port; what it cannot name stays as it is. */
import { Neo4jError } from "neo4j-driver";
import { AppError, type Position } from "../../../model/errors.ts";

/** Seconds after which a client may ask again while the server is away. */
const RETRY_AFTER = 5;

const AWAY = new Set(["ServiceUnavailable", "SessionExpired", "ProtocolError"]);
const OUT_OF_TIME =
  /^Neo\.(?:ClientError|TransientError)\.Transaction\.(?:TransactionTimedOut|Terminated|LockAcquisitionTimeout|LockClientStopped)/;
const OUT_OF_MEMORY = /^Neo\.TransientError\.General\.(?:MemoryPoolOutOfMemory|TransactionMemoryLimit|OutOfMemory|StackOverFlow)/;
const NO_CONNECTION = /connection acquisition timed out|pool is closed|failed to (?:connect|establish)/i;

const away = (message: string, cause: unknown, retryAfter = RETRY_AFTER) =>
  new AppError("store-unavailable", message, { cause, retryAfter });

/** Errors of any work on the database: it is away, refuses us, or took too long. */
export function toStoreError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const code = error.code ?? "";
  if (code.startsWith("Neo.ClientError.Security."))
    return away("Neo4j refused the user name or the password; check NEO4J_USERNAME and NEO4J_PASSWORD.", error);
  if (code === "Neo.ClientError.Database.DatabaseNotFound") return away("Neo4j has no database of that name; check NEO4J_DATABASE.", error);
  if (OUT_OF_TIME.test(code)) return new AppError("timeout", "The database stopped the query at its time limit.", { cause: error });
  if (OUT_OF_MEMORY.test(code)) return new AppError("cypher", "The query needed more memory than the database allows.", { cause: error });
  if (AWAY.has(code) || code.startsWith("Neo.TransientError.") || code.startsWith("Neo.ClientError.Cluster."))
    return away("Neo4j cannot be reached; nothing was changed. Try again when it is back.", error);
  if (NO_CONNECTION.test(error.message)) return away("Neo4j has no connection to spare; try again in a moment.", error);
  return error;
}

/** Errors of the user's own query: also what is wrong with the query itself, and where. `linesBefore` it is ours. */
export function toQueryError(error: unknown, linesBefore = 0): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const code = error.code ?? "";
  if (code === "Neo.ClientError.Statement.AccessMode")
    return new AppError("forbidden", "The query writes, and only reads are allowed here.", { cause: error });
  if (code === "Neo.ClientError.Statement.ExternalResourceFailed")
    return new AppError("forbidden", "Queries may not read files or the network.", { cause: error });
  if (/^Neo\.ClientError\.(?:Statement|Schema|Procedure|General)\./.test(code))
    return new AppError("cypher", plainMessage(error.message), { cause: error, position: positionOf(error.message, linesBefore) });
  return toStoreError(error);
}

const POSITION = /\s*\(line (\d+), column (\d+) \(offset: \d+\)\)/;

function positionOf(message: string, linesBefore: number): Position | undefined {
  const [, line, column] = POSITION.exec(message) ?? [];
  const position = { line: Number(line) - linesBefore, column: Number(column) };
  return position.line >= 1 && position.column >= 1 ? position : undefined;
}

/** The message without its position and the drawing of the line that follow it. */
function plainMessage(message: string): string {
  const at = message.search(POSITION);
  return (at < 0 ? message : message.slice(0, at)).trim();
}
