/** Limits and shapes of the strings that come from outside: what is not text, or too long, never gets in. */
import { z } from "zod";

export const MAX_NAME_LENGTH = 500;
export const MAX_TEXT_LENGTH = 10_000;
export const MAX_ID_LENGTH = 200;

// C0 controls (but tab and newlines in long text), DEL and C1, unpaired surrogates, bidirectional overrides.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;
const TAG_START = /<\/?[a-z!?]/iu;
/** In linear time, for the text may be as long as an attacker likes: one pattern up to the ">" would be quadratic. */
const hasMarkup = (text: string): boolean => {
  const start = text.search(TAG_START);
  return start !== -1 && text.indexOf(">", start) !== -1;
};
const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

const plain = (max: number) =>
  z
    .string()
    .min(1, "must not be empty")
    .max(max, `must have at most ${max} characters`)
    .refine((text) => !CONTROL.test(text), "must not have control or direction-override characters")
    .refine(isWellFormed, "must be valid Unicode (it has an unpaired surrogate)");

/** A name, label, term or unit: one line, no markup. */
export const nameSchema = plain(MAX_NAME_LENGTH)
  .refine((text) => !/[\n\r\t]/.test(text), "must be one line")
  .refine((text) => !hasMarkup(text), "must not have HTML in it");

/** A note or paraphrase in our own words; no markup. */
export const noteSchema = plain(MAX_TEXT_LENGTH).refine((text) => !hasMarkup(text), "must not have HTML in it");

/** Entity ids are slugs: they stand in URLs and in file names. */
export const entityIdSchema = z
  .string()
  .max(MAX_ID_LENGTH)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be a slug such as karim-masimov");

/** Ids of documents, sentences, mentions and claims: letters, digits and . _ : - */
export const recordIdSchema = z
  .string()
  .max(MAX_ID_LENGTH)
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9._:-]*[A-Za-z0-9])?$/, "must be letters, digits and . _ : - only");

const MAX_SLUG = 60;

/** Plain letters, digits and single dashes: what ids and file names are made of. Empty for a text with none of them. */
export const slugOf = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, MAX_SLUG)
    .replace(/-+$/, "");

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in lower-case hexadecimal");
