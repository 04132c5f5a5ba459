/**
 * A merge: the judgement that two entities are one. It is a record of its own beside the claims, which it never
 * touches: to change a judgement changes what is answered, not what is held (the idea is nomenklatura's).
 */
import { z } from "zod";
import { entityIdSchema, nameSchema, noteSchema, recordIdSchema } from "./text.ts";

/**
 * merged: it stands, and `from` reads as `into`. open: a hypothesis, which changes nothing; rival ones may stand beside
 * it. rejected: a hypothesis that was turned down. undone: a merge that was taken back.
 */
export const MERGE_STATES = ["merged", "open", "rejected", "undone"] as const;
export type MergeState = (typeof MERGE_STATES)[number];

/** Why two are one, or may be: nobody can judge a merge without it. */
export const reasonSchema = noteSchema.max(1000, "must have at most 1000 characters").refine((text) => text.trim() !== "", "must say why");

const instant = z.iso.datetime();

export const mergeSchema = z.strictObject({
  id: recordIdSchema,
  from: entityIdSchema,
  into: entityIdSchema,
  reason: reasonSchema,
  /** Who made the merge, or put the hypothesis up. */
  by: nameSchema,
  at: instant,
  state: z.enum(MERGE_STATES),
  /** Who decided last about it, and when; absent while it is as it was made. */
  decidedBy: nameSchema.exactOptional(),
  decidedAt: instant.exactOptional(),
});
export type Merge = z.infer<typeof mergeSchema>;

const maker = { by: nameSchema };
const pair = {
  id: recordIdSchema,
  from: entityIdSchema,
  into: entityIdSchema,
  reason: reasonSchema,
  ...maker,
  /** Also when the two are of different kinds. */
  allowKinds: z.boolean(),
};

/** What can be decided about who is who. The one who asks gives a new merge its id: applied again, it gives the same. */
export const identityDecisionSchema = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("merge"), ...pair }),
  z.strictObject({ action: z.literal("suppose"), ...pair }),
  z.strictObject({ action: z.literal("accept"), id: recordIdSchema, ...maker, allowKinds: z.boolean() }),
  /** Takes a merge back, or turns a hypothesis down; nothing when that was done already. */
  z.strictObject({ action: z.literal("withdraw"), id: recordIdSchema, ...maker }),
]);
export type IdentityDecision = z.infer<typeof identityDecisionSchema>;
