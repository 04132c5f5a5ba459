import { createGraphModel } from "../../../client/core/graph-model.ts";
import { composePicture, type PictureParts } from "../../../client/core/picture-parts.ts";
import { fact, node, subgraph } from "./sample-graph.ts";

const NONE = new Set<string>();
const base = subgraph([node("a"), node("b")], [fact("a", "b")]);
const ofB = subgraph([node("b"), node("c"), node("d")], [fact("b", "c"), fact("b", "d")]);
const ofC = subgraph([node("c"), node("d"), node("e")], [fact("c", "d"), fact("c", "e")]);
const parts = (expansions: PictureParts["expansions"] = [], links: PictureParts["links"] = null): PictureParts => ({
  base,
  expansions,
  added: null,
  links,
});
const ids = (picture: ReturnType<typeof composePicture>) => [...picture.nodes.keys()].sort();

describe("composePicture", () => {
  test("is the union of base and expansions, each entity in the stage that brought it first", () => {
    const picture = composePicture(
      parts([
        { id: "b", answers: [ofB] },
        { id: "c", answers: [ofC] },
      ]),
      NONE,
    );
    expect(ids(picture)).toEqual(["a", "b", "c", "d", "e"]);
    expect(picture.stages).toEqual([["a", "b"], ["c", "d"], ["e"]]);
    expect([...picture.edges.keys()].sort()).toEqual(["a|allyOf|b", "b|allyOf|c", "b|allyOf|d", "c|allyOf|d", "c|allyOf|e"]);
  });

  test("without an expansion, only what it alone brought is gone", () => {
    const both = [
      { id: "b", answers: [ofB] },
      { id: "c", answers: [ofC] },
    ];
    expect(ids(composePicture(parts(both.slice(1)), NONE))).toEqual(["a", "b", "c", "d", "e"]);
    expect(ids(composePicture(parts(both.slice(0, 1)), NONE))).toEqual(["a", "b", "c", "d"]);
    expect(ids(composePicture(parts(), NONE))).toEqual(["a", "b"]);
  });

  test("edges need both ends: those of hidden entities go, and links among others come", () => {
    const links = subgraph([node("a"), node("c")], [fact("a", "c"), fact("a", "z")]);
    const picture = composePicture(parts([{ id: "b", answers: [ofB] }], links), new Set(["d"]));
    expect([...picture.edges.keys()].sort()).toEqual(["a|allyOf|b", "a|allyOf|c", "b|allyOf|c"]);
  });
});

describe("the graph model", () => {
  const placesOf = (model: ReturnType<typeof createGraphModel>) => Object.fromEntries(model.graph.mapNodes((id, { x, y }) => [id, [x, y]]));

  test("an expansion moves nothing that is settled, and new entities start beside their neighbour", () => {
    const model = createGraphModel();
    model.show(composePicture(parts(), NONE), "overview");
    model.move([
      ["a", { x: 500, y: -40 }],
      ["b", { x: 900, y: 12 }],
    ]);
    model.settle();
    model.show(composePicture(parts([{ id: "b", answers: [ofB] }]), NONE), "overview");
    const places = placesOf(model);
    expect(places.a).toEqual([500, -40]);
    expect(places.b).toEqual([900, 12]);
    const { x, y } = model.graph.getNodeAttributes("c");
    expect(Math.hypot(x - 900, y - 12)).toBeLessThan(100);
    expect([...model.settled].sort()).toEqual(["a", "b"]);
  });

  test("what was taken away comes back to its place, and another arrangement has places of its own", () => {
    const model = createGraphModel();
    const expanded = composePicture(parts([{ id: "b", answers: [ofB] }]), NONE);
    model.show(expanded, "overview");
    model.move([["c", { x: 77, y: 78 }]]);
    model.settle();
    model.show(composePicture(parts(), NONE), "overview");
    expect(model.graph.hasNode("c")).toBe(false);
    model.show(expanded, "radial");
    expect(model.settled.size).toBe(0);
    model.show(expanded, "overview");
    expect(placesOf(model).c).toEqual([77, 78]);
    model.forgetPlaces();
    expect(model.settled.size).toBe(0);
  });

  test("each change gives another graph and one more version; the graph before is left as it was", () => {
    const model = createGraphModel();
    const seen: number[] = [];
    model.version.subscribe(() => seen.push(model.graph.order));
    model.show(composePicture(parts(), NONE), "overview");
    const before = model.graph;
    model.show(composePicture(parts([{ id: "b", answers: [ofB] }]), NONE), "overview");
    expect(seen).toEqual([2, 4]);
    expect(before.order).toBe(2);
    expect(model.graph).not.toBe(before);
  });
});
