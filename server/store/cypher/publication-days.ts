/**
 * The days on which documents were published, as they were before a batch and as they are with it. Every claim carries
 * the day of its document; a document that gets another day takes its claims and mentions along.
 */
import { type Claim, claimSchema } from "../../../model/claim.ts";
import { type Mention, mentionSchema } from "../../../model/document.ts";
import { type BatchRecords, parseDetail, written } from "./batch-records.ts";
import { collectChunks } from "./chunks.ts";
import type { Reader } from "./query.ts";
import { READ } from "./read-queries.ts";

export interface PublicationDays {
  /** The day of a document that the batch's claims or mentions name, now or before. */
  now(document: string): string;
  before(document: string): string;
  /** The new days of documents whose day the batch changes, and what the store has of their claims (as they read) and mentions. */
  readonly moved: ReadonlyMap<string, string>;
  readonly movedClaims: readonly Claim[];
  readonly movedMentions: readonly Mention[];
}

/** Days by document; throws for one that is not there: references were checked before. */
export async function readDays({ read }: Reader, documents: Iterable<string>): Promise<(document: string) => string> {
  const rows = await collectChunks(documents, (ids) => read(READ.publicationDays, { ids }));
  return dayOf(new Map(rows.map(({ id, published }) => [id, published])));
}

const dayOf = (days: ReadonlyMap<string, string>) => (document: string) => {
  const day = days.get(document);
  if (day === undefined) throw new Error(`the day of the document ${document} was not read`);
  return day;
};

/** For work that moves no document to another day. */
export async function readSettledDays(reader: Reader, documents: Iterable<string>): Promise<PublicationDays> {
  const dayOf = await readDays(reader, documents);
  return { now: dayOf, before: dayOf, moved: new Map(), movedClaims: [], movedMentions: [] };
}

/** Reads after the batch's documents were written. */
export async function readPublicationDays(reader: Reader, records: BatchRecords): Promise<PublicationDays> {
  const redated = records.documents.changed.filter(({ record, previous }) => record.published !== previous.published);
  const moved = new Map(redated.map(({ record }) => [record.id, record.published]));
  const earlier = new Map(redated.map(({ previous }) => [previous.id, previous.published]));
  const [claims, mentions] = await Promise.all([
    collectChunks(moved.keys(), (ids) => reader.read(READ.claimsOfDocuments, { ids })),
    collectChunks(moved.keys(), (ids) => reader.read(READ.mentionsOfDocuments, { ids })),
  ]);
  const named = [
    ...[...written(records.claims), ...written(records.mentions)].map(({ document }) => document),
    ...[...records.claims.changed, ...records.mentions.changed].map(({ previous }) => previous.document),
  ];
  const now = await readDays(reader, [...named, ...moved.keys()]);
  return {
    now,
    before: (document) => earlier.get(document) ?? now(document),
    moved,
    movedClaims: claims.map(({ detail }) => parseDetail(claimSchema, detail)),
    movedMentions: mentions.map(({ detail }) => parseDetail(mentionSchema, detail)),
  };
}
