/** Makes a layout's job from the graph and reads its result back. Nodes are ordered by id, so that a job depends on what is shown only. */
import { radiusOf } from "../../../model/look.ts";
import type { GraphModel, ModelNode } from "../graph-model.ts";
import type { Place } from "../placement.ts";
import type { Layout } from "../view-state.ts";
import type { LayoutJob } from "./layout-job.ts";

/** Room around a node, in graph units. */
const MARGIN = 7;
/** Width of a letter and height of a line. The well connected get room for their names; for the others some is left. */
const LETTER = 6.4;
const LINE = 15;
const MAX_LETTERS = 28;
const WELL_CONNECTED = 5;
/** A speech edge pulls less than a relation: speakers stand near what they speak about without crowding it. */
const SPEECH_PULL = 0.35;

export function requestLayout(model: GraphModel, layout: Layout, root: string | null): LayoutJob {
  const { graph } = model;
  const ids = graph.nodes().sort();
  const index = new Map(ids.map((id, at) => [id, at]));
  const settled = model.settled;
  const stageOf = new Map(model.stages.flatMap((stage, at) => stage.map((id) => [id, at] as const)));
  const nodes = ids.map((id) => graph.getNodeAttributes(id));
  const edges: number[] = [];
  const weights: number[] = [];
  for (const { attributes, source, target } of edgesByKey(model)) {
    edges.push(index.get(source) ?? 0, index.get(target) ?? 0);
    weights.push(attributes.layer === "speech" ? SPEECH_PULL : 1);
  }
  return {
    layout,
    ids,
    places: Float32Array.from(nodes.flatMap(({ x, y }) => [x, y])),
    boxes: Float32Array.from(nodes.flatMap(boxOf)),
    fixed: Uint8Array.from(ids, (id) => (settled.has(id) ? 1 : 0)),
    stages: Uint16Array.from(ids, (id) => stageOf.get(id) ?? 0),
    edges: Uint32Array.from(edges),
    weights: Float32Array.from(weights),
    root: index.get(root ?? "") ?? mostConnected(nodes),
  };
}

const edgesByKey = ({ graph }: GraphModel) => [...graph.edgeEntries()].sort((a, b) => (a.edge < b.edge ? -1 : 1));

function boxOf({ degree, label }: ModelNode): [number, number] {
  const radius = radiusOf(degree);
  const text = (Math.min(MAX_LETTERS, label.length) * LETTER) / 2;
  if (degree >= WELL_CONNECTED) return [Math.max(radius + MARGIN, text), radius + LINE];
  return [radius + MARGIN + text / 2, radius + MARGIN];
}

const mostConnected = (nodes: readonly ModelNode[]): number =>
  nodes.reduce((best, { degree }, at) => (degree > (nodes[best]?.degree ?? -1) ? at : best), 0);

export const readPlaces = (ids: readonly string[], places: Float32Array): [string, Place][] =>
  ids.map((id, at) => [id, { x: places[2 * at] ?? 0, y: places[2 * at + 1] ?? 0 }]);
