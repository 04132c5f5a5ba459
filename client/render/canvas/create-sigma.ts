/** The one place where sigma is made: our programs, our labels, our picking; its own are switched off. */
import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import { createEdgeProgram } from "../programs/edge-program.ts";
import { createHairlineProgram } from "../programs/hairline-program.ts";
import { createNodeProgram } from "../programs/node-program.ts";
import type { Atlas } from "./atlas-pixels.ts";
import { HAIRLINE, NODE_TYPE, type ReducerInput, reduceEdge, reduceNode, STRAND } from "./reducers.ts";
import { FRAME, type Stretch, scaleOf, unitOf } from "./screen.ts";

/** Graph units that one pixel shows at most and at least: how far one can zoom. */
const NEAREST_UNIT = 6;
const FARTHEST_UNIT = 0.005;
const LAYER = "tamga-labels";

export interface SigmaOptions extends ReducerInput {
  readonly moving: () => boolean;
  readonly stretch: () => Stretch;
}

export interface SigmaLayers {
  readonly sigma: Sigma;
  /** Over nodes and edges, under the layer that takes the pointer. */
  readonly labels: CanvasRenderingContext2D;
}

/** Throws where the browser has no WebGL. */
export function createSigma(container: HTMLElement, atlas: Atlas, options: SigmaOptions): SigmaLayers {
  const reduced = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const shared = { colors: options.colors, dimmed: () => options.scene().highlight !== null, stretch: options.stretch };
  const smaller = (): number => Math.min(container.clientWidth, container.clientHeight) || FRAME;
  const sigma: Sigma = new Sigma(new MultiDirectedGraph(), container, {
    allowInvalidContainer: true,
    renderLabels: false,
    renderEdgeLabels: false,
    enableEdgeEvents: false,
    enableCameraRotation: false,
    itemSizesReference: "screen",
    zoomToSizeRatioFunction: (ratio) => 1 / scaleOf(unitOf(ratio, container.clientWidth || FRAME, container.clientHeight || FRAME)),
    stagePadding: 0,
    minCameraRatio: smaller() / (FRAME * NEAREST_UNIT),
    maxCameraRatio: smaller() / (FRAME * FARTHEST_UNIT),
    doubleClickTimeout: 300,
    // Zero would divide by zero in sigma's animation.
    zoomDuration: reduced ? 1 : 160,
    inertiaDuration: reduced ? 1 : 160,
    defaultNodeType: NODE_TYPE,
    defaultEdgeType: STRAND,
    nodeProgramClasses: { [NODE_TYPE]: createNodeProgram({ ...shared, atlas }) },
    edgeProgramClasses: { [STRAND]: createEdgeProgram(shared), [HAIRLINE]: createHairlineProgram({ ...shared, moving: options.moving }) },
    nodeReducer: (id) => reduceNode(id, options),
    edgeReducer: (key) => reduceEdge(key, options),
  });
  sigma.setCustomBBox({ x: [-FRAME / 2, FRAME / 2], y: [-FRAME / 2, FRAME / 2] });
  const canvas = sigma.createCanvas(LAYER, { beforeLayer: "mouse" });
  const labels = canvas.getContext("2d");
  if (!labels) throw new TypeError("this browser draws no two-dimensional canvas");
  return { sigma, labels };
}

/** Sizes the label layer like the others and clears it. */
export function clearLabels({ sigma, labels }: SigmaLayers): void {
  const { width, height } = sigma.getDimensions();
  const ratio = globalThis.devicePixelRatio || 1;
  const { canvas } = labels;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  labels.setTransform(ratio, 0, 0, ratio, 0, 0);
  labels.clearRect(0, 0, width, height);
}
