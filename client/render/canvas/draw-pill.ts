/** A small framed sign on the canvas, at the first of its places that nothing else is written on. */
import type { Box, BoxGrid } from "../../../model/box-grid.ts";
import type { CanvasApp } from "../../core/app.ts";
import type { Point } from "../../core/edge-curve.ts";
import type { Selection } from "../../core/view-state.ts";
import type { CanvasScene, ProjectedScene } from "./scene.ts";
import type { CanvasColors } from "./theme.ts";

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

export interface Pill {
  readonly text: string;
  /** Drawn in front of the text, for not every font has it: "not equal", or the disc of what the store has too. */
  readonly sign: "unequal" | "disc" | null;
  readonly stroke: string;
  readonly ink: string;
  /** It may cover what stands there: entities, where there is no other place. */
  readonly mayCover: boolean;
}

const HALF_HEIGHT = 7;
const SIGN_WIDTHS = { unequal: 8, disc: 5 } as const;
const FONT = "600 10px";

/** Half of what a pill is wide. */
export function halfWidthOf({ context, colors }: BadgeScene, { text, sign }: Pick<Pill, "text" | "sign">): number {
  context.font = `${FONT} ${colors.font}`;
  return (context.measureText(text).width + signWidth({ text, sign })) / 2 + 4;
}

const signWidth = ({ text, sign }: Pick<Pill, "text" | "sign">): number => (sign === null ? 0 : SIGN_WIDTHS[sign] + (text === "" ? 0 : 3));

/** Null, and nothing drawn, where no place is free. */
export function drawPill(given: BadgeScene, pill: Pill, places: readonly Point[]): Box | null {
  const { context, labels, nodes, projected, colors } = given;
  const { width, height } = projected.screen;
  const { text, sign, stroke, ink, mayCover } = pill;
  const half = halfWidthOf(given, pill);
  const boxes = places.map(({ x, y }) => ({ left: x - half, right: x + half, top: y - HALF_HEIGHT, bottom: y + HALF_HEIGHT }));
  const isInside = (box: Box): boolean => box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
  const free = boxes.filter((each) => isInside(each) && labels.isFree(each));
  // At an entity it covers that one's edge, and others only where there is no other place.
  const most = mayCover ? 1 : 0;
  const box = free.find((each) => nodes.countIn(each) <= most) ?? (mayCover ? free[0] : undefined);
  if (!box) return null;
  labels.take(box);
  const middle = box.top + HALF_HEIGHT;
  context.beginPath();
  context.roundRect(box.left, box.top, 2 * half, 2 * HALF_HEIGHT, 4);
  context.fillStyle = colors.raised;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = stroke;
  context.stroke();
  context.fillStyle = ink;
  if (sign === "unequal") drawUnequal(context, box.left + 4, middle);
  if (sign === "disc") drawDisc(context, box.left + 4, middle);
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.fillText(text, box.left + 4 + signWidth(pill), middle + 0.5);
  return box;
}

function drawUnequal(context: CanvasRenderingContext2D, left: number, middle: number): void {
  const right = left + SIGN_WIDTHS.unequal;
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

function drawDisc(context: CanvasRenderingContext2D, left: number, middle: number): void {
  const radius = SIGN_WIDTHS.disc / 2;
  context.beginPath();
  context.arc(left + radius, middle, radius, 0, 2 * Math.PI);
  context.fill();
}

/** Something else is lit, and this is not. */
export function isDim({ highlight }: CanvasScene, target: Selection): boolean {
  if (highlight === null) return false;
  return target.type === "node" ? !highlight.nodes.has(target.id) : !highlight.edges.has(target.key);
}

/** Shorter lines, in pixels, have no room for a sign. */
const SHORTEST_LINE = 34;

export function hasRoom({ projected }: BadgeScene, key: string, shortest = SHORTEST_LINE): boolean {
  const { isLoop, source, target } = projected.edgeOf(key);
  return isLoop || Math.hypot(target.x - source.x, target.y - source.y) >= shortest;
}
