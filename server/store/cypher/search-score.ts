/** How well names answer what was typed: decided on keys (model/name-key.ts), so that every store gives one answer. */
import { keyWords, nameKey, similarity, trigrams } from "../../../model/name-key.ts";

/** A word that resembles a typed one less than this is another word. */
export const LEAST_WORD = 0.45;
const LEAST_NAME = 0.4;

const PREFIX_SCORE = 0.92;
/** A resemblance never passes for a beginning. */
const MOST_ALIKE = 0.9;
/** Even perfect words are less than the whole name. */
const PART_SCORE = 0.95;
/** Words typed beyond these are not looked at. */
const MAX_TERMS = 8;

export const isNameHit = (score: number): boolean => score >= LEAST_NAME;

/** A name as it is written, and its key. */
export interface NameForm {
  readonly text: string;
  readonly key: string;
}

export interface Matcher {
  /** The words typed, as keys. */
  readonly terms: readonly string[];
  /** How well a word answers the term at `index`, 0 to 1: the same, its beginning, or something like it. */
  wordScore(index: number, word: string): number;
  /** How well a key answers all that was typed, 0 to 1 in thousandths; 1 is the same key. */
  nameScore(key: string): number;
  /**
   * The form that answers best, as it is written. Of equals, one in the very letters that were typed (but for case)
   * wins, then the first.
   */
  best(forms: readonly NameForm[]): { matched: string; score: number };
}

/** A matcher for one query; it remembers words, for names share them. */
export function createMatcher(q: string): Matcher {
  const typed = nameKey(q);
  const literal = q.trim().toLowerCase();
  const terms = keyWords(typed).slice(0, MAX_TERMS);
  const seen = terms.map((term) => ({ term, grams: new Set(trigrams(term)), scores: new Map<string, number>() }));

  function wordScore(index: number, word: string): number {
    const one = seen[index];
    if (one === undefined) return 0;
    const known = one.scores.get(word);
    if (known !== undefined) return known;
    const score = scoreOf(one.term, one.grams, word);
    one.scores.set(word, score);
    return score;
  }

  function nameScore(key: string): number {
    if (typed === key) return 1;
    const words = keyWords(key);
    let sum = 0;
    for (let index = 0; index < terms.length; index += 1) {
      let best = 0;
      for (const word of words) best = Math.max(best, wordScore(index, word));
      sum += best;
    }
    // Among names that have all the words typed, the one with the fewest others comes first.
    const coverage = Math.min(1, terms.length / Math.max(1, words.length));
    return Math.round(1000 * PART_SCORE * (sum / terms.length) * (0.9 + 0.1 * coverage)) / 1000;
  }

  function best(forms: readonly NameForm[]): { matched: string; score: number } {
    let found = { matched: forms[0]?.text ?? "", score: 0 };
    for (const { text, key } of forms) {
      const score = nameScore(key);
      const asTyped = score === found.score && text.toLowerCase() === literal && found.matched.toLowerCase() !== literal;
      if (score > found.score || asTyped) found = { matched: text, score };
    }
    return found;
  }

  return { terms, wordScore, nameScore, best };
}

function scoreOf(term: string, grams: ReadonlySet<string>, word: string): number {
  if (term === word) return 1;
  if (word.startsWith(term)) return PREFIX_SCORE;
  return Math.min(similarity(grams, trigrams(word)), MOST_ALIKE);
}
