/**
 * What is lit: the neighbourhood of what the pointer is on, else of what is selected. Null when nothing is, and then
 * everything is lit. Costs as much as the neighbourhood, never as much as the graph.
 */
import type { Graph } from "./graph-model.ts";
import type { Selection, ViewState } from "./view-state.ts";
import type { Visibility } from "./visibility.ts";

export interface Highlight {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** The thing itself, and not its neighbours. */
  readonly target: Selection;
}

export function deriveHighlight(graph: Graph, visibility: Visibility, view: Pick<ViewState, "hover" | "selection">): Highlight | null {
  return lightAround(graph, visibility, view.hover) ?? lightAround(graph, visibility, view.selection);
}

function lightAround(graph: Graph, { hiddenNodes, hiddenEdges }: Visibility, target: Selection | null): Highlight | null {
  if (target === null) return null;
  if (target.type === "edge") {
    if (!graph.hasEdge(target.key) || hiddenEdges.has(target.key)) return null;
    return { nodes: new Set(graph.extremities(target.key)), edges: new Set([target.key]), target };
  }
  if (!graph.hasNode(target.id) || hiddenNodes.has(target.id)) return null;
  const nodes = new Set([target.id]);
  const edges = new Set<string>();
  graph.forEachEdge(target.id, (key, _edge, source, end) => {
    if (hiddenEdges.has(key)) return;
    edges.add(key);
    nodes.add(source).add(end);
  });
  return { nodes, edges, target };
}

/** What must be drawn again when the light moves: everything that is lit before or after, and nothing else. */
export function changedBy(before: Highlight | null, after: Highlight | null): { nodes: string[]; edges: string[] } {
  return {
    nodes: [...new Set([...(before?.nodes ?? []), ...(after?.nodes ?? [])])],
    edges: [...new Set([...(before?.edges ?? []), ...(after?.edges ?? [])])],
  };
}
