/** Connected sets against the definition: two members share a set exactly when a walk over the pairs joins them. */
import fc from "fast-check";
import { connectedSets } from "../../../model/connected-sets.ts";

const pairsArbitrary = fc.array(fc.tuple(fc.constantFrom(..."abcdefgh"), fc.constantFrom(..."abcdefgh")), { maxLength: 12 });

/** All members that a walk from `start` reaches. */
function reached(start: string, pairs: readonly (readonly [string, string])[]): string[] {
  const seen = new Set([start]);
  for (let before = 0; before < seen.size; ) {
    before = seen.size;
    for (const [a, b] of pairs) {
      if (seen.has(a)) seen.add(b);
      if (seen.has(b)) seen.add(a);
    }
  }
  return [...seen].sort();
}

test("every member is in one set, with all that it reaches and nothing else", () => {
  fc.assert(
    fc.property(pairsArbitrary, (pairs) => {
      const sets = connectedSets(pairs);
      const members = sets.flat();
      expect(members.sort()).toEqual([...new Set(pairs.flat())].sort());
      for (const set of sets) for (const member of set) expect(reached(member, pairs)).toEqual(set);
    }),
  );
});

test("a long chain is one set, in good time", () => {
  const chain = Array.from({ length: 50_000 }, (_, index): [string, string] => [`m${index}`, `m${index + 1}`]);
  expect(connectedSets(chain)).toHaveLength(1);
});
