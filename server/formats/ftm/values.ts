/**
 * Values as FollowTheMoney keeps them: what its library would tidy is tidied here by the same rules, so that it changes
 * no value that we write, and what it would drop is not written. The records in the Notes have every value as it is.
 */
import type { DayBounds } from "../../../model/partial-date.ts";
import { dayBounds } from "../../../model/partial-date.ts";

/** Name to values; a property without a value is absent. */
export type Properties = Readonly<Record<string, readonly string[]>>;

export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Properties;
}

// Controls, invisible formatting, soft hyphens; space-like characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2060-\u2064\ufeff]/gu;
const SPACES = /[\u0a00\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/gu;
const QUOTED = /^["'](.*)["']$/u;
/** In code points. */
const MAX_NAME = 384;

/** Until it changes nothing more: what one step takes out can bring letters together that the other composes. */
function settled(text: string, step: (text: string) => string): string {
  let before = text;
  for (let after = step(before); ; after = step(before)) {
    if (after === before) return after;
    before = after;
  }
}

/** Nothing to tidy: printable ASCII without spaces around it. */
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/;

/** A text of any length; empty when nothing that can be seen is left. */
export const tidyText = (text: string): string =>
  PLAIN.test(text) ? text : settled(text, (each) => each.normalize("NFC").replaceAll(INVISIBLE, "").replaceAll(SPACES, " ").trim());

/** A name: one line, single spaces, no quotes around it. */
export const tidyName = (text: string): string =>
  settled(text, (each) => tidyText(each).replace(QUOTED, "$1").replaceAll(/\s+/gu, " ").trim());

/** At most as long as a name may be; a longer one ends in "…". */
export function cutName(text: string): string {
  const points = [...text];
  return points.length <= MAX_NAME
    ? text
    : `${points
        .slice(0, MAX_NAME - 1)
        .join("")
        .trimEnd()}…`;
}

export const fitsName = (text: string): boolean => text !== "" && [...text].length <= MAX_NAME;

/** Properties without empty values and repeats, and without those that have no value. */
export function propertiesOf(all: Readonly<Record<string, readonly (string | null | undefined)[]>>): Properties {
  const properties: Record<string, readonly string[]> = {};
  for (const name in all) {
    const kept: string[] = [];
    for (const value of all[name] ?? []) {
      const text = value === null || value === undefined ? "" : tidyText(value);
      if (text !== "") kept.push(text);
    }
    if (kept.length > 0) properties[name] = kept.length === 1 ? kept : [...new Set(kept)];
  }
  return properties;
}

/** Years 1000 to 2999 are all that the library reads. */
export const ftmDate = (date: string | null | undefined): string | null => (date && /^[12]\d{3}/.test(date) ? date : null);

/** A day, month or year whose first and last day these are; null where the sources leave more open than that. */
export function exactDate({ min, max }: DayBounds): string | null {
  if (min === null || max === null) return null;
  if (min === max) return ftmDate(min);
  const spans = [
    { date: min.slice(0, 7), precision: "month" },
    { date: min.slice(0, 4), precision: "year" },
  ] as const;
  const fitting = spans.find((span) => {
    const bounds = dayBounds(span);
    return bounds.min === min && bounds.max === max;
  });
  return ftmDate(fitting?.date);
}

const REGIONS = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
/** Codes of two letters that are countries elsewhere and none in FollowTheMoney. */
const UNKNOWN_TO_FTM = new Set("an bu cs dy ea ez fx hv nh qo rh su tp uk vd xa xb yd yu".split(" "));

export const countryOf = (code: string | undefined): string | null =>
  code !== undefined && !UNKNOWN_TO_FTM.has(code) && REGIONS.of(code.toUpperCase()) !== undefined ? code : null;

/** ISO 639-1 to the languages of three letters that FollowTheMoney takes. */
const LANGUAGES = new Map(
  (
    "af:afr am:amh ar:ara az:aze be:bel bn:ben bs:bos bg:bul ca:cat cs:ces da:dan de:deu el:ell en:eng et:est fa:fas fi:fin fr:fra " +
    "ga:gle he:heb hi:hin hr:hrv hu:hun hy:hye id:ind is:isl it:ita ja:jpn kn:kan ka:kat kk:kaz km:khm ky:kir ko:kor lo:lao lv:lav " +
    "lt:lit mk:mkd mt:mlt ms:msa my:mya ne:nep nl:nld no:nor pl:pol pt:por ps:pus ro:ron ru:rus si:sin sk:slk sl:slv es:spa sq:sqi " +
    "sr:srp sw:swa sv:swe ta:tam te:tel tg:tgk th:tha tl:tgl tk:tuk tr:tur uk:ukr ur:urd uz:uzb vi:vie zh:zho"
  )
    .split(" ")
    .map((pair) => [pair.slice(0, 2), pair.slice(3)] as const),
);
const LONG_LANGUAGES = new Set([...LANGUAGES.values(), "cnr", "fil", "mul"]);

export const languageOf = (code: string): string | null => LANGUAGES.get(code) ?? (LONG_LANGUAGES.has(code) ? code : null);
