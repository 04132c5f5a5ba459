import fc from "fast-check";
import { entityIdSchema, MAX_NAME_LENGTH, nameSchema, noteSchema, recordIdSchema, sha256Schema } from "../../../model/text.ts";

const takes = (schema: typeof nameSchema, text: string): boolean => schema.safeParse(text).success;

test.each([
  "Kassym-Jomart Tokayev",
  "Қасым-Жомарт Тоқаев",
  "Oyan, Qazaqstan",
  "O’Neil & Söhne",
  "3 < 5 people",
  "a > b",
  "<3",
  "family 👨‍👩‍👧",
  "שלום",
])("%j is a name", (text) => {
  expect(takes(nameSchema, text)).toBe(true);
});

test.each([
  "",
  "<b>Ana</b>",
  "Ana <img src=x onerror=alert(1)>",
  "</script>",
  "<!-- x -->",
  "<?xml?>",
  '<a title="<">',
  "two\nlines",
  "a\tb",
  "a\u0000b",
  "a\u001bb",
  "a\u0085b",
  "a\u202eb",
  "a\u2066b",
  "a\ud83c",
  "\udf0a",
  "x".repeat(MAX_NAME_LENGTH + 1),
])("%j is no name", (text) => {
  expect(takes(nameSchema, text)).toBe(false);
});

test("a note may have several lines, and no markup either", () => {
  expect(takes(noteSchema, "one\ntwo\tthree")).toBe(true);
  expect(takes(noteSchema, "one\n<i>two</i>")).toBe(false);
});

test("whatever is taken as a name has no tag that a browser would open", () => {
  const part = fc.constantFrom("<", ">", "/", "!", "a", "b ", "=", '"', "é", "1");
  const tag = /<[/!?]?[a-z][^>]*>|<!|<\?/i;
  fc.assert(
    fc.property(fc.string({ unit: part, maxLength: 30 }), (text) => {
      if (takes(nameSchema, text) && text.includes(">")) expect(text).not.toMatch(/<\/?[a-z][^>]*>/i);
      if (tag.test(text) && /<[/!?]?[a-z][^>]*>/i.test(text)) expect(takes(nameSchema, text)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test("a megabyte of opened tags is refused at once", () => {
  const started = performance.now();
  expect(takes(nameSchema, "<a".repeat(500_000))).toBe(false);
  expect(takes(noteSchema, "<a".repeat(500_000))).toBe(false);
  expect(performance.now() - started).toBeLessThan(2000);
});

test.each([
  [entityIdSchema, "karim-masimov", true],
  [entityIdSchema, "Karim-Masimov", false],
  [entityIdSchema, "karim--masimov", false],
  [entityIdSchema, "-karim", false],
  [entityIdSchema, "../etc", false],
  [entityIdSchema, "a".repeat(201), false],
  [recordIdSchema, "000:s00", true],
  [recordIdSchema, "c000-01", true],
  [recordIdSchema, "-c", false],
  [recordIdSchema, "a/b", false],
  [recordIdSchema, "a b", false],
  [sha256Schema, "a".repeat(64), true],
  [sha256Schema, "A".repeat(64), false],
  [sha256Schema, "a".repeat(63), false],
])("%# %s", (schema, text, expected) => {
  expect(takes(schema, text)).toBe(expected);
});
