/** What every format that loads again must hold: what was written comes back, on the January 2022 data and on any other. */
import fc from "fast-check";
import { FORMAT_IDS, FORMATS } from "../../model/export.ts";
import { EDGE_COLUMNS, flatten, NODE_COLUMNS } from "../../server/formats/flat-graph.ts";
import type { ImportedItem } from "../../server/formats/imported.ts";
import type { ExportedRecord, ExportSource } from "../../server/service/export/export-source.ts";
import { openExport } from "../../server/service/export/open-export.ts";
import { randomSource } from "../support/export-arbitraries.ts";
import { withJanuary } from "../support/january.ts";
import { bagOf, type PieceSizes, recordsOf, rewritten } from "../support/written-files.ts";

const LOADING = FORMAT_IDS.filter((id) => FORMATS[id].loads);
/** Formats that hold every record, whether a fact cites it or not. */
const WHOLE = new Set<string>(["tamga", "ftm"]);
const NOW = new Date("2026-01-02T03:04:05.678Z");

/**
 * Stretches of the smallest pieces between larger ones: wherever a character or a tag can be cut, some of the files are,
 * and a piece of each size follows one of the other. (Byte by byte throughout takes minutes and meets no other cut.)
 */
const stretch = (count: number, size: number, then: number): number[] => [...Array<number>(count).fill(size), then];
const PIECES: readonly PieceSizes[] = [stretch(43, 1, 509), stretch(17, 7, 1009), 1000];

/** The graph as the file should give it: attributes by name, with their types. */
async function graphOf(source: ExportSource): Promise<unknown[]> {
  const graph = flatten(source);
  const items: unknown[] = [];
  for await (const { key, attributes } of graph.nodes()) items.push({ type: "node", key, attributes });
  for await (const { key, source: from, target, attributes } of graph.edges())
    items.push({ type: "edge", key, source: from, target, attributes });
  return items;
}

/** What a reader found, without what is the format's own (positions, places, colours). */
function graphIn(items: readonly ImportedItem[]): unknown[] {
  return items.map((item) => {
    if (item.type === "record" || item.type === "remark") throw new Error(`a ${item.type} in place of a graph`);
    const columns = item.type === "node" ? NODE_COLUMNS : EDGE_COLUMNS;
    const known = new Set<string>(columns.map(({ name }) => name));
    const attributes = Object.fromEntries(Object.entries(item.attributes).filter(([name]) => known.has(name)));
    if (item.type === "node") return { type: "node", key: item.key, attributes };
    return { type: "edge", key: item.key, source: item.source, target: item.target, attributes };
  });
}

async function collect(records: AsyncIterable<ExportedRecord>, kinds: readonly string[]): Promise<ExportedRecord[]> {
  const all: ExportedRecord[] = [];
  for await (const record of records) if (kinds.includes(record.kind)) all.push(record);
  return all;
}

const january = withJanuary();

describe.each(LOADING)("%s", (format) => {
  test("everything of January 2022 comes back", async () => {
    const source = await openExport(january.store, { all: true }, NOW);
    const items = await rewritten(format, source);
    const records = recordsOf(items);
    const kinds = ["entity", "document", "sentence", "claim", "link"];
    const expected = await collect(source.records(), kinds);
    const cited = new Set(expected.flatMap((each) => (each.kind === "claim" ? each.record.evidence : [])));
    // A plain graph holds what its facts cite: a sentence without a claim is in none.
    const isHeld = (each: { kind: string; record: unknown }) =>
      WHOLE.has(format) || each.kind !== "sentence" || cited.has((each.record as { id: string }).id);
    expect(bagOf(records.filter(({ kind }) => kinds.includes(kind)))).toEqual(bagOf(expected.filter(isHeld)));
    expect(records.filter(({ kind }) => kind === "claim")).toHaveLength(197);
    expect(records.filter(({ kind }) => kind === "entity")).toHaveLength(86);
  });

  test("a part comes back with all that its claims refer to", async () => {
    const source = await openExport(january.store, { entity: "knb", depth: 1, knownOn: "2022-01-31" }, NOW);
    const kinds = ["entity", "document", "claim"];
    const records = recordsOf(await rewritten(format, source)).filter(({ kind }) => kinds.includes(kind));
    const claims = records.filter(({ kind }) => kind === "claim");
    expect(claims.length).toBeGreaterThan(5);
    expect(claims.length).toBeLessThan(197);
    expect(new Set(bagOf(records))).toEqual(new Set(bagOf(await collect(source.records(), kinds))));
  });

  test("whatever characters, parallel edges and loops there are, it comes back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(randomSource, fc.constantFrom(...PIECES), async (source, sizes) => {
        const items = await rewritten(format, source, sizes);
        const used = bagOf(recordsOf(items));
        const all = new Set(bagOf(await collect(source.records(), ["entity", "document", "sentence", "claim", "link"])));
        expect(used.every((record) => all.has(record))).toBe(true);
        const claims = bagOf(await collect(source.records(), ["claim", "link", "entity"]));
        expect(used.filter((record) => /^(?:claim|link|entity) /.test(record))).toEqual(claims);
        if (items.every(({ type }) => type !== "record")) expect(graphIn(items)).toEqual(await graphOf(source));
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
