/** What panels read of the app: each hook makes its component draw again when that part changes, and only then. */
import { useSyncExternalStore } from "react";
import type { Actions } from "../core/actions.ts";
import type { CanvasControls, GraphSummary, Notice, OfferedFile, PictureState } from "../core/app.ts";
import type { ExportSubject } from "../core/export-request.ts";
import type { FileLayer } from "../core/file-layer.ts";
import type { GraphModel } from "../core/graph-model.ts";
import type { HandInState } from "../core/hand-in.ts";
import { aloneAmong } from "../core/overlay.ts";
import type { Readable } from "../core/store.ts";
import { keyOfSelection, type Selection, type ViewState } from "../core/view-state.ts";
import { useApp } from "./app-context.ts";

const useStore = <T>(store: Readable<T>): T => useSyncExternalStore(store.subscribe, store.get);

export const useView = (): ViewState => useStore(useApp().view);

/** One part of the view, so that a hover does not draw the whole page again; `select` must return a stable value. */
export function useViewPart<T>(select: (view: ViewState) => T): T {
  const { view } = useApp();
  return useSyncExternalStore(view.subscribe, () => select(view.get()));
}

export const useActions = (): Actions => useApp().actions;
export const useHistory = (): { readonly canUndo: boolean; readonly canRedo: boolean } => useStore(useApp().history);
/** Loading, ready or failed; a failure keeps the picture before and says when the next try is made. */
export const usePicture = (): PictureState => useStore(useApp().picture);
export const useGraphSummary = (): GraphSummary => useStore(useApp().summary);
export const useNotices = (): readonly Notice[] => useStore(useApp().notices);
export const useHandedIn = (): readonly HandInState[] => useStore(useApp().handedIn);
/** Null until the canvas is there. */
export const useCanvas = (): CanvasControls | null => useStore(useApp().canvas);

export const useLayers = (): readonly FileLayer[] => useStore(useApp().layers);

/** The file that is looked at alone. */
export function useAlone(): FileLayer | null {
  const layers = useLayers();
  const alone = useViewPart((view) => view.alone);
  return aloneAmong(layers, { alone });
}

/** What is selected, when the store can be asked for it. */
export function useStoreSelection(): Selection | null {
  const { isForeign } = useApp();
  useLayers();
  const selection = useViewPart((view) => view.selection);
  return selection !== null && isForeign(keyOfSelection(selection)) ? null : selection;
}

export const useImporting = (): OfferedFile | null => useStore(useApp().importing);
/** What the export dialog is open for. */
export const useExporting = (): ExportSubject | null => useStore(useApp().exporting);

/** Changes whenever the graph does; read the graph through the returned model (for a table or for labels). */
export function useGraphVersion(): { readonly version: number; readonly model: GraphModel } {
  const { model } = useApp();
  const version = useStore(model.version);
  return { version, model };
}
