/**
 * What a dataset folder holds: `dataset.json` and six JSON Lines files, one record a line. The order here is the
 * order of reading: a record only refers to records of its own file or of files before it.
 */
import { z } from "zod";
import { type Claim, type ClaimLink, claimLinkSchema, claimSchema } from "../../model/claim.ts";
import { type ArticleDocument, documentSchema, type Mention, mentionSchema, type Sentence, sentenceSchema } from "../../model/document.ts";
import { type Entity, entitySchema } from "../../model/entity.ts";
import { entityIdSchema, nameSchema, noteSchema, sha256Schema } from "../../model/text.ts";

export interface RecordOf {
  entities: Entity;
  documents: ArticleDocument;
  sentences: Sentence;
  mentions: Mention;
  claims: Claim;
  links: ClaimLink;
}
export type RecordKind = keyof RecordOf;

export const RECORD_KINDS = ["entities", "documents", "sentences", "mentions", "claims", "links"] as const satisfies readonly RecordKind[];

export const RECORD_SCHEMAS: { readonly [K in RecordKind]: z.ZodType<RecordOf[K]> } = {
  entities: entitySchema,
  documents: documentSchema,
  sentences: sentenceSchema,
  mentions: mentionSchema,
  claims: claimSchema,
  links: claimLinkSchema,
};

/**
 * Of lines that this process wrote from what RECORD_SCHEMAS gave (spool-dataset.ts). Parsing them again, for the check
 * and for the loading, would take half of the time and could say nothing new.
 */
export const WRITTEN_RECORDS: typeof RECORD_SCHEMAS = {
  entities: z.custom<Entity>(),
  documents: z.custom<ArticleDocument>(),
  sentences: z.custom<Sentence>(),
  mentions: z.custom<Mention>(),
  claims: z.custom<Claim>(),
  links: z.custom<ClaimLink>(),
};

export type RecordFile = `${RecordKind}.jsonl`;
export const recordFile = (kind: RecordKind): RecordFile => `${kind}.jsonl`;

export const MANIFEST_FILE = "dataset.json";

const fileSeal = z.strictObject({ records: z.number().int().min(0), sha256: sha256Schema }).optional();

export const manifestSchema = z.strictObject({
  format: z.literal("tamga/1"),
  id: entityIdSchema,
  title: nameSchema,
  description: noteSchema,
  licence: nameSchema,
  /** Number of records and SHA-256 of a file's bytes: shows that a file is whole, even when it was cut between two lines. */
  files: z
    .strictObject({
      "entities.jsonl": fileSeal,
      "documents.jsonl": fileSeal,
      "sentences.jsonl": fileSeal,
      "mentions.jsonl": fileSeal,
      "claims.jsonl": fileSeal,
      "links.jsonl": fileSeal,
    })
    .optional(),
});
export type Manifest = z.infer<typeof manifestSchema>;
