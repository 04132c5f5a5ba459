/** Lines of JSON with back-pressure: memory stays at one line, however slow the reader is. */
import { once } from "node:events";
import type { Response } from "express";

/** Ends early, without an error, when the reader goes away. */
export async function sendLines(response: Response, lines: Iterable<unknown>): Promise<void> {
  response.type("application/x-ndjson");
  for (const line of lines) {
    if (response.destroyed) return;
    if (!response.write(`${JSON.stringify(line)}\n`)) await Promise.race([once(response, "drain"), once(response, "close")]);
  }
  response.end();
}
