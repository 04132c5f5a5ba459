/** What a one-file page holds of an export: enough to read every statement and who says so, and no record more. */
import { z } from "zod";
import { CERTAINTIES } from "./fact.ts";
import { KIND_IDS, POLARITIES, PREDICATE_IDS, STATUSES } from "./schema.ts";

export const citationSchema = z.object({
  speaker: z.string(),
  stance: z.enum(POLARITIES),
  said: z.string(),
  title: z.string(),
  publisher: z.string(),
  published: z.string(),
  /** Ranges of characters in the article. */
  places: z.string(),
  /** What the sentences say, in Tamga's own words. */
  says: z.array(z.string()),
});
export type Citation = z.infer<typeof citationSchema>;

const factSchema = z.object({ key: z.string(), statement: z.string(), status: z.enum(STATUSES), claims: z.array(citationSchema) });
export type FileFact = z.infer<typeof factSchema>;

const nodeSchema = z.object({
  key: z.string(),
  label: z.string(),
  kind: z.enum(KIND_IDS),
  subtype: z.string().nullable(),
  unnamed: z.boolean(),
  contested: z.boolean(),
  aliases: z.array(z.string()),
  note: z.string().nullable(),
  place: z.tuple([z.number(), z.number()]).nullable(),
  /** Facts about it that are no line. */
  facts: z.array(factSchema),
});
export type FileNode = z.infer<typeof nodeSchema>;

const edgeSchema = z.object({
  ...factSchema.shape,
  source: z.string(),
  target: z.string(),
  predicate: z.enum(PREDICATE_IDS),
  label: z.string(),
  type: z.string(),
  position: z.string().nullable(),
  certainty: z.enum(CERTAINTIES).nullable(),
  sources: z.number(),
});
export type FileEdge = z.infer<typeof edgeSchema>;

export const oneFileSchema = z.object({
  about: z.object({ title: z.string(), scope: z.array(z.string()), made: z.string(), asOf: z.string().nullable() }),
  nodes: z.array(nodeSchema),
  edges: z.array(edgeSchema),
});
export type OneFile = z.infer<typeof oneFileSchema>;
