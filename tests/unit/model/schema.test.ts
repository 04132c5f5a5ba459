/** The predicate table against the gold's list of predicates, and the rules that other parts rely on. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { EDGE_TYPES, isPredicateId, KIND_IDS, PREDICATE_IDS, PREDICATES } from "../../../model/schema.ts";
import { describeWith, goldDirectory } from "../../support/articles.ts";

test.each(PREDICATE_IDS)("%s", (id) => {
  const { label, inverseLabel, statement, domain, range, edge } = PREDICATES[id];
  expect(label.length * inverseLabel.length).toBeGreaterThan(0);
  expect(statement).toContain("{subject}");
  expect(statement).toMatch(/\{(?:object|value)\}/);
  for (const [, gap] of statement.matchAll(/\{(\w+)\}/g)) expect(["subject", "object", "value", "unit"]).toContain(gap);
  expect(domain.length).toBeGreaterThan(0);
  for (const kind of [...domain, ...range]) expect(["*", "literal", ...KIND_IDS]).toContain(kind);
  // A predicate has an edge exactly when it can join two entities; its type can stand in Cypher as it is.
  expect(edge !== null).toBe(range.some((kind) => kind !== "literal"));
  if (edge !== null) expect(edge).toMatch(/^[A-Z][A-Z_]*[A-Z]$/);
});

test("there are 75 predicates, and no two share an edge type", () => {
  expect(PREDICATE_IDS).toHaveLength(75);
  expect(EDGE_TYPES).toHaveLength(PREDICATE_IDS.filter((id) => PREDICATES[id].edge !== null).length);
  expect([isPredicateId("heads"), isPredicateId("toString"), isPredicateId("__proto__")]).toEqual([true, false, false]);
});

const text = z.string();
const goldSchema = z.array(
  z.object({
    id: text,
    group: text,
    label: text,
    inverseLabel: text,
    statement: text,
    domain: z.array(text),
    range: z.array(text),
    edge: text.nullish(),
    ftm: text,
  }),
);

describeWith(goldDirectory, "against the gold", () => {
  test("every predicate is the one that was agreed", () => {
    const gold = goldSchema.parse(JSON.parse(readFileSync(path.join(goldDirectory, "predicates.json"), "utf8")));
    const ours = PREDICATE_IDS.map((id) => ({ id, ...PREDICATES[id] }));
    expect(ours).toEqual(gold.map(({ edge, ...rest }) => ({ ...rest, edge: edge ?? null })));
  });
});
