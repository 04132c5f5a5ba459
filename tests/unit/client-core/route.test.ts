import { createGraphModel } from "../../../client/core/graph-model.ts";
import { changedBy, deriveHighlight } from "../../../client/core/highlight.ts";
import { composePicture } from "../../../client/core/picture-parts.ts";
import { entitiesOfRoute, isRoute } from "../../../client/core/route.ts";
import { record, startHistory, undo } from "../../../client/core/view-history.ts";
import * as views from "../../../client/core/view-producers.ts";
import { INITIAL_VIEW, type ViewState } from "../../../client/core/view-state.ts";
import { deriveVisibility } from "../../../client/core/visibility.ts";
import { fact, node, subgraph } from "./sample-graph.ts";

const ROUTE = ["b|allyOf|a", "b|replaced|c", "d|allyOf|c"];

test("a route is read in its order, whichever way round its facts stand", () => {
  expect(entitiesOfRoute([])).toEqual([]);
  expect(entitiesOfRoute(["a|allyOf|b"])).toEqual(["a", "b"]);
  expect(entitiesOfRoute(ROUTE)).toEqual(["a", "b", "c", "d"]);
  expect(entitiesOfRoute(["a|allyOf|b", "c|replaced|b"])).toEqual(["a", "b", "c"]);
});

test("facts that do not hang together, or have no second entity, are no route", () => {
  expect(isRoute(ROUTE)).toBe(true);
  expect(isRoute(["a|allyOf|b", "c|allyOf|d"])).toBe(false);
  expect(isRoute(["a|allyOf|"])).toBe(false);
  expect(isRoute(["a"])).toBe(false);
});

describe("what is lit of a route", () => {
  const model = createGraphModel();
  const nodes = ["a", "b", "c", "d", "x"].map((id) => node(id));
  const edges = [fact("b", "a"), fact("b", "c", "contested", {}, "replaced"), fact("d", "c"), fact("a", "x")];
  model.show(composePicture({ base: subgraph(nodes, edges), expansions: [], added: null, links: null }, new Set()), "test");
  const view = (part: Partial<ViewState>): ViewState => ({ ...INITIAL_VIEW, ...part });
  const lit = (part: Partial<ViewState>) => deriveHighlight(model.graph, deriveVisibility(model.graph, view(part)), view(part), null);

  test("is the whole of it and nothing beside it, also while one of its facts is open", () => {
    for (const part of [
      { route: ROUTE },
      { preview: ROUTE },
      { route: ROUTE, selection: { type: "edge", key: "b|replaced|c" } as const },
      { route: ["a|allyOf|x"], preview: ROUTE },
    ]) {
      expect([...(lit(part)?.nodes ?? [])].sort()).toEqual(["a", "b", "c", "d"]);
      expect([...(lit(part)?.edges ?? [])].sort()).toEqual([...ROUTE].sort());
    }
  });

  test("gives way to the pointer, and to something selected off it", () => {
    expect([...(lit({ route: ROUTE, hover: { type: "node", id: "x" } })?.nodes ?? [])].sort()).toEqual(["a", "x"]);
    expect([...(lit({ route: ROUTE, selection: { type: "node", id: "x" } })?.nodes ?? [])].sort()).toEqual(["a", "x"]);
  });

  test("leaves out what a filter hides or the picture does not have", () => {
    const filtered = lit({ route: ROUTE, hiddenStatuses: ["contested"] });
    expect([...(filtered?.edges ?? [])].sort()).toEqual(["b|allyOf|a", "d|allyOf|c"]);
    expect([...(lit({ route: [...ROUTE, "d|allyOf|gone"] })?.nodes ?? [])]).not.toContain("gone");
    expect(changedBy(null, filtered).nodes).toHaveLength(4);
  });
});

describe("choosing a route", () => {
  const open = views.showPaths(INITIAL_VIEW, { from: "a", to: "d" });

  test("brings back what was hidden, keeps all else, and lets go of what was selected off it", () => {
    const before: ViewState = { ...open, hidden: ["b", "x"], expanded: { x: 1 }, selection: { type: "node", id: "x" } };
    expect(views.chooseRoute(before, ROUTE)).toMatchObject({ route: ROUTE, hidden: ["x"], expanded: { x: 1 }, selection: null });
    const on = { type: "edge", key: "b|replaced|c" } as const;
    expect(views.chooseRoute({ ...open, selection: on }, ROUTE).selection).toEqual(on);
  });

  test("is a step that can be undone, and ends with other ends or by clearing twice", () => {
    const history = record(startHistory(open), views.chooseRoute(open, ROUTE));
    expect(undo(history).present).toMatchObject({ route: [], path: { from: "a", to: "d" }, drawer: "paths" });
    const chosen = views.chooseRoute({ ...open, selection: { type: "node", id: "b" } }, ROUTE);
    expect(views.select(chosen, null)).toMatchObject({ selection: null, route: ROUTE });
    expect(views.select(views.select(chosen, null), null).route).toEqual([]);
    expect(views.showPaths(chosen, { from: "a", to: "c" }).route).toEqual([]);
    expect(views.showPaths(chosen, { from: "a", to: "d" }).route).toEqual(ROUTE);
  });

  test("an entity that the store does not know ends it", () => {
    expect(views.forget(views.chooseRoute(open, ROUTE), new Set(["c"])).route).toEqual([]);
  });
});
