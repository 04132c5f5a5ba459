import { asEntity, cellText } from "../../../client/panels/cypher/cell-value.ts";
import { parseParams } from "../../../client/panels/cypher/cypher-session.ts";

const knb = { $: "node", labels: ["Entity", "Organization"], properties: { id: "knb", name: "KNB" } };

test.each<[unknown, string]>([
  [null, "null"],
  [7989, "7,989"],
  ["", ""],
  [true, "true"],
  [["a", 1, null], "[a, 1, null]"],
  [knb, "KNB"],
  [{ $: "node", labels: ["Claim"], properties: { id: "c001-24" } }, "(:Claim c001-24)"],
  [{ $: "node", labels: ["Sentence"], properties: {} }, "(:Sentence)"],
  [{ $: "relationship", type: "HEADED", properties: {} }, "[:HEADED]"],
  [{ a: 1 }, '{"a":1}'],
])("%j is written %j", (value, text) => {
  expect(cellText(value)).toBe(text);
});

test("only a node of a known kind with id and name is an entity", () => {
  expect(asEntity(knb)).toEqual({ id: "knb", name: "KNB", kind: "Organization" });
  expect(asEntity({ ...knb, labels: ["Organization"] })).toBeNull();
  expect(asEntity({ ...knb, properties: { id: "knb" } })).toBeNull();
  expect(asEntity("knb")).toBeNull();
});

test("parameters are a JSON object, or the reader is told why not", () => {
  expect(parseParams(" ")).toEqual({ params: {} });
  expect(parseParams('{"id": "knb"}')).toEqual({ params: { id: "knb" } });
  expect(parseParams("[1]")).toEqual({ problem: expect.stringContaining("must be a JSON object") });
  expect(parseParams("{id}")).toEqual({ problem: expect.stringContaining("no JSON") });
});
