/** The example queries of the Cypher box: the same rows, in the same order, on both stores, and the facts that readers look for. */
import { EDGE_TYPES } from "../../model/schema.ts";
import { readExampleQueries } from "../../server/service/example-queries.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openBothStores, rowsOf as readRows } from "../support/both-stores.ts";
import { describeWith, NEO4J_PROGRAMS } from "../support/describe-with.ts";

const EXAMPLES = readExampleQueries();

test("there are twelve, each with a title of its own", () => {
  expect(EXAMPLES).toHaveLength(12);
  expect(new Set(EXAMPLES.map(({ title }) => title)).size).toBe(12);
  for (const { id, title, query } of EXAMPLES) {
    expect(id).toMatch(/^[a-z][a-z-]+$/);
    expect(title).toMatch(/^[A-Z]/);
    expect(query).not.toMatch(/^\/\//);
  }
});

test("the path example goes by every plain edge and by nothing else", () => {
  const { query } = example("path-with-evidence");
  const types = /\[:([A-Z_|\s]+)\*/
    .exec(query)?.[1]
    ?.split("|")
    .map((type) => type.trim());
  expect(types?.sort()).toEqual([...EDGE_TYPES].sort());
});

const example = (id: string) => {
  const found = EXAMPLES.find((one) => one.id === id);
  if (!found) throw new Error(`no example ${id}`);
  return found;
};

describeWith(NEO4J_PROGRAMS, "on both stores with the January 2022 dataset", () => {
  const stores = openBothStores();

  const run = (store: GraphStore, query: string) => store.cypher({ query, params: {}, limit: 1000, timeoutMs: 30_000, write: false });
  const rowsOf = (id: string) => readRows(stores().embedded, example(id).query);

  test.each(EXAMPLES)("$id: $title", async ({ query }) => {
    const expected = await run(stores().neo4j, query);
    const actual = await run(stores().embedded, query);
    expect(expected.rows.length).toBeGreaterThan(0);
    expect(expected.truncated).toBeNull();
    expect({ columns: actual.columns, rows: actual.rows }).toEqual({ columns: expected.columns, rows: expected.rows });
  });

  test("the death toll stands at 164, not confirmed, 18 and dozens", async () => {
    const rows = await rowsOf("death-toll");
    const seen = rows.map(({ toll, stance }) => `${toll} ${stance}`);
    expect(seen).toEqual(expect.arrayContaining(["164 ASSERTS", "164 WITHHOLDS", "18 ASSERTS", "dozens of ASSERTS"]));
    expect(rows.filter(({ stance }) => stance === "WITHHOLDS").map(({ speaker }) => speaker)).toEqual(
      Array(2).fill("Ministry of Health of Kazakhstan"),
    );
    const carried = rows.find(({ claim }) => claim === "c001-09");
    expect(carried?.citing).toEqual(["Ministry of Health of Kazakhstan"]);
    expect(carried?.via).toHaveLength(2);
  });

  test("Masimov is not excluded as head of the KNB on 5 January, and excluded on 11 January", async () => {
    const heads = await rowsOf("head-of-knb");
    expect(heads).toContainEqual(expect.objectContaining({ head: "Karim Masimov", certainty: "not excluded", endedBy: "2022-01-09" }));
    expect(heads.map(({ certainty }) => certainty)).not.toContain("certain");
    const later = await rowsOf("leaders-of-knb");
    expect(later.map(({ person }) => person)).not.toContain("Karim Masimov");
    expect(later).toContainEqual(expect.objectContaining({ person: "Ermek Sagimbayev", role: "HEADED" }));
  });

  test("Nazarbayev and the CSTO are two steps apart, through Kazakhstan or its capital", async () => {
    const steps = await rowsOf("path-with-evidence");
    const middles = steps.map(({ target }) => target);
    expect(new Set(middles)).toEqual(new Set(["Kazakhstan", "Nur-Sultan"]));
    for (const { evidence } of steps) expect(evidence).not.toEqual([]);
  });

  test("one number, two speakers, one root source", async () => {
    expect(await rowsOf("one-root-source")).toEqual([
      expect.objectContaining({
        value: "164",
        root: "Ministry of Health of Kazakhstan",
        speakers: ["Kazakhstan Operational Headquarters", "Ministry of Health of Kazakhstan"],
      }),
    ]);
  });

  test("the number detained moved from 5,800 over about 8,000 to 7,989", async () => {
    const rows = await rowsOf("detained-over-time");
    expect(rows.map(({ number }) => number)).toEqual(expect.arrayContaining(["5800", "~8000", "7989"]));
    expect(rows.find(({ number }) => number === "7989")?.updates).toEqual(["c000-04: 5800"]);
  });
});
