/**
 * Keys while the canvas has the focus: arrows walk among neighbours, Enter selects and then expands, Escape goes back,
 * Delete hides, + − 0 move the camera. The walker is the view's hover: what is walked to is lit and named.
 */
import type { CanvasApp } from "../../core/app.ts";
import { DIRECTIONS, walk } from "../../core/walk.ts";
import type { CanvasCamera } from "./camera.ts";
import type { CanvasScene, ProjectedScene } from "./scene.ts";

export interface KeyboardOptions {
  readonly app: CanvasApp;
  readonly scene: () => CanvasScene;
  readonly project: () => ProjectedScene;
  readonly camera: CanvasCamera;
}

export function createKeyListener({ app, scene, project, camera }: KeyboardOptions): (event: KeyboardEvent) => void {
  const { actions, model } = app;

  const current = (): string | null => {
    const { hover, selection } = app.view.get();
    for (const target of [hover, selection]) {
      if (target?.type === "node" && model.graph.hasNode(target.id)) return target.id;
      if (target?.type === "edge" && model.graph.hasEdge(target.key)) return model.graph.source(target.key);
    }
    return null;
  };

  function step(key: string): void {
    const { byImportance, visibility } = scene();
    const from = current();
    const goTo = (id: string | null | undefined): void => {
      if (!id) return;
      actions.hover({ type: "node", id });
      camera.reveal([model.graph.getNodeAttributes(id)]);
    };
    const direction = DIRECTIONS[key];
    if (from === null || !direction) {
      goTo(app.view.get().focus ?? byImportance[0]);
      return;
    }
    const { nodeOf } = project();
    const near = model.graph.neighbors(from).filter((id) => !visibility.hiddenNodes.has(id));
    // Where no neighbour lies that way, the nearest entity does: nobody gets stuck at the end of a branch.
    goTo(walk(nodeOf(from), direction, near.map(nodeOf)) ?? walk(nodeOf(from), direction, byImportance.map(nodeOf)));
  }

  function open(): void {
    const id = current();
    const { selection } = app.view.get();
    if (id === null) return;
    if (selection?.type === "node" && selection.id === id) void actions.expand(id);
    else actions.select({ type: "node", id });
  }

  const keys: Readonly<Record<string, () => void>> = {
    Enter: open,
    Delete: () => {
      const id = current();
      if (id !== null) actions.hide(id);
    },
    "+": camera.zoomIn,
    "=": camera.zoomIn,
    "-": camera.zoomOut,
    "0": () => camera.fit(true),
  };

  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const run = event.key in DIRECTIONS ? () => step(event.key) : keys[event.key];
    if (event.key === "Escape" && app.view.get().hover) {
      actions.hover(null);
      event.preventDefault();
    } else if (run) {
      run();
      event.preventDefault();
    }
  };
}
