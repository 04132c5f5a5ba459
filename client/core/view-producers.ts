/** Every way in which the view changes: pure `(view, input) => view`. An input that changes nothing gives the same object. */
import type { Kind, Status } from "../../model/schema.ts";
import { speechEnds } from "../../model/subgraph.ts";
import { entitiesOfRoute } from "./route.ts";
import {
  type Drawer,
  keyOfSelection,
  type Layout,
  type ListOptions,
  NEW_PICTURE,
  type PathEnds,
  type PathOptions,
  type Selection,
  type ViewState,
} from "./view-state.ts";

const change = (view: ViewState, part: Partial<ViewState>): ViewState => Object.freeze({ ...view, ...part });

export const showOverview = (view: ViewState): ViewState => change(view, NEW_PICTURE);

export const focusOn = (view: ViewState, id: string): ViewState =>
  select(change(view, { ...NEW_PICTURE, focus: id }), { type: "node", id });

export const showOnly = (view: ViewState, ids: readonly string[]): ViewState =>
  ids.length === 0 ? showOverview(view) : change(view, { ...NEW_PICTURE, only: [...new Set(ids)] });

/** One more page of the entity's neighbours; it comes back when it was hidden. */
export const expandNode = (view: ViewState, id: string): ViewState =>
  change(unhideNode(view, id), { alone: null, expanded: { ...view.expanded, [id]: (view.expanded[id] ?? 0) + 1 } });

export function collapseNode(view: ViewState, id: string): ViewState {
  if (!(id in view.expanded)) return view;
  return change(view, { expanded: Object.fromEntries(Object.entries(view.expanded).filter(([key]) => key !== id)) });
}

export function hideNode(view: ViewState, id: string): ViewState {
  if (view.hidden.includes(id)) return view;
  const { selection, hover } = view;
  const about = (target: Selection | null): boolean => target?.type === "node" && target.id === id;
  return change(view, {
    hidden: [...view.hidden, id],
    selection: about(selection) ? null : selection,
    hover: about(hover) ? null : hover,
  });
}

export const unhideNode = (view: ViewState, id: string): ViewState =>
  view.hidden.includes(id) ? change(view, { hidden: view.hidden.filter((other) => other !== id) }) : view;

export const unhideAll = (view: ViewState): ViewState => (view.hidden.length === 0 ? view : change(view, { hidden: [] }));

/** Everything else goes off the canvas; null brings it back. What is selected stays where the file has it. */
export function showAlone(view: ViewState, alone: number | null, isInFile: (key: string) => boolean): ViewState {
  const { selection } = view;
  if (view.alone === alone) return view;
  const stays = alone === null || (selection !== null && isInFile(keyOfSelection(selection)));
  return change(view, { alone, selection: stays ? selection : null, hover: null, preview: [] });
}

export function sameSelection(a: Selection | null, b: Selection | null): boolean {
  if (a === null || b === null) return a === b;
  return a.type === "node" ? b.type === "node" && a.id === b.id : b.type === "edge" && a.key === b.key;
}

/** Lists are about what is selected, also when the one before was left for all. Clearing what is selected leaves the chosen path lit; clearing once more lets go of it too. */
export function select(view: ViewState, selection: Selection | null): ViewState {
  if (selection === null && view.selection === null) return view.route.length === 0 ? view : change(view, { route: [] });
  return sameSelection(view.selection, selection) ? view : setLists(change(view, { selection }), { isOfAll: false });
}

export const hover = (view: ViewState, target: Selection | null): ViewState =>
  sameSelection(view.hover, target) ? view : change(view, { hover: target });

const toggled = <T>(list: readonly T[], item: T): T[] => (list.includes(item) ? list.filter((other) => other !== item) : [...list, item]);

export const toggleKind = (view: ViewState, kind: Kind): ViewState => change(view, { hiddenKinds: toggled(view.hiddenKinds, kind) });

export const toggleStatus = (view: ViewState, status: Status): ViewState =>
  change(view, { hiddenStatuses: toggled(view.hiddenStatuses, status) });

export const setAsOf = (view: ViewState, day: string | null): ViewState => (view.asOf === day ? view : change(view, { asOf: day }));
export const setKnownOn = (view: ViewState, day: string | null): ViewState =>
  view.knownOn === day ? view : change(view, { knownOn: day });
/** Whose world is shown, and whose it is held against; nobody ends the lens. */
export const setLens = (view: ViewState, speaker: string | null, against: string | null): ViewState =>
  view.speaker === speaker && view.against === against
    ? view
    : change(view, { speaker, against: speaker === null ? null : against, alone: null });
export const showPaths = (view: ViewState, path: PathEnds | null): ViewState =>
  change(view, {
    path,
    drawer: path === null ? view.drawer : "paths",
    preview: [],
    route: path !== null && samePath(view.path, path) ? view.route : [],
  });

const samePath = (a: PathEnds | null, b: PathEnds): boolean => a?.from === b.from && a.to === b.to;

export const setPathOptions = (view: ViewState, options: Partial<PathOptions>): ViewState =>
  change(view, { pathOptions: { ...view.pathOptions, ...options } });

export function setLists(view: ViewState, options: Partial<ListOptions>): ViewState {
  const lists = { ...view.lists, ...options };
  return JSON.stringify(lists) === JSON.stringify(view.lists) ? view : change(view, { lists });
}

/** Lights a path and brings its entities in; nothing goes but what was selected off it. */
export function chooseRoute(view: ViewState, facts: readonly string[]): ViewState {
  const entities = entitiesOfRoute(facts);
  const { selection } = view;
  const isOn = selection !== null && (selection.type === "edge" ? facts.includes(selection.key) : entities.includes(selection.id));
  return change(view, {
    route: [...facts],
    preview: [],
    alone: facts.length === 0 ? view.alone : null,
    hidden: view.hidden.filter((id) => !entities.includes(id)),
    selection: isOn ? selection : null,
  });
}

export const previewRoute = (view: ViewState, facts: readonly string[]): ViewState =>
  view.preview.join() === facts.join() ? view : change(view, { preview: [...facts] });
/** An article, at one of its sentences; nothing leads back to the list of articles. */
export const openArticle = (view: ViewState, article: string | null, sentence: string | null): ViewState =>
  change(view, { article, sentence: article === null ? null : sentence, drawer: "article" });
export const setTimeline = (view: ViewState, timeline: boolean): ViewState =>
  view.timeline === timeline ? view : change(view, { timeline });
export const setSpeech = (view: ViewState, speech: boolean): ViewState => (view.speech === speech ? view : change(view, { speech }));
export const setLayout = (view: ViewState, layout: Layout): ViewState => (view.layout === layout ? view : change(view, { layout }));
export const setQuery = (view: ViewState, query: string): ViewState => (view.query === query ? view : change(view, { query }));
export const openDrawer = (view: ViewState, drawer: Drawer | null): ViewState => (view.drawer === drawer ? view : change(view, { drawer }));

/** What a selection cannot do without: an entity, the two ends of a speech edge, or a fact by its key. */
function idsOf(selection: Selection): string[] {
  if (selection.type === "node") return [selection.id];
  const speech = speechEnds(selection.key);
  return speech ? [speech.speaker, speech.subject] : [selection.key];
}

/** The view without entities and facts that the store does not know. */
export function forget(view: ViewState, unknown: ReadonlySet<string>): ViewState {
  const keep = (id: string): boolean => !unknown.has(id);
  return change(view, {
    focus: view.focus !== null && keep(view.focus) ? view.focus : null,
    only: view.only.filter(keep),
    expanded: Object.fromEntries(Object.entries(view.expanded).filter(([id]) => keep(id))),
    hidden: view.hidden.filter(keep),
    selection: view.selection && idsOf(view.selection).every(keep) ? view.selection : null,
    route: entitiesOfRoute(view.route).every(keep) ? view.route : [],
  });
}
