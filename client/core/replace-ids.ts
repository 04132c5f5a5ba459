/** The view with entities named as they read now: what a merge made of its ids, wherever the view has them. */
import { speechEnds, speechKey } from "../../model/subgraph.ts";
import type { Selection, ViewState } from "./view-state.ts";

/** Ids of merged entities, and what they read as. */
export type MergedIds = ReadonlyMap<string, string>;

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];

/** The same object when none of the ids is in the view. */
export function replaceIds(view: ViewState, merged: MergedIds): ViewState {
  const now = (id: string): string => merged.get(id) ?? id;
  const maybe = (id: string | null): string | null => (id === null ? null : now(id));
  const path = view.path && { from: maybe(view.path.from), to: maybe(view.path.to) };
  const expanded: Record<string, number> = {};
  for (const [id, pages] of Object.entries(view.expanded)) expanded[now(id)] = Math.max(pages, expanded[now(id)] ?? 0);
  const next: ViewState = {
    ...view,
    focus: maybe(view.focus),
    only: distinct(view.only.map(now)),
    expanded,
    // What one was hidden as does not hide the other.
    hidden: view.hidden.filter((id) => now(id) === id),
    selection: replaceInSelection(view.selection, now),
    hover: null,
    speaker: maybe(view.speaker),
    against: now(view.against ?? "") === now(view.speaker ?? "") ? null : maybe(view.against),
    path: path === null || (path.from !== null && path.from === path.to) ? null : path,
    route: view.route.map((key) => replaceInFact(key, now)),
    preview: [],
  };
  return JSON.stringify({ ...next, hover: view.hover, preview: view.preview }) === JSON.stringify(view) ? view : Object.freeze(next);
}

function replaceInSelection(selection: Selection | null, now: (id: string) => string): Selection | null {
  if (selection === null) return null;
  if (selection.type === "node") return { type: "node", id: now(selection.id) };
  const speech = speechEnds(selection.key);
  const key = speech ? speechKey(now(speech.speaker), now(speech.subject)) : replaceInFact(selection.key, now);
  return { type: "edge", key };
}

/** Keys of facts have the ids of their ends in them. */
export function replaceInFact(key: string, now: (id: string) => string): string {
  const [subject = "", predicate, ...rest] = key.split("|");
  return predicate === undefined ? key : [now(subject), predicate, now(rest.join("|"))].join("|");
}
