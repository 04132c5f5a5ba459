import { appendFileSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { jest } from "@jest/globals";
import fc from "fast-check";
import { type Journal, openJournal } from "../../server/store/embedded/journal.ts";
import type { JournalRecord } from "../../server/store/embedded/journal-record.ts";
import { scratchDirectory } from "../support/scratch.ts";

const scratch = scratchDirectory();
let files = 0;
const freshFile = () => {
  files += 1;
  mkdirSync(scratch.path(String(files)));
  return scratch.path(String(files), "journal.jsonl");
};
const NOW = "2026-01-05T10:00:00.000Z";
const silent = () => undefined;
const batch = (text: string) => ({ texts: [{ document: "d", text }] });

async function contents(journal: Journal, after = 0): Promise<JournalRecord[]> {
  const records: JournalRecord[] = [];
  for await (const record of journal.records(after)) records.push(record);
  return records;
}
async function written(file: string, texts: readonly string[]): Promise<void> {
  const journal = await openJournal(file, silent);
  for (const text of texts) await journal.append(NOW, "batch", batch(text));
  await journal.close();
}

describe("journal", () => {
  test("gives back what was appended, in order, after it was opened again", async () => {
    const file = freshFile();
    const texts = ["a", "line\nbreak", 'quote " and \\', "Тоқаев 🏛", "x".repeat(3_000_000)];
    await written(file, texts);
    const journal = await openJournal(file, silent);
    const records = await contents(journal);
    expect(records.map((record) => record.seq)).toEqual([1, 2, 3, 4, 5]);
    expect(records.map((record) => record.data)).toEqual(texts.map(batch));
    expect((await contents(journal, 4)).map((record) => record.seq)).toEqual([5]);
    expect(journal.last()).toEqual({ seq: 5, checksum: records[4]?.checksum });
    expect(await journal.holds({ seq: 2, checksum: records[1]?.checksum ?? "" })).toBe(true);
    expect(await journal.holds({ seq: 2, checksum: records[0]?.checksum ?? "" })).toBe(false);
    expect(await journal.holds({ seq: 9, checksum: "" })).toBe(false);
    await journal.close();
  });

  test("only its owner can read the file", async () => {
    const file = freshFile();
    await written(file, ["a"]);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  test("wherever the last line is cut, it goes and the others stay; the next record is appended cleanly", async () => {
    const file = freshFile();
    await written(file, ["one", "two", "three"]);
    const whole = readFileSync(file);
    const second = whole.indexOf(10, whole.indexOf(10) + 1) + 1;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: second + 1, max: whole.length - 1 }), async (cut) => {
        writeFileSync(file, whole.subarray(0, cut));
        const log: string[] = [];
        const journal = await openJournal(file, (message) => log.push(message));
        expect(log).toHaveLength(1);
        expect(log[0]).toMatch(/last line \(3\).*removed/);
        await journal.append(NOW, "batch", batch("again"));
        expect((await contents(journal)).map((record) => record.data)).toEqual(["one", "two", "again"].map(batch));
        await journal.close();
      }),
      { numRuns: 40 },
    );
  });

  test("a last line that is ended but spoilt goes too", async () => {
    const file = freshFile();
    await written(file, ["one", "two"]);
    const bytes = readFileSync(file);
    bytes.write("X", bytes.indexOf("two"));
    writeFileSync(file, bytes);
    const journal = await openJournal(file, silent);
    expect(journal.last()?.seq).toBe(1);
    await journal.close();
  });

  test("any changed byte in a line that is not the last is an error that names the line, and the file stays as it is", async () => {
    const file = freshFile();
    await written(file, ["one", "two", "three"]);
    const whole = readFileSync(file);
    const [first, second] = [whole.indexOf(10) + 1, whole.indexOf(10, whole.indexOf(10) + 1)];
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: first, max: second - 1 }), async (place) => {
        const spoilt = Buffer.from(whole);
        spoilt[place] = (spoilt[place] ?? 0) ^ 1;
        if (spoilt[place] === 10) return;
        writeFileSync(file, spoilt);
        await expect(openJournal(file, silent)).rejects.toMatchObject({
          code: "store-unavailable",
          message: expect.stringMatching(/^Line 2 of .* is damaged.*backup/),
        });
        expect(readFileSync(file).equals(spoilt)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("a missing line in the middle is damage as well", async () => {
    const file = freshFile();
    await written(file, ["one", "two", "three"]);
    const lines = readFileSync(file, "utf8").split("\n");
    writeFileSync(file, [lines[0], lines[2], ""].join("\n"));
    await expect(openJournal(file, silent)).rejects.toThrow(/Line 2 .* it is record 3 where 2 is expected/);
  });

  test("a file that is no journal at all is not taken for an empty one", async () => {
    const file = freshFile();
    writeFileSync(file, "these\nare\nnotes\n");
    await expect(openJournal(file, silent)).rejects.toThrow(/Line 1 .* is damaged/);
    expect(readFileSync(file, "utf8")).toBe("these\nare\nnotes\n");
  });

  test("an append has reached the disk before it resolves", async () => {
    const file = freshFile();
    const journal = await openJournal(file, silent);
    const probe = await open(file);
    const prototype = Object.getPrototypeOf(probe);
    await probe.close();
    const order: string[] = [];
    const spies = (["write", "datasync"] as const).map((name) => {
      const real = prototype[name];
      return jest.spyOn(prototype, name).mockImplementation(async function (this: unknown, ...args: unknown[]) {
        const result = await real.apply(this, args);
        order.push(name);
        return result;
      });
    });
    await journal.append(NOW, "batch", batch("one")).then(() => order.push("resolved"));
    for (const spy of spies) spy.mockRestore();
    expect(order).toEqual(["write", "datasync", "resolved"]);
    await journal.close();
  });

  test("a failed append leaves nothing behind and says so; the next one works", async () => {
    const file = freshFile();
    const journal = await openJournal(file, silent);
    await journal.append(NOW, "batch", batch("one"));
    const probe = await open(file);
    const prototype = Object.getPrototypeOf(probe);
    await probe.close();
    const spy = jest.spyOn(prototype, "datasync").mockRejectedValueOnce(new Error("ENOSPC: no space left on device"));
    await expect(journal.append(NOW, "batch", batch("two"))).rejects.toMatchObject({
      code: "store-unavailable",
      message: expect.stringContaining("no space left on device"),
    });
    spy.mockRestore();
    await journal.append(NOW, "batch", batch("three"));
    expect((await contents(journal)).map((record) => [record.seq, record.data])).toEqual([
      [1, batch("one")],
      [2, batch("three")],
    ]);
    await journal.close();
  });

  test("a restart leaves one record, whose number goes on, and can be appended to", async () => {
    const file = freshFile();
    await written(file, ["one", "two"]);
    const journal = await openJournal(file, silent);
    expect((await journal.restart(NOW, [])).seq).toBe(3);
    await journal.append(NOW, "batch", batch("new"));
    await journal.close();
    const again = await openJournal(file, silent);
    expect((await contents(again)).map((record) => [record.seq, record.kind])).toEqual([
      [3, "clear"],
      [4, "batch"],
    ]);
    await again.close();
  });

  test("a record that this version does not know is an error, not skipped", async () => {
    const file = freshFile();
    const journal = await openJournal(file, silent);
    await journal.append(NOW, "batch", { visions: [] });
    await expect(contents(journal)).rejects.toThrow(/Line 1 of the journal is whole, but this version does not understand it.*newer/);
    await journal.close();
  });

  test("zeros at the end, as a power cut can leave them, are cut off", async () => {
    const file = freshFile();
    await written(file, ["one"]);
    const size = statSync(file).size;
    appendFileSync(file, Buffer.alloc(4096));
    const journal = await openJournal(file, silent);
    expect(journal.last()?.seq).toBe(1);
    expect(statSync(file).size).toBe(size);
    await journal.close();
    truncateSync(file, 0);
    const empty = await openJournal(file, silent);
    expect(empty.last()).toBeNull();
    await empty.close();
  });
});
