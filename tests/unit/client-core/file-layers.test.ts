import type { Api } from "../../../client/core/api-port.ts";
import { createFileLayers } from "../../../client/core/file-layers.ts";
import { createGraphModel } from "../../../client/core/graph-model.ts";
import { withoutForeign } from "../../../client/core/layer-actions.ts";
import { overlay } from "../../../client/core/overlay.ts";
import { composePicture } from "../../../client/core/picture-parts.ts";
import { INITIAL_VIEW } from "../../../client/core/view-state.ts";
import { deriveVisibility, summarise } from "../../../client/core/visibility.ts";
import type { ImportedLayer } from "../../../model/import.ts";
import { type Subgraph, toSubgraph } from "../../../model/subgraph.ts";
import { fact, node, subgraph } from "./sample-graph.ts";

const options = { signal: new AbortController().signal, onProgress: () => {} };
const DAYS = { fromMin: "2020-01-01", fromMax: "2020-01-01", toMin: null, toMax: "2021-01-01", eventMin: null, eventMax: null };
const layerOf = (graph: Subgraph, more: Partial<ImportedLayer> = {}): ImportedLayer => ({
  name: "a.json",
  graph,
  remarks: [],
  entities: {},
  facts: {},
  ...more,
});
/** A server that reads every file as `content`, and a store that has `stored`. */
const apiOf = (content: () => ImportedLayer, stored: () => Subgraph): Pick<Api, "showFile" | "induced"> => ({
  showFile: async () => content(),
  induced: async (ids) => {
    const { nodes, edges, attributes } = stored();
    const named = new Set([...ids, ...Object.values((attributes.merged ?? {}) as Record<string, string>)]);
    const known = nodes.filter(({ key }) => named.has(key));
    const among = edges.filter(({ source, target }) => named.has(source) && named.has(target));
    return toSubgraph(known, among, { shown: known.length, total: ids.length, next: null }, attributes);
  },
});
const file = (name = "a.json") => new File(["{}"], name);
const GRAPH = subgraph([node("a"), node("new"), node("c")], [fact("a", "new"), fact("a", "c")]);
const STORE = subgraph([node("a", "Person", 9), node("b"), node("c")], [fact("a", "c", "corroborated"), fact("a", "b")]);
const BASE = composePicture(
  { base: subgraph([node("a", "Person", 9), node("b")], [fact("a", "b")]), expansions: [], added: null, links: null },
  new Set(),
);

describe("files over the picture", () => {
  const open = async (content = layerOf(GRAPH), stored = STORE) => {
    const layers = createFileLayers(
      apiOf(
        () => content,
        () => stored,
      ),
    );
    const layer = await layers.open(file(), options);
    return { layers, layer };
  };
  const shown = (layers: ReturnType<typeof createFileLayers>, view = INITIAL_VIEW) => overlay(BASE, layers.all.get(), view);

  test("what is in both is there once, as the store has it; what only the file has comes last", async () => {
    const { layers } = await open();
    const picture = shown(layers);
    expect([...picture.nodes.keys()].sort()).toEqual(["a", "b", "c", "new"]);
    expect(Object.fromEntries(picture.origins)).toEqual({
      a: "both",
      c: "both",
      new: "file",
      "a|allyOf|c": "both",
      "a|allyOf|new": "file",
    });
    expect(picture.nodes.get("a")?.attributes.degree).toBe(9);
    expect(picture.files.get("new")).toEqual([1]);
    expect(picture.files.has("b")).toBe(false);
    expect(picture.stages).toEqual([
      ["a", "b"],
      ["new", "c"],
    ]);
    expect([layers.isForeign("a"), layers.isForeign("new"), layers.isForeign("a|allyOf|c"), layers.isForeign("b")]).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  test("counts keep the store's apart from what only files have", async () => {
    const { layers } = await open();
    const model = createGraphModel();
    model.show(shown(layers), "overview");
    const summary = summarise(model.graph, deriveVisibility(model.graph, INITIAL_VIEW));
    expect([summary.nodes.total, summary.relations.total, summary.ofFiles.nodes.total, summary.ofFiles.relations.total]).toEqual([
      3, 2, 1, 1,
    ]);
  });

  test("hidden layers are not drawn; hidden entities and other days hold for files too", async () => {
    const dated = subgraph([node("a"), node("new")], [fact("a", "new", "single-source", { bounds: DAYS })]);
    const { layers, layer } = await open(layerOf(dated));
    const edgeOn = (asOf: string | null) => shown(layers, { ...INITIAL_VIEW, asOf }).edges.get("a|allyOf|new")?.attributes;
    expect(edgeOn(null)).toMatchObject({ certainty: null });
    expect(edgeOn("2020-06-01")).toMatchObject({ certainty: "not-excluded" });
    expect(edgeOn("2022-01-01")).toBeUndefined();
    expect(shown(layers, { ...INITIAL_VIEW, hidden: ["new"] }).nodes.has("new")).toBe(false);
    layers.setShown(layer.id, false);
    expect(shown(layers)).toBe(BASE);
  });

  test("entities that are merged in the store are one here too, with all that is said of them", async () => {
    const said = { aliases: ["Ay"], note: null, facts: [] };
    const merged = layerOf(subgraph([node("old"), node("a"), node("new")], [fact("old", "new"), fact("a", "new")]), {
      entities: { old: said, a: { ...said, aliases: ["A."] } },
    });
    const stored = toSubgraph(STORE.nodes, STORE.edges, STORE.page, { merged: { old: "a" } });
    const { layer } = await open(merged, stored);
    expect([...layer.nodes.keys()].sort()).toEqual(["a", "new"]);
    expect([...layer.edges.keys()]).toEqual(["a|allyOf|new"]);
    expect(layer.entities.get("a")?.aliases).toEqual(["Ay", "A."]);
  });

  test("the store is asked anew when it has changed", async () => {
    let stored = STORE;
    const layers = createFileLayers(
      apiOf(
        () => layerOf(GRAPH),
        () => stored,
      ),
    );
    await layers.open(file(), options);
    stored = subgraph([...STORE.nodes, node("new")], [...STORE.edges, fact("a", "new")]);
    await layers.refresh();
    expect([layers.isForeign("new"), layers.isForeign("a|allyOf|new")]).toEqual([false, false]);
  });

  test("a second file of one name is told apart; an empty one and too many are refused", async () => {
    let content = layerOf(GRAPH);
    const layers = createFileLayers(
      apiOf(
        () => content,
        () => STORE,
      ),
    );
    expect((await layers.open(file(), options)).name).toBe("a.json");
    expect((await layers.open(file(), options)).name).toBe("a.json (2)");
    content = layerOf(subgraph([]));
    await expect(layers.open(file(), options)).rejects.toThrow(/nothing to draw/);
    content = layerOf(subgraph(Array.from({ length: 20_000 }, (_, at) => node(`n${at}`))));
    await expect(layers.open(file(), options)).rejects.toThrow(/canvas takes 20,000/);
    expect(layers.all.get()).toHaveLength(2);
  });

  test("each file has a number, the smallest that is free; what several have bears them all", async () => {
    const { layers, layer } = await open();
    const second = await layers.open(file("b.json"), options);
    expect([layer.number, second.number]).toEqual([1, 2]);
    expect(shown(layers).files.get("a|allyOf|new")).toEqual([1, 2]);
    layers.setShown(layer.id, false);
    expect(shown(layers).files.get("a|allyOf|new")).toEqual([2]);
    layers.remove(layer.id);
    expect((await layers.open(file("c.json"), options)).number).toBe(1);
  });

  test("a file alone is drawn as it has things, and still says what the store has too", async () => {
    const { layers, layer } = await open();
    await layers.open(file("b.json"), options);
    const picture = shown(layers, { ...INITIAL_VIEW, alone: layer.id });
    expect([...picture.nodes.keys()].sort()).toEqual(["a", "c", "new"]);
    expect(picture.nodes.get("a")).toBe(layer.nodes.get("a"));
    expect(picture.origins.get("a")).toBe("both");
    expect(picture.files.get("a")).toEqual([layer.number]);
    // Switched off, or closed, it leaves everything else where it is.
    layers.setShown(layer.id, false);
    expect(shown(layers, { ...INITIAL_VIEW, alone: layer.id })).toEqual(shown(layers));
  });

  test("a link holds nothing that only files have", async () => {
    const { layers } = await open();
    const view = { ...INITIAL_VIEW, selection: { type: "node" as const, id: "new" }, hidden: ["b", "new"] };
    expect(withoutForeign(view, layers.isForeign)).toEqual({ ...INITIAL_VIEW, selection: null, hidden: ["b"] });
    expect(withoutForeign(INITIAL_VIEW, layers.isForeign)).toBe(INITIAL_VIEW);
  });
});
