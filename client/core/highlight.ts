/**
 * What is lit: the neighbourhood of what the pointer is on, else the path that is pointed at in the list of paths, else
 * the chosen path while nothing off it is selected, else the neighbourhood of what is selected. Null when nothing is, and
 * then everything is lit. Costs as much as what is lit, never as much as the graph.
 */
import type { Graph } from "./graph-model.ts";
import { entitiesOfRoute } from "./route.ts";
import type { Selection, ViewState } from "./view-state.ts";
import type { Visibility } from "./visibility.ts";

export interface Highlight {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** The thing itself, and not its neighbours. */
  readonly target: Selection | { readonly type: "route"; readonly facts: readonly string[] };
}

type Lit = Pick<ViewState, "hover" | "preview" | "route" | "selection">;

export function deriveHighlight(graph: Graph, visibility: Visibility, { hover, preview, route, selection }: Lit): Highlight | null {
  const chosen = lightRoute(graph, visibility, route);
  const isOnRoute =
    chosen !== null &&
    (selection === null || (selection.type === "node" ? chosen.nodes.has(selection.id) : chosen.edges.has(selection.key)));
  return (
    lightAround(graph, visibility, hover) ??
    lightRoute(graph, visibility, preview) ??
    (isOnRoute ? chosen : null) ??
    lightAround(graph, visibility, selection)
  );
}

/** What of a path is in the picture and not hidden by a filter. */
function lightRoute(graph: Graph, { hiddenNodes, hiddenEdges }: Visibility, facts: readonly string[]): Highlight | null {
  const nodes = new Set(entitiesOfRoute(facts).filter((id) => graph.hasNode(id) && !hiddenNodes.has(id)));
  const edges = new Set(facts.filter((key) => graph.hasEdge(key) && !hiddenEdges.has(key)));
  return nodes.size === 0 ? null : { nodes, edges, target: { type: "route", facts } };
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
