/**
 * Text as XML 1.0 holds it, without loss. What XML cannot hold (control characters, U+FFFE, U+FFFF, halves of surrogate
 * pairs) is written `_xHHHH_`, as ECMA-376 does for spreadsheets, and a text that looks so already has its underscore
 * written `_x005F_`. Line breaks and tabs are written as references, for parsers make spaces of them in attributes.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
/** Quick to look for: nearly all texts have none of these. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const MAY_NEED_ESCAPE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]|_x/;
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

const hex = (char: string): string => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** Text that XML can hold; `fromXmlText` gives it back. */
const toXmlText = (text: string): string =>
  MAY_NEED_ESCAPE.test(text) ? text.replaceAll(LOOKS_ESCAPED, "_x005F_").replaceAll(NOT_IN_XML, hex) : text;

/** Undoes what our writers do; to be applied to files of ours alone. */
export const fromXmlText = (text: string): string =>
  text.includes("_x") ? text.replaceAll(ESCAPED, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};
const reference = (char: string): string => REFERENCES[char] ?? char;

/** Quick to look for: most texts have nothing of what is written in another way, between tags or in quotes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const MAY_BE_WRITTEN_OTHERWISE = /[\u0000-\u001f&<>"'\ud800-\udfff\ufffe\uffff]|_x/;
const isPlain = (text: string): boolean => !MAY_BE_WRITTEN_OTHERWISE.test(text);

/** ` name="value"`, in the quotes that need the fewer references. */
export function attribute(name: string, value: string | number | boolean): string {
  if (typeof value !== "string" || isPlain(value)) return ` ${name}="${value}"`;
  const text = toXmlText(value);
  return text.includes('"')
    ? ` ${name}='${text.replaceAll(/[&<>'\t\n\r]/g, reference)}'`
    : ` ${name}="${text.replaceAll(/[&<>\t\n\r]/g, reference)}"`;
}

/** The text between two tags. */
export const content = (value: string | number | boolean): string =>
  typeof value !== "string" || isPlain(value) ? String(value) : toXmlText(value).replaceAll(/[&<>\r]/g, reference);
