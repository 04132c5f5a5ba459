/**
 * The marks of the legend as a texture, drawn from the very marks that the panels show, so that canvas and legend
 * cannot differ.
 */
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { KIND_IDS } from "../../../model/schema.ts";
import { KindMark } from "../../panels/marks/kind-mark.tsx";
import { type Atlas, atlasOf, BOX, type Mark } from "./atlas-pixels.ts";

/** Must be called outside of React's own work: it renders the marks and waits for them. */
export const drawAtlas = (): Atlas => atlasOf(readMarks());

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
