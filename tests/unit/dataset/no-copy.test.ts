/** No sentence of an article is in the project: no run of eight words of one occurs in any file that git tracks. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { articlesDirectory, describeWith } from "../../support/articles.ts";
import { copyFinder, wordsOf } from "../../support/copied-runs.ts";
import { villageArticles } from "../../support/dataset-copy.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const isBinary = (bytes: Buffer): boolean => bytes.subarray(0, 8000).includes(0);

const trackedFiles = (): string[] =>
  execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8", maxBuffer: 100_000_000 })
    .split("\0")
    .filter((file) => file !== "" && path.basename(file) !== "package-lock.json" && existsSync(path.join(root, file)));

describe("the finder of copies", () => {
  const dolna = readFileSync(path.join(villageArticles, "dolna.txt"), "utf8");
  const find = copyFinder([dolna]);

  test("sees a planted run through case, quotes, dashes and line breaks, and not a shorter one", () => {
    const planted = wordsOf(dolna).slice(6, 14);
    expect(find(`Before. "${planted.slice(0, 4).join(" ").toUpperCase()},\\n“${planted.slice(4).join(" – ")}”!\n" After.`)).toEqual([
      planted.join(" "),
    ]);
    expect(find(planted.slice(1).join(" "))).toEqual([]);
    expect(find(planted.with(3, "other").join(" "))).toEqual([]);
  });
});

describeWith(articlesDirectory, "the files of the project", () => {
  const names = existsSync(articlesDirectory) ? readdirSync(articlesDirectory).filter((name) => name.endsWith(".txt")) : [];
  const articles = names.map((name) => readFileSync(path.join(articlesDirectory, name), "utf8"));
  const find = copyFinder(articles);

  test("share no run of eight words with an article", () => {
    const files = trackedFiles();
    expect(names.length).toBeGreaterThanOrEqual(2);
    expect(files.length).toBeGreaterThan(50);
    const copies = files.flatMap((file) => {
      const bytes = readFileSync(path.join(root, file));
      return isBinary(bytes) ? [] : find(bytes.toString("utf8")).map((run) => `${file}: ${run}`);
    });
    expect(copies).toEqual([]);
  });

  test("would not pass with a sentence of an article in one of them", () => {
    for (const article of articles) {
      const middle = wordsOf(article).slice(200, 210).join(" ");
      expect(find(`{"paraphrase":"It is said that ${middle}, more or less."}`)).toHaveLength(3);
    }
  });
});
