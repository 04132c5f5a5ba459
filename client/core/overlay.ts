/**
 * The picture with the layers that are shown over it. An entity or an edge that is in both is there once, as the store
 * has it; what only files have comes last, so that nothing of the store's moves for it.
 */
import { certaintyOn } from "../../model/fact.ts";
import type { SubgraphEdge, SubgraphNode } from "../../model/subgraph.ts";
import type { FileLayer } from "./file-layer.ts";
import type { Origin, Picture } from "./picture-parts.ts";
import type { ViewState } from "./view-state.ts";

type Over = Pick<ViewState, "hidden" | "asOf" | "alone">;

/** The file that is looked at alone; none where it is switched off, or closed. */
export const aloneAmong = (layers: readonly FileLayer[], { alone }: Pick<ViewState, "alone">): FileLayer | null =>
  layers.find(({ id, isShown }) => isShown && id === alone) ?? null;

export function overlay(picture: Picture, layers: readonly FileLayer[], view: Over): Picture {
  const alone = aloneAmong(layers, view);
  if (alone) return lay(emptied(picture), [alone], view, true);
  return lay(picture, layers, view, false);
}

const emptied = ({ page }: Picture): Picture => ({
  nodes: new Map(),
  edges: new Map(),
  stages: [],
  page,
  origins: new Map(),
  files: new Map(),
});

/** `isAlone`: entities are named as the file names them, though the store knows them too. */
function lay(picture: Picture, layers: readonly FileLayer[], view: Over, isAlone: boolean): Picture {
  const shown = layers.filter(({ isShown }) => isShown);
  if (shown.length === 0) return picture;
  const hidden = new Set(view.hidden);
  const nodes = new Map(picture.nodes);
  const edges = new Map(picture.edges);
  const origins = new Map<string, Origin>();
  const files = new Map<string, readonly number[]>();
  const mark = (key: string, layer: FileLayer, isInStore: boolean): void => {
    if (isInStore) origins.set(key, "both");
    else if (origins.get(key) !== "both") origins.set(key, "file");
    files.set(key, [...(files.get(key) ?? []), layer.number]);
  };
  const stages = shown.map((layer) => {
    const fresh: string[] = [];
    for (const [id, node] of layer.nodes) {
      if (hidden.has(id)) continue;
      const known = layer.known.nodes.get(id);
      mark(id, layer, known !== undefined || picture.nodes.has(id));
      if (!nodes.has(id)) fresh.push(id);
      nodes.set(id, picture.nodes.get(id) ?? (isAlone ? node : known) ?? larger(node, nodes.get(id)));
    }
    return fresh;
  });
  for (const layer of shown) {
    for (const [key, edge] of layer.edges) {
      const drawn = nodes.has(edge.source) && nodes.has(edge.target) ? onDay(edge, view.asOf) : null;
      if (drawn === null) continue;
      mark(key, layer, layer.known.edges.has(key) || picture.edges.has(key));
      if (!edges.has(key)) edges.set(key, drawn);
    }
  }
  return { ...picture, nodes, edges, origins, files, stages: [...picture.stages, ...stages] };
}

/** Of two files that know an entity, the one that knows more of it. */
const larger = (node: SubgraphNode, other: SubgraphNode | undefined): SubgraphNode =>
  other && other.attributes.degree >= node.attributes.degree ? other : node;

/** Null for what the day excludes. */
function onDay(edge: SubgraphEdge, asOf: string | null): SubgraphEdge | null {
  if (asOf === null || edge.attributes.layer !== "fact") return edge;
  const certainty = certaintyOn(edge.attributes.bounds, asOf);
  return certainty === null ? null : { ...edge, attributes: { ...edge.attributes, certainty } };
}
