/** Invented articles: ranges and hashes without texts, as in any dataset of ours. */
import { createHash } from "node:crypto";
import type { ArticleDocument, Mention, Sentence } from "../../model/document.ts";
import { entityId, kindOf } from "./entities.ts";
import type { Random } from "./random.ts";

export const CLAIMS_PER_DOCUMENT = 100;
export const SENTENCES_PER_DOCUMENT = 60;
const SENTENCE_LENGTH = 110;
const SENTENCE_STEP = 120;
const PUBLISHERS = 12;

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
export const documentId = (index: number): string => `doc-${String(index).padStart(5, "0")}`;
export const sentenceId = (document: number, index: number): string => `${documentId(document)}:s${String(index).padStart(2, "0")}`;
export const sentenceStart = (index: number): number => index * SENTENCE_STEP;

/** Day `offset` of the crisis. */
export const day = (offset: number): string => new Date(Date.UTC(2022, 0, 2 + offset)).toISOString().slice(0, 10);
export const publicationDay = (document: number): number => 3 + (document % 40);

/** The first organisations publish in turn. */
export function publisherOf(document: number, entities: number): string {
  const outlets: string[] = [];
  for (let index = 0; index < entities && outlets.length < PUBLISHERS; index += 1) {
    if (kindOf(index) === "Organization") outlets.push(entityId(index));
  }
  return outlets[document % outlets.length] ?? entityId(0);
}

export function generateDocument(index: number, entities: number): ArticleDocument {
  return {
    id: documentId(index),
    kind: "Article",
    file: `${documentId(index)}.txt`,
    title: `Report ${index + 1} on the unrest`,
    language: "en",
    published: day(publicationDay(index)),
    publisher: publisherOf(index, entities),
    credits: [],
    length: SENTENCES_PER_DOCUMENT * SENTENCE_STEP,
    sha256: sha256(documentId(index)),
  };
}

export function generateSentence(document: number, index: number): Sentence {
  const id = sentenceId(document, index);
  const start = sentenceStart(index);
  return {
    id,
    document: documentId(document),
    idx: index,
    kind: index === 0 ? "title" : "sentence",
    start,
    end: start + SENTENCE_LENGTH,
    sha256: sha256(id),
    paraphrase: `Statement ${index} of report ${document + 1}.`,
  };
}

export function generateMention(document: number, index: number, entities: number, random: Random): Mention {
  const id = `${documentId(document)}:m${String(index).padStart(2, "0")}`;
  const start = sentenceStart(index) + random.below(50);
  return {
    id,
    document: documentId(document),
    sentence: sentenceId(document, index),
    entity: entityId(random.skewedBelow(entities)),
    type: random.chance(0.8) ? "NAM" : "NOM",
    start,
    end: start + 5 + random.below(20),
    sha256: sha256(id),
  };
}
