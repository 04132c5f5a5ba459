/** Articles with their sentences and mentions; the words themselves only while the article's text is held. */
import {
  type ArticleDocument,
  documentSchema,
  type Mention,
  mentionSchema,
  type Sentence,
  sentenceSchema,
} from "../../../model/document.ts";
import { AppError } from "../../../model/errors.ts";
import type { StoredDocument, StoredSentence } from "../graph-store.ts";
import { parseDetail } from "./batch-records.ts";
import { collectChunks } from "./chunks.ts";
import type { Reader } from "./query.ts";
import { inOrder } from "./read-entities.ts";
import { READ } from "./read-queries.ts";

export const byPosition = (a: { start: number; id: string }, b: { start: number; id: string }): number =>
  a.start - b.start || (a.id < b.id ? -1 : 1);
export const byIndex = (a: Sentence, b: Sentence): number => a.idx - b.idx || byPosition(a, b);

export async function readDocuments({ read }: Reader): Promise<StoredDocument[]> {
  const [rows, counts] = await Promise.all([read(READ.allArticles, {}), read(READ.claimsPerDocument, { document: null })]);
  const claims = new Map(counts.map(({ document, n }) => [document, n]));
  return rows.map(({ id, detail, held }) => ({
    document: parseDetail(documentSchema, detail),
    textHeld: held,
    claims: claims.get(id) ?? 0,
  }));
}

/** By id, without the texts. */
export async function findDocuments(
  { read }: Reader,
  query: { hashes: readonly string[]; files: readonly string[] },
): Promise<ArticleDocument[]> {
  const rows = await read(READ.findArticles, { hashes: [...query.hashes], files: [...query.files] });
  return rows.map(({ detail }) => parseDetail(documentSchema, detail));
}

export async function readArticles({ read }: Reader, ids: readonly string[]): Promise<ArticleDocument[]> {
  const rows = await collectChunks(ids, (chunk) => read(READ.articleRecords, { ids: chunk }));
  return inOrder(ids, new Map(rows.map(({ id, detail }) => [id, parseDetail(documentSchema, detail)])));
}

/** Throws AppError("not-found"). */
export async function readDocument(
  { read }: Reader,
  id: string,
): Promise<{ stored: StoredDocument; text: string | null; sentences: Sentence[]; mentions: Mention[] }> {
  const [articles, counts, sentences, mentions] = await Promise.all([
    read(READ.articles, { ids: [id] }),
    read(READ.claimsPerDocument, { document: id }),
    read(READ.sentencesOfDocuments, { ids: [id] }),
    read(READ.mentionsOfDocuments, { ids: [id] }),
  ]);
  const article = articles[0];
  if (!article) throw new AppError("not-found", `There is no document ${id}.`);
  const document: ArticleDocument = parseDetail(documentSchema, article.detail);
  return {
    stored: { document, textHeld: article.text !== null, claims: counts[0]?.n ?? 0 },
    text: article.text,
    sentences: sentences.map(({ detail }) => parseDetail(sentenceSchema, detail)).sort(byIndex),
    mentions: mentions.map(({ detail }) => parseDetail(mentionSchema, detail)).sort(byPosition),
  };
}

/** Known sentences among `ids`, in the order asked, each with its words while the article's text is held. */
export async function readSentences({ read }: Reader, ids: readonly string[]): Promise<StoredSentence[]> {
  const rows = await collectChunks(ids, (chunk) => read(READ.sentences, { ids: chunk }));
  const sentences = rows.map(({ detail }) => parseDetail(sentenceSchema, detail));
  const documents = await collectChunks(
    sentences.map(({ document }) => document),
    (chunk) => read(READ.articles, { ids: chunk }),
  );
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  const stored = sentences.map((sentence): [string, StoredSentence] => {
    const text = texts.get(sentence.document) ?? null;
    return [sentence.id, { sentence, exact: text === null ? null : text.slice(sentence.start, sentence.end) }];
  });
  return inOrder(ids, new Map(stored));
}
