/**
 * How an entity and an edge look, as pure functions of data and of the sets derived once per change. No colours here:
 * a kind and a line style name them, and render/ reads the tokens of the theme.
 */
import { fanOut } from "../../model/fan-out.ts";
import { radiusOf } from "../../model/look.ts";
import type { Kind } from "../../model/schema.ts";
import type { Graph, ModelEdge, ModelNode } from "./graph-model.ts";
import type { Highlight } from "./highlight.ts";
import type { Origin } from "./picture-parts.ts";
import type { Selection } from "./view-state.ts";
import type { Visibility } from "./visibility.ts";

export const LINES = ["corroborated", "single-source", "contested", "only-denied", "speech"] as const;
export type Line = (typeof LINES)[number];

export interface NodeLook {
  readonly kind: Kind;
  readonly origin: Origin;
  /** Numbers of the files that have it. */
  readonly files: readonly number[];
  readonly radius: number;
  readonly hidden: boolean;
  readonly lit: boolean;
  readonly selected: boolean;
}

export interface EdgeLook {
  readonly line: Line;
  readonly origin: Origin;
  /** Numbers of the files that have it. */
  readonly files: readonly number[];
  /** Under "true on": not excluded on that day, and not certain either. */
  readonly uncertain: boolean;
  /** Which of the edges between the same two entities: 0 is straight, the others bow to either side. */
  readonly lane: number;
  readonly hidden: boolean;
  readonly lit: boolean;
  readonly selected: boolean;
}

export interface Appearance {
  readonly visibility: Visibility;
  readonly highlight: Highlight | null;
  readonly selection: Selection | null;
  readonly lanes: ReadonlyMap<string, number>;
}

export function lookOfNode(
  id: string,
  node: Pick<ModelNode, "kind" | "degree" | "origin" | "files">,
  { visibility, highlight, selection }: Appearance,
): NodeLook {
  return {
    kind: node.kind,
    origin: node.origin,
    files: node.files,
    radius: radiusOf(node.degree),
    hidden: visibility.hiddenNodes.has(id),
    lit: highlight?.nodes.has(id) ?? false,
    selected: selection?.type === "node" && selection.id === id,
  };
}

export function lookOfEdge(key: string, edge: ModelEdge, { visibility, highlight, selection, lanes }: Appearance): EdgeLook {
  return {
    line: edge.layer === "speech" ? "speech" : edge.status,
    origin: edge.origin,
    files: edge.files,
    uncertain: edge.layer === "fact" && edge.certainty === "not-excluded",
    lane: lanes.get(key) ?? 0,
    hidden: visibility.hiddenEdges.has(key),
    lit: highlight?.edges.has(key) ?? false,
    selected: selection?.type === "edge" && selection.key === key,
  };
}

/** Lanes of the graph's edges, by key. */
export const lanesOf = (graph: Graph): Map<string, number> =>
  fanOut(graph.mapEdges((key, _edge, source, target) => ({ key, source, target })));

/** Relations that the store has at an entity and the graph has not: what an expansion could bring. */
export function missingRelations(graph: Graph, id: string): number {
  if (graph.getNodeAttribute(id, "origin") === "file") return 0;
  let here = 0;
  graph.forEachEdge(id, (_key, edge) => {
    if (edge.layer === "fact" && edge.origin !== "file") here++;
  });
  return Math.max(0, graph.getNodeAttribute(id, "degree") - here);
}
