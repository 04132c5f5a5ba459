/**
 * Undo and redo, without a limit, over what the picture is made of. Selection, hover, the search text and the drawer
 * are not steps of their own: going back through them one by one would only be in the way. For the same reason a whole
 * gesture (a drag of a clock, a run of play) is one step, however many days it went through.
 */
import type { ViewState } from "./view-state.ts";

export interface ViewHistory {
  readonly past: readonly ViewState[];
  readonly present: ViewState;
  readonly future: readonly ViewState[];
  /** The gesture that the present was made by, as long as nothing else became a step after it. */
  readonly gesture: Gesture | null;
}

/** Made once, when a gesture begins, as `Symbol("drag")`: no two are the same. */
export type Gesture = symbol;

const STEPS = [
  "focus",
  "only",
  "expanded",
  "hidden",
  "hiddenKinds",
  "hiddenStatuses",
  "asOf",
  "knownOn",
  "speaker",
  "against",
  "speech",
  "layout",
  "route",
  "alone",
] as const satisfies readonly (keyof ViewState)[];

export const startHistory = (view: ViewState): ViewHistory => ({ past: [], present: view, future: [], gesture: null });

/** True when going from one to the other changes the picture, and so deserves a step. */
export const isStep = (from: ViewState, to: ViewState): boolean =>
  STEPS.some((part) => from[part] !== to[part] && JSON.stringify(from[part]) !== JSON.stringify(to[part]));

export function record(history: ViewHistory, view: ViewState, gesture: Gesture | null = null): ViewHistory {
  const { past, present } = history;
  if (view === present) return history;
  if (!isStep(present, view)) return { ...history, present: view };
  const start = past.at(-1);
  if (gesture === null || gesture !== history.gesture || !start) return { past: [...past, present], present: view, future: [], gesture };
  // A drag that comes back to where it began leaves nothing to undo.
  if (!isStep(start, view)) return { past: past.slice(0, -1), present: view, future: [], gesture: null };
  return { ...history, present: view };
}

/** The same change to every view of the history: for what is no longer there to go back to. */
export const amendAll = (history: ViewHistory, change: (view: ViewState) => ViewState): ViewHistory => ({
  ...history,
  past: history.past.map(change),
  present: change(history.present),
  future: history.future.map(change),
});

/** Replaces the present without a step: for corrections that the reader did not make. */
export const amend = (history: ViewHistory, view: ViewState): ViewHistory => ({ ...history, present: view });

/**
 * What is not a step stays as it is now; the selection goes along with the picture it was made in, and a chosen path
 * with the two ends that it was chosen for.
 */
const withPassing = (step: ViewState, now: ViewState): ViewState =>
  Object.freeze({
    ...step,
    hover: null,
    preview: [],
    query: now.query,
    drawer: now.drawer,
    path: step.route.length > 0 ? step.path : now.path,
    pathOptions: now.pathOptions,
    lists: now.lists,
  });

export function undo(history: ViewHistory): ViewHistory {
  const { past, present, future } = history;
  const previous = past.at(-1);
  if (!previous) return history;
  return { past: past.slice(0, -1), present: withPassing(previous, present), future: [present, ...future], gesture: null };
}

export function redo(history: ViewHistory): ViewHistory {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  if (!next) return history;
  return { past: [...past, present], present: withPassing(next, present), future: rest, gesture: null };
}
