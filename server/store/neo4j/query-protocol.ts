/** What the server and its query workers say to each other. Both sides parse what they receive. */
import { z } from "zod";
import { ERROR_CODES, positionSchema } from "../../../model/errors.ts";

export const addressSchema = z.object({
  url: z.string(),
  username: z.string(),
  password: z.string(),
  database: z.string().optional(),
});

export const orderSchema = z.object({
  query: z.object({
    query: z.string(),
    params: z.record(z.string(), z.unknown()),
    limit: z.number().int(),
    timeoutMs: z.number().int(),
    write: z.boolean(),
  }),
  /** What this query must see. */
  bookmarks: z.array(z.string()),
});
export type Order = z.infer<typeof orderSchema>;

export const replySchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("done"),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.unknown())),
    entityIds: z.array(z.string()),
    truncated: z.enum(["rows", "size"]).nullable(),
    counters: z.record(z.string(), z.number()),
    plan: z.unknown().optional(),
    /** What the next query must see. */
    bookmarks: z.array(z.string()),
  }),
  z.object({
    type: z.literal("failed"),
    /** null for what is not an AppError: a defect. */
    code: z.enum(ERROR_CODES).nullable(),
    message: z.string(),
    position: positionSchema.optional(),
    retryAfter: z.number().optional(),
  }),
]);
export type Reply = z.infer<typeof replySchema>;
