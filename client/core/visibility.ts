/**
 * What of the graph is shown under the filters of the view: derived once per change of graph or filters. Filters take
 * nothing out of the graph, so that switching one on and off again moves nothing.
 */
import { KIND_IDS, type Kind, STATUSES, type Status } from "../../model/schema.ts";
import type { GraphSummary, ShownOf } from "./app.ts";
import type { Graph } from "./graph-model.ts";
import type { ViewState } from "./view-state.ts";

export interface Visibility {
  readonly hiddenNodes: ReadonlySet<string>;
  readonly hiddenEdges: ReadonlySet<string>;
}

type Filters = Pick<ViewState, "hiddenKinds" | "hiddenStatuses" | "focus">;

/**
 * An edge is shown when its status and both ends are. An entity is shown when its kind is; but when a filter took all
 * of its edges, it goes with them, for nothing would say why it is there (the focus always stays).
 */
export function deriveVisibility(graph: Graph, view: Filters): Visibility {
  const kinds = new Set<Kind>(view.hiddenKinds);
  const statuses = new Set<Status>(view.hiddenStatuses);
  const hiddenNodes = new Set<string>();
  const hiddenEdges = new Set<string>();
  if (kinds.size === 0 && statuses.size === 0) return { hiddenNodes, hiddenEdges };
  graph.forEachNode((id, { kind }) => kinds.has(kind) && hiddenNodes.add(id));
  const connected = new Set<string>();
  graph.forEachEdge((key, edge, source, target) => {
    const filtered = edge.layer === "fact" && statuses.has(edge.status);
    if (filtered || hiddenNodes.has(source) || hiddenNodes.has(target)) hiddenEdges.add(key);
    else connected.add(source).add(target);
  });
  graph.forEachNode((id) => {
    if (id !== view.focus && !connected.has(id) && graph.degree(id) > 0) hiddenNodes.add(id);
  });
  return { hiddenNodes, hiddenEdges };
}

export function summarise(graph: Graph, { hiddenNodes, hiddenEdges }: Visibility): GraphSummary {
  const kinds = countersOf(KIND_IDS);
  const statuses = countersOf(STATUSES);
  const nodes = newCounter();
  const relations = newCounter();
  const speech = newCounter();
  const ofFiles = { nodes: newCounter(), relations: newCounter() };
  graph.forEachNode((id, { kind, origin }) => {
    for (const counter of [origin === "file" ? ofFiles.nodes : nodes, kinds[kind]]) count(counter, !hiddenNodes.has(id));
  });
  graph.forEachEdge((key, edge) => {
    const shown = !hiddenEdges.has(key);
    if (edge.layer === "speech") count(speech, shown);
    else for (const counter of [edge.origin === "file" ? ofFiles.relations : relations, statuses[edge.status]]) count(counter, shown);
  });
  return { nodes, relations, ofFiles, speech, kinds, statuses };
}

type Counter = { -readonly [K in keyof ShownOf]: ShownOf[K] };
const newCounter = (): Counter => ({ shown: 0, total: 0 });

function countersOf<T extends string>(names: readonly T[]): Record<T, Counter>;
function countersOf(names: readonly string[]): Record<string, Counter> {
  return Object.fromEntries(names.map((name) => [name, newCounter()]));
}

function count(counter: Counter, shown: boolean): void {
  counter.total++;
  if (shown) counter.shown++;
}
