/**
 * A drawing for print and for drawing programs: names, relations by status, a legend, the scope. It is laid out as a
 * whole, so it holds no more than a sheet can show.
 */
import { counted } from "../../../model/counted.ts";
import { AppError } from "../../../model/errors.ts";
import { fanOut } from "../../../model/fan-out.ts";
import { radiusOf } from "../../../model/look.ts";
import type { LineStyle } from "../../../model/marks.ts";
import type { Kind, Status } from "../../../model/schema.ts";
import type { ExportSource } from "../../service/export/export-source.ts";
import type { Format } from "../format.ts";
import { attribute, content } from "../xml/xml-text.ts";
import { drawEdge } from "./draw-edge.ts";
import { drawLegend, kindMark, STYLE } from "./draw-legend.ts";
import { cut, placeLabels } from "./place-labels.ts";
import { placeNodes } from "./place-nodes.ts";

const MOST_NODES = 3000;
const MOST_EDGES = 20_000;
const MARGIN = 60;
const HEAD = 20;
const MIN_WIDTH = 900;

interface Node {
  readonly key: string;
  readonly label: string;
  readonly kind: Kind;
  readonly position: readonly [number, number] | null;
}
interface Edge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly status: Status;
  readonly line: LineStyle;
  readonly title: string;
}

interface DrawingOptions {
  /** Whether its reader can point at marks for their names. */
  readonly hasTooltips: boolean;
  /** Whether its letters can be drawn; what cannot is counted. */
  readonly isWritable?: (text: string) => boolean;
}

interface Drawing {
  readonly size: { readonly width: number; readonly height: number };
  readonly pieces: Iterable<string>;
}

export const svg: Format = {
  async *write(source) {
    yield* (await drawSvg(source, { hasTooltips: true })).pieces;
  },
};

/** Throws `too-large` for what no sheet can show. */
export async function drawSvg(source: ExportSource, options: DrawingOptions): Promise<Drawing> {
  const { nodes, edges } = await collect(source);
  const degree = new Map<string, number>();
  for (const edge of edges) for (const id of [edge.source, edge.target]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const width = Math.max(MIN_WIDTH, Math.round(Math.sqrt(nodes.length) * 150));
  const { places, height } = placeNodes(nodes, edges, width - 2 * MARGIN);
  const spotOf = (id: string) => {
    const { x, y } = places.get(id) ?? { x: 0, y: 0 };
    return { x: x + MARGIN, y: y + MARGIN + HEAD, radius: radiusOf(degree.get(id) ?? 0) };
  };
  const ordered = [...nodes].sort((a, b) => (degree.get(b.key) ?? 0) - (degree.get(a.key) ?? 0) || (a.key < b.key ? -1 : 1));
  const labels = placeLabels(
    ordered.map(({ key, label }) => ({ text: label, ...spotOf(key) })),
    width,
  );
  const legend = drawLegend({
    about: source.about,
    kinds: new Set(nodes.map(({ kind }) => kind)),
    lines: new Set(edges.map(({ line }) => line)),
    notes: [`${counted(nodes.length, "name")}, ${counted(edges.length, "relation")}.`, ...notesOn(ordered, labels, options)],
    top: height + 2 * MARGIN + HEAD,
    width,
  });
  const size = { width, height: Math.ceil(legend.bottom) };
  function* pieces(): Generator<string> {
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg"${attribute("viewBox", `0 0 ${size.width} ${size.height}`)}${attribute("width", size.width)}${attribute("height", size.height)} role="img">\n`;
    yield `<title>${content(source.about.title)}</title>\n<desc>${content([...source.about.scope, `Exported from Tamga, ${source.about.made}`].join(". "))}</desc>\n${STYLE}\n<rect class="paper" width="100%" height="100%"/>\n`;
    const lanes = fanOut(edges);
    for (const edge of edges) {
      yield drawEdge({
        ...edge,
        source: spotOf(edge.source),
        target: spotOf(edge.target),
        lane: lanes.get(edge.key) ?? 0,
        isLoop: edge.source === edge.target,
      });
    }
    for (const { key, label, kind } of [...ordered].reverse()) yield kindMark(kind, spotOf(key), label);
    for (const label of labels) {
      if (label === null) continue;
      yield `<text class="name"${attribute("x", Math.round(label.x))}${attribute("y", Math.round(label.y))}${attribute("text-anchor", label.anchor)}>${content(label.text)}</text>\n`;
    }
    yield legend.text;
    yield "</svg>\n";
  }
  return { size, pieces: pieces() };
}

/** What of the names is not written, or not whole. */
function notesOn(ordered: readonly Node[], labels: readonly unknown[], { hasTooltips, isWritable = () => true }: DrawingOptions): string[] {
  const left = labels.filter((label) => label === null).length;
  const shortened = ordered.filter(({ label }, at) => labels[at] !== null && cut(label) !== label).length;
  const foreign = ordered.filter(({ label }, at) => labels[at] !== null && !isWritable(label)).length;
  const [where, whole] = hasTooltips ? [": see the tooltips of their marks", ": the tooltips have them whole"] : ["", ""];
  return [
    ...(left > 0 ? [`${counted(left, "name")} found no room${where}.`] : []),
    ...(shortened > 0 ? [`${counted(shortened, "name")} cut short${whole}.`] : []),
    ...(foreign > 0 ? [`${counted(foreign, "name")} with letters that this picture has no font for.`] : []),
  ];
}

async function collect(source: ExportSource): Promise<{ nodes: Node[]; edges: Edge[] }> {
  const nodes: Node[] = [];
  const edges: Edge[] = [];
  for await (const { entity, position } of source.entities()) {
    nodes.push({ key: entity.id, label: entity.name, kind: entity.kind, position });
    if (nodes.length > MOST_NODES) throw tooLarge(`${MOST_NODES.toLocaleString("en-GB")} names`);
  }
  for await (const { fact, statement, certainty } of source.edges()) {
    const line = certainty === "not-excluded" ? certainty : fact.status;
    const title = `${statement} (${fact.status}${certainty === "not-excluded" ? ", not excluded on the day" : ""})`;
    edges.push({ key: fact.key, source: fact.subject, target: fact.object ?? fact.subject, status: fact.status, line, title });
    if (edges.length > MOST_EDGES) throw tooLarge(`${MOST_EDGES.toLocaleString("en-GB")} relations`);
  }
  return { nodes, edges };
}

const tooLarge = (limit: string): AppError =>
  new AppError("too-large", `A drawing holds at most ${limit}, and this is more. Choose less, or take GEXF and draw it with Gephi.`);
