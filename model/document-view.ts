/** What the API answers about articles: the record with names and counts, and the text itself while it is held. */
import { z } from "zod";
import { documentSchema, mentionSchema, sentenceSchema } from "./document.ts";
import { entityRefSchema } from "./view.ts";

export const documentViewSchema = z.strictObject({
  document: documentSchema,
  publisher: entityRefSchema,
  claims: z.number().int(),
  textHeld: z.boolean(),
});
export type DocumentView = z.infer<typeof documentViewSchema>;

/** What became of a text that was handed in: it is kept, or the reason why not. */
export const handedInSchema = z.strictObject({ file: z.string(), kept: documentViewSchema.nullable(), refusal: z.string().nullable() });
export type HandedIn = z.infer<typeof handedInSchema>;

export const documentDetailSchema = documentViewSchema.extend({
  text: z.string().nullable(),
  /** Whether the held text has the hash on record. */
  textVerified: z.boolean(),
  /** Ids of the sentences whose range of the held text has their hash. */
  verifiedSentences: z.array(z.string()),
  sentences: z.array(sentenceSchema),
  mentions: z.array(mentionSchema),
  /** The names of all who are mentioned. */
  entities: z.array(entityRefSchema),
});
export type DocumentDetail = z.infer<typeof documentDetailSchema>;
