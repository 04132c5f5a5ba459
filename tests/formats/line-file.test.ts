/** The temporary lines that a file is laid down as: in order, and whole, however long a line is. */
import { readFileSync } from "node:fs";
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
