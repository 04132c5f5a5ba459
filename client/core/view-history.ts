/**
 * Undo and redo, without a limit, over what the picture is made of. Selection, hover, the search text and the drawer
 * are not steps of their own: going back through them one by one would only be in the way.
 */
import type { ViewState } from "./view-state.ts";

export interface ViewHistory {
  readonly past: readonly ViewState[];
  readonly present: ViewState;
  readonly future: readonly ViewState[];
}

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
] as const satisfies readonly (keyof ViewState)[];

export const startHistory = (view: ViewState): ViewHistory => ({ past: [], present: view, future: [] });

/** True when going from one to the other changes the picture, and so deserves a step. */
export const isStep = (from: ViewState, to: ViewState): boolean =>
  STEPS.some((part) => from[part] !== to[part] && JSON.stringify(from[part]) !== JSON.stringify(to[part]));

export function record(history: ViewHistory, view: ViewState): ViewHistory {
  if (view === history.present) return history;
  if (!isStep(history.present, view)) return { ...history, present: view };
  return { past: [...history.past, history.present], present: view, future: [] };
}

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
  });

export function undo({ past, present, future }: ViewHistory): ViewHistory {
  const previous = past.at(-1);
  if (!previous) return { past, present, future };
  return { past: past.slice(0, -1), present: withPassing(previous, present), future: [present, ...future] };
}

export function redo({ past, present, future }: ViewHistory): ViewHistory {
  const [next, ...rest] = future;
  if (!next) return { past, present, future };
  return { past: [...past, present], present: withPassing(next, present), future: rest };
}
