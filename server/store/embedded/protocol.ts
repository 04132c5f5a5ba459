/**
 * What the server and the engine's child process say to each other. Both sides parse what they receive; rows travel in
 * chunks of bounded size, so that no single message holds a whole large result.
 */
import { z } from "zod";
import { positionSchema } from "../../../model/errors.ts";

const id = z.number().int();
const params = z.record(z.string(), z.unknown());

export const requestSchema = z.discriminatedUnion("op", [
  z.object({ id, op: z.literal("open"), file: z.string() }),
  z.object({ id, op: z.literal("schema"), statement: z.string() }),
  z.object({ id, op: z.literal("begin") }),
  /** Without a transaction: in a read of its own, rolled back at the end. */
  z.object({ id, op: z.literal("run"), tx: id.nullable(), statement: z.string(), params }),
  z.object({ id, op: z.literal("query"), tx: id.nullable(), query: z.string(), params, limit: z.number().int(), bytes: z.number().int() }),
  /** The number of the last journal record that the projection holds; kept in the same transaction as the data. */
  z.object({ id, op: z.literal("mark"), tx: id, mark: z.string() }),
  z.object({ id, op: z.literal("marked") }),
  z.object({ id, op: z.literal("commit"), tx: id }),
  z.object({ id, op: z.literal("rollback"), tx: id }),
  z.object({ id, op: z.literal("close") }),
]);
export type Request = z.infer<typeof requestSchema>;
/** A request before it gets its number. */
export type Order = Request extends infer R ? (R extends { id: number } ? Omit<R, "id"> : never) : never;

export const replySchema = z.discriminatedUnion("type", [
  z.object({ id, type: z.literal("rows"), rows: z.array(z.array(z.unknown())) }),
  z.object({
    id,
    type: z.literal("done"),
    columns: z.array(z.string()),
    value: z.union([z.string(), z.number(), z.null()]),
    truncated: z.enum(["rows", "size"]).nullable(),
    counters: z.record(z.string(), z.number()),
    entityIds: z.array(z.string()),
    plan: z.string().nullable(),
  }),
  z.object({
    id,
    type: z.literal("failed"),
    message: z.string(),
    /** The engine's own code (GQLSTATUS). */
    status: z.string().nullable(),
    /** Not run, or not to be trusted: decided by us. */
    refused: z.enum(["forbidden", "cypher", "too-large"]).nullable(),
    position: positionSchema.nullable(),
  }),
]);
export type Reply = z.infer<typeof replySchema>;
export type Failed = Extract<Reply, { type: "failed" }>;
export type Done = Extract<Reply, { type: "done" }>;

/** A finished request: all rows of its chunks. */
export type Answer = Done & { readonly rows: readonly (readonly unknown[])[] };
