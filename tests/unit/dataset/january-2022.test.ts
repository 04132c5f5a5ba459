/** The dataset of January 2022: sound, proven against the articles, and rolled up as the gold says. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Claim, ClaimLink } from "../../../model/claim.ts";
import type { Entity } from "../../../model/entity.ts";
import { edgeType, type Fact, rollUp } from "../../../model/fact.ts";
import { checkDataset } from "../../../server/dataset/check-dataset.ts";
import { readRecords } from "../../../server/dataset/read-dataset.ts";
import { articlesDirectory, describeWith, goldDirectory, januaryDataset } from "../../support/articles.ts";

async function all<T>(records: AsyncIterable<{ readonly record: T }>): Promise<T[]> {
  const list: T[] = [];
  for await (const { record } of records) list.push(record);
  return list;
}

const claims: Claim[] = await all(readRecords(januaryDataset, "claims"));
const links: ClaimLink[] = await all(readRecords(januaryDataset, "links"));
const entities: Entity[] = await all(readRecords(januaryDataset, "entities"));
const facts = rollUp(claims, links);
const count = (values: readonly string[]) =>
  Object.fromEntries([...new Set(values)].sort().map((each) => [each, values.filter((value) => value === each).length]));

test("it is sound and whole", async () => {
  const check = await checkDataset(januaryDataset);
  expect(check.problems).toEqual([]);
  expect(check.counts).toEqual({ entities: 86, documents: 2, sentences: 68, mentions: 262, claims: 197, links: 84 });
});

describeWith(articlesDirectory, "with the articles", () => {
  test("every document, sentence, mention and cue is proven against the text", async () => {
    const check = await checkDataset(januaryDataset, { articlesDir: articlesDirectory });
    expect(check.problems).toEqual([]);
    expect(check.articles).toMatchObject({ proven: ["doc-000", "doc-001"], absent: [], differing: [] });
  });

  test("every form of a name that is said to occur does", async () => {
    const documents = await all(readRecords(januaryDataset, "documents"));
    const text = documents.map(({ file }) => readFileSync(path.join(articlesDirectory, file), "utf8")).join("\n");
    const said = entities.flatMap(({ aliases }) => aliases).filter(({ occurs }) => occurs);
    expect(said.length).toBeGreaterThan(50);
    expect(said.filter((alias) => !text.includes(alias.text.replace(/^President /, "")))).toEqual([]);
  });
});

describe("the roll-up", () => {
  test("has the facts, statuses and plain edges that were counted by hand", () => {
    expect(facts).toHaveLength(177);
    expect(count(facts.map(({ status }) => status))).toEqual({ contested: 26, corroborated: 9, "only-denied": 3, "single-source": 139 });
    const edges = facts.map(edgeType).filter((type) => type !== null);
    expect(edges).toHaveLength(89);
    expect(new Set(edges).size).toBe(50);
    expect(facts.filter(({ status }) => status === "only-denied").map(({ denies, withholds }) => [...denies, ...withholds])).toEqual([
      ["c000-89"],
      ["c000-40"],
      ["c000-75"],
    ]);
  });

  test("shows the death toll with its rivals, and counts posts that quote one ministry as one source", () => {
    const toll = facts.find(({ key }) => key === "kazakhstan-unrest-2022|deathToll|164 people");
    expect(toll).toMatchObject({
      status: "contested",
      asserts: ["c000-01", "c001-02", "c001-07", "c001-09"],
      withholds: ["c001-08", "c001-12"],
      documents: ["doc-000", "doc-001"],
      rootSources: ["kazakhstan-health-ministry", "kazakhstan-official-sources", "publisher-001"],
    });
  });
});

/** Literals that were shortened because the gold's words are the article's: their facts have another key. */
const REWORDED = ["c000-09", "c000-11", "c000-31", "c000-72", "c000-77", "c000-79", "c001-17", "c001-47", "c001-73"];

const expectedSchema = z.array(
  z.object({
    key: z.string(),
    status: z.string(),
    edge: z.string().nullable(),
    asserts: z.array(z.string()),
    denies: z.array(z.string()),
    withholds: z.array(z.string()),
    rootSources: z.array(z.string()),
  }),
);
const goldClaimSchema = z.object({ claims: z.array(z.object({ id: z.string(), object: z.record(z.string(), z.unknown()) })) });

describeWith(goldDirectory, "against the gold", () => {
  const gold = (file: string): unknown => JSON.parse(readFileSync(path.join(goldDirectory, file), "utf8"));
  const byClaims = <T extends { asserts: string[]; denies: string[]; withholds: string[] }>({ asserts, denies, withholds }: T) =>
    [...asserts, ...denies, ...withholds].sort().join(" ");

  test("the roll-up is the expected one, fact by fact", () => {
    const expected = expectedSchema.parse(gold("expected-facts.json"));
    const summary = (fact: Fact) => {
      const { key, status, asserts, denies, withholds, rootSources } = fact;
      return { key, status, edge: edgeType(fact), asserts, denies, withholds, rootSources };
    };
    const found = new Map(facts.map((fact) => [byClaims(fact), summary(fact)]));
    expect(found.size).toBe(expected.length);
    const rekeyed: string[] = [];
    for (const fact of expected) {
      const ours = found.get(byClaims(fact));
      if (ours && ours.key !== fact.key) rekeyed.push(...fact.asserts);
      expect(ours).toEqual({ ...fact, key: ours?.key });
    }
    expect(rekeyed.sort()).toEqual(REWORDED);
  });

  test("no other object was changed", () => {
    const ours = new Map(claims.map((claim) => [claim.id, claim.object]));
    const changed = goldClaimSchema
      .parse(gold("gold.json"))
      .claims.filter(({ id, object }) => JSON.stringify(ours.get(id)) !== JSON.stringify(object));
    expect(changed.map(({ id }) => id).sort()).toEqual(REWORDED);
  });
});

test("no two entities have one name, and names are also there in Cyrillic", () => {
  expect(new Set(entities.map(({ name }) => name)).size).toBe(86);
  expect(entities.flatMap(({ aliases }) => aliases).filter(({ text }) => /\p{Script=Cyrillic}/u.test(text)).length).toBeGreaterThan(20);
});
