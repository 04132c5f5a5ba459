import { appendFileSync, writeFileSync } from "node:fs";
import { claimSchema } from "../../../model/claim.ts";
import { checkDataset } from "../../../server/dataset/check-dataset.ts";
import { type DatasetBatch, datasetBatches, totalRecords } from "../../../server/dataset/dataset-batches.ts";
import { orderClaims } from "../../../server/dataset/order-claims.ts";
import { januaryDataset } from "../../support/articles.ts";
import { breakVillage, put, villageArticles, villageDataset } from "../../support/dataset-copy.ts";
import { scratchDirectory } from "../../support/scratch.ts";

const scratch = scratchDirectory();

async function all(batches: AsyncIterable<DatasetBatch>): Promise<DatasetBatch[]> {
  const list: DatasetBatch[] = [];
  for await (const batch of batches) list.push(batch);
  return list;
}

test.each([1, 2, 7, 1000])("in batches of %i every reference points backwards and every record comes once", async (batchSize) => {
  const check = await checkDataset(januaryDataset);
  const batches = await all(datasetBatches(check, { batchSize }));
  const known = new Set<string>();
  let claims = 0;
  for (const { batch, records, kind } of batches) {
    expect(records).toBeLessThanOrEqual(batchSize);
    expect(Object.values(batch).flat()).toHaveLength(records);
    expect(Object.keys(batch)).toEqual([kind]);
    for (const { id } of [...(batch.entities ?? []), ...(batch.documents ?? []), ...(batch.sentences ?? []), ...(batch.claims ?? [])])
      known.add(id);
    const needed = [
      ...(batch.documents ?? []).map(({ publisher }) => publisher),
      ...(batch.sentences ?? []).map(({ document }) => document),
      ...(batch.mentions ?? []).flatMap(({ sentence, entity }) => [sentence, entity]),
      ...(batch.claims ?? []).flatMap(({ document, subject, speaker, evidence, about }) => [
        document,
        subject,
        speaker,
        ...evidence,
        ...(about ?? []),
      ]),
      ...(batch.links ?? []).flatMap(({ from, to }) => [from, to]),
    ];
    expect(needed.filter((id) => !known.has(id))).toEqual([]);
    claims += batch.claims?.length ?? 0;
  }
  expect(claims).toBe(197);
  expect(batches.reduce((sum, { records }) => sum + records, 0)).toBe(totalRecords(check));
});

test("the same content has the same batches and ids; other content or another size has other ids", async () => {
  const ids = async (directory: string, batchSize: number) =>
    (await all(datasetBatches(await checkDataset(directory), { batchSize }))).map(({ id }) => id);
  const first = await ids(villageDataset, 2);
  expect(first).toEqual(await ids(villageDataset, 2));
  expect(new Set(first).size).toBe(first.length);
  expect(first[0]).toMatch(/^village\/[0-9a-f]{12}\/2\/entities-1$/);
  const changed = breakVillage(scratch.path("changed"), "links.jsonl", put(2, { note: "another" }));
  expect((await ids(changed, 2)).filter((id) => first.includes(id))).toEqual([]);
  expect((await ids(villageDataset, 3)).filter((id) => first.includes(id))).toEqual([]);
});

test("texts come last, only those that were proven", async () => {
  const withTexts = await checkDataset(villageDataset, { articlesDir: villageArticles });
  const batches = await all(datasetBatches(withTexts));
  expect(batches.map(({ kind }) => kind)).toEqual(["entities", "documents", "sentences", "mentions", "claims", "links", "texts"]);
  expect(batches.at(-1)?.batch.texts).toEqual([{ document: "dolna-1", text: expect.stringContaining("🌊 High water") }]);
  expect(totalRecords(withTexts)).toBe(20);

  const articlesDir = scratch.path();
  writeFileSync(`${articlesDir}/dolna.txt`, "something else");
  const without = await all(datasetBatches(await checkDataset(villageDataset, { articlesDir })));
  expect(without.map(({ kind }) => kind)).not.toContain("texts");
});

test("long records make smaller batches", async () => {
  const note = "word ".repeat(1900).trim();
  const village = breakVillage(scratch.path("long"), "entities.jsonl", (lines) => [
    ...lines,
    ...Array.from({ length: 900 }, (_, index) =>
      JSON.stringify({ id: `villager-${index}`, kind: "Person", name: "V", ftm: "Person", note }),
    ),
  ]);
  const entities = (await all(datasetBatches(await checkDataset(village)))).filter(({ kind }) => kind === "entities");
  expect(entities.map(({ records }) => records)).toEqual([expect.any(Number), expect.any(Number), expect.any(Number)]);
  expect(entities.reduce((sum, { records }) => sum + records, 0)).toBe(906);
});

test("a dataset with problems is not handed out, nor one that changed since its check", async () => {
  const broken = breakVillage(scratch.path("broken"), "claims.jsonl", put(1, { predicate: "flooded" }));
  await expect(all(datasetBatches(await checkDataset(broken)))).rejects.toMatchObject({ code: "validation" });
  const village = breakVillage(scratch.path("moving"), "links.jsonl", (lines) => lines);
  const check = await checkDataset(village);
  appendFileSync(`${village}/links.jsonl`, '{"from":"d1-c1","type":"supports","to":"d1-c4"}\n');
  await expect(all(datasetBatches(check))).rejects.toMatchObject({ code: "conflict" });
});

describe("claims in order of what they answer", () => {
  const claim = (id: string, about: string[]) => {
    const date = { date: "2022-01-09", precision: "day" };
    const rest = { document: "d", subject: "s", predicate: "heads", object: { entity: "o" }, statedOn: date, speaker: "s", reporter: "r" };
    const record = claimSchema.parse({
      id,
      ...rest,
      attribution: "indirect",
      polarity: "asserts",
      modality: "claimed",
      evidence: ["e"],
      about,
    });
    return { record, place: id, bytes: 1 };
  };
  const order = async (given: [string, string[]][]) => {
    const groups: string[][] = [];
    async function* claims() {
      for (const [id, about] of given) yield claim(id, about);
    }
    for await (const group of orderClaims(claims())) groups.push(group.map(({ record }) => record.id));
    return groups;
  };

  test("an answer waits for what it answers, and no longer", async () => {
    const given: [string, string[]][] = [
      ["a", ["c"]],
      ["b", ["a"]],
      ["c", []],
      ["d", []],
    ];
    expect(await order(given)).toEqual([["c"], ["a"], ["b"], ["d"]]);
  });

  test("claims that answer each other stay together", async () => {
    const given: [string, string[]][] = [
      ["a", ["b"]],
      ["b", ["a"]],
      ["c", []],
    ];
    expect(await order(given)).toEqual([["c"], ["a", "b"]]);
  });
});
