/**
 * Keeps the graph equal to what the view asks for. Only the newest view counts: a load that is overtaken is aborted,
 * and one that fails leaves the picture before in place. While the store is away it tries again by itself.
 */
import { AppError } from "../../model/errors.ts";
import type { Api } from "./api-port.ts";
import type { PictureState } from "./app.ts";
import type { FileLayer } from "./file-layer.ts";
import type { MutableGraphModel } from "./graph-model.ts";
import { createPictureLoader, type MergedEntity, pictureKey } from "./load-picture.ts";
import { overlay } from "./overlay.ts";
import { composePicture, type PictureParts } from "./picture-parts.ts";
import { createStore, type Readable } from "./store.ts";
import type { UnlinedFacts } from "./unlined-facts.ts";
import type { ViewState } from "./view-state.ts";

/** Seconds until the next try when the server does not say. */
const RETRY_AFTER = 5;

export interface PictureSync {
  readonly state: Readable<PictureState>;
  /** The answers that the picture is made of now. */
  parts(): PictureParts | null;
  /** Brings the graph in line with the view; resolves when it is, or when a newer call took over. */
  follow(view: ViewState): Promise<void>;
  retry(): Promise<void>;
  /** Reads everything of the view again, for the store has changed; what is shown stays until then. */
  refresh(view: ViewState): Promise<void>;
  /** Draws what is shown again: the layers over it are others. */
  redraw(): void;
  /** Ends the load and the tries that are under way. */
  stop(): void;
}

export interface SyncOptions {
  readonly api: Api;
  readonly model: MutableGraphModel;
  readonly unlined: UnlinedFacts;
  /** Told of ids that the store does not know; answers the view without them. */
  readonly onUnknown: (ids: ReadonlySet<string>) => ViewState;
  /** Told of ids that read as others; answers the view with those. */
  readonly onMerged: (merged: readonly MergedEntity[]) => ViewState;
  readonly onShown: () => void;
  /** Files over the picture. */
  readonly layers: () => readonly FileLayer[];
  /** The view without what the store cannot be asked for. */
  readonly askable: (view: ViewState) => ViewState;
}

/** Names the arrangement of places: the same entities on the same base, in the same layout, stand where they stood. */
const arrangementOf = ({ focus, only, layout, alone }: ViewState): string => JSON.stringify([focus, only, layout, alone]);

export function createPictureSync({ api, model, unlined, onUnknown, onMerged, onShown, layers, askable }: SyncOptions): PictureSync {
  const load = createPictureLoader(api, unlined);
  const state = createStore<PictureState>({ state: "loading", retryAt: null, page: null });
  let running: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: { readonly key: string; readonly parts: PictureParts } | null = null;
  let pending: ViewState | null = null;
  let drawn: ViewState | null = null;

  function show(view: ViewState): void {
    if (!shown) return;
    const composed = composePicture(shown.parts, new Set(view.hidden));
    model.show(overlay(composed, layers(), view), arrangementOf(view));
    drawn = view;
    onShown();
  }

  function fail(cause: unknown): void {
    const problem =
      cause instanceof AppError
        ? cause
        : new AppError("internal", "The picture could not be made. Load the page again; nothing was lost.", { cause });
    const wait =
      problem.code === "store-unavailable" || problem.code === "rate-limited" ? (problem.retryAfter ?? RETRY_AFTER) * 1000 : null;
    if (wait !== null) timer = setTimeout(retry, wait);
    state.set({ state: "error", problem, retryAt: wait === null ? null : Date.now() + wait, page: shown?.parts.base.page ?? null });
  }

  async function loadAndShow(view: ViewState): Promise<void> {
    stop();
    const controller = new AbortController();
    running = controller;
    pending = view;
    state.set({ state: "loading", retryAt: null, page: shown?.parts.base.page ?? null });
    try {
      const { parts, unknown, merged } = await load(askable(view), controller.signal);
      if (controller.signal.aborted) return;
      // The reader may have hidden something while this was under way: the newest view is the one to show.
      let latest = pending ?? view;
      if (merged.length > 0) latest = onMerged(merged);
      if (unknown.size > 0) latest = onUnknown(unknown);
      shown = { key: pictureKey(latest), parts };
      pending = null;
      show(latest);
      state.set({ state: "ready", retryAt: null, page: parts.base.page });
    } catch (cause) {
      if (!controller.signal.aborted) fail(cause);
    }
  }

  async function follow(view: ViewState): Promise<void> {
    const key = pictureKey(view);
    if (pending && pictureKey(pending) === key && state.get().state === "loading") {
      pending = view;
      return;
    }
    if (shown?.key !== key) return loadAndShow(view);
    if (pending) {
      // Back to what is shown, before what was asked for in between arrived.
      stop();
      pending = null;
      state.set({ state: "ready", retryAt: null, page: shown.parts.base.page });
    }
    if (drawn?.hidden !== view.hidden || arrangementOf(drawn) !== arrangementOf(view)) show(view);
  }

  async function retry(): Promise<void> {
    const view = pending ?? drawn;
    if (view) await loadAndShow(view);
  }

  async function refresh(view: ViewState): Promise<void> {
    load.forget();
    unlined.forget();
    await loadAndShow(view);
  }

  function redraw(): void {
    if (drawn) show(drawn);
  }

  function stop(): void {
    running?.abort();
    clearTimeout(timer);
  }

  return {
    state,
    parts: () => shown?.parts ?? null,
    follow,
    retry,
    refresh,
    redraw,
    stop,
  };
}
