/** The legend below a picture: the marks that the panels show, drawn from the very same paths, and words in lines. */
import { LINE_STROKES, type LineStyle } from "../../../model/marks.ts";
import { KIND_IDS } from "../../../model/schema.ts";
import { type Mark, strokeGlyph } from "../canvas/atlas-pixels.ts";
import { readMarks } from "../canvas/mark-atlas.tsx";
import type { LegendContent, Tokens } from "./legend-content.ts";

interface LegendInput extends LegendContent {
  readonly title: string;
  readonly notes: readonly string[];
  readonly tokens: Tokens;
  /** In CSS pixels, as all here. */
  readonly width: number;
}

interface LaidOutLegend {
  readonly height: number;
  /** Draws it with its upper edge there. */
  draw(top: number): void;
}

const MARGIN = 20;
const ROW = 24;
const GAP = 20;
const KIND_SIZE = 16;
const LINE_SIZE = 32;
const MARK_BOX = 24;

type Paint = (context: CanvasRenderingContext2D, left: number, middle: number) => void;

interface Item {
  readonly width: number;
  readonly paint: Paint;
}

export function layOutLegend(context: CanvasRenderingContext2D, input: LegendInput): LaidOutLegend {
  const { tokens, width } = input;
  const font = (weight: number, size: number): string => `${weight} ${size}px ${tokens.font}`;
  const words = (text: string, weight: number, size: number, color: string): Item => {
    context.font = font(weight, size);
    const measured = context.measureText(text).width;
    const paint: Paint = (to, left, middle) => {
      to.font = font(weight, size);
      to.fillStyle = color;
      to.textAlign = "left";
      to.textBaseline = "middle";
      to.fillText(text, left, middle);
    };
    return { width: measured, paint };
  };
  const marked = (size: number, mark: Paint, name: string): Item => {
    const text = words(name, 450, 12, tokens.ink);
    const paint: Paint = (to, left, middle) => {
      mark(to, left, middle);
      text.paint(to, left + size + 6, middle);
    };
    return { width: size + 6 + text.width, paint };
  };
  const marks = readMarks();
  const kinds = input.kinds.map(({ kind, name }) => {
    const mark = marks[KIND_IDS.indexOf(kind)];
    return marked(KIND_SIZE, (to, left, middle) => mark && drawKind(to, mark, tokens.kind(kind), tokens.canvas, left, middle), name);
  });
  const lines = input.lines.map(({ line, name }) =>
    marked(LINE_SIZE, (to, left, middle) => drawLine(to, line, tokens.line(line), left, middle), name),
  );
  const note = (text: string): Item[] =>
    wrap(context, font(450, 12), text, width - 2 * MARGIN).map((row) => words(row, 450, 12, tokens.quiet));
  const rows = [
    [words(input.title, 600, 15, tokens.ink)],
    ...flow(kinds, width),
    ...flow(lines, width),
    ...input.notes.flatMap(note).map((item) => [item]),
  ];
  return {
    height: rows.length * ROW + MARGIN,
    draw: (top) => {
      context.fillStyle = tokens.rule;
      context.fillRect(0, top, width, 1);
      for (const [index, row] of rows.entries()) {
        let left = MARGIN;
        for (const item of row) {
          item.paint(context, left, top + MARGIN / 2 + (index + 0.5) * ROW);
          left += item.width + GAP;
        }
      }
    },
  };
}

function flow(items: readonly Item[], width: number): Item[][] {
  const rows: Item[][] = [];
  let left = Number.POSITIVE_INFINITY;
  for (const item of items) {
    if (left + item.width > width - MARGIN) {
      rows.push([]);
      left = MARGIN;
    }
    rows.at(-1)?.push(item);
    left += item.width + GAP;
  }
  return rows;
}

function wrap(context: CanvasRenderingContext2D, font: string, text: string, width: number): string[] {
  context.font = font;
  const rows: string[] = [];
  for (const word of text.split(" ")) {
    const longer = rows.length === 0 ? word : `${rows.at(-1)} ${word}`;
    if (rows.length > 0 && context.measureText(longer).width <= width) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  return rows;
}

function drawKind(context: CanvasRenderingContext2D, mark: Mark, fill: string, glyph: string, left: number, middle: number): void {
  context.save();
  context.translate(left, middle - KIND_SIZE / 2);
  context.scale(KIND_SIZE / MARK_BOX, KIND_SIZE / MARK_BOX);
  context.fillStyle = fill;
  context.fill(new Path2D(mark.shape));
  context.strokeStyle = glyph;
  context.lineCap = "round";
  context.lineJoin = "round";
  strokeGlyph(context, mark);
  context.restore();
}

function drawLine(context: CanvasRenderingContext2D, line: LineStyle, color: string, left: number, middle: number): void {
  context.save();
  context.translate(left, middle - 6);
  context.strokeStyle = color;
  for (const { path, width, dashes = "", isRound = false } of LINE_STROKES[line]) {
    context.lineWidth = width;
    context.lineCap = isRound ? "round" : "butt";
    context.setLineDash(dashes.split(" ").filter(Boolean).map(Number));
    context.stroke(new Path2D(path));
  }
  context.restore();
}
