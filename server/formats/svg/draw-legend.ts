/** Marks of kinds, the style of all lines, and what stands under the drawing. */
import { KIND_COLORS } from "../../../model/look.ts";
import { KIND_LINES, KIND_SHAPES, LINE_STROKES, type LineStyle } from "../../../model/marks.ts";
import { KIND_IDS, KINDS, type Kind } from "../../../model/schema.ts";
import type { ExportAbout } from "../../service/export/export-source.ts";
import { attribute, content } from "../xml/xml-text.ts";
import type { Point } from "./place-nodes.ts";

const GROUND = "#fcfcfb";
const INK = "#1b1c1e";
const QUIET = "#55585d";
/** As on the page's light ground (client/styles/tokens.css). */
const LINES: readonly { readonly line: LineStyle; readonly name: string; readonly color: string; readonly css: string }[] = [
  { line: "corroborated", name: "Corroborated", color: "#2b2d31", css: "stroke-width:3" },
  { line: "single-source", name: "Single source", color: "#777a80", css: "stroke-width:1.2" },
  { line: "contested", name: "Contested", color: "#b3203f", css: "stroke-width:4.4" },
  { line: "only-denied", name: "Only denied", color: "#777a80", css: "stroke-width:2;stroke-dasharray:.1 4.2;stroke-linecap:round" },
  { line: "not-excluded", name: "Not excluded on the day", color: "#777a80", css: "stroke-width:1.6;stroke-dasharray:6 4" },
];

export const STYLE = `<style>
.paper{fill:${GROUND}}
text{font-family:Inter,system-ui,"Segoe UI","Noto Sans",sans-serif;fill:${INK};dominant-baseline:central}
.name{font-size:12px;paint-order:stroke;stroke:${GROUND};stroke-width:3px;stroke-linejoin:round}
.edge path,.key path{fill:none}
.edge .ground{stroke:${GROUND};stroke-width:1.6}
.glyph{fill:none;stroke:${GROUND};stroke-width:2;stroke-linecap:round}
.mark{stroke:${GROUND};stroke-width:1.5}
${LINES.map(({ line, color, css }) => `.edge.${line} path{stroke:${color};${css}}.edge.${line} .ground{stroke:${GROUND};stroke-width:1.6}.edge.${line} .tip{fill:${color};stroke:none}`).join("\n")}
</style>`;

/** Half the box of a mark, in the units of its shape, and its circle. */
const HALF = 12;
const CIRCLE = 10.5;

export function kindMark(kind: Kind, { x, y, radius }: Point & { readonly radius: number }, title: string): string {
  const scale = radius / CIRCLE;
  const place = `translate(${(x - HALF * scale).toFixed(1)} ${(y - HALF * scale).toFixed(1)}) scale(${scale.toFixed(3)})`;
  const lines = KIND_LINES[kind];
  const glyph = lines === undefined ? "" : `<path class="glyph"${attribute("d", lines)}/>`;
  const name = title === "" ? "" : `<title>${content(title)}</title>`;
  return `<g${attribute("transform", place)}>${name}<path class="mark"${attribute("fill", KIND_COLORS[kind])}${attribute("d", KIND_SHAPES[kind])}/>${glyph}</g>\n`;
}

interface LegendInput {
  readonly about: ExportAbout;
  readonly kinds: ReadonlySet<Kind>;
  readonly lines: ReadonlySet<LineStyle>;
  readonly notes: readonly string[];
  readonly top: number;
  readonly width: number;
}

const MARGIN = 24;
const ROW = 24;
const LETTER = 6.8;

export function drawLegend({ about, kinds, lines, notes, top, width }: LegendInput): { readonly text: string; readonly bottom: number } {
  let [x, y] = [MARGIN, top];
  const pieces = [`<path${attribute("d", `M0 ${Math.round(top - ROW)}H${width}`)}${attribute("stroke", "#e2e2df")}/>\n`];
  const write = (text: string, size: number, color: string, weight = 400): void => {
    for (const row of wrapped(text, (width - 2 * MARGIN) / (LETTER * (size / 12)))) {
      pieces.push(
        `<text${attribute("x", MARGIN)}${attribute("y", Math.round(y))}${attribute("font-size", size)}${attribute("font-weight", weight)}${attribute("style", `fill:${color}`)}>${content(row)}</text>\n`,
      );
      y += ROW;
    }
  };
  const item = (size: number, name: string, mark: (left: number) => string): void => {
    const wide = size + 8 + name.length * LETTER + 20;
    if (x > MARGIN && x + wide > width - MARGIN) {
      x = MARGIN;
      y += ROW;
    }
    pieces.push(mark(x), `<text${attribute("x", x + size + 8)}${attribute("y", Math.round(y))} font-size="12">${content(name)}</text>\n`);
    x += wide;
  };
  const endRow = (): void => {
    if (x > MARGIN) y += ROW;
    x = MARGIN;
  };
  write(about.title, 16, INK, 600);
  for (const kind of KIND_IDS.filter((each) => kinds.has(each)))
    item(16, KINDS[kind].plural, (left) => kindMark(kind, { x: left + 8, y, radius: 7 }, ""));
  endRow();
  for (const { line, name, color } of LINES.filter((each) => lines.has(each.line))) item(32, name, (left) => lineKey(line, color, left, y));
  endRow();
  for (const text of [...about.scope, notes.join(" "), `Exported from Tamga on ${about.made.slice(0, 10)}.`]) write(text, 12, QUIET);
  return { text: pieces.join(""), bottom: y + MARGIN / 2 };
}

function lineKey(line: LineStyle, color: string, left: number, middle: number): string {
  const strokes = LINE_STROKES[line].map(
    ({ path, width, dashes, isRound }) =>
      `<path${attribute("d", path)}${attribute("stroke", color)}${attribute("stroke-width", width)}${dashes === undefined ? "" : attribute("stroke-dasharray", dashes)}${isRound ? attribute("stroke-linecap", "round") : ""}/>`,
  );
  return `<g class="key"${attribute("transform", `translate(${left} ${Math.round(middle - 6)})`)}>${strokes.join("")}</g>\n`;
}

function wrapped(text: string, letters: number): string[] {
  const rows: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + word.length < letters) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}
