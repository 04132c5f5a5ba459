/** Statements come from files, and only words of the schema table ever become part of one. */
import { z } from "zod";
import { EDGE_TYPES, KIND_IDS } from "../../../model/schema.ts";
import { canonicalJson } from "../../../server/graph-form/canonical-json.ts";
import { PLAIN_LAYER, SPEECH_LAYER, schemaStatements, statementText } from "../../../server/graph-form/statement-files.ts";
import { query, readerOf } from "../../../server/store/cypher/query.ts";

test("a read stands for all plain edges, a write for one type that must be named", () => {
  expect(statementText("read/steps")).toContain(`[r:${EDGE_TYPES.join("|")}]`);
  expect(statementText("read/neighbours-page", SPEECH_LAYER)).toContain("|SPOKE_ABOUT]");
  expect(statementText("read/neighbours-page", PLAIN_LAYER)).not.toContain("|SPOKE_ABOUT]");
  expect(statementText("write/create-edges", "HEADED")).toContain("[:HEADED {");
  expect(() => statementText("write/create-edges")).toThrow(TypeError);
});

test.each([
  ["write/create-edges", "HEADED]->() DETACH DELETE (n"],
  ["write/create-edges", "STATED_BY"],
  ["write/create-entities", "Claim"],
  ["write/link-stances", "HEADED"],
  ["write/no-such-statement", undefined],
])("%s refuses %s", (name, choice) => {
  expect(() => statementText(name, choice)).toThrow(TypeError);
});

test("comments stay in the files", () => {
  expect(statementText("write/append-change")).not.toContain("//");
});

test("the schema names each relationship type once on Neo4j, and backs each key by an index on Grafeo", () => {
  const neo4j = schemaStatements("neo4j");
  const embedded = schemaStatements("embedded");
  expect(neo4j.filter((text) => text.includes("()-[r:"))).toHaveLength(EDGE_TYPES.length);
  expect(embedded.filter((text) => text.includes("()-[r:"))).toEqual([]);
  const keys = (list: readonly string[], word: string) =>
    list.flatMap((text) => new RegExp(`${word} .*FOR \\((n:\\w+)\\)`, "s").exec(text)?.[1] ?? []);
  for (const key of keys(embedded, "CONSTRAINT")) expect(keys(embedded, "INDEX \\w+_key")).toContain(key);
});

const asked: [string, unknown][] = [];
const run = async () => [{ n: "not a number" }];

test("what goes into a statement and what comes out of it is parsed", async () => {
  const count = query("read/count-claims", { params: z.object({}), row: z.object({ n: z.number() }) });
  await expect(readerOf(run).read(count, {})).rejects.toThrow(z.ZodError);
  const known = query("read/known-entities", { params: z.object({ ids: z.array(z.string()) }), row: z.object({}) });
  await expect(readerOf(run).read(known, { ids: JSON.parse("[1]") })).rejects.toThrow(z.ZodError);
  await readerOf(async (...call) => {
    asked.push(call);
    return [];
  }).read(known, { ids: ["a"] });
  expect(asked.at(-1)).toEqual([statementText("read/known-entities"), { ids: ["a"] }]);
});

test("canonical JSON does not depend on the order of fields and leaves out what is undefined", () => {
  expect(canonicalJson({ b: [1, { d: undefined, c: "x" }], a: null })).toBe('{"a":null,"b":[1,{"c":"x"}]}');
  expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
  for (const kind of KIND_IDS) expect(canonicalJson(kind)).toBe(JSON.stringify(kind));
});
