/** Exit status and the one line of an error: 0 done, 1 the work failed, 2 wrong usage, 3 the store cannot be reached. */
import { CommanderError } from "commander";
import { AppError } from "../../model/errors.ts";

export const EXIT = { done: 0, failed: 1, usage: 2, storeAway: 3 } as const;

/** A command line that asks for something impossible. */
export const usageError = (message: string): AppError => new AppError("validation", message);

export function exitStatus(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (!(error instanceof AppError)) return EXIT.failed;
  if (error.code === "store-unavailable") return EXIT.storeAway;
  return error.code === "validation" ? EXIT.usage : EXIT.failed;
}

/** One readable line; with `debug`, the stack and the causes after it. */
export function errorText(error: unknown, debug: boolean): string {
  const known = error instanceof AppError;
  const message = error instanceof Error ? error.message : String(error);
  const position = known && error.position ? ` (line ${error.position.line}, column ${error.position.column})` : "";
  const hint = known || debug ? "" : " (a defect of Tamga; --debug shows where)";
  const line = `tamga: ${message.replaceAll(/\s*\n\s*/g, " ")}${position}${hint}\n`;
  return debug && error instanceof Error ? `${line}${stackOf(error)}\n` : line;
}

function stackOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\nCaused by: ${stackOf(error.cause)}` : "";
  return `${error.stack ?? error.message}${cause}`;
}
