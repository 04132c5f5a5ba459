/** Pages of a list that is made in memory: cursors are keys, opaque to callers, and stay valid while data is added. */
import { AppError } from "../model/errors.ts";
import type { Page } from "../model/subgraph.ts";

/** `keyOf` must rise along the list (by UTF-16 code units). Throws AppError("validation") for a cursor that is not ours. */
export function pageOf<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): { shown: T[]; page: Page } {
  const after = cursor === undefined ? null : decodeKey(cursor);
  const rest = after === null ? rows : rows.filter((row) => keyOf(row) > after);
  const shown = rest.slice(0, limit);
  const last = rest.length > shown.length ? shown.at(-1) : undefined;
  return { shown, page: { shown: shown.length, total: rows.length, next: last === undefined ? null : encodeKey(keyOf(last)) } };
}

const MARK = "k:";

export const encodeKey = (key: string): string => Buffer.from(MARK + key).toString("base64url");

export function decodeKey(cursor: string): string {
  const text = Buffer.from(cursor, "base64url").toString("utf8");
  if (text.startsWith(MARK)) return text.slice(MARK.length);
  throw new AppError("validation", "The cursor is not one that an earlier page gave.", {
    errors: [{ path: "cursor", message: "must be the value of page.next, unchanged" }],
  });
}
