/** NetworkX reads the GEXF and the GraphML that Tamga writes: the same nodes, edges and attributes, with their types. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { type Attributes, flatten } from "../../server/formats/flat-graph.ts";
import type { ExportSource } from "../../server/service/export/export-source.ts";
import { openExport } from "../../server/service/export/open-export.ts";
import { randomSource } from "../support/export-arbitraries.ts";
import { withJanuary } from "../support/january.ts";
import { describeWithPython, python } from "../support/python.ts";
import { written } from "../support/written-files.ts";

interface NetworkxGraph {
  readonly directed: boolean;
  readonly graph: Readonly<Record<string, unknown>>;
  readonly nodes: readonly (readonly [id: string, attributes: Record<string, unknown>])[];
  readonly edges: readonly (readonly [source: string, target: string, attributes: Record<string, unknown>])[];
}

/** Reads the files that it is given; GraphML keeps the ids of edges as keys of a multigraph only. */
const READ = `
import json, sys, networkx
def read(path):
    if path.endswith(".gexf"):
        return networkx.read_gexf(path)
    graph = networkx.read_graphml(path, force_multigraph=True)
    for source, target, key, data in graph.edges(keys=True, data=True):
        data["id"] = key
    return graph
def plain(graph):
    return {"directed": graph.is_directed(), "graph": graph.graph, "nodes": list(graph.nodes(data=True)), "edges": list(graph.edges(data=True))}
print(json.dumps([plain(read(path)) for path in sys.argv[1:]]))
`;

/** What GEXF and GraphML say of a node or an edge besides the attributes. */
const OF_THE_FORMAT = new Set(["viz", "spells", "x", "y", "id"]);
const attributesOf = (data: Readonly<Record<string, unknown>>): unknown =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !OF_THE_FORMAT.has(name)));

async function expectSame(found: NetworkxGraph, source: ExportSource): Promise<void> {
  const graph = flatten(source);
  const nodes = new Map<string, Attributes>();
  const edges = new Map<unknown, unknown>();
  for await (const { key, attributes } of graph.nodes()) nodes.set(key, attributes);
  for await (const { key, source: from, target, attributes } of graph.edges()) edges.set(key, { from, target, attributes });
  expect(found.directed).toBe(true);
  expect(found.nodes).toHaveLength(nodes.size);
  expect(found.edges).toHaveLength(edges.size);
  expect(new Map(found.nodes.map(([id, data]) => [id, attributesOf(data)]))).toEqual(nodes);
  expect(new Map(found.edges.map(([from, target, data]) => [data.id, { from, target, attributes: attributesOf(data) }]))).toEqual(edges);
}

describeWithPython("NetworkX", () => {
  const scratch = mkdtempSync(join(tmpdir(), "tamga-networkx-"));
  const january = withJanuary();
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  const save = async (name: string, format: "gexf" | "graphml", source: ExportSource): Promise<string> => {
    const file = join(scratch, `${name}.${format}`);
    writeFileSync(file, await written(format, source));
    return file;
  };

  test.each(["gexf", "graphml"] as const)("reads January 2022 from %s", async (format) => {
    const source = await openExport(january.store, { all: true, title: "January 2022" }, new Date("2026-01-02T03:04:05Z"));
    const [found] = await python<NetworkxGraph[]>(READ, await save("january", format, source));
    if (!found) throw new Error("no graph");
    expect(found.nodes).toHaveLength(86);
    expect(found.edges).toHaveLength(89);
    await expectSame(found, source);
    if (format === "gexf") expect(found.graph.mode).toBe("dynamic");
    else expect(found.graph).toMatchObject({ title: "January 2022", generator: "Tamga" });
  });

  test.each(["gexf", "graphml"] as const)("reads any graph from %s: hostile text, parallel edges, loops", async (format) => {
    const sources = fc.sample(randomSource, 60);
    const files = await Promise.all(sources.map((source, index) => save(`random-${index}`, format, source)));
    const found = await python<NetworkxGraph[]>(READ, ...files);
    for (const [index, source] of sources.entries()) {
      const graph = found[index];
      if (!graph) throw new Error("no graph");
      await expectSame(graph, source);
    }
  });
});
