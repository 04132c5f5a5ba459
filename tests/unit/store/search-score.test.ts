/** How names are ranked for what was typed. */
import { nameKey } from "../../../model/name-key.ts";
import { createMatcher, isNameHit } from "../../../server/store/cypher/search-score.ts";

const score = (typed: string, name: string): number => createMatcher(typed).nameScore(nameKey(name));
const best = (typed: string, names: readonly string[]) => createMatcher(typed).best(names.map((text) => ({ text, key: nameKey(text) })));

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
  const word = "abcdefghijklmnoq";
  expect(createMatcher("abcdefghijklmnop").wordScore(0, word)).toBeLessThan(createMatcher("ab").wordScore(0, word));
});

test("the form in the letters that were typed is the one shown", () => {
  expect(best("тоқаев", ["Tokayev", "Tokaev", "Тоқаев", "Токаев"])).toEqual({ matched: "Тоқаев", score: 1 });
  expect(best("Tokajew", ["Tokayev", "Tokaev"])).toEqual({ matched: "Tokayev", score: 1 });
});
