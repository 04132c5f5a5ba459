import { statSync } from "node:fs";
import { join } from "node:path";
import { readView } from "../../client/core/view-url.ts";
import { packageRoot } from "../../server/package-root.ts";
import { TUTORIAL } from "../support/tutorial-answers.ts";
import { readTutorial, SERVER } from "../support/tutorial-text.ts";

const SECTIONS = readTutorial();
/** What a picture in a text may weigh. */
const MOST_BYTES = 300_000;

test("the tutorial asks the ten questions in order, and its tables say what the tests prove", () => {
  expect(SECTIONS.map(({ number, question, columns, rows }) => ({ number, question, columns, rows }))).toEqual(
    TUTORIAL.map((answer, index) => ({ number: index + 1, ...answer })),
  );
});

test.each(SECTIONS)(
  "question $number has a picture, an address that says what it shows, and requests to a server as one starts it",
  (section) => {
    expect(section.picture).toBe(`pictures/tutorial-${section.number}.png`);
    const { size } = statSync(join(packageRoot(), "docs", section.picture));
    expect(size).toBeGreaterThan(10_000);
    expect(size).toBeLessThan(MOST_BYTES);
    expect(readView(new URL(section.address, SERVER).search).problems).toEqual([]);
    for (const path of section.requests) expect(path).toMatch(/^\/api\/v1\/[^\s']+$/);
  },
);
