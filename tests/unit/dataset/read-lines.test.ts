import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { findInvalidUtf8 } from "../../../server/dataset/find-invalid-utf8.ts";
import { type Line, MAX_LINE_BYTES, readLines } from "../../../server/dataset/read-lines.ts";
import { scratchDirectory } from "../../support/scratch.ts";

const scratch = scratchDirectory();

async function linesOf(content: string | Uint8Array): Promise<Line[]> {
  const file = scratch.path("lines.txt");
  writeFileSync(file, content);
  const lines: Line[] = [];
  for await (const line of readLines(file)) lines.push(line);
  return lines;
}

test("lines are those of a split at newlines, whatever the pieces of the stream", async () => {
  // Longer than the 64 kB pieces that a stream hands out, with letters of up to four bytes at their borders.
  const text = fc.array(fc.oneof(fc.constant("\n"), fc.constant("қ🌊x".repeat(9000)), fc.string({ unit: "binary" })), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(text, async (parts) => {
      const content = parts.join("").replaceAll("\uFEFF", "");
      const expected = content.split("\n");
      if (expected.at(-1) === "") expected.pop();
      const lines = await linesOf(content);
      expect(lines.map(({ text: each }) => each)).toEqual(expected);
      expect(lines.map(({ number }) => number)).toEqual(expected.map((_, index) => index + 1));
      expect(lines.every(({ terminated }, index) => terminated || index === lines.length - 1)).toBe(true);
      expect(lines.flatMap(({ faults }) => faults)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test("a line at the limit passes; one byte more is cut to a prefix, and the next line is whole", async () => {
  const lines = await linesOf(`${"a".repeat(MAX_LINE_BYTES)}\n${"b".repeat(MAX_LINE_BYTES + 1)}\nlast`);
  expect(lines.map(({ text, bytes, damaged }) => [text.length, bytes, damaged])).toEqual([
    [MAX_LINE_BYTES, MAX_LINE_BYTES, false],
    [1000, MAX_LINE_BYTES + 1, true],
    [4, 4, false],
  ]);
  expect(lines[2]?.terminated).toBe(false);
});

test("every byte of the file passes onBytes", async () => {
  const file = scratch.path("bytes.txt");
  const content = Buffer.from(`one\n${"x".repeat(2_000_000)}\ntwo`);
  writeFileSync(file, content);
  const seen: Uint8Array[] = [];
  for await (const _ of readLines(file, (bytes) => seen.push(Buffer.from(bytes))));
  expect(Buffer.concat(seen).equals(content)).toBe(true);
});

test("the invalid byte is counted from the file's beginning, behind a byte order mark too", async () => {
  const lines = await linesOf(Buffer.concat([Buffer.from("\uFEFFab\n"), Buffer.from("cd"), Buffer.from([0xc3, 0x28])]));
  expect(lines[0]?.faults).toEqual([expect.stringContaining("byte order mark")]);
  expect(lines[0]?.text).toBe("ab");
  expect(lines[1]?.faults).toEqual(["invalid UTF-8 at byte 8 of the file (0xC3)"]);
});

const isValid = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

test("findInvalidUtf8 agrees with the platform's decoder, and points behind the last whole character", () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc
      .array(fc.constantFrom(0x41, 0x80, 0xbf, 0xc2, 0xe0, 0xa0, 0xed, 0x9f, 0xf0, 0x90, 0xf4, 0x8f), { maxLength: 8 })
      .map((each) => Uint8Array.from(each)),
    fc.string({ unit: "binary" }).map((text) => new TextEncoder().encode(text)),
  );
  fc.assert(
    fc.property(bytes, (each) => {
      const at = findInvalidUtf8(each);
      expect(at === -1).toBe(isValid(each));
      if (at === -1) return;
      expect(isValid(each.subarray(0, at))).toBe(true);
      for (let end = at + 1; end <= Math.min(at + 4, each.length); end++) expect(isValid(each.subarray(0, end))).toBe(false);
    }),
    { numRuns: 2000 },
  );
});
