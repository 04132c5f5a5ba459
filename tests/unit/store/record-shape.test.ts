/** The form of records: all of ours have it, and whatever has a field too many, too few or of another type has not. */
import { z } from "zod";
import { claimSchema } from "../../../model/claim.ts";
import { documentSchema, mentionSchema, sentenceSchema } from "../../../model/document.ts";
import { entitySchema } from "../../../model/entity.ts";
import { factSchema, rollUp } from "../../../model/fact.ts";
import { parseDetail } from "../../../server/store/cypher/batch-records.ts";
import { hasShape, readAs } from "../../../server/store/cypher/record-shape.ts";
import { january } from "../../contract/records.ts";

const records = january();
const kinds: Readonly<Record<string, readonly [z.ZodType, readonly object[]]>> = {
  entities: [entitySchema, records.entities],
  documents: [documentSchema, records.documents],
  sentences: [sentenceSchema, records.sentences],
  mentions: [mentionSchema, records.mentions],
  claims: [claimSchema, records.claims],
  facts: [factSchema, rollUp(records.claims, records.links)],
};

test.each(Object.entries(kinds))("%s have the form of their schema and come out as they went in", (_kind, [schema, all]) => {
  expect(all.length).toBeGreaterThan(0);
  for (const record of all) {
    expect(hasShape(schema, record)).toBe(true);
    expect(parseDetail(schema, JSON.stringify(record))).toEqual(record);
  }
});

test.each(Object.entries(kinds))(
  "%s with a field that is missing, unknown or of another type have not",
  (_kind, [schema, [first = {}]]) => {
    expect(hasShape(schema, { ...first, more: 1 })).toBe(false);
    for (const name of Object.keys(first)) {
      expect(hasShape(schema, { ...first, [name]: [{}] })).toBe(false);
      const { [name]: _, ...rest } = Object.fromEntries(Object.entries(first));
      expect(hasShape(schema, rest)).toBe(schema instanceof z.ZodObject && schema.shape[name] instanceof z.ZodOptional);
    }
    expect(() => parseDetail(schema, JSON.stringify({ ...first, id: 7, key: 7 }))).toThrow(z.ZodError);
  },
);

test("a record of before a field had its default gets it, by the whole schema", () => {
  const [claim] = records.claims;
  const { review, ...older } = claim ?? {};
  expect(hasShape(claimSchema, older)).toBe(false);
  expect(parseDetail(claimSchema, JSON.stringify(older))).toEqual({ ...older, review: "accepted" });
  expect(review).toBe("accepted");
});

test("a schema that changes what it reads has no form: it reads each value itself", () => {
  const schema = z.strictObject({ day: z.string().transform(Number) });
  expect(hasShape(schema, { day: "7" })).toBe(false);
  expect(readAs(schema, { day: "7" })).toEqual({ day: 7 });
});

test("a row with a column that nobody asked for is read without it", () => {
  expect(readAs(z.object({ id: z.string() }), { id: "a", more: 1 })).toEqual({ id: "a" });
});
