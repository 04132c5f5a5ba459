/**
 * Whose an entity or a relation is, while files lie over the picture: the sign of each file that has it, after a disc
 * where the store has it too. At lines as large as thousands no sign would find room; there the hue alone is left.
 */
import { type Point, pointOfEdge } from "../../core/edge-curve.ts";
import type { ModelEdge, ModelNode } from "../../core/graph-model.ts";
import type { ScreenNode } from "../../core/hit-test.ts";
import { hueOf, signsOf } from "../../core/layer-sign.ts";
import { type BadgeScene, drawPill, halfWidthOf, hasRoom, isDim, type Pill } from "./draw-pill.ts";
import type { CanvasScene } from "./scene.ts";
import type { CanvasColors } from "./theme.ts";

/** Where on a line it may stand, the best place first: names of relations stand in the middle, contradictions before it. */
const PLACES_ON_LINE = [0.64, 0.5, 0.36, 0.57, 0.43, 0.72, 0.28];
/** A lit line, in pixels, bears its sign even where little of it is left. */
const SHORTEST_LIT = 18;
/** Smaller entities, in pixels, have their circle alone, unless they are lit. */
const MIN_RADIUS = 3;

function pillOf({ origin, files }: Pick<ModelNode, "origin" | "files">, colors: CanvasColors): Omit<Pill, "mayCover"> {
  const ink = colors.layerTexts[hueOf(files)] ?? colors.label;
  return { text: signsOf(files), sign: origin === "both" ? "disc" : null, stroke: ink, ink };
}

/** What was drawn, in words, by entity or relation. */
export type FileSigns = Map<string, string>;

const inWords = ({ origin, files }: Pick<ModelNode, "origin" | "files">): string =>
  origin === "both" ? `store ${signsOf(files)}` : signsOf(files);

/** At the lower right of each. */
export function drawNodeSigns(given: BadgeScene, nodes: readonly ScreenNode[], drawn: FileSigns): void {
  const { app, scene, colors } = given;
  const { graph } = app.model;
  for (const { id, x, y, radius } of nodes) {
    const node = graph.getNodeAttributes(id);
    const isLit = scene.highlight?.nodes.has(id) ?? false;
    if (node.files.length === 0 || isDim(scene, { type: "node", id }) || (radius < MIN_RADIUS && !isLit)) continue;
    const pill = { ...pillOf(node, colors), mayCover: true };
    const half = halfWidthOf(given, pill);
    const reach = radius + 4;
    const box = drawPill(given, pill, [
      { x: x + reach * 0.6 + half * 0.8, y: y + reach * 0.75 + 3 },
      { x: x - reach * 0.6 - half * 0.8, y: y + reach * 0.75 + 3 },
      { x, y: y + reach + 8 },
      { x: x - reach * 0.6 - half * 0.8, y: y - reach * 0.75 - 3 },
    ]);
    if (box) drawn.set(id, inWords(node));
  }
}

/** The line that is pointed at or selected: its label is written in any case, and the sign stands beside it. */
export const isNamed = ({ selection, highlight }: CanvasScene, key: string): boolean =>
  (selection?.type === "edge" && selection.key === key) || (highlight?.target.type === "edge" && highlight.target.key === key);

/** On either side of a label that is written along the line. */
function besides([before, middle, after]: readonly [Point, Point, Point], half: number): Point[] {
  const length = Math.max(1, Math.hypot(after.x - before.x, after.y - before.y));
  const [x, y] = [-(after.y - before.y) / length, (after.x - before.x) / length];
  const off = 10 + Math.abs(x) * half + Math.abs(y) * 8;
  return [1, -1, 1.6, -1.6].map((side) => ({ x: middle.x + side * off * x, y: middle.y + side * off * y }));
}

/** On the lines that are lit, or on all others. */
export function drawEdgeSigns(given: BadgeScene, isLit: boolean, drawn: FileSigns): void {
  const { app, scene, projected, colors } = given;
  const { graph } = app.model;
  if (scene.isLarge && !isLit) return;
  const draw = (key: string, edge: ModelEdge): void => {
    if (edge.files.length === 0 || scene.visibility.hiddenEdges.has(key) || !hasRoom(given, key, isLit ? SHORTEST_LIT : undefined)) return;
    const ends = projected.edgeOf(key);
    const pill = { ...pillOf(edge, colors), mayCover: isLit };
    const at = (part: number): Point => pointOfEdge(ends, part, projected.screen.scale);
    const beside = isNamed(scene, key) ? besides([at(0.4), at(0.5), at(0.6)], halfWidthOf(given, pill)) : [];
    const places = [...beside, ...PLACES_ON_LINE.map(at)];
    if (drawPill(given, pill, places)) drawn.set(key, inWords(edge));
  };
  if (isLit) for (const key of scene.highlight?.edges ?? []) draw(key, graph.getEdgeAttributes(key));
  else if (scene.highlight === null) graph.forEachEdge((key, edge) => draw(key, edge));
}
