/** From core's looks to what sigma and our programs draw: kinds become cells and colours, statuses become strokes. */
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import { radiusOf } from "../../../model/look.ts";
import { KIND_IDS } from "../../../model/schema.ts";
import { LINES, lookOfEdge, lookOfNode } from "../../core/appearance.ts";
import type { Graph } from "../../core/graph-model.ts";
import { hueOf } from "../../core/layer-sign.ts";
import type { CanvasScene } from "./scene.ts";
import type { CanvasColors } from "./theme.ts";
// The fields `mark` and `stroke` of sigma's display data.
import "../programs/looks.ts";

export const NODE_TYPE = "mark";
export const STRAND = "strand";
export const HAIRLINE = "hairline";

export interface ReducerInput {
  readonly graph: () => Graph;
  readonly scene: () => CanvasScene;
  readonly colors: () => CanvasColors;
}

export function reduceNode(id: string, { graph, scene, colors }: ReducerInput): Partial<NodeDisplayData> {
  const attributes = graph().getNodeAttributes(id);
  const look = lookOfNode(id, attributes, scene());
  const { highlight } = scene();
  const isPointedAt = highlight?.target.type === "node" && highlight.target.id === id;
  return {
    x: attributes.x,
    y: attributes.y,
    size: look.radius,
    hidden: look.hidden,
    label: null,
    type: NODE_TYPE,
    mark: {
      cell: KIND_IDS.indexOf(look.kind),
      fill: colors().kinds[look.kind],
      lit: look.lit,
      ring: look.selected || isPointedAt,
      origin: look.origin,
      hue: hueOf(look.files),
    },
  };
}

export function reduceEdge(key: string, { graph, scene, colors }: ReducerInput): Partial<EdgeDisplayData> {
  const data = graph();
  const look = lookOfEdge(key, data.getEdgeAttributes(key), scene());
  const { highlight, styled } = scene();
  const hue = hueOf(look.files);
  const isPointedAt = highlight?.target.type === "edge" && highlight.target.key === key;
  return {
    hidden: look.hidden,
    label: null,
    size: 1,
    type: styled.has(look.line) ? STRAND : HAIRLINE,
    stroke: {
      line: LINES.indexOf(look.line),
      color: (look.origin === "file" ? colors().layerLines[hue] : undefined) ?? colors().lines[look.line],
      lane: look.lane,
      uncertain: look.uncertain,
      lit: look.lit,
      halo: look.selected || isPointedAt,
      band: look.origin === "store" ? null : hue,
      sourceRadius: radiusOf(data.getSourceAttribute(key, "degree")),
      targetRadius: radiusOf(data.getTargetAttribute(key, "degree")),
    },
  };
}
