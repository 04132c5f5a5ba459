/** Spellings that must meet, spellings that must not, and what every key is like. */
import fc from "fast-check";
import { keyWords, nameKey, similarity, trigrams } from "../../../model/name-key.ts";

test.each([
  ["tokaev", ["Токаев", "Тоқаев", "Tokayev", "Tokaev", "Toqaev", "Tokajew", "TOKAYEV", "Tókayev"]],
  ["nazarbaev", ["Назарбаев", "Nazarbayev", "Nazarbaev", "Nazarbajew"]],
  ["masimov", ["Масимов", "Мәсімов", "Masimov", "Massimov"]],
  ["kasim jomart", ["Касым-Жомарт", "Қасым-Жомарт", "Kassym-Jomart", "Qasym-Jomart", "Kasym-Zhomart"]],
  ["erjan", ["Ержан", "Yerzhan", "Erzhan"]],
  ["dmitri", ["Дмитрий", "Dmitry", "Dmitri", "Dmitriy"]],
  ["janaozen", ["Жаңаөзен", "Zhanaozen", "Janaozen"]],
  ["kojahmetov", ["Кожахметов", "Kozhakhmetov"]],
  ["knb", ["КНБ", "KNB", "knb"]],
  ["ozbek", ["O'zbek", "Oʻzbek", "O’zbek"]],
])("%s is the key of each of its spellings", (key, spellings) => {
  expect(spellings.map(nameKey)).toEqual(spellings.map(() => key));
});

test("other names have other keys", () => {
  expect(new Set(["Tokayev", "Nazarbayev", "Masimov", "Almaty", "Astana", "КТЖ"].map(nameKey)).size).toBe(6);
});

test("scripts without a transliteration keep their letters, and figures stay", () => {
  expect(nameKey("中国 2022")).toBe("中国 2022");
  expect(nameKey("العربية")).toBe("العربية");
  expect(nameKey(" —!? ")).toBe("");
});

test("a key of any text is words of letters and digits, one space between them", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (text) => {
      const key = nameKey(text);
      expect(key).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
      for (const word of keyWords(key)) expect(trigrams(word).length).toBeGreaterThan(0);
    }),
  );
});

test("words are distinct and bounded", () => {
  expect(keyWords("a b a")).toEqual(["a", "b"]);
  expect(keyWords("x".repeat(500))[0]).toHaveLength(64);
  expect(keyWords("")).toEqual([]);
});

const alike = (a: string, b: string): number => similarity(new Set(trigrams(a)), trigrams(b));

test("trigrams weigh the beginning of a word", () => {
  expect(trigrams("ab")).toEqual(["  a", " ab", "ab "]);
  expect(alike("tokaev", "tokaev")).toBe(1);
  expect(alike("abc", "xyz")).toBe(0);
  expect(alike("tokaev", "tokaen")).toBeGreaterThan(alike("tokaev", "dokaev"));
  expect(trigrams("😀a")).toEqual(["  😀", " 😀a", "😀a "]);
});
