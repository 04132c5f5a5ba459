/**
 * The marks of the legend as a texture: shape in red, glyph in green, the rim around the shape in blue. Drawn from the
 * very marks that the panels show, so that canvas and legend cannot differ.
 */

import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { KIND_IDS } from "../../../model/schema.ts";
import { KindMark } from "../../panels/marks/kind-mark.tsx";

/** Cells side by side: a power of two, as mipmaps ask for. */
export const ATLAS_CELLS = 8;
const CELL = 128;
/** Units of a mark's box, and the room around it in a cell for the rim. */
const BOX = 24;
const ROOM = 4;
const UNIT = CELL / (BOX + 2 * ROOM);
/** Half the side of a cell, in radii of the circle that is the mark of a person. */
export const ATLAS_REACH = (BOX / 2 + ROOM) / 10.5;
const RIM = 3.4;

export interface Atlas {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Must be called outside of React's own work: it renders the marks and waits for them. */
export function drawAtlas(): Atlas {
  const width = ATLAS_CELLS * CELL;
  const shapes = blackCanvas(width);
  const glyphs = blackCanvas(width);
  const rims = blackCanvas(width);
  for (const [cell, marks] of readMarks().entries()) {
    for (const context of [shapes, glyphs, rims]) context.setTransform(UNIT, 0, 0, UNIT, cell * CELL + ROOM * UNIT, ROOM * UNIT);
    const outline = new Path2D(marks.shape);
    shapes.fill(outline);
    rims.lineWidth = RIM;
    rims.stroke(outline);
    for (const { path, matrix, strokeWidth } of marks.glyph) {
      glyphs.save();
      glyphs.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
      glyphs.lineWidth = strokeWidth;
      glyphs.stroke(path);
      glyphs.restore();
    }
  }
  const pixels = new Uint8Array(width * CELL * 4);
  const masks = [shapes, glyphs, rims].map((context) => context.getImageData(0, 0, width, CELL).data);
  for (let pixel = 0; pixel < width * CELL; pixel++) {
    for (const [channel, mask] of masks.entries()) pixels[4 * pixel + channel] = mask[4 * pixel] ?? 0;
    pixels[4 * pixel + 3] = 255;
  }
  return { pixels, width, height: CELL };
}

function blackCanvas(width: number): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = CELL;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new TypeError("this browser draws no two-dimensional canvas");
  context.fillStyle = "#000000";
  context.fillRect(0, 0, width, CELL);
  context.fillStyle = "#ffffff";
  context.strokeStyle = "#ffffff";
  context.lineCap = "round";
  context.lineJoin = "round";
  return context;
}

export interface Mark {
  readonly shape: string;
  readonly glyph: readonly { readonly path: Path2D; readonly matrix: DOMMatrix; readonly strokeWidth: number }[];
}

/** Renders the marks out of sight and reads the drawing back: the first path is the shape, all else the glyph. */
export function readMarks(): Mark[] {
  const host = document.createElement("div");
  const root = createRoot(host);
  flushSync(() => root.render(KIND_IDS.map((kind) => <KindMark key={kind} kind={kind} size={BOX} />)));
  const marks = [...host.children].map(readMark);
  root.unmount();
  return marks;
}

function readMark(mark: Element): Mark {
  const [first, ...rest] = mark.querySelectorAll("path, circle, rect, line, polyline");
  return {
    shape: first?.getAttribute("d") ?? "",
    glyph: rest.map((element) => {
      const inner = element.closest("svg");
      const isNested = inner !== null && inner !== mark;
      const number = (name: string): number => Number(inner?.getAttribute(name) ?? 0);
      const matrix = new DOMMatrix();
      if (isNested) matrix.translateSelf(number("x"), number("y")).scaleSelf(number("width") / BOX);
      const strokeWidth = Number((isNested ? inner : element).getAttribute("stroke-width") ?? 2);
      return { path: pathOf(element), matrix, strokeWidth };
    }),
  };
}

function pathOf(element: Element): Path2D {
  const number = (name: string): number => Number(element.getAttribute(name) ?? 0);
  if (element.tagName === "path") return new Path2D(element.getAttribute("d") ?? "");
  const path = new Path2D();
  if (element.tagName === "circle") path.arc(number("cx"), number("cy"), number("r"), 0, 2 * Math.PI);
  if (element.tagName === "rect") path.roundRect(number("x"), number("y"), number("width"), number("height"), number("rx"));
  if (element.tagName === "line") {
    path.moveTo(number("x1"), number("y1"));
    path.lineTo(number("x2"), number("y2"));
  }
  if (element.tagName === "polyline") {
    const points = (element.getAttribute("points") ?? "")
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    for (let at = 0; at + 1 < points.length; at += 2) path.lineTo(points[at] ?? 0, points[at + 1] ?? 0);
  }
  return path;
}
