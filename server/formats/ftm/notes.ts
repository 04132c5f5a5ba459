/** Records as Notes and Mentions: words for people in `description`, the record itself in `notes` (carried.ts). */
import type { Claim, ClaimLink } from "../../../model/claim.ts";
import type { ArticleDocument, Mention, Sentence } from "../../../model/document.ts";
import type { Entity } from "../../../model/entity.ts";
import type { Merge } from "../../../model/merge.ts";
import { formatPartialDate } from "../../../model/partial-date.ts";
import { claimStatement, statementOf } from "../../../model/statement.ts";
import type { ExportAbout } from "../../service/export/export-source.ts";
import { carry, VERSION } from "./carried.ts";
import { type DerivedKind, ftmId } from "./ids.ts";
import { isA } from "./schemata.ts";
import { type FtmEntity, type Properties, propertiesOf } from "./values.ts";

/** What is known of an entity while records go by. */
export interface Known {
  readonly nameOf: (id: string) => string;
  readonly schemaOf: (id: string) => string;
}

type Words = Readonly<Record<string, readonly (string | null | undefined)[]>>;
interface Carrying {
  readonly kind: DerivedKind;
  readonly id: string;
  readonly words: Words;
  readonly carried: Parameters<typeof carry>[0];
}

function note({ kind, id, words, carried }: Carrying): FtmEntity {
  const properties: Properties = { ...propertiesOf(words), notes: carry(carried) };
  return { id: ftmId(kind, id), schema: "Note", properties };
}

export const exportNote = (about: ExportAbout): FtmEntity =>
  note({
    kind: "export",
    id: "tamga",
    words: { description: [about.title, ...about.scope], summary: [`Exported by Tamga at ${about.made}`] },
    carried: [{ tamga: "export", record: { format: VERSION, ...about } }],
  });

export const endNote = (records: number): FtmEntity =>
  note({
    kind: "end",
    id: "tamga",
    words: { description: [`The end of the export: ${records} records.`] },
    carried: [{ tamga: "end", record: { records } }],
  });

export const entityNote = (record: Entity): FtmEntity =>
  note({
    kind: "entity-record",
    id: record.id,
    words: { description: [`How Tamga records ${record.name}: ${record.subtype ?? record.kind}.`], entity: [record.id] },
    carried: [{ tamga: "entity", record }],
  });

export const documentNote = (record: ArticleDocument): FtmEntity =>
  note({
    kind: "document-record",
    id: record.id,
    words: { description: [`How Tamga records the article “${record.title}”.`], entity: [ftmId("document", record.id)] },
    carried: [{ tamga: "document", record }],
  });

export const sentenceNote = (record: Sentence, mentions: readonly Mention[]): FtmEntity =>
  note({
    kind: "sentence",
    id: record.id,
    words: {
      description: [record.paraphrase],
      summary: [`Characters ${record.start} to ${record.end} of the article`],
      keywords: [record.kind],
      entity: [ftmId("document", record.document)],
      proof: [ftmId("document", record.document)],
    },
    carried: [{ tamga: "sentence", record }, ...mentions.map((mention) => ({ tamga: "mention", record: mention }))],
  });

export function claimNote(record: Claim, { nameOf }: Known): FtmEntity {
  const { subject, predicate, object, polarity, modality, review, speaker, qualifiers } = record;
  const statement = statementOf(subject, { predicate, object, position: qualifiers.position }, nameOf);
  return note({
    kind: "claim",
    id: record.id,
    words: {
      description: [claimStatement(nameOf(speaker), polarity, statement)],
      summary: [`Said by ${nameOf(speaker)}: ${formatPartialDate(record.statedOn)}`],
      keywords: [polarity, modality, review === "accepted" ? null : review],
      entity: [subject],
      proof: [ftmId("document", record.document)],
      publisher: [nameOf(record.reporter)],
    },
    carried: [{ tamga: "claim", record }],
  });
}

const LINK_WORDS = { contradicts: "contradicts", updates: "brings up to date", supports: "supports" } as const;

export function linkNote(record: ClaimLink): FtmEntity {
  const { from, type, to } = record;
  const why = record.note === undefined ? "." : `: ${record.note}`;
  return note({
    kind: "link",
    id: JSON.stringify([from, type, to]),
    words: { description: [`Claim ${from} ${LINK_WORDS[type]} claim ${to}${why}`], entity: [ftmId("claim", from), ftmId("claim", to)] },
    carried: [{ tamga: "link", record }],
  });
}

const MERGE_WORDS = {
  merged: "is the same as",
  open: "may be the same as",
  rejected: "was held to be another than",
  undone: "is no longer held to be",
} as const;

export const mergeNote = (record: Merge, { nameOf }: Known): FtmEntity =>
  note({
    kind: "merge",
    id: record.id,
    words: {
      description: [`${nameOf(record.from)} ${MERGE_WORDS[record.state]} ${nameOf(record.into)}: ${record.reason}`],
      summary: [`Decided by ${record.decidedBy ?? record.by}`],
      entity: [record.from, record.into],
    },
    carried: [{ tamga: "merge", record }],
  });

/** Its words are the entity's name: those of the article are not ours. Only a LegalEntity can be `resolved`. */
export function toMention({ id, document, entity, alsoEntities = [] }: Mention, { nameOf, schemaOf }: Known): FtmEntity {
  const all = [entity, ...alsoEntities];
  return {
    id: ftmId("mention", id),
    schema: "Mention",
    properties: propertiesOf({
      document: [ftmId("document", document)],
      name: all.map(nameOf),
      resolved: all.filter((each) => isA(schemaOf(each), "LegalEntity")),
      detectedSchema: all.map(schemaOf),
    }),
  };
}

/** A mention whose sentence is not at hand. */
export const mentionNote = (record: Mention, { nameOf }: Known): FtmEntity =>
  note({
    kind: "mention",
    id: JSON.stringify(["record", record.id]),
    words: { description: [`The article names ${nameOf(record.entity)}.`], entity: [ftmId("document", record.document)] },
    carried: [{ tamga: "mention", record }],
  });
