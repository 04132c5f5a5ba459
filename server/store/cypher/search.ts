/**
 * Search by name. The database finds words that share trigrams with those looked for, and entities that have such
 * words; how well they match is decided here (search-score.ts). Work is bounded: MAX_WORDS words for each one typed,
 * MAX_ENTITIES candidates; `total` counts matches among these.
 */
import { trigrams } from "../../../model/name-key.ts";
import type { Kind } from "../../../model/schema.ts";
import type { SearchHit } from "../../../model/view.ts";
import type { Reader } from "./query.ts";
import { READ } from "./read-queries.ts";
import { createMatcher, isNameHit, LEAST_WORD, type Matcher, type NameForm } from "./search-score.ts";

const MAX_WORDS = 1000;
const MAX_ENTITIES = 500;

/** Words of names that answer a term, with scores in hundredths: sums of whole numbers are exact in every database. */
async function wordsLike({ read }: Reader, matcher: Matcher, index: number): Promise<{ term: number; word: string; score: number }[]> {
  const found = await read(READ.searchWords, { trigrams: trigrams(matcher.terms[index] ?? ""), limit: MAX_WORDS });
  return found.flatMap(({ word }) => {
    const score = matcher.wordScore(index, word);
    return score < LEAST_WORD ? [] : { term: index, word, score: Math.round(score * 100) };
  });
}

const formsOf = (names: readonly string[], keys: readonly string[]): NameForm[] =>
  names.map((text, index) => ({ text, key: keys[index] ?? "" }));

export async function searchEntities(
  reader: Reader,
  q: string,
  options: { readonly kind?: readonly Kind[] | undefined; readonly knownOn?: string | undefined; readonly limit: number },
): Promise<{ hits: SearchHit[]; total: number }> {
  const matcher = createMatcher(q);
  const rows = (await Promise.all(matcher.terms.map((_, index) => wordsLike(reader, matcher, index)))).flat();
  if (rows.length === 0) return { hits: [], total: 0 };
  const kinds = options.kind?.length ? [...options.kind] : null;
  const candidates = await reader.read(READ.searchEntities, { rows, kinds, knownOn: options.knownOn ?? null, limit: MAX_ENTITIES });
  const names = await reader.read(READ.names, { ids: candidates.map(({ id }) => id) });
  const hits = names
    .map(
      ({ id, name, kind, degree, aliases, keys, mergedNames, mergedKeys }): SearchHit => ({
        id,
        name,
        kind,
        degree,
        ...matcher.best(formsOf([name, ...aliases, ...(mergedNames ?? [])], [...keys, ...(mergedKeys ?? [])])),
      }),
    )
    .filter(({ score }) => isNameHit(score))
    .sort((a, b) => b.score - a.score || b.degree - a.degree || (a.id < b.id ? -1 : 1));
  return { hits: hits.slice(0, options.limit), total: hits.length };
}
