import fc from "fast-check";
import { createIdIndex } from "../../../server/dataset/id-index.ts";
import { createNumberColumn } from "../../../server/dataset/number-column.ts";

test("it numbers ids as a Map of strings would, through every growth", () => {
  const id = fc.oneof(
    fc.stringMatching(/^[a-z0-9:-]{1,12}$/),
    fc.string({ unit: "grapheme", maxLength: 20 }).filter((text) => !/\p{Surrogate}/u.test(text)),
  );
  fc.assert(
    fc.property(fc.array(id, { maxLength: 400 }), fc.array(id, { maxLength: 20 }), (ids, others) => {
      const index = createIdIndex();
      const map = new Map<string, number>();
      for (const each of ids) {
        if (!map.has(each)) map.set(each, map.size);
        expect(index.intern(each)).toBe(map.get(each));
      }
      expect(index.size()).toBe(map.size);
      for (const [each, ordinal] of map) {
        expect(index.find(each)).toBe(ordinal);
        expect(index.idAt(ordinal)).toBe(each);
      }
      for (const other of others) expect(index.find(other)).toBe(map.get(other) ?? -1);
    }),
  );
});

test("a hundred thousand ids stay apart", () => {
  const index = createIdIndex();
  for (let each = 0; each < 100_000; each++) index.intern(`claim-${each}`);
  expect(index.size()).toBe(100_000);
  for (let each = 0; each < 100_000; each += 997) expect(index.find(`claim-${each}`)).toBe(each);
  expect(index.find("claim-100000")).toBe(-1);
});

test("a column reads as 0 where nothing was written, and keeps what it has when it grows", () => {
  const column = createNumberColumn();
  column.set(3, 7.5);
  column.set(50_000, 2 ** 40);
  expect([column.get(3), column.get(50_000), column.get(4), column.get(1_000_000), column.get(-1)]).toEqual([7.5, 2 ** 40, 0, 0, 0]);
});
