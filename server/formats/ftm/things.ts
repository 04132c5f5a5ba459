/** Entities and articles as Things of FollowTheMoney. */
import type { ArticleDocument } from "../../../model/document.ts";
import type { Entity } from "../../../model/entity.ts";
import { KINDS } from "../../../model/schema.ts";
import { ftmId } from "./ids.ts";
import { isA, schemaOf } from "./schemata.ts";
import { countryOf, cutName, type FtmEntity, fitsName, ftmDate, languageOf, propertiesOf, tidyName } from "./values.ts";

/** They demand what we do not have: a Message its sender and its text, a Trip where it went. */
const DEMANDING = new Set(["CallForTenders", "Contract", "License", "Message", "Trip"]);

/** The schema that the entity names, where an entity can have it; else that of its kind. */
export function writtenSchema({ ftm, kind }: Pick<Entity, "ftm" | "kind">): string {
  const found = schemaOf(ftm);
  return found !== null && !found.abstract && isA(ftm, "Thing") && !DEMANDING.has(ftm) ? ftm : KINDS[kind].ftm;
}

/** The name as FollowTheMoney shows it; the id where nothing of the name is left. */
export const writtenName = ({ id, name }: Pick<Entity, "id" | "name">): string => cutName(tidyName(name) || id);

// What the library reads as a break between parts of an address, and would write anew.
const ADDRESS_BREAK = /;|,\s?[,.]|<br\/?>|esq[.]?,/iu;

export function toThing(entity: Entity): FtmEntity {
  const schema = writtenSchema(entity);
  const name = writtenName(entity);
  const country = countryOf(entity.country ?? entity.iso2);
  const isAddress = isA(schema, "Address");
  const isPlainAddress = isAddress && !ADDRESS_BREAK.test(name) && [...name].length <= 250;
  const properties = propertiesOf({
    name: [name],
    alias: entity.aliases.map(({ text }) => tidyName(text)).filter((alias) => fitsName(alias) && alias !== name),
    country: [country],
    description: [entity.note],
    ...(isAddress && { full: [isPlainAddress ? name : null], city: [entity.subtype === "city" ? name : null] }),
    ...(isA(schema, "UserAccount") && { username: [name] }),
    ...(isA(schema, "Document") && { fileName: [name], title: [name] }),
    ...(isA(schema, "Event") && { date: [ftmDate(entity.date?.from)] }),
  });
  return { id: entity.id, schema, properties };
}

export function toArticle(document: ArticleDocument, publisher: string): FtmEntity {
  return {
    id: ftmId("document", document.id),
    schema: "Article",
    properties: propertiesOf({
      name: [cutName(tidyName(document.title) || document.id)],
      title: [document.title],
      fileName: [document.file],
      publisher: [publisher],
      publishedAt: [ftmDate(document.published)],
      language: [languageOf(document.language)],
      description: [document.note],
    }),
  };
}
