/** Values that say the same, compared without making texts of them. */
import fc from "fast-check";
import { isEqualJson } from "../../../model/equal-json.ts";
import { canonicalJson } from "../../../server/graph-form/canonical-json.ts";

test("agrees with the one form in which equal values are equal texts", () => {
  const few = fc.constantFrom<unknown>(null, true, 0, 1, "", "a", "constructor");
  const value = fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof(
      { depthSize: "small" },
      few,
      fc.array(tie("any"), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom("a", "b", "constructor"), tie("any"), { maxKeys: 2 }),
    ),
  })).any;
  fc.assert(
    fc.property(value, value, (a, b) => {
      expect(isEqualJson(a, b)).toBe(canonicalJson(a) === canonicalJson(b));
      expect(isEqualJson(a, structuredClone(a))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("fields may come in any order, and undefined is as good as missing", () => {
  expect(isEqualJson({ a: 1, b: [2, { c: undefined }] }, { b: [2, {}], a: 1 })).toBe(true);
  expect(isEqualJson({ a: 1 }, { a: 1, b: undefined })).toBe(true);
  expect(isEqualJson({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(isEqualJson({}, { constructor: Object })).toBe(false);
  expect(isEqualJson([], {})).toBe(false);
  expect(isEqualJson(["a"], { 0: "a" })).toBe(false);
});
