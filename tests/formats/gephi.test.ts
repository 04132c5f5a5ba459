/** Gephi's own toolkit imports the GEXF that Tamga writes: all of it, with the timeline, colours, sizes and places. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { KIND_COLORS, radiusOf } from "../../model/look.ts";
import { type FlatEdge, type FlatNode, flatten } from "../../server/formats/flat-graph.ts";
import type { ImportedItem } from "../../server/formats/imported.ts";
import type { ExportSource } from "../../server/service/export/export-source.ts";
import { openExport } from "../../server/service/export/open-export.ts";
import { describeWith } from "../support/describe-with.ts";
import { randomSource } from "../support/export-arbitraries.ts";
import { GEPHI_PROGRAMS, type GephiGraph, importIntoGephi, installGephi } from "../support/gephi.ts";
import { withJanuary } from "../support/january.ts";
import { bagOf, fileOf, itemsIn, recordsOf, written } from "../support/written-files.ts";

interface Expected {
  readonly nodes: readonly FlatNode[];
  readonly edges: readonly FlatEdge[];
}

async function expectedOf(source: ExportSource): Promise<Expected> {
  const graph = flatten(source);
  const nodes: FlatNode[] = [];
  const edges: FlatEdge[] = [];
  for await (const node of graph.nodes()) nodes.push(node);
  for await (const edge of graph.edges()) edges.push(edge);
  return { nodes, edges };
}

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);
/** What Gephi has no room for: attributes that are empty, and the label, which is no attribute there. */
const held = (attributes: FlatNode["attributes"]) =>
  Object.fromEntries(Object.entries(attributes).filter(([name, value]) => name !== "label" && value !== ""));

describeWith(GEPHI_PROGRAMS, "Gephi", () => {
  const scratch = mkdtempSync(join(tmpdir(), "tamga-gephi-"));
  let classPath = "";
  const january = withJanuary();
  beforeAll(async () => {
    classPath = await installGephi();
  }, 600_000);
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  async function imported(source: ExportSource): Promise<GephiGraph> {
    const file = join(scratch, "graph.gexf");
    writeFileSync(file, await written("gexf", source));
    return importIntoGephi(classPath, file);
  }

  test("imports January 2022 with every node, edge and attribute, and says nothing against it", async () => {
    const positions = { almaty: [12.5, -3], kazakhstan: [0, 100.25] } as const satisfies Record<string, readonly [number, number]>;
    const request = { all: true, positions: { almaty: [12.5, -3], kazakhstan: [0, 100.25] } } satisfies Parameters<typeof openExport>[1];
    const source = await openExport(january.store, request, new Date("2026-01-02T03:04:05Z"));
    const graph = await imported(source);
    const { nodes, edges } = await expectedOf(source);

    expect(graph.issues).toEqual(["INFO: GEXF version 1.3"]);
    expect(graph.directed).toBe(true);
    expect(graph.nodes).toHaveLength(86);
    expect(graph.edges).toHaveLength(89);
    expect(new Map(graph.nodes.map(({ id, label, attributes }) => [id, { label, attributes }]))).toEqual(
      new Map(nodes.map(({ key, attributes }) => [key, { label: attributes.label, attributes: held(attributes) }])),
    );
    expect(
      new Map(graph.edges.map(({ id, label, source: from, target, kind, attributes }) => [id, { label, from, target, kind, attributes }])),
    ).toEqual(
      new Map(
        edges.map(({ key, source: from, target, attributes }) => [
          key,
          { label: attributes.label, from, target, kind: attributes.type, attributes: held(attributes) },
        ]),
      ),
    );
    for (const { id, color, size, x, y } of graph.nodes) {
      const node = nodes.find(({ key }) => key === id);
      if (!node) throw new Error(`no ${id}`);
      expect(color).toBe(KIND_COLORS[node.kind]);
      expect(size).toBeCloseTo(radiusOf(Number(node.attributes.degree)), 2);
      if (id in positions) expect([x, y]).toEqual(positions[id as keyof typeof positions]);
    }
  }, 120_000);

  test("has the timeline: spells from the bounds, a day for an event, open ends", async () => {
    const source = await openExport(january.store, { all: true }, new Date("2026-01-02T03:04:05Z"));
    const graph = await imported(source);
    const { edges } = await expectedOf(source);

    expect(graph.dynamic).toBe(true);
    expect(graph.timeFormat).toBe("DATE");
    const spans = new Map(graph.edges.map(({ id, intervals }) => [id, intervals]));
    const seen = { lasting: 0, days: 0, open: 0, timeless: 0 };
    for (const { key, attributes } of edges) {
      const { fromMin, fromMax, toMin, toMax, eventMin, eventMax } = attributes;
      const lasts = (fromMin ?? fromMax ?? toMin ?? toMax) !== undefined;
      const [low, high] = lasts ? [fromMin, toMax] : [eventMin, eventMax];
      const span = [low, high].map((at) => (at === undefined ? null : day(String(at))));
      if (low === undefined && high === undefined) seen.timeless += 1;
      else if (low === undefined || high === undefined) seen.open += 1;
      else if (low === high) seen.days += 1;
      else seen.lasting += 1;
      expect([key, spans.get(key)]).toEqual([key, low === undefined && high === undefined ? [] : [span]]);
    }
    expect(Object.values(seen).every((count) => count > 0)).toBe(true);
    const days = edges.flatMap(({ attributes: { fromMin, toMax, eventMin } }) => [fromMin, toMax, eventMin].flatMap((at) => at ?? []));
    expect(graph.bounds[0]).toBe(Math.min(...days.map((at) => day(String(at)))));
  }, 120_000);

  test.each(["gexf", "graphml"] as const)(
    "gives January 2022 back as %s, with the records of every node and edge",
    async (format) => {
      const source = await openExport(january.store, { all: true }, new Date("2026-01-02T03:04:05Z"));
      const file = join(scratch, "to.gexf");
      const back = join(scratch, `back.${format}`);
      writeFileSync(file, await written("gexf", source));
      await importIntoGephi(classPath, file, back);
      const items = (await itemsIn(format, fileOf(readFileSync(back), `back.${format}`))).filter(({ type }) => type !== "remark");
      const { nodes, edges } = await expectedOf(source);
      expect(items).toHaveLength(nodes.length + edges.length);
      const text = await itemsIn("gexf", fileOf(readFileSync(file)));
      expect(bagOf(recordsOf(items))).toEqual(bagOf(recordsOf(text)));
      const ends = (all: readonly ImportedItem[]) =>
        all.flatMap((each) => (each.type === "edge" ? [[each.key, each.source, each.target]] : []));
      expect(ends(items).sort()).toEqual(ends(text).sort());
    },
    120_000,
  );

  test("keeps parallel edges and loops, whatever characters there are", async () => {
    const sources = fc.sample(randomSource, { seed: 7, numRuns: 100 });
    const isLoop = ({ source, target }: FlatEdge) => source === target;
    const isParallel = (edge: FlatEdge, others: readonly FlatEdge[]) =>
      others.filter(({ source, target }) => source === edge.source && target === edge.target).length > 1;
    for (const wanted of [isLoop, isParallel]) {
      const source = (await filtered(sources, ({ edges }) => edges.some((edge) => wanted(edge, edges))))[0];
      if (source === undefined) throw new Error("no such graph among the random ones");
      const graph = await imported(source);
      const { nodes, edges } = await expectedOf(source);
      expect(graph.nodes.map(({ id, label }) => [id, label]).sort()).toEqual(
        nodes.map(({ key, attributes }) => [key, attributes.label]).sort(),
      );
      expect(graph.edges.map(({ id }) => id).sort()).toEqual(edges.map(({ key }) => key).sort());
    }
  }, 120_000);
});

async function filtered(sources: readonly ExportSource[], isWanted: (graph: Expected) => boolean): Promise<ExportSource[]> {
  const found: ExportSource[] = [];
  for (const source of sources) if (isWanted(await expectedOf(source))) found.push(source);
  return found;
}
