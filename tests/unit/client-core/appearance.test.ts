import { lanesOf, lookOfEdge, lookOfNode, missingRelations } from "../../../client/core/appearance.ts";
import { createGraphModel, type Graph } from "../../../client/core/graph-model.ts";
import { changedBy, deriveHighlight } from "../../../client/core/highlight.ts";
import { composePicture } from "../../../client/core/picture-parts.ts";
import { INITIAL_VIEW, type ViewState } from "../../../client/core/view-state.ts";
import { deriveVisibility, summarise } from "../../../client/core/visibility.ts";
import { MAX_RADIUS, MIN_RADIUS, radiusOf } from "../../../model/look.ts";
import type { SubgraphEdge, SubgraphNode } from "../../../model/subgraph.ts";
import { fact, node, speech, subgraph } from "./sample-graph.ts";

function graphOf(nodes: SubgraphNode[], edges: SubgraphEdge[]): Graph {
  const model = createGraphModel();
  model.show(composePicture({ base: subgraph(nodes, edges), expansions: [], added: null, links: null }, new Set()), "test");
  return model.graph;
}

const graph = graphOf(
  [node("a", "Person", 3), node("b", "Place", 5), node("c", "Event", 1), node("d", "Person", 0), node("s", "Organization", 0)],
  [
    fact("a", "b", "contested"),
    fact("b", "a", "corroborated"),
    fact("a", "c", "single-source", { certainty: "not-excluded" }),
    speech("s", "a"),
  ],
);
const view = (part: Partial<ViewState>): ViewState => ({ ...INITIAL_VIEW, ...part });
const open = deriveVisibility(graph, INITIAL_VIEW);

describe("what the filters leave", () => {
  test("nothing is hidden without filters, and everything is counted", () => {
    expect(open.hiddenNodes.size + open.hiddenEdges.size).toBe(0);
    expect(summarise(graph, open)).toMatchObject({
      nodes: { shown: 5, total: 5 },
      relations: { shown: 3, total: 3 },
      speech: { shown: 1, total: 1 },
      kinds: { Person: { shown: 2, total: 2 }, Channel: { shown: 0, total: 0 } },
      statuses: { contested: { shown: 1, total: 1 }, "only-denied": { shown: 0, total: 0 } },
    });
  });

  test("a kind goes with its edges, and with what nothing shown connects any more", () => {
    const visibility = deriveVisibility(graph, view({ hiddenKinds: ["Person"] }));
    expect([...visibility.hiddenNodes].sort()).toEqual(["a", "b", "c", "d", "s"]);
    expect(visibility.hiddenEdges.size).toBe(4);
    const kept = deriveVisibility(graph, view({ hiddenKinds: ["Person"], focus: "b" }));
    expect(kept.hiddenNodes.has("b")).toBe(false);
  });

  test("a status goes alone; an entity that has no edges at all is not taken along", () => {
    const visibility = deriveVisibility(graph, view({ hiddenStatuses: ["single-source"] }));
    expect([...visibility.hiddenEdges]).toEqual(["a|allyOf|c"]);
    expect([...visibility.hiddenNodes]).toEqual(["c"]);
    expect(summarise(graph, visibility).relations).toEqual({ shown: 2, total: 3 });
  });
});

describe("what is lit", () => {
  const lit = (part: Partial<ViewState>, visibility = open) => deriveHighlight(graph, visibility, view(part), null);

  test("the neighbourhood of the pointer, else of the selection; nothing for what is not there", () => {
    expect([...(lit({ hover: { type: "node", id: "c" }, selection: { type: "node", id: "b" } })?.nodes ?? [])].sort()).toEqual(["a", "c"]);
    expect([...(lit({ selection: { type: "node", id: "b" } })?.edges ?? [])].sort()).toEqual(["a|allyOf|b", "b|allyOf|a"]);
    expect([...(lit({ selection: { type: "edge", key: "a|allyOf|c" } })?.nodes ?? [])].sort()).toEqual(["a", "c"]);
    expect(lit({ selection: { type: "edge", key: "january|deathToll|164 people" } })).toBeNull();
    expect(lit({})).toBeNull();
  });

  test("of a fact without a line, whom it is about, and who speaks of it as far as the picture says so", () => {
    const toll = { key: "a|deathToll|164 people", ends: ["a"], speakers: ["s", "b", "not-in-the-picture"] };
    const select = (key: string, visibility = open, unlined = toll) =>
      deriveHighlight(graph, visibility, view({ selection: { type: "edge", key } }), unlined);
    const found = select(toll.key);
    expect([...(found?.nodes ?? [])].sort()).toEqual(["a", "s"]);
    expect([...(found?.edges ?? [])]).toEqual(["speech|s|a"]);
    expect(select("a|deathToll|dozens people")).toBeNull();
    expect(select(toll.key, open, { ...toll, ends: ["not-in-the-picture"] })).toBeNull();
    expect(select(toll.key, deriveVisibility(graph, view({ hiddenKinds: ["Person"] })))).toBeNull();
  });

  test("what a filter hides is not lit", () => {
    const visibility = deriveVisibility(graph, view({ hiddenStatuses: ["single-source"] }));
    expect([...(lit({ selection: { type: "node", id: "a" } }, visibility)?.nodes ?? [])].sort()).toEqual(["a", "b", "s"]);
  });

  test("only what is lit before or after must be drawn again", () => {
    const before = lit({ hover: { type: "node", id: "c" } });
    const after = lit({ hover: { type: "node", id: "s" } });
    const { nodes, edges } = changedBy(before, after);
    expect(nodes.sort()).toEqual(["a", "c", "s"]);
    expect(edges.sort()).toEqual(["a|allyOf|c", "speech|s|a"]);
    expect(changedBy(null, null)).toEqual({ nodes: [], edges: [] });
  });
});

describe("how things look", () => {
  const appearance = {
    visibility: deriveVisibility(graph, view({ hiddenStatuses: ["corroborated"] })),
    highlight: deriveHighlight(graph, open, view({ selection: { type: "node", id: "c" } }), null),
    selection: { type: "node", id: "c" } as const,
    lanes: lanesOf(graph),
  };

  test("a node by kind, degree, light and selection", () => {
    expect(lookOfNode("c", graph.getNodeAttributes("c"), appearance)).toMatchObject({
      kind: "Event",
      lit: true,
      selected: true,
      hidden: false,
    });
    expect(lookOfNode("b", graph.getNodeAttributes("b"), appearance)).toMatchObject({ kind: "Place", lit: false, selected: false });
  });

  test("an edge by status, certainty and layer", () => {
    const look = (key: string) => lookOfEdge(key, graph.getEdgeAttributes(key), appearance);
    expect(look("a|allyOf|b")).toMatchObject({ line: "contested", uncertain: false, lit: false, hidden: false });
    expect(look("b|allyOf|a")).toMatchObject({ line: "corroborated", hidden: true });
    expect(look("a|allyOf|c")).toMatchObject({ line: "single-source", uncertain: true, lit: true });
    expect(look("speech|s|a")).toMatchObject({ line: "speech", uncertain: false });
  });

  test("radii grow with the degree from 4 to 18 pixels and no further", () => {
    expect(radiusOf(0)).toBe(MIN_RADIUS);
    expect(radiusOf(64)).toBe(MAX_RADIUS);
    expect(radiusOf(100_000)).toBe(MAX_RADIUS);
    for (let degree = 1; degree <= 64; degree++) expect(radiusOf(degree)).toBeGreaterThan(radiusOf(degree - 1));
  });

  test("edges of one pair part to either side, whatever their direction; loops stack", () => {
    const many = graphOf(
      [node("a"), node("b"), node("c")],
      [
        fact("a", "b"),
        fact("b", "a"),
        fact("a", "b", "contested", {}, "replaced"),
        fact("a", "c"),
        fact("c", "c"),
        fact("c", "c", "contested", {}, "replaced"),
      ],
    );
    const lanes = lanesOf(many);
    // Seen from the same side, the lanes of a pair differ by one.
    const seen = ["a|allyOf|b", "a|replaced|b", "b|allyOf|a"].map((key) => (lanes.get(key) ?? 0) * (many.source(key) === "a" ? 1 : -1));
    expect(seen).toEqual([-1, 0, 1]);
    expect(lanes.get("a|allyOf|c")).toBe(0);
    expect([lanes.get("c|allyOf|c"), lanes.get("c|replaced|c")]).toEqual([1, 2]);
  });

  test("missing relations are those that the store has and the graph has not", () => {
    expect(missingRelations(graph, "a")).toBe(0);
    expect(missingRelations(graph, "b")).toBe(3);
    expect(missingRelations(graph, "s")).toBe(0);
  });
});
