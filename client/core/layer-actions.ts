/** What can be done with the files over the picture; and the view without what only they have. */
import type { UploadOptions } from "./api-port.ts";
import type { CanvasControls } from "./app.ts";
import type { FileLayer } from "./file-layer.ts";
import type { FileLayers } from "./file-layers.ts";
import { showAlone } from "./view-producers.ts";
import { keyOfSelection, type ViewState } from "./view-state.ts";

export interface LayerActions {
  /** Shows a graph file over the picture; nothing of it is kept. */
  showFile(file: File, options: UploadOptions): Promise<FileLayer>;
  /** Draws a layer, or leaves it out for a while. */
  showLayer(id: number, on: boolean): void;
  removeLayer(id: number): void;
  /** Shows one layer and nothing else; null brings everything back. Can be undone. */
  showAlone(id: number | null): void;
  /** Moves the camera to all of a layer that is drawn. */
  zoomToLayer(id: number): void;
}

interface LayerOptions {
  readonly layers: FileLayers;
  readonly canvas: () => CanvasControls | null;
  /** Brings the picture in line with the layers, and every view of the history with `keep`. */
  readonly redraw: (keep: (view: ViewState) => ViewState) => void;
  /** A step of the reader's. */
  readonly change: (produce: (view: ViewState) => ViewState) => Promise<void>;
}

/** The view as the store knows it and a link can hold it: without what only files have. */
export function withoutForeign(view: ViewState, isForeign: (key: string) => boolean): ViewState {
  const { selection } = view;
  const isSelected = selection !== null && isForeign(keyOfSelection(selection));
  if (!isSelected && !view.hidden.some(isForeign)) return view;
  return { ...view, selection: isSelected ? null : selection, hidden: view.hidden.filter((id) => !isForeign(id)) };
}

const withoutAlone = (view: ViewState, id: number): ViewState => (view.alone === id ? { ...view, alone: null } : view);

export function createLayerActions({ layers, canvas, redraw, change }: LayerOptions): LayerActions {
  const layerOf = (id: number): FileLayer | undefined => layers.all.get().find((layer) => layer.id === id);

  return {
    showFile: async (file, options) => {
      const layer = await layers.open(file, options);
      redraw((view) => view);
      return layer;
    },
    showLayer: (id, on) => {
      layers.setShown(id, on);
      const shown = layers.all.get().filter(({ isShown }) => isShown);
      const isShown = (key: string): boolean => shown.some(({ nodes, edges }) => nodes.has(key) || edges.has(key));
      redraw((seen) => {
        const view = on ? seen : withoutAlone(seen, id);
        const { selection } = view;
        if (selection === null) return view;
        const key = keyOfSelection(selection);
        return layers.isForeign(key) && !isShown(key) ? { ...view, selection: null } : view;
      });
    },
    removeLayer: (id) => {
      const layer = layerOf(id);
      if (!layer) return;
      const before = new Set([...layer.nodes.keys(), ...layer.edges.keys()].filter(layers.isForeign));
      layers.remove(id);
      // What no file has any longer is not selected either, wherever one goes back to.
      redraw((view) => withoutForeign(withoutAlone(view, id), (key) => before.has(key) && !layers.isForeign(key)));
    },
    showAlone: (id) => {
      const layer = id === null ? undefined : layerOf(id);
      if (layer && !layer.isShown) layers.setShown(layer.id, true);
      const isInFile = (key: string): boolean => layer !== undefined && (layer.nodes.has(key) || layer.edges.has(key));
      void change((view) => showAlone(view, layer?.id ?? null, isInFile));
    },
    zoomToLayer: (id) => canvas()?.lookAt([...(layerOf(id)?.nodes.keys() ?? [])]),
  };
}
