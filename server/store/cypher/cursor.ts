/** Keyset cursors: opaque to callers, base64url of the last row's sort key. They stay valid while data is added. */
import { z } from "zod";
import { AppError } from "../../../model/errors.ts";
import { parseJson } from "../../../model/parse-json.ts";

export const rankCursor = z.strictObject({ degree: z.number().int(), id: z.string() });
export const changeCursor = z.strictObject({ seq: z.number().int() });
export const dayCursor = z.strictObject({ day: z.string(), id: z.string() });

type Key = z.infer<typeof rankCursor> | z.infer<typeof dayCursor> | z.infer<typeof changeCursor>;

export const encodeCursor = (key: Key): string => Buffer.from(JSON.stringify(key)).toString("base64url");

/** Null for the first page. Throws AppError("validation") for a cursor that is not ours. */
export function decodeCursor<T extends z.ZodType>(schema: T, cursor: string | undefined): z.output<T> | null {
  if (cursor === undefined) return null;
  const parsed = schema.safeParse(parseJson(Buffer.from(cursor, "base64url").toString("utf8")));
  if (parsed.success) return parsed.data;
  throw new AppError("validation", "The cursor is not one that an earlier page gave.", {
    errors: [{ path: "cursor", message: "must be the value of page.next, unchanged" }],
  });
}
