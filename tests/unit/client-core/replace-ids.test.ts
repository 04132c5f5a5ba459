/** The view after a merge: every id that it has reads as the other, and nothing of the first is left. */
import { replaceIds } from "../../../client/core/replace-ids.ts";
import { INITIAL_VIEW, type ViewState } from "../../../client/core/view-state.ts";

const merged = new Map([["a", "b"]]);
const replaced = (part: Partial<ViewState>) => replaceIds({ ...INITIAL_VIEW, ...part }, merged);

test("ids are replaced wherever the view has them", () => {
  expect(
    replaced({
      focus: "a",
      only: ["a", "b", "c"],
      expanded: { a: 3, b: 1, c: 2 },
      hidden: ["a", "c"],
      selection: { type: "node", id: "a" },
      speaker: "a",
      against: "c",
      path: { from: "a", to: "c" },
      route: ["a|heads|c", "c|heads|a"],
    }),
  ).toMatchObject({
    focus: "b",
    only: ["b", "c"],
    expanded: { b: 3, c: 2 },
    hidden: ["c"],
    selection: { type: "node", id: "b" },
    speaker: "b",
    against: "c",
    path: { from: "b", to: "c" },
    route: ["b|heads|c", "c|heads|b"],
  });
});

test("a path to itself and a lens against itself end", () => {
  expect(replaced({ path: { from: "a", to: "b" } }).path).toBeNull();
  expect(replaced({ speaker: "a", against: "b" })).toMatchObject({ speaker: "b", against: null });
});

test("selected facts and speech follow; a literal with a bar in it stays whole", () => {
  const selectionOf = (key: string) => replaced({ selection: { type: "edge", key } }).selection;
  expect(selectionOf("a|deathToll|164 | a")).toEqual({ type: "edge", key: "b|deathToll|164 | a" });
  expect(selectionOf("speech|a|c")).toEqual({ type: "edge", key: "speech|b|c" });
});

test("a view without the ids is the very same", () => {
  const view = { ...INITIAL_VIEW, focus: "c" };
  expect(replaceIds(view, merged)).toBe(view);
});
