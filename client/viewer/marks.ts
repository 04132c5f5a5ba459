/** The marks of kinds and lines, as the page has them, for legend and panel and for the texture of the canvas. */
import { KIND_LINES, KIND_SHAPES, LINE_STROKES, type LineStyle } from "../../model/marks.ts";
import { KIND_IDS, type Kind } from "../../model/schema.ts";
import { type Atlas, atlasOf } from "../render/canvas/atlas-pixels.ts";
import { svg } from "./dom.ts";

export function kindMark(kind: Kind): SVGElement {
  const lines = KIND_LINES[kind];
  return svg(
    "svg",
    { width: "16", height: "16", viewBox: "0 0 24 24", class: "kind", "data-kind": kind, "aria-hidden": "true" },
    svg("path", { d: KIND_SHAPES[kind], class: "shape" }),
    ...(lines === undefined ? [] : [svg("path", { d: lines, class: "glyph" })]),
  );
}

export function lineMark(line: LineStyle): SVGElement {
  const strokes = LINE_STROKES[line].map(({ path, width, dashes, isRound }) =>
    svg("path", {
      d: path,
      "stroke-width": String(width),
      ...(dashes !== undefined && { "stroke-dasharray": dashes }),
      ...(isRound && { "stroke-linecap": "round" }),
    }),
  );
  return svg(
    "svg",
    { width: "32", height: "12", viewBox: "0 0 32 12", class: "line", "data-line": line, "aria-hidden": "true" },
    ...strokes,
  );
}

export const markAtlas = (): Atlas =>
  atlasOf(
    KIND_IDS.map((kind) => {
      const lines = KIND_LINES[kind];
      const glyph = lines === undefined ? [] : [{ path: new Path2D(lines), matrix: new DOMMatrix(), strokeWidth: 2 }];
      return { shape: KIND_SHAPES[kind], glyph };
    }),
  );
