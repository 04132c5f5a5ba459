/**
 * Search by name. The database finds words that share trigrams with those looked for, and entities that have such
 * words; how well a name matches is decided here, on keys (model/name-key.ts), so that every store gives one answer.
 * Work is bounded: MAX_WORDS words for each one typed, MAX_ENTITIES candidates; `total` counts matches among these.
 */
import { keyWords, nameKey, similarity, trigrams } from "../../../model/name-key.ts";
import type { Kind } from "../../../model/schema.ts";
import type { SearchHit } from "../../../model/view.ts";
import type { Reader } from "./query.ts";
import { READ } from "./read-queries.ts";

const MAX_TERMS = 8;
const MAX_WORDS = 200;
const MAX_ENTITIES = 500;
/** A word that resembles a typed one less than this is another word. */
const LEAST_WORD = 0.45;
const LEAST_NAME = 0.4;

const PREFIX_SCORE = 0.92;
/** Even perfect words are less than the whole name. */
const PART_SCORE = 0.95;

/** How well a word answers one that was typed, 0 to 1: the same, its beginning, or something like it. */
export function wordScore(typed: string, word: string): number {
  if (typed === word) return 1;
  if (word.startsWith(typed)) return PREFIX_SCORE;
  return Math.min(similarity(typed, word), PREFIX_SCORE - 0.02);
}

/** How well a name's key answers a query's key, 0 to 1; 1 is the same key. */
export function nameScore(typed: string, name: string): number {
  if (typed === name) return 1;
  const words = keyWords(name);
  const terms = keyWords(typed);
  const scores = terms.map((term) => Math.max(0, ...words.map((word) => wordScore(term, word))));
  const mean = scores.reduce((sum, score) => sum + score, 0) / terms.length;
  // Among names that have all the words typed, the one with the fewest others comes first.
  const coverage = Math.min(1, terms.length / Math.max(1, words.length));
  return PART_SCORE * mean * (0.9 + 0.1 * coverage);
}

const hundredths = (score: number): number => Math.round(score * 100);

async function wordsLike({ read }: Reader, term: string, index: number): Promise<{ term: number; word: string; score: number }[]> {
  const found = await read(READ.searchWords, { trigrams: trigrams(term), limit: MAX_WORDS });
  return found
    .map(({ word }) => ({ term: index, word, score: wordScore(term, word) }))
    .filter(({ score }) => score >= LEAST_WORD)
    .map((row) => ({ ...row, score: hundredths(row.score) }));
}

/** The best form of a name for a query; of equals the first, and the main name is first of all. */
function bestForm(typed: string, forms: readonly string[]): { matched: string; score: number } {
  let best = { matched: forms[0] ?? "", score: 0 };
  for (const form of forms) {
    const score = nameScore(typed, nameKey(form));
    if (score > best.score) best = { matched: form, score };
  }
  return best;
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
    .map(({ id, name, kind, degree, aliases }): SearchHit => ({ id, name, kind, degree, ...bestForm(typed, [name, ...aliases]) }))
    .filter(({ score }) => score >= LEAST_NAME)
    .map((hit) => ({ ...hit, score: Math.round(hit.score * 1000) / 1000 }))
    .sort((a, b) => b.score - a.score || b.degree - a.degree || (a.id < b.id ? -1 : 1));
  return { hits: hits.slice(0, options.limit), total: hits.length };
}
