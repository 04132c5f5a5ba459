/** How well a name answers what was typed: decided on keys (model/name-key.ts), so that every store gives one answer. */
import { keyWords, nameKey, similarity } from "../../../model/name-key.ts";

/** A word that resembles a typed one less than this is another word. */
export const LEAST_WORD = 0.45;
const LEAST_NAME = 0.4;

const PREFIX_SCORE = 0.92;
/** Even perfect words are less than the whole name. */
const PART_SCORE = 0.95;

export const isNameHit = (score: number): boolean => score >= LEAST_NAME;

/** How well a word answers one that was typed, 0 to 1: the same, its beginning, or something like it. */
export function wordScore(typed: string, word: string): number {
  if (typed === word) return 1;
  if (word.startsWith(typed)) return PREFIX_SCORE;
  return Math.min(similarity(typed, word), PREFIX_SCORE - 0.02);
}

/** How well a name's key answers a query's key, 0 to 1 in thousandths; 1 is the same key. */
export function nameScore(typed: string, name: string): number {
  if (typed === name) return 1;
  const words = keyWords(name);
  const terms = keyWords(typed);
  const scores = terms.map((term) => Math.max(0, ...words.map((word) => wordScore(term, word))));
  const mean = scores.reduce((sum, score) => sum + score, 0) / terms.length;
  // Among names that have all the words typed, the one with the fewest others comes first.
  const coverage = Math.min(1, terms.length / Math.max(1, words.length));
  return Math.round(1000 * PART_SCORE * mean * (0.9 + 0.1 * coverage)) / 1000;
}

/**
 * The form of a name that answers best, as it is written. Of equals, one in the very letters that were typed (but for
 * case) wins, then the first; the main name is first of all.
 */
export function bestForm(q: string, forms: readonly string[]): { matched: string; score: number } {
  const typed = nameKey(q);
  const literal = q.trim().toLowerCase();
  let best = { matched: forms[0] ?? "", score: 0 };
  for (const form of forms) {
    const score = nameScore(typed, nameKey(form));
    const asTyped = score === best.score && form.toLowerCase() === literal && best.matched.toLowerCase() !== literal;
    if (score > best.score || asTyped) best = { matched: form, score };
  }
  return best;
}
