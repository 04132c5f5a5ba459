/** Structured logs: one JSON object a line on standard error, which leaves standard output to what a command answers. */
import { type Logger, pino } from "pino";

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "silent"] as const;

/** Headers and fields that could carry a secret are never written, whatever is logged. */
const SECRETS = ["token", "password", "authorization", "cookie", "*.token", "*.password", "*.authorization", "*.cookie"];

export function createLog(level: (typeof LOG_LEVELS)[number], destination: { write(line: string): unknown }): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: SECRETS },
    { write: (line) => void destination.write(line) },
  );
}
