import { foundInWords, supportInWords, weaknessInWords } from "../../../client/panels/paths/path-words.ts";
import type { Bounds } from "../../../model/fact.ts";
import type { Status } from "../../../model/schema.ts";
import type { PathStep, Weakness } from "../../../model/view.ts";

const NO_BOUNDS: Bounds = { fromMin: null, fromMax: null, toMin: null, toMax: null, eventMin: null, eventMax: null };
const step = (status: Status, sources: number, bounds = NO_BOUNDS): PathStep => ({
  edge: "a|allyOf|b",
  source: "a",
  target: "b",
  statement: "A is or was an ally of B",
  status,
  sources,
  bounds,
  claims: [],
});

describe("how a path is told", () => {
  test.each<[Weakness, PathStep[], string]>([
    ["contested", [step("contested", 1), step("single-source", 1)], "contested"],
    ["one-source", [step("single-source", 1), step("corroborated", 2)], "only one source"],
    ["one-source", [step("single-source", 1), step("single-source", 1)], "only one source, like 1 other step"],
    ["one-source", [step("single-source", 1), step("single-source", 1), step("single-source", 1)], "only one source, like 2 other steps"],
    ["fewest-sources", [step("corroborated", 2), step("corroborated", 3)], "2 independent sources"],
  ])("the weakest of its steps and why: %s", (weakness, steps, words) => {
    expect(weaknessInWords({ steps, weakest: 0, weakness })).toBe(words);
  });

  test("a step says its status, its sources unless that is the same thing, and its time", () => {
    expect(supportInWords(step("single-source", 1))).toBe("Single source");
    expect(supportInWords(step("corroborated", 3))).toBe("Corroborated · 3 independent sources");
    expect(supportInWords(step("contested", 1, { ...NO_BOUNDS, toMax: "2022-01-09" }))).toBe(
      "Contested · 1 independent source · until some day by 9 Jan 2022",
    );
  });

  test("an answer says whether it is all there is", () => {
    const search = { limit: 5, maxLength: 6, truncated: false };
    expect(foundInWords({ ...search, shown: 5 })).toBe("The 5 shortest paths of at most 6 steps; there may be more.");
    expect(foundInWords({ ...search, shown: 3 })).toBe("All 3 paths of at most 6 steps.");
    expect(foundInWords({ ...search, shown: 1 })).toBe("The only path of at most 6 steps.");
    expect(foundInWords({ ...search, shown: 1, limit: 1 })).toBe("The shortest path of at most 6 steps; there may be more.");
    expect(foundInWords({ ...search, shown: 2, truncated: true })).toMatch(/^2 paths .* stopped at its limit, so there may be others\.$/);
  });
});
