/**
 * The picture in CSS pixels, for whatever works by geometry: pointing, labels, arrow keys, inspection. What is derived
 * from graph and filters is kept until they change; what depends on the camera is computed when asked for.
 */
import type Sigma from "sigma";
import type { App } from "../../core/app.ts";
import { type Appearance, fanOut, missingRelations, radiusOf } from "../../core/appearance.ts";
import type { EdgeEnds, Point } from "../../core/edge-curve.ts";
import { deriveHighlight, type Highlight } from "../../core/highlight.ts";
import type { Scene, ScreenEdge, ScreenNode } from "../../core/hit-test.ts";
import { readScreen, type Screen } from "./screen.ts";

/** Above this many edges a picture is drawn with plain lines. */
const MANY_EDGES = 6000;

export interface CanvasScene extends Appearance {
  readonly highlight: Highlight | null;
  readonly isLarge: boolean;
  /** Shown entities, the best connected first. */
  readonly byImportance: readonly string[];
  /** Relations of each entity that are in the store and not in the picture; those without any are not in the map. */
  readonly missing: ReadonlyMap<string, number>;
}

export function deriveScene(app: App): CanvasScene {
  const { graph } = app.model;
  const visibility = app.visibility.get();
  const view = app.view.get();
  const shown = graph.filterNodes((id) => !visibility.hiddenNodes.has(id));
  const degree = new Map(shown.map((id) => [id, graph.getNodeAttribute(id, "degree")]));
  const missing = new Map<string, number>();
  // On a given day the store's count says nothing of what an expansion would bring.
  if (view.asOf === null) {
    for (const id of shown) {
      const count = missingRelations(graph, id);
      if (count > 0) missing.set(id, count);
    }
  }
  return {
    visibility,
    highlight: deriveHighlight(graph, visibility, view),
    selection: view.selection,
    lanes: fanOut(graph),
    isLarge: graph.size > MANY_EDGES,
    byImportance: shown.sort((a, b) => (degree.get(b) ?? 0) - (degree.get(a) ?? 0) || (a < b ? -1 : 1)),
    missing,
  };
}

/** Where things are on the screen now. Edges of a large picture cannot be pointed at, except those that are lit. */
export function projectScene(app: App, scene: CanvasScene, sigma: Sigma): { readonly screen: Screen } & Scene & Projection {
  const { graph } = app.model;
  const screen = readScreen(sigma);
  const nodeOf = (id: string): ScreenNode => {
    const attributes = graph.getNodeAttributes(id);
    return { id, ...screen.toScreen(attributes), radius: radiusOf(attributes.degree) * screen.scale };
  };
  const edgeOf = (key: string): ScreenEdge => ({ key, ...endsOf(key) });
  const endsOf = (key: string): EdgeEnds => {
    const source = nodeOf(graph.source(key));
    const isLoop = graph.isSelfLoop(key);
    return {
      source,
      target: isLoop ? source : nodeOf(graph.target(key)),
      lane: scene.lanes.get(key) ?? 0,
      sourceRadius: source.radius,
      isLoop,
    };
  };
  const { hiddenEdges } = scene.visibility;
  return {
    screen,
    scale: screen.scale,
    nodeOf,
    edgeOf,
    get nodes() {
      return scene.byImportance.map(nodeOf);
    },
    get edges() {
      const keys = scene.isLarge ? [...(scene.highlight?.edges ?? [])] : graph.filterEdges((key) => !hiddenEdges.has(key));
      return keys.map(edgeOf);
    },
  };
}

export interface Projection {
  nodeOf(id: string): ScreenNode & Point;
  edgeOf(key: string): ScreenEdge;
}

export type ProjectedScene = ReturnType<typeof projectScene>;
