/** An export as lines of FollowTheMoney: records first, as Things, Notes and Mentions, then facts, as Intervals. */
import type { Mention, Sentence } from "../../../model/document.ts";
import { createIdIndex } from "../../dataset/id-index.ts";
import type { ExportedRecord, ExportSource } from "../../service/export/export-source.ts";
import { createTextTable } from "../text-table.ts";
import { toIntervals } from "./intervals.ts";
import * as notes from "./notes.ts";
import { toArticle, toThing, writtenName, writtenSchema } from "./things.ts";
import type { FtmEntity } from "./values.ts";

export async function* writeFtm(source: ExportSource): AsyncGenerator<string> {
  yield lineOf(notes.exportNote(source.about));
  const told = createTextTable(["name", "schema"]);
  const known: notes.Known = {
    nameOf: (id) => told.get(id, "name") ?? id,
    schemaOf: (id) => told.get(id, "schema") ?? "Thing",
  };
  let records = 0;
  for await (const each of withMentions(source.records())) {
    if (each.kind === "entity") told.set(each.record.id, { name: writtenName(each.record), schema: writtenSchema(each.record) });
    records += each.kind === "sentence" ? 1 + each.mentions.length : each.kind === "change" || each.kind === "change-part" ? 0 : 1;
    for (const entity of toEntities(each, known)) yield lineOf(entity);
  }
  const posts = createIdIndex();
  for await (const cited of source.edges()) {
    for (const entity of toIntervals(cited)) {
      if (entity.schema !== "Position" || posts.add(entity.id)) yield lineOf(entity);
    }
  }
  yield lineOf(notes.endNote(records));
}

const lineOf = (entity: FtmEntity): string => `${JSON.stringify(entity)}\n`;

type SentenceWithMentions = { readonly kind: "sentence"; readonly record: Sentence; readonly mentions: readonly Mention[] };
type Grouped = Exclude<ExportedRecord, { readonly kind: "sentence" }> | SentenceWithMentions;

/** The change log is the store's own and stays there. */
function toEntities(each: Grouped, known: notes.Known): FtmEntity[] {
  switch (each.kind) {
    case "entity":
      return [toThing(each.record), notes.entityNote(each.record)];
    case "document":
      return [toArticle(each.record, known.nameOf(each.record.publisher)), notes.documentNote(each.record)];
    case "sentence":
      return [notes.sentenceNote(each.record, each.mentions), ...each.mentions.map((mention) => notes.toMention(mention, known))];
    case "mention":
      return [notes.mentionNote(each.record, known), notes.toMention(each.record, known)];
    case "claim":
      return [notes.claimNote(each.record, known)];
    case "link":
      return [notes.linkNote(each.record)];
    case "merge":
      return [notes.mergeNote(each.record, known)];
    case "change":
    case "change-part":
      return [];
  }
}

/** Mentions with their sentences, which came before them: one document's sentences are held at a time. */
async function* withMentions(records: AsyncIterable<ExportedRecord>): AsyncGenerator<Grouped> {
  const held = new Map<string, { readonly record: Sentence; readonly mentions: Mention[] }>();
  let document: string | null = null;
  function* release(): Generator<Grouped> {
    for (const each of held.values()) yield { kind: "sentence", ...each };
    held.clear();
  }
  for await (const each of records) {
    const home = each.kind === "mention" ? held.get(each.record.sentence) : undefined;
    if (each.kind === "mention" && home) {
      home.mentions.push(each.record);
    } else if (each.kind === "sentence") {
      if (each.record.document !== document) yield* release();
      document = each.record.document;
      held.set(each.record.id, { record: each.record, mentions: [] });
    } else {
      yield* release();
      yield each;
    }
  }
  yield* release();
}
