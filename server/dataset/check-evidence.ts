/** Rules of documents, sentences and mentions: ranges that lie where they must, and hashes proven against the text. */
import type { ArticleDocument, Mention, Sentence } from "../../model/document.ts";
import { sha256 } from "./article-shelf.ts";
import { type ArticleStates, proveArticle } from "./article-states.ts";
import type { KnownDocument, KnownRecords, Range } from "./known-records.ts";
import { quote } from "./parse-record.ts";
import type { Place } from "./problem-list.ts";

/** Reports an entity that no line of entities.jsonl defines. */
export function needEntity(known: KnownRecords, field: string, id: string, place: Place): void {
  if (known.entities.find(id) === -1) place.report(`${field}: unknown entity ${quote(id)}`);
}

export async function checkDocument(
  document: ArticleDocument,
  ordinal: number,
  known: KnownRecords,
  place: Place,
  articles: ArticleStates | null,
): Promise<void> {
  needEntity(known, "publisher", document.publisher, place);
  for (const [index, credit] of document.credits.entries()) needEntity(known, `credits.${index}`, credit, place);
  if (document.titleSpan) {
    const [start, end] = document.titleSpan;
    if (start >= end || end > document.length)
      place.report(`titleSpan: ${start}–${end} is no range of a text of ${document.length} code units`);
  }
  const proven = articles !== null && (await proveArticle(document, place, articles));
  const { id, file, length, sha256 } = document;
  const twin = known.documents.takeHash(sha256, ordinal);
  if (twin !== null && twin !== id) place.report(`sha256: ${twin} is the same article`);
  known.documents.setDocument({ id, ordinal, length, proven: proven ? { file, length, sha256 } : null });
}

/** The document of a sentence, mention or claim; null after reporting that there is none, or when its own record is broken. */
export function needDocument(known: KnownRecords, id: string, place: Place): KnownDocument | null {
  if (known.documents.find(id) === -1) place.report(`document: unknown document ${quote(id)}`);
  return known.documents.get(id);
}

export async function checkSentence(
  sentence: Sentence,
  ordinal: number,
  known: KnownRecords,
  place: Place,
  articles: ArticleStates | null,
): Promise<void> {
  const document = needDocument(known, sentence.document, place);
  if (!document) return;
  known.sentences.setRange(ordinal, document.ordinal, sentence);
  if (sentence.end > document.length) {
    place.report(`end: ${sentence.end} is past the end of ${document.id}, which has ${document.length} code units`);
  }
  const last = known.documents.lastOf(document.ordinal);
  if (last && sentence.idx <= last.idx)
    place.report(`idx: ${sentence.idx} comes after ${last.idx} of ${known.sentences.idAt(last.ordinal)}: sentences must be in order`);
  if (last && sentence.start < last.end) {
    const before = known.sentences.idAt(last.ordinal);
    place.report(`start: ${sentence.start} lies before ${last.end}, the end of ${before}: sentences must not overlap`);
  }
  known.documents.setLast(document.ordinal, { ordinal, idx: sentence.idx, end: sentence.end });
  await proveRange("the sentence", sentence, document, place, articles);
}

export async function checkMention(mention: Mention, known: KnownRecords, place: Place, articles: ArticleStates | null): Promise<void> {
  needEntity(known, "entity", mention.entity, place);
  for (const [index, entity] of (mention.alsoEntities ?? []).entries()) needEntity(known, `alsoEntities.${index}`, entity, place);
  const document = needDocument(known, mention.document, place);
  checkInSentence("the mention", mention, [mention.sentence], document, known, place, "sentence");
  if (document) await proveRange("the mention", mention, document, place, articles);
}

/** Reports sentences that are unknown or of another document, and a range that lies in none of them. */
export function checkInSentence(
  what: string,
  range: Range | null,
  sentences: readonly string[],
  document: KnownDocument | null,
  known: KnownRecords,
  place: Place,
  field: string,
): void {
  let inside = false;
  let complete = true;
  for (const [index, id] of sentences.entries()) {
    const at = sentences.length === 1 && field === "sentence" ? field : `${field}.${index}`;
    const found = known.sentences.rangeOf(id);
    if (known.sentences.find(id) === -1) place.report(`${at}: unknown sentence ${quote(id)}`);
    else if (found && document && found.document !== document.ordinal) {
      place.report(`${at}: ${id} is a sentence of ${known.documents.idAt(found.document)}, not of ${document.id}`);
    }
    if (!found) complete = false;
    else if (range && found.start <= range.start && range.end <= found.end) inside = true;
  }
  if (range && complete && !inside) {
    place.report(
      `${what} at ${range.start}–${range.end} is not inside ${sentences.length === 1 ? "its sentence" : "one of its sentences"} ${sentences.join(", ")}`,
    );
  }
}

/** Compares the hash of the exact text at a range; does nothing when the article is not held. */
export async function proveRange(
  what: string,
  range: Range & { readonly sha256: string },
  document: KnownDocument,
  place: Place,
  articles: ArticleStates | null,
): Promise<void> {
  if (document.proven === null || articles === null || range.end > document.length) return;
  const article = await articles.shelf.read(document.proven);
  if (article.state !== "proven") return;
  const exact = article.text.slice(range.start, range.end);
  const found = sha256(exact);
  if (found === range.sha256) return;
  const words = exact.length > 40 ? `${exact.slice(0, 39)}…` : exact;
  place.report(
    `${what} at ${range.start}–${range.end} of ${document.proven.file} is ${quote(words)} with SHA-256 ${found}, the dataset says ${range.sha256}`,
  );
}
