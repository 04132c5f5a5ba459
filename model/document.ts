/**
 * Articles, and selectors into them. Evidence is a range of UTF-16 code units and a SHA-256 of the exact text there
 * (W3C Web Annotation: TextPositionSelector); an article's own sentences are never part of a dataset.
 */
import { z } from "zod";
import { daySchema } from "./partial-date.ts";
import { entityIdSchema, nameSchema, noteSchema, recordIdSchema, sha256Schema } from "./text.ts";

const offset = z.number().int().min(0);

export const documentSchema = z.strictObject({
  id: recordIdSchema,
  kind: z.literal("Article"),
  /** The article's file name in the folder that `--articles` names. */
  file: z.string().regex(/^[A-Za-z0-9._-]+$/, "must be a plain file name"),
  /** Our own short description; never the article's headline. */
  title: nameSchema,
  titleSpan: z.tuple([offset, offset]).optional(),
  language: z.string().regex(/^[a-z]{2,3}$/),
  published: daySchema,
  publisher: entityIdSchema,
  credits: z.array(entityIdSchema).default([]),
  /** Length of the text in UTF-16 code units. */
  length: z.number().int().min(0),
  /** Of the file's bytes (UTF-8). */
  sha256: sha256Schema,
  note: noteSchema.optional(),
});
export type ArticleDocument = z.infer<typeof documentSchema>;

const span = { start: offset, end: offset, sha256: sha256Schema };
const ordered = (value: { start: number; end: number }) => value.start < value.end;
const orderedError = { message: "must be after start", path: ["end"] };

export const sentenceSchema = z
  .strictObject({
    id: recordIdSchema,
    document: recordIdSchema,
    idx: offset,
    kind: z.enum(["sentence", "heading", "title", "header"]),
    ...span,
    /** What the sentence says, in our own words. */
    paraphrase: noteSchema,
  })
  .refine(ordered, orderedError);
export type Sentence = z.infer<typeof sentenceSchema>;

export const mentionSchema = z
  .strictObject({
    id: recordIdSchema,
    document: recordIdSchema,
    sentence: recordIdSchema,
    entity: entityIdSchema,
    alsoEntities: z.array(entityIdSchema).optional(),
    /** NAM proper name, NOM nominal description, DEM demonym or adjective. */
    type: z.enum(["NAM", "NOM", "DEM"]),
    ...span,
  })
  .refine(ordered, orderedError);
export type Mention = z.infer<typeof mentionSchema>;
