/** GEXF and GraphML of other programs: as Gephi, NetworkX, Cytoscape and yEd lay them out, and all that the formats allow. */
import type { FormatId } from "../../model/export.ts";
import { describeWithPython, python } from "../support/python.ts";
import { fileOf, itemsIn } from "../support/written-files.ts";

const read = async (format: FormatId, text: string) =>
  (await itemsIn(format, fileOf(text, "foreign", 7))).map(({ place: _place, ...item }) => item);

describe("GEXF", () => {
  test("1.1: values by `id`, slices, attributes without titles, undirected by itself", async () => {
    const items = await read(
      "gexf",
      `<gexf xmlns="http://www.gexf.net/1.1draft" xmlns:viz="http://www.gexf.net/1.1draft/viz" version="1.1">
        <graph mode="dynamic" timetype="date">
          <attributes class="node"><attribute id="0" title="url" type="string"/><attribute id="age" type="integer"/></attributes>
          <nodes>
            <node id="1" label="One"><attvalues><attvalue id="0" value="a&amp;b"/><attvalue id="age" value="12"/></attvalues>
              <slices><slice start="2009-03-01" end="2009-03-10"/><slice start="2010-01-01"/></slices>
              <viz:position x="1.5" y="-2" z="0.0"/><viz:color r="1" g="2" b="3"/></node>
            <node id="2"/>
          </nodes>
          <edges><edge source="1" target="2" weight="2.5"/><edge source="1" target="2" type="directed" start="2009-01-01"/></edges>
        </graph>
      </gexf>`,
    );
    const spells = [{ start: "2009-03-01", end: "2009-03-10" }, { start: "2010-01-01" }];
    expect(items).toEqual([
      { type: "node", key: "1", attributes: { label: "One", url: "a&b", age: 12, spells, x: 1.5, y: -2 } },
      { type: "node", key: "2", attributes: {} },
      { type: "edge", key: null, source: "1", target: "2", attributes: { weight: 2.5, directed: false } },
      { type: "edge", key: null, source: "1", target: "2", attributes: { start: "2009-01-01" } },
      { type: "remark", text: "colours, sizes and shapes: not read" },
    ]);
  });

  test("1.2 and 1.3: nodes in nodes, parents, open ends, default values, kinds, values over time, types", async () => {
    const items = await read(
      "gexf",
      `<gexf version="1.2" xmlns="http://www.gexf.net/1.2draft"><graph defaultedgetype="directed">
        <edges><edge id="e" source="in" target="out" kind="knows" label="k" type="mutual"/></edges>
        <attributes class="node" mode="static">
          <attribute id="t" title="type" type="string"><default>person</default></attribute>
          <attribute id="big" title="big" type="long"/><attribute id="b" title="flag" type="boolean"/>
          <attribute id="d" title="share" type="double"/><attribute id="n" title="label" type="string"/>
          <attribute id="l" title="tags" type="liststring"/>
        </attributes>
        <attributes class="node" mode="dynamic"><attribute id="w" title="score" type="float"/></attributes>
        <nodes><node id="out" label="Out" startopen="2001-01-01" endopen="2002-01-01"><attvalues>
            <attvalue for="big" value="9007199254740993"/><attvalue for="b" value="True"/><attvalue for="d" value="0.5"/>
            <attvalue for="n" value="other"/><attvalue for="l" value="[a, b]"/>
            <attvalue for="w" value="1" start="2001"/><attvalue for="w" value="NaN" end="2002"/>
          </attvalues>
          <nodes><node id="in"><attvalues><attvalue for="t" value="place"/></attvalues></node></nodes>
        </node><node id="three" pid="out"/></nodes>
      </graph></gexf>`,
    );
    expect(items).toEqual([
      { type: "node", key: "in", attributes: { parent: "out", type: "place" } },
      {
        type: "node",
        key: "out",
        attributes: {
          ...{ label: "Out", start: "2001-01-01", end: "2002-01-01", type: "person" },
          // Too large for a number, and no number at all: as the file writes them.
          ...{ big: "9007199254740993", flag: true, share: 0.5, "label (column)": "other", tags: "[a, b]" },
          score: [
            { value: 1, start: "2001" },
            { value: "NaN", end: "2002" },
          ],
        },
      },
      { type: "node", key: "three", attributes: { parent: "out", type: "person" } },
      // It stands before its nodes in the file.
      { type: "edge", key: "e", source: "in", target: "out", attributes: { label: "k", kind: "knows", directed: false } },
    ]);
  });

  test("names that could do harm are names like others, and what is escaped in our files is not touched in theirs", async () => {
    const [item] = await read(
      "gexf",
      `\ufeff<gexf><meta><creator>Somebody</creator></meta><graph><attributes class="node"><attribute id="p" title="__proto__"/></attributes>
       <nodes><node id="constructor" label="_x0041_"><attvalues><attvalue for="p" value="x"/></attvalues></node></nodes></graph></gexf>`,
    );
    if (item?.type !== "node") throw new Error("no node");
    expect(Object.entries(item.attributes)).toEqual([
      ["label", "_x0041_"],
      ["__proto__", "x"],
    ]);
    expect(item.key).toBe("constructor");
  });
});

describe("GraphML", () => {
  test("yEd: groups, labels and places from its drawings, and nothing else of them", async () => {
    const items = await read(
      "graphml",
      `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
        <key for="port" id="d0" yfiles.type="portgraphics"/><key for="graphml" id="d7" yfiles.type="resources"/>
        <key attr.name="url" attr.type="string" for="node" id="d4"/><key for="node" id="d6" yfiles.type="nodegraphics"/>
        <key for="edge" id="d10" yfiles.type="edgegraphics"/>
        <graph edgedefault="directed" id="G"><data key="d0"/>
          <node id="n0" yfiles.foldertype="group"><data key="d4"/>
            <data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0"><y:GroupNode><y:Geometry height="9" width="9" x="3" y="4.5"/>
              <y:NodeLabel>Ministry <![CDATA[& Co]]><y:LabelModel>no</y:LabelModel></y:NodeLabel></y:GroupNode>
              <y:GroupNode><y:NodeLabel>Folder 1</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>
            <graph edgedefault="directed" id="n0:"><node id="n0::n0"><port name="p"><data key="d0"><y:X/></data></port></node></graph>
          </node>
          <edge id="e0" source="n0::n0" target="n0" sourceport="p"><data key="d10"><y:PolyLineEdge><y:EdgeLabel>leads</y:EdgeLabel></y:PolyLineEdge></data></edge>
        </graph>
        <data key="d7"><y:Resources/></data>
      </graphml>`,
    );
    expect(items).toEqual([
      { type: "node", key: "n0::n0", attributes: { parent: "n0" } },
      { type: "node", key: "n0", attributes: { url: "", label: "Ministry & Co", x: 3, y: 4.5 } },
      { type: "edge", key: "e0", source: "n0::n0", target: "n0", attributes: { sourceport: "p", label: "leads" } },
      { type: "remark", text: "shapes and colours of drawings; data of ports: not read" },
    ]);
  });

  test("Cytoscape: keys with names in words, edges without ids", async () => {
    const items = await read(
      "graphml",
      `<graphml><graph edgedefault="directed" id="net"><node id="62"><data key="shared name">Ana</data><data key="selected">false</data></node>
        <edge source="62" target="62"><data key="interaction">knows</data></edge></graph></graphml>`,
    );
    expect(items).toEqual([
      { type: "node", key: "62", attributes: { "shared name": "Ana", selected: "false" } },
      { type: "edge", key: null, source: "62", target: "62", attributes: { interaction: "knows" } },
    ]);
  });

  test("keys for all, default values, types, undirected edges, descriptions, two graphs", async () => {
    const items = await read(
      "graphml",
      `<graphml><key id="c" for="all" attr.name="colour" attr.type="string"><desc>of all</desc><default>grey</default></key>
        <key id="w" for="edge" attr.name="weight" attr.type="double"/><key id="n" for="node" attr.name="n" attr.type="int"/>
        <graph edgedefault="undirected"><node id="a"><desc> first </desc><data key="n">7</data></node><node id="b"><data key="c">red</data></node>
          <edge source="a" target="b"><data key="w">0.25</data></edge><edge source="b" target="a" directed="true"/></graph>
        <graph edgedefault="directed"><node id="c"><data key="n">seven</data></node><edge source="c" target="a" directed="false"/></graph>
      </graphml>`,
    );
    expect(items).toEqual([
      { type: "node", key: "a", attributes: { description: "first", n: 7, colour: "grey" } },
      { type: "node", key: "b", attributes: { colour: "red" } },
      { type: "edge", key: null, source: "a", target: "b", attributes: { directed: false, weight: 0.25, colour: "grey" } },
      { type: "edge", key: null, source: "b", target: "a", attributes: { colour: "grey" } },
      { type: "node", key: "c", attributes: { n: "seven", colour: "grey" } },
      { type: "edge", key: null, source: "c", target: "a", attributes: { directed: false, colour: "grey" } },
    ]);
  });
});

test.each(["gexf", "graphml"] as const)("edges that stand before their nodes come after them, in %s, each once", async (format) => {
  const [head, tail] = format === "gexf" ? ["<gexf><graph>", "</graph></gexf>"] : ["<graphml><graph>", "</graph></graphml>"];
  const middle =
    '<edge id="1" source="a" target="a"/><node id="a"/><edge id="2" source="a" target="a"/><edge id="3" source="a" target="b"/><node id="b"/>';
  const keys = (await read(format, `${head}${middle}${tail}`)).map((item) => ("key" in item ? item.key : null));
  expect(keys).toEqual(["a", "2", "b", "1", "3"]);
});

const WRITE = `
import io, json, sys, networkx
graph = networkx.MultiDiGraph(name="trial")
graph.add_node("a", label="A & B", size=3, share=0.5, flag=True, text="one\\ntwo <x>")
graph.add_node("b", label="Б")
graph.add_edge("a", "b", weight=2, role="head")
graph.add_edge("a", "b", role="deputy")
graph.add_edge("b", "b")
out = {}
for name, write in (("gexf", networkx.write_gexf), ("gexf 1.1", lambda g, f: networkx.write_gexf(g, f, version="1.1draft")), ("graphml", networkx.write_graphml_xml), ("plain", lambda g, f: networkx.write_graphml_xml(networkx.Graph(g), f))):
    file = io.BytesIO()
    write(graph.copy(), file)
    out[name] = file.getvalue().decode()
print(json.dumps(out))
`;

describeWithPython("NetworkX's own files", () => {
  test("come in as it has them", async () => {
    const files = await python<Record<string, string>>(WRITE);
    const a = { label: "A & B", size: 3, share: 0.5, flag: true, text: "one\ntwo <x>" };
    for (const name of ["gexf", "gexf 1.1", "graphml"]) {
      const items = await read(name === "graphml" ? "graphml" : "gexf", files[name] ?? "");
      expect(items).toEqual([
        { type: "node", key: "a", attributes: a },
        { type: "node", key: "b", attributes: { label: "Б" } },
        // In GraphML, NetworkX numbers the edges of each pair from 0: such a number names an edge once.
        { type: "edge", key: "0", source: "a", target: "b", attributes: expect.objectContaining({ weight: 2, role: "head" }) },
        { type: "edge", key: "1", source: "a", target: "b", attributes: expect.objectContaining({ role: "deputy" }) },
        { type: "edge", key: name === "graphml" ? null : "2", source: "b", target: "b", attributes: expect.anything() },
      ]);
    }
    const plain = await read("graphml", files.plain ?? "");
    expect(plain.filter(({ type }) => type === "edge")).toEqual([
      { type: "edge", key: null, source: "a", target: "b", attributes: expect.objectContaining({ directed: false }) },
      { type: "edge", key: null, source: "b", target: "b", attributes: { directed: false } },
    ]);
  });
});
