/**
 * Articles, their sentences, and the mentions in them. A changed record gets its relationships anew; those to entities
 * are in canonical ids.
 */
import type { ArticleDocument, Mention, Sentence } from "../../../model/document.ts";
import type { Identity } from "../../../model/identity.ts";
import { articleProps, mentionProps, sentenceProps } from "../../graph-form/record-properties.ts";
import type { Batch } from "../graph-store.ts";
import { type BatchRecords, type Delta, written } from "./batch-records.ts";
import { inChunks } from "./chunks.ts";
import type { Writer } from "./transaction.ts";
import { WRITE } from "./write-queries.ts";

const changedIds = ({ changed }: Delta<{ readonly id: string }>): string[] => changed.map(({ record }) => record.id);

export async function writeDocuments(
  writer: Writer,
  records: BatchRecords,
  texts: NonNullable<Batch["texts"]>,
  identity: Identity,
): Promise<void> {
  await writeArticles(writer, records.documents, identity);
  await writeSentences(writer, records.sentences);
  await writeMentions(writer, records.mentions, identity);
  await inChunks(texts, (rows) => writer.send(WRITE.setTexts, { rows }));
}

export async function writeArticles({ send }: Writer, delta: Delta<ArticleDocument>, { canonical }: Identity): Promise<void> {
  const documents = written(delta);
  await inChunks(changedIds(delta), (ids) => send(WRITE.detachArticles, { ids }));
  await inChunks(
    documents.map((document) => ({ id: document.id, props: { ...articleProps(document), publisher: canonical(document.publisher) } })),
    (rows) => send(WRITE.mergeArticles, { rows }),
  );
  await inChunks(
    documents.map(({ id, publisher }) => ({ document: id, publisher: canonical(publisher) })),
    (rows) => send(WRITE.linkPublishers, { rows }),
  );
  // A text proves nothing about a document whose hash has become another.
  const outdated = delta.changed.filter(({ record, previous }) => record.sha256 !== previous.sha256);
  await inChunks(
    outdated.map(({ record }) => ({ document: record.id, text: null })),
    (rows) => send(WRITE.setTexts, { rows }),
  );
}

async function writeSentences({ send }: Writer, delta: Delta<Sentence>): Promise<void> {
  await inChunks(changedIds(delta), (ids) => send(WRITE.detachSentences, { ids }));
  await inChunks(delta.added.map(sentenceProps), (rows) => send(WRITE.createSentences, { rows }));
  await inChunks(
    delta.changed.map(({ record }) => ({ id: record.id, props: sentenceProps(record) })),
    (rows) => send(WRITE.replaceSentences, { rows }),
  );
  await inChunks(
    written(delta).map(({ id, document }) => ({ id, document })),
    (rows) => send(WRITE.linkSentences, { rows }),
  );
}

export async function writeMentions({ send }: Writer, delta: Delta<Mention>, { canonical }: Identity): Promise<void> {
  await inChunks(changedIds(delta), (ids) => send(WRITE.detachMentions, { ids }));
  await inChunks(delta.added.map(mentionProps), (rows) => send(WRITE.createMentions, { rows }));
  await inChunks(
    delta.changed.map(({ record }) => ({ id: record.id, props: mentionProps(record) })),
    (rows) => send(WRITE.replaceMentions, { rows }),
  );
  const mentions = written(delta);
  await inChunks(
    mentions.map(({ id, sentence }) => ({ id, sentence })),
    (rows) => send(WRITE.linkMentions, { rows }),
  );
  const referents = mentions.flatMap(({ id, entity, alsoEntities }) =>
    [...new Set([entity, ...(alsoEntities ?? [])].map(canonical))].map((referent) => ({ id, entity: referent })),
  );
  await inChunks(referents, (rows) => send(WRITE.linkReferents, { rows }));
}
