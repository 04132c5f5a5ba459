/**
 * Search by name. The database finds words that share trigrams with those looked for, and entities that have such
 * words; how well they match is decided here (search-score.ts).
 * Work is bounded: MAX_WORDS words for each one typed, MAX_ENTITIES candidates; `total` counts matches among these.
 */
import { keyWords, nameKey, trigrams } from "../../../model/name-key.ts";
import type { Kind } from "../../../model/schema.ts";
import type { SearchHit } from "../../../model/view.ts";
import type { Reader } from "./query.ts";
import { READ } from "./read-queries.ts";
import { bestForm, isNameHit, LEAST_WORD, wordScore } from "./search-score.ts";

const MAX_TERMS = 8;
const MAX_WORDS = 1000;
const MAX_ENTITIES = 500;
const hundredths = (score: number): number => Math.round(score * 100);

async function wordsLike({ read }: Reader, term: string, index: number): Promise<{ term: number; word: string; score: number }[]> {
  const found = await read(READ.searchWords, { trigrams: trigrams(term), limit: MAX_WORDS });
  return found
    .map(({ word }) => ({ term: index, word, score: wordScore(term, word) }))
    .filter(({ score }) => score >= LEAST_WORD)
    .map((row) => ({ ...row, score: hundredths(row.score) }));
}

export async function searchEntities(
  reader: Reader,
  q: string,
  options: { readonly kind?: readonly Kind[] | undefined; readonly limit: number },
): Promise<{ hits: SearchHit[]; total: number }> {
  const typed = nameKey(q);
  const terms = keyWords(typed).slice(0, MAX_TERMS);
  const rows = (await Promise.all(terms.map((term, index) => wordsLike(reader, term, index)))).flat();
  if (rows.length === 0) return { hits: [], total: 0 };
  const kinds = options.kind?.length ? [...options.kind] : null;
  const candidates = await reader.read(READ.searchEntities, { rows, kinds, limit: MAX_ENTITIES });
  const names = await reader.read(READ.names, { ids: candidates.map(({ id }) => id) });
  const hits = names
    .map(({ id, name, kind, degree, aliases }): SearchHit => ({ id, name, kind, degree, ...bestForm(q, [name, ...aliases]) }))
    .filter(({ score }) => isNameHit(score))
    .sort((a, b) => b.score - a.score || b.degree - a.degree || (a.id < b.id ? -1 : 1));
  return { hits: hits.slice(0, options.limit), total: hits.length };
}
