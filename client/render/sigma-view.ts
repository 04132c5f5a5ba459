/**
 * The canvas: one sigma for as long as its element lives, never rebuilt when React draws again. It listens to the app
 * and repaints as little as a change asks for.
 */
import type { CanvasApp } from "../core/app.ts";
import { changedBy, deriveHighlight } from "../core/highlight.ts";
import type { Atlas } from "./canvas/atlas-pixels.ts";
import { createCamera } from "./canvas/camera.ts";
import { clearLabels, createSigma } from "./canvas/create-sigma.ts";
import { createLabelPainter } from "./canvas/draw-labels.ts";
import { createInspection } from "./canvas/inspection.ts";
import { createKeyListener } from "./canvas/keyboard.ts";
import { listenToPointer } from "./canvas/pointer.ts";
import { type CanvasScene, deriveScene, projectScene } from "./canvas/scene.ts";
import { onThemeChange, readColors } from "./canvas/theme.ts";
import type { createLayoutRunner } from "./layout/layout-runner.ts";
import { legendOf } from "./picture/legend-content.ts";
import type { takePicture } from "./picture/take-picture.ts";

/** The camera rests when it has not moved for this long. */
const REST_MS = 140;

/** What a page of its own, without workers and React, has another way of doing. */
export interface CanvasParts {
  readonly atlas: Atlas;
  readonly createRunner: typeof createLayoutRunner;
  readonly takePicture: typeof takePicture;
}

/** Draws the app's graph into `container`, and says in attributes of `element` what is drawn. Returns the way to end it. */
export function mountSigmaView(app: CanvasApp, parts: CanvasParts, container: HTMLElement, element: HTMLElement): () => void {
  const { model } = app;
  let scene: CanvasScene = deriveScene(app);
  let colors = readColors(container);
  let moving = false;
  let lookedAt = app.view.get().alone;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const layers = createSigma(container, parts.atlas, {
    graph: () => model.graph,
    scene: () => scene,
    colors: () => colors,
    stretch: () => camera.stretch(),
    moving: () => moving,
  });
  const { sigma, labels } = layers;
  // Until a new graph is laid out, the one before is still on the screen: nothing of it can be pointed at.
  const isDrawn = (): boolean => sigma.getGraph() === model.graph;
  const current = (): CanvasScene => (isDrawn() ? scene : { ...scene, highlight: null, byImportance: [], isLarge: true });
  const project = () => projectScene(app, current(), sigma, camera.stretch());
  const painter = createLabelPainter(labels, app);
  // Filters hide, and must not make the picture jump: all of the graph is what is fitted.
  const camera = createCamera(
    sigma,
    () => model.graph.mapNodes((_id, { x, y }) => ({ x, y })),
    () => sigma.scheduleRender(),
  );
  const inspection = createInspection(element, () => ({
    scene: current(),
    projected: project(),
    settled: runner.isSettled() && app.picture.get().state !== "loading",
    badges: painter.badges(),
    signs: painter.signs(),
    edges: model.graph.size - scene.visibility.hiddenEdges.size,
  }));

  sigma.on("afterRender", () => {
    if (!isDrawn()) return;
    clearLabels(layers);
    painter.paint(scene, project(), colors, moving);
    inspection.moved();
  });
  sigma.getCamera().on("updated", () => {
    moving = true;
    clearTimeout(rest);
    rest = setTimeout(() => {
      moving = false;
      if (scene.isLarge) sigma.scheduleRender();
    }, REST_MS);
  });

  /** Everything again, from the graph that sigma has. */
  function repaint(nodes = sigma.getGraph().nodes(), edges = sigma.getGraph().edges()): void {
    inspection.outdated();
    sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: true, schedule: true });
  }

  /** Draws again what is lit, or was. */
  function relight(): void {
    if (!isDrawn()) return;
    const before = scene;
    const view = app.view.get();
    const highlight = deriveHighlight(model.graph, before.visibility, view, app.unlined.get());
    if (before.selection === view.selection && isSameLight(before.highlight, highlight)) return;
    scene = { ...before, highlight, selection: view.selection };
    const { nodes, edges } = changedBy(before.highlight, highlight);
    const chosen = [before.selection, view.selection].flatMap((target) =>
      target?.type === "edge" && model.graph.hasEdge(target.key) ? [target.key] : [],
    );
    repaint(
      nodes.filter((id) => model.graph.hasNode(id)),
      [...new Set([...edges, ...chosen])].filter((key) => model.graph.hasEdge(key)),
    );
  }

  function onGraph(): void {
    scene = deriveScene(app);
    sigma.setGraph(model.graph);
  }

  const runner = parts.createRunner({
    app,
    onGraph,
    onMoved: () => repaint(),
    onSettled: ({ fresh, added }) => {
      const { alone } = app.view.get();
      // A file alone is another picture, wherever the camera was.
      if (alone !== lookedAt) camera.fit(false);
      // Where something merely went, nothing moves.
      else if (fresh) camera.follow({ animated: false, reshape: true });
      else if (added) camera.follow({ animated: true, reshape: false });
      lookedAt = alone;
      sigma.scheduleRender();
    },
  });

  const stops = [
    app.visibility.subscribe(() => {
      if (!isDrawn()) return;
      scene = deriveScene(app);
      repaint();
    }),
    app.picture.subscribe(inspection.moved),
    app.view.subscribe(relight),
    app.unlined.subscribe(relight),
    app.disputes.subscribe(() => {
      inspection.outdated();
      sigma.scheduleRender();
    }),
    onThemeChange(() => {
      colors = readColors(container);
      if (isDrawn()) repaint();
    }),
    listenToPointer({
      app,
      sigma,
      project,
      badges: painter.badges,
      onCamera: camera.release,
      onDrag: (id, place) => {
        runner.keep(id, place);
        repaint([id], model.graph.edges(id));
      },
    }),
  ];

  const onKey = createKeyListener({ app, scene: current, project, camera });
  element.addEventListener("keydown", onKey);
  const resizes = new ResizeObserver(() => {
    sigma.resize();
    sigma.scheduleRender();
    camera.follow({ animated: false, reshape: true });
  });
  resizes.observe(container);

  app.setCanvas({
    fit: () => camera.fit(true),
    zoomIn: camera.zoomIn,
    zoomOut: camera.zoomOut,
    relayout: () => {
      camera.fit(false);
      runner.relayout();
    },
    stretch: () => camera.stretch(),
    takePicture: (options) =>
      parts.takePicture(options, {
        container,
        legend: () => legendOf(app.summary.get(), app.view.get().asOf !== null),
        redraw: () => {
          colors = readColors(container);
          sigma.resize(true);
          sigma.refresh();
        },
      }),
    reveal: (ids) => camera.reveal(ids.filter((id) => model.graph.hasNode(id)).map((id) => model.graph.getNodeAttributes(id))),
    lookAt: (ids) => camera.lookAt(ids.filter((id) => model.graph.hasNode(id)).map((id) => model.graph.getNodeAttributes(id))),
    setInsets: camera.setInsets,
  });

  return () => {
    app.setCanvas(null);
    for (const stop of stops) stop();
    element.removeEventListener("keydown", onKey);
    resizes.disconnect();
    runner.stop();
    inspection.stop();
    clearTimeout(rest);
    sigma.kill();
  };
}

/** The same thing is lit; who speaks of a fact without a line comes in later. */
const isSameLight = (a: CanvasScene["highlight"], b: CanvasScene["highlight"]): boolean =>
  a === b || (a !== null && b !== null && JSON.stringify(a.target) === JSON.stringify(b.target) && a.nodes.size === b.nodes.size);
