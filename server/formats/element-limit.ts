/**
 * How much our readers take as one node or one edge, so that a broken file fills no memory. Writers give no more: a file
 * of ours that we refuse to read again would be no copy of anything.
 */
import { AppError } from "../../model/errors.ts";

/** Characters. */
export const MAX_ELEMENT = 16_000_000;

/** The text itself. Throws AppError `too-large` for one that would not be read again; `key` is the node's or the edge's. */
export function withinLimit(text: string, key: string, limit = MAX_ELEMENT): string {
  if (text.length <= limit) return text;
  throw new AppError(
    "too-large",
    `${key} has ${text.length} characters of statements and records; this format takes ${limit} in one place. Export it as tamga or ftm, which have a line for each record, or narrow the export.`,
  );
}
