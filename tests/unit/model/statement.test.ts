import fc from "fast-check";
import type { Literal } from "../../../model/claim.ts";
import { POLARITIES, PREDICATE_IDS } from "../../../model/schema.ts";
import { claimStatement, formatLiteral, formatQuantity, statementOf } from "../../../model/statement.ts";

const name = fc.string({ minLength: 1, unit: fc.constantFrom("a", "Б", "қ", "{", "}", "$", "&", "7", "-") });
const literal: fc.Arbitrary<Literal> = fc.oneof(
  fc.record({
    value: fc.double({ noNaN: true, noDefaultInfinity: true }),
    datatype: fc.constant("number" as const),
    unit: fc.constantFrom("people", null),
  }),
  fc.record({ value: name, datatype: fc.constantFrom("string" as const, "quantity-word" as const) }),
);

test("every predicate makes a sentence with the names in it and no gap left, whatever the names hold", () => {
  fc.assert(
    fc.property(fc.constantFrom(...PREDICATE_IDS), name, name, literal, fc.boolean(), (predicate, subject, object, value, isEntity) => {
      const names = new Map([
        ["s", subject],
        ["o", object],
      ]);
      const nameOf = (id: string): string => names.get(id) ?? "";
      const text = statementOf("s", { predicate, object: isEntity ? { entity: "o" } : value }, nameOf);
      expect(text).toContain(subject);
      expect(text).toContain(isEntity ? object : formatLiteral(value));
      expect(text).not.toMatch(/\{(?:subject|object|value|unit)\}|undefined|null|\s{2}|^\s|\s$/);
    }),
    { numRuns: 1000 },
  );
});

test("a denial and a withheld confirmation begin with their speaker; an assertion is the statement", () => {
  const made = POLARITIES.map((polarity) => claimStatement("Ana Bel", polarity, "Dolna is closed"));
  expect(made).toEqual(["Dolna is closed", "Ana Bel denies: Dolna is closed", "Ana Bel does not confirm: Dolna is closed"]);
});

test("a post stands behind the sentence, unless the sentence has it", () => {
  const nameOf = (id: string): string => id;
  const heads = (position: string | null) =>
    statementOf("Ana", { predicate: "deputyHeadOf", object: { entity: "board" }, position }, nameOf);
  expect(heads("second secretary")).toBe("Ana is or was deputy head of board (second secretary)");
  expect(heads("Deputy head")).toBe("Ana is or was deputy head of board");
  expect(heads(null)).toBe("Ana is or was deputy head of board");
});

test.each<[Literal, string]>([
  [{ value: 7989, datatype: "number", unit: "people" }, "7,989 people"],
  [{ value: 8000, datatype: "number", unit: "people", comparator: "~" }, "about 8,000 people"],
  [{ value: 700, datatype: "number", comparator: ">" }, "more than 700"],
  [{ value: 10_000, max: 15_000, datatype: "number", unit: "people" }, "10,000–15,000 people"],
  [{ value: "dozens of", datatype: "quantity-word", unit: "people" }, "dozens of people"],
  [{ value: "1992-05-15", datatype: "date", unit: null }, "15 May 1992"],
])("%j reads %j", (value, text) => {
  expect(formatQuantity(value)).toBe(text);
});
