/** Canonical ids, and claims as they read under merges. */
import { claimSchema } from "../../../model/claim.ts";
import { canonicalClaim, identityOf } from "../../../model/identity.ts";

const merge = (from: string, into: string) => ({ from, into });
const claim = claimSchema.parse({
  id: "c1",
  document: "d1",
  subject: "a",
  predicate: "allyOf",
  object: { entity: "x" },
  qualifiers: { location: "a", position: "a" },
  statedOn: { date: "2022-01-05", precision: "day" },
  speaker: "b",
  reporter: "x",
  reportedVia: ["a", "b", "x"],
  cites: ["b", "a"],
  attribution: "indirect",
  polarity: "asserts",
  modality: "reported",
  evidence: ["s1"],
});

test("merges lead on to the last one, and a group is everything that leads there", () => {
  const { canonical, merged, ids, isPlain } = identityOf([merge("a", "b"), merge("b", "c"), merge("d", "c")]);
  expect(["a", "b", "c", "d", "e"].map(canonical)).toEqual(["c", "c", "c", "c", "e"]);
  expect([merged("c"), merged("b"), ids, isPlain]).toEqual([["a", "b", "d"], [], ["a", "b", "d"], false]);
});

test("a circle, which only a hand can make, ends", () => {
  expect(["a", "b"]).toContain(identityOf([merge("a", "b"), merge("b", "a")]).canonical("a"));
});

test("every entity that a claim names is replaced, terms are not, and two that are one are named once", () => {
  expect(canonicalClaim(claim, identityOf([merge("a", "x"), merge("b", "x")]))).toEqual({
    ...claim,
    subject: "x",
    qualifiers: { location: "x", position: "a" },
    speaker: "x",
    reportedVia: ["x"],
    cites: ["x"],
  });
});

test("a claim that no merge concerns is the very same", () => {
  expect(canonicalClaim(claim, identityOf([merge("y", "z")]))).toBe(claim);
  expect(canonicalClaim(claim, identityOf([]))).toBe(claim);
});
