/** A relation as a line: its style says its status, and lines between the same two entities bow apart. */
import type { LineStyle } from "../../../model/marks.ts";
import { attribute, content } from "../xml/xml-text.ts";
import type { Point } from "./place-nodes.ts";

export interface DrawnEdge {
  readonly source: Point & { readonly radius: number };
  readonly target: Point & { readonly radius: number };
  /** 0 is straight; the others bow to either side. */
  readonly lane: number;
  readonly isLoop: boolean;
  readonly line: LineStyle;
  readonly title: string;
}

const LANE_BOW = 22;
const ARROW = 7;
const round = (value: number): number => Math.round(value * 10) / 10;

export function drawEdge(edge: DrawnEdge): string {
  const { path, tip } = edge.isLoop ? loop(edge) : bow(edge);
  // Two strands are one broad line with a narrow one of the ground's colour on it.
  const inner = edge.line === "contested" ? `<path class="ground"${attribute("d", path)}/>` : "";
  return `<g${attribute("class", `edge ${edge.line}`)}><title>${content(edge.title)}</title><path${attribute("d", path)}/>${inner}<path class="tip"${attribute("d", tip)}/></g>\n`;
}

function bow({ source, target, lane }: DrawnEdge): { path: string; tip: string } {
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const length = Math.hypot(dx, dy) || 1;
  const reach = Math.min(Math.abs(lane) * LANE_BOW, length * 0.28) * 2 * Math.sign(lane);
  const control = { x: (source.x + target.x) / 2 - (dy / length) * reach, y: (source.y + target.y) / 2 + (dx / length) * reach };
  const from = towards(source, control, source.radius);
  const head = towards(target, control, target.radius + 1);
  const to = towards(target, control, target.radius + ARROW);
  return { path: `M${at(from)}Q${at(control)} ${at(to)}`, tip: arrow(control, head) };
}

function loop({ source, lane }: DrawnEdge): { path: string; tip: string } {
  const size = 12 + 6 * (Math.abs(lane) - 1);
  const [left, right] = [source.x - size, source.x + size];
  const base = source.y - source.radius;
  const top = base - 2.2 * size;
  return {
    path: `M${at({ x: source.x - 3, y: base })}C${at({ x: left, y: top })} ${at({ x: right, y: top })} ${at({ x: source.x + 3, y: base - 4 })}`,
    tip: arrow({ x: right, y: top }, { x: source.x + 3, y: base }),
  };
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const part = Math.min(0.45, distance / length);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

function arrow(from: Point, head: Point): string {
  const length = Math.hypot(head.x - from.x, head.y - from.y) || 1;
  const [ux, uy] = [(head.x - from.x) / length, (head.y - from.y) / length];
  const back = { x: head.x - ux * ARROW, y: head.y - uy * ARROW };
  const side = ARROW / 2.4;
  return `M${at(head)}L${at({ x: back.x - uy * side, y: back.y + ux * side })}L${at({ x: back.x + uy * side, y: back.y - ux * side })}Z`;
}

const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
