/** Forms of a text that programs make by themselves: each is found again, and the simplest explanation comes first. */
import fc from "fast-check";
import { textVariants } from "../../../server/service/text-differences.ts";

const RECORD = "\ufeffCafé one.\r\nTwo.\r\n";
const changesFrom = (text: string): readonly string[] | undefined => textVariants(text).find((each) => each.text === RECORD)?.changes;

test.each([
  [RECORD.replaceAll("\r\n", "\n"), [/^its lines end as on Unix/]],
  [RECORD.slice(1), [/byte order mark .* missing/]],
  [RECORD.normalize("NFD"), [/Unicode NFC/]],
  [RECORD.slice(1).normalize("NFD"), [/Unicode NFC/, /byte order mark/]],
])("what became of a text is said in the fewest steps", (text, expected) => {
  const changes = changesFrom(text);
  expect(changes).toHaveLength(expected.length);
  for (const [index, pattern] of expected.entries()) expect(changes?.[index]).toMatch(pattern);
});

test("no variant is the text itself, none comes twice, and each says what was changed", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "é", "e\u0301", "\n", "\r\n", " ", "\ufeff"), maxLength: 12 }), (text) => {
      const variants = textVariants(text);
      expect(new Set(variants.map((each) => each.text)).size).toBe(variants.length);
      for (const { text: made, changes } of variants) {
        expect(made).not.toBe(text);
        expect(changes.length).toBeGreaterThan(0);
      }
    }),
  );
});

test("a long text is tried with one change at a time", () => {
  for (const { changes } of textVariants(`${"a\r\n".repeat(100_000)} `)) expect(changes).toHaveLength(1);
});
