/** What a timeline shows: what happened and when by what sources say, and on which days things were said and published. */
import { z } from "zod";
import { boundsSchema } from "./fact.ts";
import { daySchema } from "./partial-date.ts";
import { STATUSES } from "./schema.ts";

export const timedFactSchema = z.strictObject({
  key: z.string(),
  statement: z.string(),
  status: z.enum(STATUSES),
  bounds: boundsSchema,
  /** The day from which it was known at all. */
  firstKnown: daySchema,
});
export type TimedFact = z.infer<typeof timedFactSchema>;

const perDay = z.array(z.strictObject({ day: daySchema, count: z.number().int() }));

export const timelineSchema = z.strictObject({
  /** Asserted facts with a day of their event: those with a first day before those that only have a last one, most sources first. */
  events: z.array(timedFactSchema),
  /** How many there are in all. */
  eventsTotal: z.number().int(),
  /** Accepted claims by the last day on which they can have been said, and how many have none. */
  said: perDay,
  saidOnNoDay: z.number().int(),
  /** Articles by the day of publication. */
  published: perDay,
});
export type Timeline = z.infer<typeof timelineSchema>;
