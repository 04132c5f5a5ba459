/**
 * The picture in CSS pixels, for whatever works by geometry: pointing, labels, arrow keys, inspection. What is derived
 * from graph and filters is kept until they change; what depends on the camera is computed when asked for.
 */
import type Sigma from "sigma";
import { radiusOf } from "../../../model/look.ts";
import type { CanvasApp } from "../../core/app.ts";
import { type Appearance, LINES, type Line, lanesOf, missingRelations } from "../../core/appearance.ts";
import type { EdgeEnds, Point } from "../../core/edge-curve.ts";
import type { Graph } from "../../core/graph-model.ts";
import { deriveHighlight, type Highlight } from "../../core/highlight.ts";
import type { Scene, ScreenEdge, ScreenNode } from "../../core/hit-test.ts";
import { readScreen, type Screen, type Stretch } from "./screen.ts";

/** Above this many edges a picture is drawn with plain lines. */
const MANY_EDGES = 6000;
/** And up to this many of them still by their status, the most telling statuses first: plain lines look all alike. */
const MOST_STYLED = 3000;
const TELLING: readonly Line[] = ["contested", "only-denied", "corroborated"];

export interface CanvasScene extends Appearance {
  readonly highlight: Highlight | null;
  readonly isLarge: boolean;
  /** Of a large picture, the lines that are not drawn plain. */
  readonly styled: ReadonlySet<Line>;
  /** Shown entities, the best connected first. */
  readonly byImportance: readonly string[];
  /** Relations of each entity that are in the store and not in the picture; those without any are not in the map. */
  readonly missing: ReadonlyMap<string, number>;
}

export function deriveScene(app: CanvasApp): CanvasScene {
  const { graph } = app.model;
  const visibility = app.visibility.get();
  const view = app.view.get();
  const shown = graph.filterNodes((id) => !visibility.hiddenNodes.has(id));
  const degree = new Map(shown.map((id) => [id, graph.getNodeAttribute(id, "degree")]));
  const missing = new Map<string, number>();
  // On a given day, under a lens or in a file alone the store's count says nothing of what an expansion would bring.
  if (view.asOf === null && view.speaker === null && view.alone === null) {
    for (const id of shown) {
      const count = missingRelations(graph, id);
      if (count > 0) missing.set(id, count);
    }
  }
  return {
    visibility,
    highlight: deriveHighlight(graph, visibility, view, app.unlined.get()),
    selection: view.selection,
    lanes: lanesOf(graph),
    isLarge: graph.size > MANY_EDGES,
    styled: graph.size > MANY_EDGES ? styledLines(graph) : new Set(LINES),
    byImportance: shown.sort((a, b) => (degree.get(b) ?? 0) - (degree.get(a) ?? 0) || (a < b ? -1 : 1)),
    missing,
  };
}

/** Depends on the graph alone, so that no filter changes how a line is drawn. */
function styledLines(graph: Graph): Set<Line> {
  const counts = new Map<Line, number>();
  graph.forEachEdge((_key, edge) => {
    const line = edge.layer === "speech" ? edge.layer : edge.status;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  });
  let left = MOST_STYLED;
  const styled = new Set<Line>();
  for (const line of TELLING) {
    left -= counts.get(line) ?? 0;
    if (left >= 0) styled.add(line);
  }
  return styled;
}

/** Where things are on the screen now. Edges of a large picture cannot be pointed at, except those that are lit. */
export function projectScene(
  app: CanvasApp,
  scene: CanvasScene,
  sigma: Sigma,
  stretch: Stretch,
): { readonly screen: Screen } & Scene & Projection {
  const { graph } = app.model;
  const screen = readScreen(sigma, stretch);
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
