/** How names are ranked for what was typed. */
import { nameKey } from "../../../model/name-key.ts";
import { bestForm, isNameHit, nameScore, wordScore } from "../../../server/store/cypher/search-score.ts";

const score = (typed: string, name: string): number => nameScore(nameKey(typed), nameKey(name));

test("the whole name is 1, and nothing else is", () => {
  expect(score("Токаев", "Tokayev")).toBe(1);
  for (const name of ["Tokayev Kassym", "Tokayevs", "Tokayv"]) expect(score("Tokayev", name)).toBeLessThan(1);
});

test("a name with all words is before one with a beginning, and that before a typing error", () => {
  const scores = ["Karim Masimov", "Masimovich", "Masinov", "Almaty"].map((name) => score("Masimov", name));
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(new Set(scores).size).toBe(4);
  expect(scores.map(isNameHit)).toEqual([true, true, true, false]);
});

test("of names with the words typed, the shorter is first", () => {
  expect(score("almaty", "Almaty airport")).toBeGreaterThan(score("almaty", "The airport of the city of Almaty"));
});

test("a resemblance never passes for a beginning", () => {
  expect(wordScore("abcdefghijklmnop", "abcdefghijklmnoq")).toBeLessThan(wordScore("ab", "abcdefghijklmnoq"));
});

test("the form in the letters that were typed is the one shown", () => {
  expect(bestForm("тоқаев", ["Tokayev", "Tokaev", "Тоқаев", "Токаев"])).toEqual({ matched: "Тоқаев", score: 1 });
  expect(bestForm("Tokajew", ["Tokayev", "Tokaev"])).toEqual({ matched: "Tokayev", score: 1 });
});
