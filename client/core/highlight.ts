/**
 * What is lit: the neighbourhood of what the pointer is on, else the path that is pointed at in the list of paths, else
 * the chosen path while nothing off it is selected, else the neighbourhood of what is selected. Null when nothing is, and
 * then everything is lit. Costs as much as what is lit, never as much as the graph.
 */
import { speechKey } from "../../model/subgraph.ts";
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

/** A fact that no line stands for, such as a death toll or what is only denied: whom it is about, and who speaks of it. */
export interface Unlined {
  readonly key: string;
  readonly ends: readonly string[];
  readonly speakers: readonly string[];
}

export function deriveHighlight(
  graph: Graph,
  visibility: Visibility,
  { hover, preview, route, selection }: Lit,
  unlined: Unlined | null,
): Highlight | null {
  const chosen = lightRoute(graph, visibility, route);
  const isOnRoute =
    chosen !== null &&
    (selection === null || (selection.type === "node" ? chosen.nodes.has(selection.id) : chosen.edges.has(selection.key)));
  return (
    lightAround(graph, visibility, hover, unlined) ??
    lightRoute(graph, visibility, preview) ??
    (isOnRoute ? chosen : null) ??
    lightAround(graph, visibility, selection, unlined)
  );
}

/** What of a path is in the picture and not hidden by a filter. */
function lightRoute(graph: Graph, { hiddenNodes, hiddenEdges }: Visibility, facts: readonly string[]): Highlight | null {
  const nodes = new Set(entitiesOfRoute(facts).filter((id) => graph.hasNode(id) && !hiddenNodes.has(id)));
  const edges = new Set(facts.filter((key) => graph.hasEdge(key) && !hiddenEdges.has(key)));
  return nodes.size === 0 ? null : { nodes, edges, target: { type: "route", facts } };
}

function lightAround(graph: Graph, visibility: Visibility, target: Selection | null, unlined: Unlined | null): Highlight | null {
  const { hiddenNodes, hiddenEdges } = visibility;
  if (target === null) return null;
  if (target.type === "edge") {
    if (!graph.hasEdge(target.key)) return unlined?.key === target.key ? lightUnlined(graph, visibility, unlined, target) : null;
    if (hiddenEdges.has(target.key)) return null;
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

/** Its entities, and those who speak of it with the lines of the speech layer that lead to them. */
function lightUnlined(
  graph: Graph,
  { hiddenNodes, hiddenEdges }: Visibility,
  { ends, speakers }: Unlined,
  target: Selection,
): Highlight | null {
  const isShown = (id: string): boolean => graph.hasNode(id) && !hiddenNodes.has(id);
  const nodes = new Set(ends.filter(isShown));
  if (nodes.size === 0) return null;
  const edges = new Set<string>();
  for (const speaker of speakers.filter(isShown)) {
    const lines = ends.map((end) => speechKey(speaker, end)).filter((key) => graph.hasEdge(key) && !hiddenEdges.has(key));
    if (lines.length > 0) nodes.add(speaker);
    for (const key of lines) edges.add(key);
  }
  return { nodes, edges, target };
}

/** What must be drawn again when the light moves: everything that is lit before or after, and nothing else. */
export function changedBy(before: Highlight | null, after: Highlight | null): { nodes: string[]; edges: string[] } {
  return {
    nodes: [...new Set([...(before?.nodes ?? []), ...(after?.nodes ?? [])])],
    edges: [...new Set([...(before?.edges ?? []), ...(after?.edges ?? [])])],
  };
}
