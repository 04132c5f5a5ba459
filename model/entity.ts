/** People, organisations, places, events … that claims are about or come from. Vocabulary: FollowTheMoney. */
import { z } from "zod";
import { KIND_IDS } from "./schema.ts";
import { entityIdSchema, nameSchema, noteSchema } from "./text.ts";

export const aliasSchema = z.strictObject({
  text: nameSchema,
  /** Whether an article of the dataset uses this form; false for a spelling known from elsewhere. */
  occurs: z.boolean(),
});
export type Alias = z.infer<typeof aliasSchema>;

export const entitySchema = z.strictObject({
  id: entityIdSchema,
  kind: z.enum(KIND_IDS),
  name: nameSchema,
  aliases: z.array(aliasSchema).max(200).default([]),
  /** FollowTheMoney schema. */
  ftm: z.string().regex(/^[A-Z][A-Za-z]+$/),
  subtype: nameSchema.optional(),
  /** True when the source gives no proper name. */
  unnamed: z.boolean().optional(),
  /** True when sources disagree on whether it exists or what it is. */
  contested: z.boolean().optional(),
  note: noteSchema.optional(),
  iso2: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
  country: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
  /** Event codes of ACLED and CAMEO. */
  acled: nameSchema.optional(),
  cameo: nameSchema.optional(),
  /** When an event began: an ISO day, month or year, with what it rests on. */
  date: z
    .strictObject({
      from: z.string().regex(/^\d{4}(?:-\d{2}){0,2}$/),
      precision: z.enum(["day", "month", "year"]),
      basis: nameSchema.max(300).optional(),
    })
    .optional(),
});
export type Entity = z.infer<typeof entitySchema>;
