/**
 * One batch, in one transaction: records first, then only the facts that it touches, as they stand and as they stood on
 * earlier days, with their edges, degrees and speech edges, then its entry in the change log. A batch that the store has already writes nothing.
 */
import type { ClaimLink } from "../../../model/claim.ts";
import type { Batch } from "../graph-store.ts";
import { type BatchRecords, type Delta, readBatchRecords, written } from "./batch-records.ts";
import type { ChangeLog } from "./change-log.ts";
import { checkReferences } from "./check-references.ts";
import { inChunks } from "./chunks.ts";
import { inGroups, writeEntityGroups } from "./entity-groups.ts";
import { namedByBatch, writeFirstDays } from "./first-days.ts";
import { type ClaimReadings, readIdentity, readingsOf } from "./identity.ts";
import { askFactSources, type FactChange, rollUpTouched } from "./plan-facts.ts";
import { type PublicationDays, readPublicationDays } from "./publication-days.ts";
import type { Writer } from "./transaction.ts";
import { missingLinks, missingTexts } from "./unwritten.ts";
import { writeClaims, writeLinks, writeStances } from "./write-claims.ts";
import { writeDocuments } from "./write-documents.ts";
import { writeEntities } from "./write-entities.ts";
import { writeFacts } from "./write-facts.ts";
import { WRITE } from "./write-queries.ts";
import { askSpeech } from "./write-speech.ts";

/** Throws AppError("validation") for references that lead nowhere; then nothing is written. */
export async function writeBatch(writer: Writer, log: ChangeLog, batch: Batch): Promise<void> {
  // All of it is asked at once, the lock of a shared database first.
  const [last, records, links, texts, identity] = await Promise.all([
    log.begin(writer),
    readBatchRecords(writer, batch),
    missingLinks(writer, batch.links ?? []),
    missingTexts(writer, batch.texts ?? []),
    readIdentity(writer),
    checkReferences(writer, batch),
  ]);
  const counts = countWritten(records, links.length, texts.length);
  if (Object.values(counts).every((count) => count === 0)) return;

  await writeEntities(writer, records.entities);
  await writeDocuments(writer, records, texts, identity);
  const days = await readPublicationDays(writer, records);
  const readings = readingsOf(records.claims, identity);
  const changes = await writeReadings(writer, readings, links, days);
  await writeFirstDays(writer, changes, namedByBatch(readings.delta, records.mentions, identity, days));
  const regrouped = inGroups(idsOf(records.entities), identity);
  if (regrouped.length > 0) await writeEntityGroups(writer, regrouped, identity);
  await log.append(writer, last, "commit", { ...batch.origin, ...counts }, touchedIds(records, links, texts));
}

/** Claims as they read, and the facts that are derived from them. Returns what changed of these. */
export async function writeReadings(
  writer: Writer,
  { delta, records }: ClaimReadings,
  links: readonly ClaimLink[],
  days: PublicationDays,
): Promise<FactChange[]> {
  // Asked before anything is written. While claims are written, the facts are rolled up.
  const readSources = await askFactSources(writer, delta, links, days);
  const writeSpeech = askSpeech(writer, delta, days);
  const moved = [...days.moved].map(([document, published]) => ({ document, published }));
  await inChunks(moved, (rows) => writer.send(WRITE.redateClaims, { rows }));
  await writeClaims(writer, delta, records, days);
  await writeLinks(writer, links);
  await writeSpeech();
  const changes = await writeFacts(writer, rollUpTouched(await readSources()));
  await writeStances(writer, delta);
  return changes;
}

const idsOf = <T extends { readonly id: string }>(delta: Delta<T>): string[] => written(delta).map(({ id }) => id);

function touchedIds(records: BatchRecords, links: readonly ClaimLink[], texts: readonly { readonly document: string }[]): string[] {
  const ids = new Set([
    ...idsOf(records.entities),
    ...idsOf(records.documents),
    ...idsOf(records.sentences),
    ...idsOf(records.mentions),
    ...idsOf(records.claims),
    ...links.flatMap(({ from, to }) => [from, to]),
    ...texts.map(({ document }) => document),
  ]);
  return [...ids];
}

const countWritten = (records: BatchRecords, links: number, texts: number) => ({
  entities: written(records.entities).length,
  documents: written(records.documents).length,
  sentences: written(records.sentences).length,
  mentions: written(records.mentions).length,
  claims: written(records.claims).length,
  links,
  texts,
});
