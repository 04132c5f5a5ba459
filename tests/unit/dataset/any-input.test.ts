/** Whatever the files hold, the check answers with problems and never throws. */
import fc from "fast-check";
import { checkDataset } from "../../../server/dataset/check-dataset.ts";
import { RECORD_KINDS, recordFile } from "../../../server/dataset/dataset-files.ts";
import { formatProblem } from "../../../server/dataset/problem-list.ts";
import { readRecords } from "../../../server/dataset/read-dataset.ts";
import { breakVillage, villageArticles } from "../../support/dataset-copy.ts";
import { scratchDirectory } from "../../support/scratch.ts";

const scratch = scratchDirectory();
const file = fc.constantFrom("dataset.json", ...RECORD_KINDS.map(recordFile));
const check = (name: string, change: Parameters<typeof breakVillage>[2]) =>
  checkDataset(breakVillage(scratch.path("village"), name, change), { articlesDir: villageArticles });

test("bytes cut out, put in or exchanged anywhere", async () => {
  await fc.assert(
    fc.asyncProperty(file, fc.nat(), fc.nat({ max: 60 }), fc.uint8Array({ maxLength: 8 }), async (name, at, removed, added) => {
      const { problems, sound, problemCount } = await check(name, (lines) => {
        const bytes = Buffer.from(`${lines.join("\n")}\n`);
        const from = at % bytes.length;
        return Buffer.concat([bytes.subarray(0, from), added, bytes.subarray(from + removed)]);
      });
      expect(problemCount).toBe(problems.length);
      expect(sound).toBe(problems.every(({ about }) => about === "article"));
      for (const { message } of problems) expect(message.length).toBeGreaterThan(3);
    }),
    { numRuns: 80 },
  );
});

test("any JSON in any field", async () => {
  const field = fc.constantFrom(
    "id",
    "document",
    "subject",
    "predicate",
    "object",
    "qualifiers",
    "validFrom",
    "statedOn",
    "evidence",
    "cue",
    "about",
    "kind",
    "name",
    "aliases",
    "start",
    "end",
    "publisher",
    "titleSpan",
    "__proto__",
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...RECORD_KINDS.map(recordFile)), field, fc.jsonValue({ maxDepth: 3 }), async (name, key, value) => {
      const { problems } = await check(name, (lines) =>
        lines.with(0, (lines[0] ?? "").replace(/\}$/, `,${JSON.stringify(key)}:${JSON.stringify(value)}}`)),
      );
      for (const problem of problems) expect(formatProblem(problem)).not.toMatch(/undefined|\[object/);
    }),
    { numRuns: 80 },
  );
});

test("nesting without end is a record like any other: not one", async () => {
  const { problems } = await check("links.jsonl", () => [
    `${"[".repeat(200_000)}${"]".repeat(200_000)}`,
    `{"from":${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}}`,
  ]);
  expect(problems.map(({ line }) => line)).toEqual(expect.arrayContaining([1, 2]));
});

test("a prototype is no field, and is not taken over", async () => {
  const village = breakVillage(scratch.path("proto"), "claims.jsonl", (lines) =>
    lines.with(2, (lines[2] ?? "").replace('"qualifiers":{', '"qualifiers":{"__proto__":{"target":"river"},')),
  );
  const claims = [];
  for await (const { record } of readRecords(village, "claims")) claims.push(record);
  expect(Object.entries(claims[2]?.qualifiers ?? {})).toEqual([["location", "dolna"]]);
  expect(claims[2]?.qualifiers.target).toBeUndefined();
});
