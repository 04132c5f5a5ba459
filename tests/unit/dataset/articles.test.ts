/** With the articles at hand every range is proven against the text; the one that fails is named, with what is there. */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { checkDataset } from "../../../server/dataset/check-dataset.ts";
import { formatProblem } from "../../../server/dataset/problem-list.ts";
import { breakVillage, edit, villageArticles, villageDataset } from "../../support/dataset-copy.ts";
import { scratchDirectory } from "../../support/scratch.ts";

const scratch = scratchDirectory();
let copies = 0;
const problemsOf = async (file: string, change: Parameters<typeof breakVillage>[2]) => {
  const check = await checkDataset(breakVillage(scratch.path(`village-${++copies}`), file, change), { articlesDir: villageArticles });
  return check.problems.map(formatProblem);
};
type Range = { start: number; end: number };
const shift = (record: Record<string, unknown>) => ({ ...record, start: (record.start as number) + 1, end: (record.end as number) + 1 });

test("a mention that is one off", async () => {
  expect(await problemsOf("mentions.jsonl", edit(2, shift))).toEqual([
    expect.stringMatching(
      /^mentions\.jsonl:2 \(d1-m2\): the mention at 31–38 of dolna\.txt is "na Bel " with SHA-256 [0-9a-f]{64}, the dataset says [0-9a-f]{64}$/,
    ),
  ]);
});

test("a sentence that is one short", async () => {
  const change = edit(3, (record) => ({ ...record, end: (record.end as number) - 1 }));
  expect(await problemsOf("sentences.jsonl", change)).toEqual([
    expect.stringMatching(
      /^sentences\.jsonl:3 \(d1:s2\): the sentence at \d+–\d+ of dolna\.txt is "The water board denied this: “Not one p…" with SHA-256/,
    ),
  ]);
});

test("a cue that is one off", async () => {
  const change = edit(1, (record) => ({
    ...record,
    cue: { ...(record.cue as object), ...shift(record.cue as never), end: (record.cue as Range).end },
  }));
  expect(await problemsOf("claims.jsonl", change)).toEqual([
    expect.stringMatching(/^claims\.jsonl:1 \(d1-c1\): the cue at \d+–\d+ of dolna\.txt is "igh water in Dolna"/),
  ]);
});

test("a wrong length", async () => {
  const change = edit(1, (record) => ({ ...record, length: (record.length as number) + 1 }));
  expect(await problemsOf("documents.jsonl", change)).toEqual([
    expect.stringMatching(
      /^documents\.jsonl:1 \(dolna-1\): the article dolna\.txt is another one: it has \d+ UTF-16 code units, the dataset says \d+$/,
    ),
  ]);
});

test("another text under the article's name is reported, and the dataset may be loaded without it", async () => {
  const articlesDir = scratch.path("articles");
  cpSync(villageArticles, articlesDir, { recursive: true });
  writeFileSync(`${articlesDir}/dolna.txt`, "Nothing happened in Dolna.");
  const check = await checkDataset(villageDataset, { articlesDir });
  expect(check.problems.map(formatProblem)).toEqual([
    expect.stringMatching(
      /^documents\.jsonl:1 \(dolna-1\): the article dolna\.txt is another one: it has SHA-256 [0-9a-f]{64}, the dataset says/,
    ),
  ]);
  expect(check).toMatchObject({ sound: true, problemCount: 1, articles: { proven: [], absent: [], differing: ["dolna-1"] } });
});

test("an article that is not in the folder is no problem, and is counted as absent", async () => {
  const articlesDir = scratch.path("empty");
  mkdirSync(articlesDir);
  expect(await checkDataset(villageDataset, { articlesDir })).toMatchObject({
    problemCount: 0,
    articles: { proven: [], absent: ["dolna-1"], differing: [] },
  });
});

test("an articles folder that is not there is an error, not a proof", async () => {
  await expect(checkDataset(villageDataset, { articlesDir: scratch.path("nowhere") })).rejects.toMatchObject({ code: "validation" });
});
