/** Entities and the words by which they are found. Words and trigrams are shared between names. */
import type { Entity } from "../../../model/entity.ts";
import { trigrams } from "../../../model/name-key.ts";
import { KIND_IDS } from "../../../model/schema.ts";
import { entityProps, entityWords } from "../../graph-form/record-properties.ts";
import { type Delta, written } from "./batch-records.ts";
import { collectChunks, inChunks } from "./chunks.ts";
import { READ } from "./read-queries.ts";
import type { Writer } from "./transaction.ts";
import { WRITE } from "./write-queries.ts";

export async function writeEntities(writer: Writer, { added, changed }: Delta<Entity>): Promise<void> {
  const { send } = writer;
  for (const kind of KIND_IDS) {
    const rows = added.filter((entity) => entity.kind === kind).map((entity) => ({ ...entityProps(entity), degree: 0 }));
    await inChunks(rows, (chunk) => send(WRITE.createEntities, { rows: chunk }, kind));
    const moved = changed.filter(({ record, previous }) => record.kind !== previous.kind);
    const left = moved.filter(({ previous }) => previous.kind === kind).map(({ record }) => record.id);
    const joined = moved.filter(({ record }) => record.kind === kind).map(({ record }) => record.id);
    await inChunks(left, (ids) => send(WRITE.removeKind, { ids }, kind));
    await inChunks(joined, (ids) => send(WRITE.addKind, { ids }, kind));
  }
  await inChunks(
    changed.map(({ record }) => ({ id: record.id, props: entityProps(record) })),
    (rows) => send(WRITE.updateEntities, { rows }),
  );
  await writeNames(writer, { added, changed });
}

async function writeNames(writer: Writer, { added, changed }: Delta<Entity>): Promise<void> {
  const renamed = changed.filter(({ record, previous }) => entityWords(record).join(" ") !== entityWords(previous).join(" "));
  const named = written({ added, changed: renamed });
  await linkNames(
    writer,
    named.flatMap((entity) => entityWords(entity).map((word) => ({ entity: entity.id, word }))),
    renamed.map(({ record }) => record.id),
  );
  await inChunks([...new Set(renamed.flatMap(({ previous }) => entityWords(previous)))], (ids) => writer.send(WRITE.pruneWords, { ids }));
}

/** Ties entities to the words by which they are found; the old ties of `replaced` go first. */
export async function linkNames(
  writer: Writer,
  rows: readonly { readonly entity: string; readonly word: string }[],
  replaced: readonly string[],
): Promise<void> {
  const { send } = writer;
  await inChunks(replaced, (ids) => send(WRITE.unlinkNames, { ids }));
  await createWords(writer, [...new Set(rows.map(({ word }) => word))]);
  await inChunks(rows, (chunk) => send(WRITE.linkNames, { rows: chunk }));
}

async function createWords({ read, send }: Writer, words: readonly string[]): Promise<void> {
  const known = new Set((await collectChunks(words, (ids) => read(READ.words, { ids }))).map(({ id }) => id));
  const fresh = words.filter((word) => !known.has(word));
  await inChunks(fresh, (ids) => send(WRITE.createWords, { ids }));
  const rows = fresh.flatMap((word) => trigrams(word).map((trigram) => ({ word, trigram })));
  await inChunks([...new Set(rows.map(({ trigram }) => trigram))], (ids) => send(WRITE.mergeTrigrams, { ids }));
  await inChunks(rows, (chunk) => send(WRITE.linkTrigrams, { rows: chunk }));
}
