/** Articles, their sentences, and the mentions in them. A changed record gets its relationships anew. */
import type { ArticleDocument, Mention, Sentence } from "../../../model/document.ts";
import type { Batch } from "../graph-store.ts";
import { type BatchRecords, type Delta, written } from "./batch-records.ts";
import { inChunks } from "./chunks.ts";
import type { Writer } from "./query.ts";
import { articleProps, mentionProps, sentenceProps } from "./record-properties.ts";
import { WRITE } from "./write-queries.ts";

const changedIds = ({ changed }: Delta<{ readonly id: string }>): string[] => changed.map(({ record }) => record.id);

export async function writeDocuments(writer: Writer, records: BatchRecords, texts: Batch["texts"] = []): Promise<void> {
  await writeArticles(writer, records.documents);
  await writeSentences(writer, records.sentences);
  await writeMentions(writer, records.mentions);
  await inChunks(texts, (rows) => writer.write(WRITE.setTexts, { rows }));
}

async function writeArticles({ write }: Writer, delta: Delta<ArticleDocument>): Promise<void> {
  const documents = written(delta);
  await inChunks(changedIds(delta), (ids) => write(WRITE.detachArticles, { ids }));
  await inChunks(
    documents.map((document) => ({ id: document.id, props: articleProps(document) })),
    (rows) => write(WRITE.mergeArticles, { rows }),
  );
  await inChunks(
    documents.map(({ id, publisher }) => ({ document: id, publisher })),
    (rows) => write(WRITE.linkPublishers, { rows }),
  );
  // A text proves nothing about a document whose hash has become another.
  const outdated = delta.changed.filter(({ record, previous }) => record.sha256 !== previous.sha256);
  await inChunks(
    outdated.map(({ record }) => ({ document: record.id, text: null })),
    (rows) => write(WRITE.setTexts, { rows }),
  );
}

async function writeSentences({ write }: Writer, delta: Delta<Sentence>): Promise<void> {
  const row = (sentence: Sentence) => ({ id: sentence.id, props: sentenceProps(sentence) });
  await inChunks(changedIds(delta), (ids) => write(WRITE.detachSentences, { ids }));
  await inChunks(delta.added.map(row), (rows) => write(WRITE.createSentences, { rows }));
  await inChunks(
    delta.changed.map(({ record }) => row(record)),
    (rows) => write(WRITE.replaceSentences, { rows }),
  );
  await inChunks(
    written(delta).map(({ id, document }) => ({ id, document })),
    (rows) => write(WRITE.linkSentences, { rows }),
  );
}

async function writeMentions({ write }: Writer, delta: Delta<Mention>): Promise<void> {
  const row = (mention: Mention) => ({ id: mention.id, props: mentionProps(mention) });
  await inChunks(changedIds(delta), (ids) => write(WRITE.detachMentions, { ids }));
  await inChunks(delta.added.map(row), (rows) => write(WRITE.createMentions, { rows }));
  await inChunks(
    delta.changed.map(({ record }) => row(record)),
    (rows) => write(WRITE.replaceMentions, { rows }),
  );
  const mentions = written(delta);
  await inChunks(
    mentions.map(({ id, sentence }) => ({ id, sentence })),
    (rows) => write(WRITE.linkMentions, { rows }),
  );
  const referents = mentions.flatMap(({ id, entity, alsoEntities }) =>
    [...new Set([entity, ...(alsoEntities ?? [])])].map((referent) => ({ id, entity: referent })),
  );
  await inChunks(referents, (rows) => write(WRITE.linkReferents, { rows }));
}
