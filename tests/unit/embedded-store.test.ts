/** The journal and its projection together: what is replayed, what is built again, and what stops the store from opening. */
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openEmbeddedStore } from "../../server/store/embedded/embedded-store.ts";
import { openGrafeoEngine } from "../../server/store/embedded/grafeo-engine.ts";
import { openJournal } from "../../server/store/embedded/journal.ts";
import { formatMark } from "../../server/store/embedded/projection.ts";
import { dropGraph, dump, filled, reopened } from "../support/embedded-directory.ts";
import { numberedBatch } from "../support/numbered-batch.ts";

describe("opening", () => {
  test("makes the directory for its owner only, and gives the data back", async () => {
    const { directory, graph } = await filled();
    expect(statSync(directory).mode & 0o077).toBe(0);
    expect(await reopened(directory)).toEqual({ log: [], applied: [], graph, problems: [] });
    expect(readdirSync(directory)).not.toContain("lock");
  });

  test("a lost database is built again from the journal, the same to the last property, and says how far it is", async () => {
    const { directory, graph } = await filled();
    dropGraph(directory);
    expect(await reopened(directory)).toEqual({ log: [], applied: [1, 2, 3], graph, problems: [] });
  });

  test("a spoilt database is thrown away and built again", async () => {
    const { directory, graph } = await filled();
    dropGraph(directory);
    writeFileSync(join(directory, "graph.grafeo"), "not a database");
    const again = await reopened(directory);
    expect(again).toEqual({ log: [expect.stringContaining("built again")], applied: [1, 2, 3], graph, problems: [] });
  });

  test.each([
    ["a truncated", (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ["an overwritten", (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 7)])],
  ])("%s database file is built again, or was not needed", async (_, spoil) => {
    const { directory, graph } = await filled();
    const file = join(directory, "graph.grafeo");
    writeFileSync(file, spoil(readFileSync(file)));
    expect(await reopened(directory)).toMatchObject({ graph, problems: [] });
  });

  test("records that the database missed are applied, and no others", async () => {
    const { directory } = await filled();
    const copy = readFileSync(join(directory, "graph.grafeo"));
    const store = await openEmbeddedStore(directory);
    await store.commit(numberedBatch(2));
    const graph = await dump(store);
    await store.close();
    // The engine's file as it was before: what a power cut can leave, for the engine does not sync.
    dropGraph(directory);
    writeFileSync(join(directory, "graph.grafeo"), copy);
    expect(await reopened(directory)).toEqual({ log: [], applied: [1], graph, problems: [] });
  });

  test.each([
    ["of another engine", formatMark({ seq: 3, checksum: "abc" }, "0.0.0"), "another version"],
    ["of another layout", "0 0.6.0 3 abc", "another version"],
    ["of another journal", formatMark({ seq: 3, checksum: "abc" }, "0.6.0"), "record 3, which is not in the journal"],
    ["ahead of the journal", formatMark({ seq: 99, checksum: "abc" }, "0.6.0"), "record 99, which is not in the journal"],
  ])("a database %s is thrown away and built again", async (_, mark, reason) => {
    const { directory, graph } = await filled();
    const engine = await openGrafeoEngine(join(directory, "graph.grafeo"));
    await engine.setMark(mark);
    await engine.close();
    expect(await reopened(directory)).toEqual({ log: [expect.stringContaining(reason)], applied: [1, 2, 3], graph, problems: [] });
  });

  test("a missing journal beside a database with data is an error, and the data stay", async () => {
    const { directory, graph } = await filled();
    const journal = readFileSync(join(directory, "journal.jsonl"));
    rmSync(join(directory, "journal.jsonl"));
    await expect(openEmbeddedStore(directory)).rejects.toMatchObject({
      code: "store-unavailable",
      message: expect.stringMatching(/journal .* is missing or empty.*Put journal.jsonl back/),
    });
    expect(existsSync(join(directory, "lock"))).toBe(false);
    writeFileSync(join(directory, "journal.jsonl"), journal);
    expect(await reopened(directory)).toMatchObject({ log: [], applied: [], graph });
  });

  test("a torn last record was never accepted: the batch is not there, and can be committed again", async () => {
    const { directory, graph } = await filled();
    appendFileSync(join(directory, "journal.jsonl"), '{"seq":4,"at":"2026-01-01T00:00:00.000Z","kind":"batch","data":{"enti');
    expect(await reopened(directory)).toEqual({ log: [expect.stringContaining("line (4)")], applied: [], graph, problems: [] });
  });

  test("a record in the middle that is spoilt stops it, with the line", async () => {
    const { directory } = await filled();
    const file = join(directory, "journal.jsonl");
    writeFileSync(file, readFileSync(file, "utf8").replace("'seen'", "'else'"));
    await expect(openEmbeddedStore(directory)).rejects.toThrow(/Line 2 of .*journal.jsonl is damaged/);
  });

  test("a record that cannot be applied stops it, with the record and the reason", async () => {
    const { directory } = await filled();
    const journal = await openJournal(join(directory, "journal.jsonl"), () => undefined);
    const { claims } = numberedBatch(4);
    await journal.append("2026-01-05T10:00:00.000Z", "batch", { claims });
    await journal.close();
    await expect(openEmbeddedStore(directory)).rejects.toMatchObject({
      code: "store-unavailable",
      message: expect.stringMatching(/^Record 4 of the journal cannot be applied: ./),
    });
  });
});
