/** The label of an edge, written along its line, the right way up. */
import type { Box, BoxGrid } from "../../../model/box-grid.ts";
import type { Point } from "../../core/edge-curve.ts";

export interface EdgeLabel {
  readonly text: string;
  /** Before, at and after the middle of the line. */
  readonly points: readonly Point[];
  /** Pixels that the line offers. */
  readonly length: number;
  readonly labels: BoxGrid;
  readonly color: string;
  readonly halo: string;
  /** Written even where other text is: what is pointed at or selected. */
  readonly forced: boolean;
}

const HALF_HEIGHT = 7;

/** `context.font` is set by the caller. Writes nothing where there is no room. */
export function drawEdgeLabel(context: CanvasRenderingContext2D, { text, points, length, labels, color, halo, forced }: EdgeLabel): void {
  const [before, middle, after] = points;
  if (!before || !middle || !after) return;
  const width = context.measureText(text).width;
  if (width > length - 16 && !forced) return;
  const raw = Math.atan2(after.y - before.y, after.x - before.x);
  const angle = Math.abs(raw) > Math.PI / 2 ? raw + Math.PI : raw;
  const boxes = boxesAlong(middle, angle, width);
  if (!forced && !boxes.every((box) => labels.isFree(box))) return;
  for (const box of boxes) labels.take(box);
  context.save();
  context.translate(middle.x, middle.y);
  context.rotate(angle);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineWidth = 4;
  context.strokeStyle = halo;
  context.strokeText(text, 0, 0);
  context.fillStyle = color;
  context.fillText(text, 0, 0);
  context.restore();
}

/** A slanted text as a row of upright boxes. */
function boxesAlong(middle: Point, angle: number, width: number): Box[] {
  const count = Math.max(1, Math.ceil(width / (2 * HALF_HEIGHT)));
  return Array.from({ length: count }, (_, index) => {
    const along = ((index + 0.5) / count - 0.5) * width;
    const x = middle.x + along * Math.cos(angle);
    const y = middle.y + along * Math.sin(angle);
    return { left: x - HALF_HEIGHT, right: x + HALF_HEIGHT, top: y - HALF_HEIGHT, bottom: y + HALF_HEIGHT };
  });
}
