/** Invented people, organisations, places … with names in two scripts, in fixed shares of each kind. */
import type { Entity } from "../../model/entity.ts";
import { KIND_IDS, KINDS, type Kind } from "../../model/schema.ts";
import type { Random } from "./random.ts";

/** Out of every 100 entities. */
const SHARES: Readonly<Record<Kind, number>> = { Person: 45, Organization: 22, Group: 8, Place: 11, Event: 9, Document: 2, Channel: 3 };

/** Kinds interleaved, so that even a small dataset has all of them. */
const PATTERN: readonly Kind[] = KIND_IDS.flatMap((kind) =>
  Array.from({ length: SHARES[kind] }, (_, index) => ({ kind, at: (index + 0.5) / SHARES[kind] })),
)
  .sort((a, b) => a.at - b.at)
  .map(({ kind }) => kind);

export const kindOf = (index: number): Kind => PATTERN[index % PATTERN.length] ?? "Person";
export const entityId = (index: number): string => `${kindOf(index).toLowerCase()}-${String(index).padStart(6, "0")}`;

/** A syllable in Latin and in Cyrillic letters. */
const SYLLABLES: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ["ka", "ка"],
  ["ber", "бер"],
  ["tu", "ту"],
  ["nur", "нур"],
  ["sa", "са"],
  ["dar", "дар"],
  ["kho", "хо"],
  ["zhan", "жан"],
  ["mi", "ми"],
  ["rak", "рак"],
  ["el", "эл"],
  ["gor", "гор"],
  ["ya", "я"],
  ["lim", "лим"],
  ["be", "бе"],
  ["sul", "сул"],
  ["tan", "тан"],
  ["ri", "ри"],
  ["os", "ос"],
  ["mur", "мур"],
];
const SURNAME_ENDS: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ["bayev", "баев"],
  ["ov", "ов"],
  ["in", "ин"],
  ["enko", "енко"],
  ["kyzy", "кызы"],
];
const FORMS: Readonly<Record<Exclude<Kind, "Person">, readonly [string, string]>> = {
  Organization: ["Ministry of", "министерство"],
  Group: ["movement of", "движение"],
  Place: ["city of", "город"],
  Event: ["unrest in", "беспорядки"],
  Document: ["decree on", "указ"],
  Channel: ["channel of", "канал"],
};

function word(random: Random, end: readonly [string, string] = ["", ""]): [latin: string, cyrillic: string] {
  const parts = [...Array.from({ length: 2 + random.below(2) }, () => random.pick(SYLLABLES)), end];
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return [capital(parts.map(([latin]) => latin).join("")), capital(parts.map(([, cyrillic]) => cyrillic).join(""))];
}

export function generateEntity(index: number, random: Random): Entity {
  const kind = kindOf(index);
  const [latin, cyrillic] = word(random);
  if (kind === "Person") {
    const [surname, inCyrillic] = word(random, random.pick(SURNAME_ENDS));
    return entity(index, `${latin} ${surname}`, [surname, `${cyrillic} ${inCyrillic}`]);
  }
  const [form, inCyrillic] = FORMS[kind];
  return entity(index, `${form} ${latin}`, [`${inCyrillic} ${cyrillic}`]);
}

function entity(index: number, name: string, aliases: readonly string[]): Entity {
  const kind = kindOf(index);
  return {
    id: entityId(index),
    kind,
    name: name.charAt(0).toUpperCase() + name.slice(1),
    aliases: aliases.map((text, place) => ({ text, occurs: place === 0 })),
    ftm: KINDS[kind].ftm,
  };
}
