/**
 * The properties that records have as nodes (docs/model.md): flat ones to query by, and `detail`, the record itself
 * as JSON, which reads return. Entities and articles are updated in place, so what their records lack is null. The flat
 * ones of a claim, and its relationships, are in canonical ids (identity.ts).
 */
import { type Claim, rootSource } from "../../model/claim.ts";
import type { ArticleDocument, Mention, Sentence } from "../../model/document.ts";
import type { Entity } from "../../model/entity.ts";
import { factKey } from "../../model/fact.ts";
import { keyWords, nameKey } from "../../model/name-key.ts";
import { dayBounds } from "../../model/partial-date.ts";
import { addLiteral, present } from "./fact-properties.ts";
import type { Props } from "./props.ts";

/** The name of an entity, then its aliases. */
export const entityNames = (entity: Entity): string[] => [entity.name, ...entity.aliases.map(({ text }) => text)];

/** The keys of an entity's name and aliases, one for each, in their order. */
export const entityNameKeys = (entity: Entity): string[] => entityNames(entity).map(nameKey);

/** The words by which an entity is found, sorted. */
export const entityWords = (entity: Entity): string[] => [...new Set(entityNameKeys(entity).flatMap(keyWords))].sort();

export const entityProps = (entity: Entity): Props => ({
  id: entity.id,
  name: entity.name,
  kind: entity.kind,
  ftm: entity.ftm,
  aliases: entity.aliases.map(({ text }) => text),
  nameKeys: entityNameKeys(entity),
  subtype: entity.subtype ?? null,
  unnamed: entity.unnamed ?? null,
  contested: entity.contested ?? null,
  note: entity.note ?? null,
  country: entity.country ?? entity.iso2 ?? null,
  acled: entity.acled ?? null,
  cameo: entity.cameo ?? null,
  date: entity.date?.from ?? null,
  detail: JSON.stringify(entity),
});

export const articleProps = (document: ArticleDocument): Props => ({
  id: document.id,
  file: document.file,
  title: document.title,
  language: document.language,
  published: document.published,
  publisher: document.publisher,
  length: document.length,
  sha256: document.sha256,
  detail: JSON.stringify(document),
});

export const sentenceProps = (sentence: Sentence): Props => ({
  id: sentence.id,
  document: sentence.document,
  idx: sentence.idx,
  kind: sentence.kind,
  start: sentence.start,
  end: sentence.end,
  sha256: sentence.sha256,
  paraphrase: sentence.paraphrase,
  detail: JSON.stringify(sentence),
});

export const mentionProps = (mention: Mention): Props => ({
  id: mention.id,
  document: mention.document,
  type: mention.type,
  start: mention.start,
  end: mention.end,
  sha256: mention.sha256,
  detail: JSON.stringify(mention),
});

/** The day that a claim is listed under: the last on which it can have been said, else the first; "" when unknown. */
function saidBy(claim: Claim): string {
  const { min, max } = dayBounds(claim.statedOn);
  return max ?? min ?? "";
}

/**
 * `published` is the day of the claim's document: from then on the claim is known. `record` is the claim as it was
 * committed, where merges make it read otherwise.
 */
export function claimProps(claim: Claim, published: string, record: Claim = claim): Props {
  const from = dayBounds(claim.validFrom);
  const to = dayBounds(claim.validTo);
  const event = dayBounds(claim.eventDate);
  const stated = dayBounds(claim.statedOn);
  const props: Props = {
    id: claim.id,
    document: claim.document,
    published,
    fact: factKey(claim),
    subject: claim.subject,
    predicate: claim.predicate,
    object: "entity" in claim.object ? claim.object.entity : null,
    position: claim.qualifiers.position ?? null,
    polarity: claim.polarity,
    modality: claim.modality,
    attribution: claim.attribution,
    speaker: claim.speaker,
    reporter: claim.reporter,
    rootSource: rootSource(claim),
    statedOn: claim.statedOn.date,
    statedMin: stated.min,
    statedMax: stated.max,
    saidBy: saidBy(claim),
    fromMin: from.min,
    fromMax: from.max,
    toMin: to.min,
    toMax: to.max,
    eventMin: event.min,
    eventMax: event.max,
    cue: claim.cue?.gist ?? null,
    cueStart: claim.cue?.start ?? null,
    cueEnd: claim.cue?.end ?? null,
    inferred: claim.inferred ?? null,
    ambiguity: claim.ambiguity ?? null,
    note: claim.note ?? null,
    review: claim.review,
    extractedBy: claim.extractedBy,
    detail: JSON.stringify(record),
    reading: record === claim ? null : JSON.stringify(claim),
  };
  return present(addLiteral(props, "entity" in claim.object ? null : claim.object));
}
