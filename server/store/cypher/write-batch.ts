/**
 * One batch, in one transaction: records first, then only the facts that it touches, with their edges, degrees and
 * speech edges, then its entry in the change log. A batch that the store has already writes nothing.
 */
import type { Batch } from "../graph-store.ts";
import { type BatchRecords, readBatchRecords, written } from "./batch-records.ts";
import type { ChangeLog } from "./change-log.ts";
import { checkReferences } from "./check-references.ts";
import { gatherFactSources, rollUpTouched } from "./plan-facts.ts";
import type { Writer } from "./transaction.ts";
import { missingLinks, missingTexts } from "./unwritten.ts";
import { writeClaims, writeLinks, writeStances } from "./write-claims.ts";
import { writeDocuments } from "./write-documents.ts";
import { writeEntities } from "./write-entities.ts";
import { writeFacts } from "./write-facts.ts";
import { writeSpeech } from "./write-speech.ts";

/** Throws AppError("validation") for references that lead nowhere; then nothing is written. */
export async function writeBatch(writer: Writer, log: ChangeLog, batch: Batch): Promise<void> {
  const last = await log.begin(writer);
  await checkReferences(writer, batch);
  const records = await readBatchRecords(writer, batch);
  const links = await missingLinks(writer, batch.links ?? []);
  const texts = await missingTexts(writer, batch.texts ?? []);
  const counts = countWritten(records, links.length, texts.length);
  if (Object.values(counts).every((count) => count === 0)) return;

  await writeEntities(writer, records.entities);
  await writeDocuments(writer, records, texts);
  const sources = await gatherFactSources(writer, records.claims, links);
  await writeClaims(writer, records.claims);
  await writeLinks(writer, links);
  await writeFacts(writer, rollUpTouched(sources));
  await writeStances(writer, written(records.claims));
  await writeSpeech(writer, records.claims);
  await log.append(writer, last, "commit", counts);
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
