/** Finds runs of words that one text shares with others: how the project proves that it copies no article. */

/** Eight words in a row are a copy. */
const RUN_LENGTH = 8;

/** Words without case, punctuation, white space and the escapes of source code between them. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .replaceAll(/\\[nrt]/g, " ")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function* runsOf(words: readonly string[]): Generator<string> {
  for (let at = 0; at + RUN_LENGTH <= words.length; at++) yield words.slice(at, at + RUN_LENGTH).join(" ");
}

/** A function that gives the runs which a text shares with the sources. */
export function copyFinder(sources: readonly string[]): (text: string) => string[] {
  const known = new Set(sources.flatMap((source) => [...runsOf(wordsOf(source))]));
  return (text) => [...runsOf(wordsOf(text))].filter((run) => known.has(run));
}
