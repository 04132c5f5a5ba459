/** Edges without a direction become claims, which have one: how many did, and for how many it matters, is said. */
import type { FormatId } from "../../model/export.ts";
import { FORMAT_WRITERS } from "../../server/formats/formats.ts";
import { spoolDataset } from "../../server/formats/spool-dataset.ts";
import { fileOf, itemsIn } from "../support/written-files.ts";

async function remarksOn(format: FormatId, text: string): Promise<readonly string[]> {
  const { read } = FORMAT_WRITERS[format];
  if (!read) throw new Error(`${format} cannot be read`);
  const spooled = await spoolDataset(read, fileOf(text, "their.file", 50), { published: "2026-01-02" });
  await spooled.remove();
  return spooled.remarks;
}

const gexf = (type: string, edges: string): string =>
  `<gexf version="1.3"><graph${type}><nodes><node id="a"/><node id="b"/></nodes><edges>${edges}</edges></graph></gexf>`;
const graphml = (type: string, edges: string): string =>
  `<graphml><key id="l" for="edge" attr.name="label" attr.type="string"/><graph edgedefault="${type}"><node id="a"/><node id="b"/>${edges}</graph></graphml>`;
const graphology = (options: object, edges: readonly object[]): string =>
  JSON.stringify({ options, nodes: [{ key: "a" }, { key: "b" }], edges: edges.map((edge) => ({ source: "a", target: "b", ...edge })) });

const PLAIN = '<edge source="a" target="b"/>';
const HARMLESS =
  "2 edges have no one direction in the file and became claims from the end that stands first to the other: what they say holds both ways, so nothing is lost";
const ONE =
  "1 edge has no one direction in the file and became a claim from the end that stands first to the other: the words may not hold the other way round, so do not take their direction as said";
const SOME =
  "2 edges have no one direction in the file and became claims from the end that stands first to the other: the words of 1 of them may not hold the other way round, so do not take their direction as said";
const OWNS = { attributes: { label: "owns" } };

test.each<readonly [what: string, format: FormatId, file: string, remarks: readonly string[]]>([
  ["all are directed", "gexf", gexf(' defaultedgetype="directed"', PLAIN), []],
  ["the graph is undirected", "gexf", gexf(' defaultedgetype="undirected"', PLAIN.repeat(2)), [HARMLESS]],
  ["the graph does not say, which means undirected", "gexf", gexf("", PLAIN.repeat(2)), [HARMLESS]],
  ["one is mutual", "gexf", gexf(' defaultedgetype="directed"', `<edge source="a" target="b" type="mutual" label="owns"/>${PLAIN}`), [ONE]],
  ["one says more", "graphml", graphml("undirected", `<edge source="a" target="b"><data key="l">owns</data></edge>${PLAIN}`), [SOME]],
  ["one is an exception", "graphml", graphml("undirected", `<edge source="a" target="b" directed="true"/>${PLAIN.repeat(2)}`), [HARMLESS]],
  ["all are directed", "graphology", graphology({ type: "directed" }, [{}, OWNS]), []],
  ["the graph is undirected", "graphology", graphology({ type: "undirected" }, [{}, OWNS]), [SOME]],
  ["the graph is mixed", "graphology", graphology({ type: "mixed" }, [{ undirected: true, ...OWNS }, {}]), [ONE]],
])("%s (%s)", async (_what, format, file, remarks) => {
  expect(await remarksOn(format, file)).toEqual(remarks);
});

test("options of graphology that stand behind the edges come too late, and a remark says so", async () => {
  const file = '{"nodes":[{"key":"a"}],"edges":[{"source":"a","target":"a"}],"options":{"type":"undirected"}}';
  const items = await itemsIn("graphology", fileOf(file));
  expect(items.slice(1)).toMatchObject([
    { type: "edge", attributes: {} },
    { type: "remark", text: expect.stringMatching(/stands behind its edges, so they were read as directed/) },
  ]);
});

test("an edge keeps what it says of its direction itself", async () => {
  const file = graphology({ type: "undirected" }, [{ attributes: { directed: "both", weight: 2 } }]);
  expect((await itemsIn("graphology", fileOf(file)))[2]).toMatchObject({ attributes: { directed: "both", weight: 2 } });
});
