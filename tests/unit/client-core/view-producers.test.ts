import { amend, record, redo, startHistory, undo, type ViewHistory } from "../../../client/core/view-history.ts";
import * as views from "../../../client/core/view-producers.ts";
import { INITIAL_VIEW, type ViewState } from "../../../client/core/view-state.ts";

const knb = { type: "node", id: "knb" } as const;

describe("producers", () => {
  test("give a frozen view and leave the one before alone", () => {
    const before = JSON.stringify(INITIAL_VIEW);
    const next = views.hideNode(views.expandNode(views.focusOn(INITIAL_VIEW, "knb"), "almaty"), "russia");
    expect(Object.isFrozen(next)).toBe(true);
    expect(JSON.stringify(INITIAL_VIEW)).toBe(before);
    expect(next).toMatchObject({ focus: "knb", selection: knb, expanded: { almaty: 1 }, hidden: ["russia"] });
  });

  test("lists are about a new selection again, and stay about everything while the old one stays", () => {
    const wide = views.setLists(views.select(INITIAL_VIEW, knb), { isOfAll: true, verdict: "agree" });
    expect(views.select(wide, { ...knb }).lists.isOfAll).toBe(true);
    for (const next of [views.select(wide, null), views.select(wide, { type: "node", id: "almaty" }), views.focusOn(wide, "almaty")])
      expect(next.lists).toEqual({ ...INITIAL_VIEW.lists, verdict: "agree" });
  });

  test("a file alone is a step to undo, keeps what it has selected, and ends where the store is asked for more", () => {
    const selected = views.select(INITIAL_VIEW, knb);
    const alone = views.showAlone(selected, 3, (key) => key === "knb");
    expect([alone.alone, alone.selection]).toEqual([3, knb]);
    expect(views.showAlone(selected, 3, () => false).selection).toBeNull();
    expect(views.showAlone(alone, null, () => false).selection).toEqual(knb);
    const history = record(startHistory(selected), alone);
    expect(undo(history).present.alone).toBeNull();
    expect(redo(undo(history)).present.alone).toBe(3);
    for (const next of [
      views.focusOn(alone, "a"),
      views.expandNode(alone, "a"),
      views.showOverview(alone),
      views.setLens(alone, "a", null),
      views.chooseRoute(alone, ["a|heads|b"]),
    ])
      expect(next.alone).toBeNull();
    expect(views.chooseRoute(alone, []).alone).toBe(3);
  });

  test("an input that changes nothing gives the same object", () => {
    const view = views.select(views.setAsOf(INITIAL_VIEW, "2022-01-05"), knb);
    for (const same of [
      views.select(view, { ...knb }),
      views.hover(view, null),
      views.collapseNode(view, "nobody"),
      views.unhideNode(view, "nobody"),
      views.unhideAll(view),
      views.setAsOf(view, "2022-01-05"),
      views.setSpeech(view, true),
      views.setLayout(view, "force"),
      views.setQuery(view, ""),
      views.openDrawer(view, null),
      views.setLists(view, { contradictionKinds: [] }),
    ])
      expect(same).toBe(view);
  });

  test("expanding again brings another page; collapsing forgets all of them", () => {
    const twice = views.expandNode(views.expandNode(INITIAL_VIEW, "knb"), "knb");
    expect(twice.expanded).toEqual({ knb: 2 });
    expect(views.collapseNode(twice, "knb").expanded).toEqual({});
  });

  test("hiding lets go of what was selected, and expanding brings back what was hidden", () => {
    const hidden = views.hideNode(views.hover(views.select(INITIAL_VIEW, knb), knb), "knb");
    expect(hidden).toMatchObject({ selection: null, hover: null, hidden: ["knb"] });
    expect(views.expandNode(hidden, "knb").hidden).toEqual([]);
  });

  test("a new picture begins without what was done to the one before, but keeps the filters", () => {
    const done = views.toggleKind(views.setAsOf(views.hideNode(views.expandNode(INITIAL_VIEW, "a"), "b"), "2022-01-05"), "Place");
    for (const next of [views.focusOn(done, "knb"), views.showOnly(done, ["x", "y", "x"]), views.showOverview(done)]) {
      expect(next).toMatchObject({ expanded: {}, hidden: [], hiddenKinds: ["Place"], asOf: "2022-01-05" });
    }
    expect(views.showOnly(done, ["x", "y", "x"]).only).toEqual(["x", "y"]);
    expect(views.toggleKind(done, "Place").hiddenKinds).toEqual([]);
  });

  test("ids that the store does not know leave no trace", () => {
    const view: ViewState = {
      ...INITIAL_VIEW,
      focus: "gone",
      only: ["gone", "a"],
      expanded: { gone: 1, a: 2 },
      hidden: ["gone"],
      selection: { type: "node", id: "gone" },
    };
    expect(views.forget(view, new Set(["gone"]))).toEqual({ ...INITIAL_VIEW, only: ["a"], expanded: { a: 2 } });
  });
});

describe("undo and redo", () => {
  test("go back through every change of the picture and forward again, without a limit", () => {
    let history = startHistory(INITIAL_VIEW);
    const seen = [history.present];
    for (let index = 0; index < 500; index++) {
      history = record(history, views.hideNode(history.present, `n${index}`));
      seen.push(history.present);
    }
    for (let index = 499; index >= 0; index--) {
      history = undo(history);
      expect(history.present.hidden).toEqual(seen[index]?.hidden);
    }
    expect(undo(history)).toEqual(history);
    for (let index = 1; index <= 500; index++) history = redo(history);
    expect(history.present.hidden).toHaveLength(500);
    expect(redo(history)).toEqual(history);
  });

  test("selection, hover, search text and drawer are no steps; text and drawer stay as they are", () => {
    let history = startHistory(INITIAL_VIEW);
    for (const produce of [
      (view: ViewState) => views.select(view, knb),
      (view: ViewState) => views.hover(view, knb),
      (view: ViewState) => views.setQuery(view, "k"),
    ])
      history = record(history, produce(history.present));
    expect(history.past).toHaveLength(0);
    history = record(history, views.toggleStatus(history.present, "contested"));
    history = record(history, views.openDrawer(views.setQuery(history.present, "knb"), "table"));
    history = undo(history);
    expect(history.present).toMatchObject({ hiddenStatuses: [], query: "knb", drawer: "table", selection: knb, hover: null });
  });

  test("a whole gesture is one step, until something else becomes one; one that comes back to its start is none", () => {
    const go = (history: ViewHistory, day: string | null, gesture?: symbol) =>
      record(history, views.setKnownOn(history.present, day), gesture);
    const [drag, next] = [Symbol("drag"), Symbol("drag")];
    let history = go(startHistory(INITIAL_VIEW), "2022-01-01");
    for (const day of ["2022-01-02", "2022-01-03", "2022-01-04"]) history = go(history, day, drag);
    history = record(history, views.hover(history.present, knb));
    history = go(history, "2022-01-05", drag);
    expect(history.past.map(({ knownOn }) => knownOn)).toEqual([null, "2022-01-01"]);
    expect(undo(history).present.knownOn).toBe("2022-01-01");
    expect(redo(undo(history)).present.knownOn).toBe("2022-01-05");
    expect(go(undo(history), "2022-01-06", drag).past.map(({ knownOn }) => knownOn)).toEqual([null, "2022-01-01"]);

    const interrupted = go(record(history, views.hideNode(history.present, "russia")), "2022-01-06", drag);
    expect(interrupted.past).toHaveLength(4);
    expect(go(history, "2022-01-06", next).past).toHaveLength(3);
    const back = go(go(history, "2022-01-06", next), "2022-01-05", next);
    expect([back.past.length, back.present.knownOn]).toEqual([2, "2022-01-05"]);
    expect(go(back, "2022-01-07", next).past).toHaveLength(3);
  });

  test("a new step drops what could have been redone; a correction is no step", () => {
    let history = record(startHistory(INITIAL_VIEW), views.setSpeech(INITIAL_VIEW, false));
    history = undo(history);
    expect(history.future).toHaveLength(1);
    expect(amend(history, views.setAsOf(history.present, "2022-01-01")).future).toHaveLength(1);
    expect(record(history, views.setLayout(history.present, "radial")).future).toHaveLength(0);
  });
});
