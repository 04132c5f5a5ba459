/** The temporary lines that a file is laid down as: in order, and whole, however long a line is. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { createLineFile } from "../../server/formats/line-file.ts";
import { scratchDirectory } from "../support/scratch.ts";

const scratch = scratchDirectory();

test("lines are put in the order of their groups and ranks", async () => {
  const path = scratch.path("sorted");
  const file = await createLineFile(path);
  for (const [document, idx] of [
    ["b", 2],
    ["a", 1],
    ["b", 0],
    ["a", 0],
    ["b", 1],
  ] as const)
    await file.write(`${document}${idx}`, { document, idx });
  await file.close();
  await file.sort();
  expect(readFileSync(path, "utf8")).toBe("b0\nb1\nb2\na0\na1\n");
});

test("what goes through lines again sees each of them whole, and leaves out what it is told to", async () => {
  const path = scratch.path("rewritten");
  const file = await createLineFile(path);
  const long = "ü".repeat(1_500_000);
  for (const line of ["first", long, "last"]) await file.write(line, null);
  await file.close();
  const seen: number[] = [];
  await file.rewrite((line) => {
    seen.push(line.length);
    return line === "first" ? null : line;
  });
  expect(seen).toEqual([5, 1_500_000, 4]);
  expect(readFileSync(path, "utf8")).toBe(`${long}\nlast\n`);
});

test("any lines in any order are put in theirs, short and longer than a block, and none is lost", async () => {
  const text = fc.oneof(
    { weight: 10, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }).map((each) => each.replaceAll("\n", " ")) },
    { weight: 1, arbitrary: fc.integer({ min: 80_000, max: 300_000 }).map((length) => "ж".repeat(length)) },
  );
  const line = fc.record({ document: fc.constantFrom("a", "b", "c"), idx: fc.nat(50), text });
  let files = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 40 }), async (lines) => {
      files += 1;
      const path = scratch.path(`any-${files}`);
      const file = await createLineFile(path);
      for (const each of lines) await file.write(each.text, each);
      await file.close();
      await file.sort();
      const documents = [...new Set(lines.map(({ document }) => document))];
      const sorted = [...lines].sort((a, b) => documents.indexOf(a.document) - documents.indexOf(b.document) || a.idx - b.idx);
      expect(readFileSync(path, "utf8")).toBe(sorted.map((each) => `${each.text}\n`).join(""));
    }),
    { numRuns: 40 },
  );
});
