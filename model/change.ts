/** The change log: what was done to the store, by whom and when; numbered without gaps, and never taken back. */
import { z } from "zod";

export const CHANGE_KINDS = ["commit", "clear", "mend", "merge", "suppose", "accept", "reject", "undo"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What a commit writes, by kind of record. */
export const COUNTED_RECORDS = ["entities", "documents", "sentences", "mentions", "claims", "links", "texts"] as const;

const count = z.number().int().min(0);
const maybeText = z.string().nullable().default(null);

/** One entry, as it stands in the store: flat, so that it can be asked for by Cypher. */
export const changeSchema = z.object({
  id: z.string(),
  seq: z.number().int().min(1),
  at: z.string(),
  kind: z.enum(CHANGE_KINDS),
  /** Null in logs from before names were kept. */
  by: maybeText,
  /** Of a commit: the dataset that it came from. */
  source: maybeText,
  entities: count.default(0),
  documents: count.default(0),
  sentences: count.default(0),
  mentions: count.default(0),
  claims: count.default(0),
  links: count.default(0),
  texts: count.default(0),
  /** Of a mend: what was put right. */
  problems: count.default(0),
  /** How many records were touched, and their ids where they are few (see LISTED_RECORDS). */
  touched: count.default(0),
  records: z.array(z.string()).default([]),
  /** Of a decision about who is who, with the names as they were. */
  merge: maybeText,
  from: maybeText,
  fromName: maybeText,
  into: maybeText,
  intoName: maybeText,
  reason: maybeText,
});
export type Change = z.infer<typeof changeSchema>;

/** Records of a change that touched more than it lists: some thousands of them. */
export const changePartSchema = z.object({ id: z.string(), seq: z.number().int().min(1), records: z.array(z.string()) });
export type ChangePart = z.infer<typeof changePartSchema>;

/** A change of more records than this does not list them. It is found by each of them all the same, until the store is emptied. */
export const LISTED_RECORDS = 100;
