/**
 * How an entity and an edge look, as pure functions of data and of the sets derived once per change. No colours here:
 * a kind and a line style name them, and render/ reads the tokens of the theme.
 */
import { radiusOf } from "../../model/look.ts";
import type { Kind } from "../../model/schema.ts";
import type { Graph, ModelEdge, ModelNode } from "./graph-model.ts";
import type { Highlight } from "./highlight.ts";
import type { Selection } from "./view-state.ts";
import type { Visibility } from "./visibility.ts";

export const LINES = ["corroborated", "single-source", "contested", "only-denied", "speech"] as const;
export type Line = (typeof LINES)[number];

export interface NodeLook {
  readonly kind: Kind;
  readonly radius: number;
  readonly hidden: boolean;
  readonly lit: boolean;
  readonly selected: boolean;
}

export interface EdgeLook {
  readonly line: Line;
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
  node: Pick<ModelNode, "kind" | "degree">,
  { visibility, highlight, selection }: Appearance,
): NodeLook {
  return {
    kind: node.kind,
    radius: radiusOf(node.degree),
    hidden: visibility.hiddenNodes.has(id),
    lit: highlight?.nodes.has(id) ?? false,
    selected: selection?.type === "node" && selection.id === id,
  };
}

export function lookOfEdge(key: string, edge: ModelEdge, { visibility, highlight, selection, lanes }: Appearance): EdgeLook {
  return {
    line: edge.layer === "speech" ? "speech" : edge.status,
    uncertain: edge.layer === "fact" && edge.certainty === "not-excluded",
    lane: lanes.get(key) ?? 0,
    hidden: visibility.hiddenEdges.has(key),
    lit: highlight?.edges.has(key) ?? false,
    selected: selection?.type === "edge" && selection.key === key,
  };
}

/**
 * Lanes that fan out the edges between the same two entities: …, −1, 0, 1, … for an odd number, ±½, ±1½, … for an
 * even one, as seen from the end whose id comes first; loops get 1, 2, 3, ….
 */
export function fanOut(graph: Graph): Map<string, number> {
  const groups = new Map<string, { key: string; forward: boolean }[]>();
  graph.forEachEdge((key, _edge, source, target) => {
    const forward = source <= target;
    const pair = forward ? `${source}\n${target}` : `${target}\n${source}`;
    const group = groups.get(pair);
    if (group) group.push({ key, forward });
    else groups.set(pair, [{ key, forward }]);
  });
  const lanes = new Map<string, number>();
  for (const [pair, group] of groups) {
    const [source, target] = pair.split("\n");
    group.sort((a, b) => (a.key < b.key ? -1 : 1));
    for (const [index, { key, forward }] of group.entries()) {
      const lane = index - (group.length - 1) / 2;
      lanes.set(key, source === target ? index + 1 : forward ? lane : -lane);
    }
  }
  return lanes;
}

/** Relations that the store has at an entity and the graph has not: what an expansion could bring. */
export function missingRelations(graph: Graph, id: string): number {
  let here = 0;
  graph.forEachEdge(id, (_key, edge) => {
    if (edge.layer === "fact") here++;
  });
  return Math.max(0, graph.getNodeAttribute(id, "degree") - here);
}
