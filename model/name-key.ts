/**
 * Search keys of names: two spellings of one name should meet, whatever the script or romanisation.
 *
 * In this order: lower case · Cyrillic (Russian, Kazakh, Ukrainian letters) to Latin · NFKD without marks ·
 * punctuation to spaces (apostrophes vanish) · then letters that romanisations disagree about are folded:
 * q, ck → k · w → v · kh → h · zh → j · y, and j after a vowel, → i · i between vowels, and after an initial y/e, falls
 * (Tokayev = Tokaev) · doubled letters become one. So Токаев = Тоқаев = Tokayev = Tokaev = Toqaev = "tokaev".
 * A key is only compared with keys: it is never shown.
 */

// biome-ignore format: one row a group of letters
const CYRILLIC: Readonly<Record<string, string>> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ё: "e", ж: "zh", з: "z", и: "i", й: "i", к: "k", л: "l", м: "m",
  н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "sh",
  ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya",
  ә: "a", ғ: "g", қ: "k", ң: "n", ө: "o", ұ: "u", ү: "u", һ: "h", і: "i",
  є: "e", ї: "i", ґ: "g",
};
/** Latin letters that NFKD does not take apart. */
const LATIN: Readonly<Record<string, string>> = { ı: "i", ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th" };

const letters = (text: string): string => Array.from(text, (letter) => CYRILLIC[letter] ?? LATIN[letter] ?? letter).join("");

/** Stands for zh until j after a vowel has been folded: in "Kozhakhmetov" the sound is a consonant. */
const ZH = "\u0292";

const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/zh/g, ZH],
  [/kh/g, "h"],
  [/ck|q/g, "k"],
  [/w/g, "v"],
  [/(?<=[aeiouy])j/g, "i"],
  [/y/g, "i"],
  [/(\p{L})\1+/gu, "$1"],
  [/(?<=[aeou])i(?=[aeou])/g, ""],
  [/\bi(?=e)/g, ""],
  [new RegExp(ZH, "g"), "j"],
];

/** The key of a name: words of letters and digits, folded, one space between them; "" when it has neither. */
export function nameKey(name: string): string {
  const plain = letters(name.normalize("NFC").toLowerCase())
    .normalize("NFKD")
    .replace(/[\p{M}'’ʼʻ`´]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return FOLDS.reduce((text, [pattern, fold]) => text.replace(pattern, fold), plain);
}

/** Longer words are cut: no index holds a key of arbitrary length. */
const MAX_WORD = 64;

const cut = (word: string): string => (word.length > MAX_WORD ? Array.from(word).slice(0, MAX_WORD).join("") : word);

/** The distinct words of a key, in order. */
export const keyWords = (key: string): string[] => (key === "" ? [] : [...new Set(key.split(" ").map(cut))]);

/** Distinct trigrams of a word padded by two spaces in front and one behind, so that beginnings weigh more. */
export function trigrams(word: string): string[] {
  const grams = new Set<string>();
  const padded = `  ${word} `;
  // Letters beyond the first plane are two code units, which must not be parted.
  const letters = /\p{Surrogate}|[\u{10000}-\u{10ffff}]/u.test(word) ? Array.from(padded) : null;
  const length = letters?.length ?? padded.length;
  for (let at = 0; at + 3 <= length; at += 1) grams.add(letters?.slice(at, at + 3).join("") ?? padded.slice(at, at + 3));
  return [...grams];
}

/** Dice's coefficient of the trigrams of two words: 0 (nothing in common) to 1. */
export function similarity(a: ReadonlySet<string>, b: readonly string[]): number {
  let shared = 0;
  for (const gram of b) if (a.has(gram)) shared += 1;
  return (2 * shared) / (a.size + b.length);
}
