/**
 * Small signs on the canvas: at an entity and on a relation in how many contradictions they are, and under two lenses
 * who holds a relation. Each stands where nothing else is written; those of contradictions can be clicked.
 */
import type { Box, BoxGrid } from "../../../model/box-grid.ts";
import type { CanvasApp } from "../../core/app.ts";
import { type Point, pointOfEdge } from "../../core/edge-curve.ts";
import type { ScreenNode } from "../../core/hit-test.ts";
import type { Selection } from "../../core/view-state.ts";
import { voiceMark } from "../../core/voice-words.ts";
import type { CanvasScene, ProjectedScene } from "./scene.ts";
import type { CanvasColors } from "./theme.ts";

export interface Badge {
  readonly box: Box;
  readonly target: Selection;
}

const HALF_HEIGHT = 7;
const SIGN_WIDTH = 8;
/** Where on a line a sign may stand, the best place first: the middle belongs to the label. */
const PLACES_ON_LINE = [0.36, 0.64, 0.5, 0.28, 0.72];
/** Shorter lines, in pixels, have no room for a sign. */
const SHORTEST_LINE = 34;

export interface BadgeScene {
  readonly context: CanvasRenderingContext2D;
  readonly app: CanvasApp;
  readonly scene: CanvasScene;
  readonly projected: ProjectedScene;
  readonly labels: BoxGrid;
  /** Where entities stand. */
  readonly nodes: BoxGrid;
  readonly colors: CanvasColors;
}

/** At entities: the sign and a number, at the upper left. Gives what was drawn, for the pointer. */
export function drawNodeBadges(given: BadgeScene, nodes: readonly ScreenNode[]): Badge[] {
  const { app, scene } = given;
  const { entities } = app.disputes.get();
  if (entities.size === 0) return [];
  return nodes.flatMap(({ id, x, y, radius }): Badge[] => {
    const count = entities.get(id);
    if (count === undefined || isDim(scene, { type: "node", id })) return [];
    const pill = { text: String(count), isContradiction: true, overNodes: true };
    const box = drawPill(given, pill, [{ x: x - radius * 0.75 - 9, y: y - radius * 0.75 - 4 }]);
    return box ? [{ box, target: { type: "node", id } }] : [];
  });
}

/** On lines: who holds them under two lenses, else that they are contradicted, and how often where it is more than once. */
export function drawEdgeBadges(given: BadgeScene): Badge[] {
  const { app, scene, projected } = given;
  const { graph } = app.model;
  if (scene.isLarge) return [];
  const { facts } = app.disputes.get();
  const badges: Badge[] = [];
  graph.forEachEdge((key, edge) => {
    if (scene.visibility.hiddenEdges.has(key) || isDim(scene, { type: "edge", key })) return;
    const mark = voiceMark(edge);
    const count = mark === null ? facts.get(key) : undefined;
    if (mark === null && count === undefined) return;
    const ends = projected.edgeOf(key);
    if (!ends.isLoop && Math.hypot(ends.target.x - ends.source.x, ends.target.y - ends.source.y) < SHORTEST_LINE) return;
    const places = PLACES_ON_LINE.map((at) => pointOfEdge(ends, at, projected.screen.scale));
    const text = mark ?? (count === 1 ? "" : String(count));
    const box = drawPill(given, { text, isContradiction: mark === null, overNodes: false }, places);
    if (box && mark === null) badges.push({ box, target: { type: "edge", key } });
  });
  return badges;
}

function isDim({ highlight }: CanvasScene, target: Selection): boolean {
  if (highlight === null) return false;
  return target.type === "node" ? !highlight.nodes.has(target.id) : !highlight.edges.has(target.key);
}

interface Pill {
  readonly text: string;
  /** With the sign "not equal" in front, drawn: not every font has it. */
  readonly isContradiction: boolean;
  readonly overNodes: boolean;
}

/** At the first place that is free; null, and nothing drawn, where none is. */
function drawPill({ context, labels, nodes, projected, colors }: BadgeScene, pill: Pill, places: readonly Point[]): Box | null {
  const { width, height } = projected.screen;
  const { text, isContradiction, overNodes } = pill;
  context.font = `600 10px ${colors.font}`;
  const sign = isContradiction ? SIGN_WIDTH + (text === "" ? 0 : 3) : 0;
  const half = (context.measureText(text).width + sign) / 2 + 4;
  const boxes = places.map(({ x, y }) => ({ left: x - half, right: x + half, top: y - HALF_HEIGHT, bottom: y + HALF_HEIGHT }));
  const isInside = (box: Box): boolean => box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
  const box = boxes.find((each) => isInside(each) && labels.isFree(each) && (overNodes || nodes.isFree(each)));
  if (!box) return null;
  labels.take(box);
  const middle = box.top + HALF_HEIGHT;
  context.beginPath();
  context.roundRect(box.left, box.top, 2 * half, 2 * HALF_HEIGHT, 4);
  context.fillStyle = colors.raised;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = isContradiction ? colors.contested : colors.outline;
  context.stroke();
  if (isContradiction) drawUnequal(context, box.left + 4, middle);
  context.fillStyle = colors.label;
  context.textAlign = "left";
  context.fillText(text, box.left + 4 + sign, middle + 0.5);
  return box;
}

function drawUnequal(context: CanvasRenderingContext2D, left: number, middle: number): void {
  const right = left + SIGN_WIDTH;
  context.lineWidth = 1.4;
  context.beginPath();
  for (const y of [middle - 2, middle + 2]) {
    context.moveTo(left, y);
    context.lineTo(right, y);
  }
  context.moveTo(left + 2, middle + 5);
  context.lineTo(right - 2, middle - 5);
  context.stroke();
}

/** The badge under the pointer. */
export const badgeAt = (badges: readonly Badge[], { x, y }: Point): Badge | undefined =>
  badges.find(({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
