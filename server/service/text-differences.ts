/**
 * What may have happened to a text whose hash is not the one on record: forms of it that programs make by themselves
 * (line ends, byte order mark, the end of the file, composed letters). Pure: the caller compares the hashes.
 */

interface Form {
  readonly words: string | null;
  readonly make: (text: string) => string;
}

const SAME: Form = { words: null, make: (text) => text };
const MARKS: readonly Form[] = [
  SAME,
  { words: "it begins with a byte order mark", make: (text) => text.replace(/^\ufeff/, "") },
  { words: "the byte order mark at its beginning is missing", make: (text) => (text.startsWith("\ufeff") ? text : `\ufeff${text}`) },
];
const LINE_ENDS: readonly Form[] = [
  SAME,
  { words: "its lines end as on Windows (CR LF) instead of as on Unix (LF)", make: (text) => text.replaceAll("\r\n", "\n") },
  { words: "its lines end as on Unix (LF) instead of as on Windows (CR LF)", make: (text) => text.replaceAll(/\r?\n/g, "\r\n") },
];
const TAILS: readonly Form[] = [
  SAME,
  { words: "a line end was added at its end", make: (text) => text.replace(/\r?\n$/, "") },
  { words: "the line end at its end is missing", make: (text) => `${text}\n` },
  { words: "spaces or empty lines were added at its end", make: (text) => text.trimEnd() },
];
const LETTERS: readonly Form[] = [
  SAME,
  { words: "its accented letters are composed in another way (Unicode NFC)", make: (text) => text.normalize("NFC") },
  { words: "its accented letters are composed in another way (Unicode NFD)", make: (text) => text.normalize("NFD") },
];

/** Longer texts are tried with one change at a time. */
const LONG = 200_000;

export interface Variant {
  readonly text: string;
  /** What was changed, each as a clause; at least one. */
  readonly changes: readonly string[];
}

/** Distinct variants that differ from the text, those with the fewest changes first. */
export function textVariants(text: string): Variant[] {
  const found = new Map<string, Variant>();
  const most = text.length > LONG ? 1 : 4;
  for (const letters of LETTERS)
    for (const mark of MARKS)
      for (const ends of LINE_ENDS)
        for (const tail of TAILS) {
          const forms = [letters, mark, ends, tail];
          const changes = forms.flatMap(({ words }) => words ?? []);
          if (changes.length === 0 || changes.length > most) continue;
          const made = ends.make(tail.make(mark.make(letters.make(text))));
          const known = found.get(made);
          if (made !== text && (known === undefined || known.changes.length > changes.length)) found.set(made, { text: made, changes });
        }
  return [...found.values()].sort((a, b) => a.changes.length - b.changes.length);
}
