/**
 * Where entities stand in a drawing: where the export says, else by ForceAtlas2, which starts from a circle in the order
 * of their ids, so that the same graph gives the same drawing.
 */
import iterate from "graphology-layout-forceatlas2/iterate.js";
import { forceSettings } from "../../../model/force-settings.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Placed {
  readonly key: string;
  readonly position: readonly [number, number] | null;
}

const SPREAD = 300;
const LONGEST = 500;
/** Iterations times nodes: about a second. */
const WORK = 400_000;
/** Numbers for one node, and for one edge, in the matrices of `iterate`. */
const PER_NODE = 10;
const PER_EDGE = 3;
/** Where a node's mass is among them; its convergence and its size follow. */
const MASS = 6;

/** Fitted into a box whose upper left is 0, 0 and which is as wide as told; y goes downwards. */
export function placeNodes(
  nodes: readonly Placed[],
  edges: readonly { readonly source: string; readonly target: string }[],
  width: number,
): { readonly places: ReadonlyMap<string, Point>; readonly height: number } {
  const given = nodes.flatMap(({ key, position }) => (position === null ? [] : [[key, { x: position[0], y: -position[1] }] as const]));
  const points = given.length === nodes.length ? given : byForce(nodes, edges);
  return fit(points, width, (LONG_EDGE * width) / meanLength(new Map(points), edges));
}

function byForce(nodes: readonly Placed[], edges: readonly { readonly source: string; readonly target: string }[]): [string, Point][] {
  const index = new Map(nodes.map(({ key }, at) => [key, at]));
  const matrix = new Float32Array(nodes.length * PER_NODE);
  for (const at of nodes.keys()) {
    const angle = (2 * Math.PI * at) / nodes.length;
    matrix.set([SPREAD * Math.cos(angle), SPREAD * Math.sin(angle)], at * PER_NODE);
    matrix.set([1, 1, 1], at * PER_NODE + MASS);
  }
  const lines = edges.filter(({ source, target }) => source !== target);
  const joined = Float32Array.from(
    lines.flatMap(({ source, target }) => [(index.get(source) ?? 0) * PER_NODE, (index.get(target) ?? 0) * PER_NODE, 1]),
  );
  for (let at = 0; at < joined.length; at += PER_EDGE) {
    for (const node of [joined[at] ?? 0, joined[at + 1] ?? 0]) matrix[node + MASS] = (matrix[node + MASS] ?? 0) + 1;
  }
  const settings = forceSettings(nodes.length);
  const iterations = Math.max(20, Math.min(LONGEST, Math.floor(WORK / Math.max(1, nodes.length))));
  for (let round = 0; round < iterations; round++) iterate(settings, matrix, joined);
  return nodes.map(({ key }, at) => [key, { x: matrix[at * PER_NODE] ?? 0, y: matrix[at * PER_NODE + 1] ?? 0 }]);
}

/** How long lines are on average at most, in widths of the sheet: a few entities are not blown up to fill it. */
const LONG_EDGE = 0.25;
const FLATTEST = 0.3;
const TALLEST = 1.3;

function meanLength(places: ReadonlyMap<string, Point>, edges: readonly { readonly source: string; readonly target: string }[]): number {
  const lengths = edges.flatMap(({ source, target }) => {
    const [from, to] = [places.get(source), places.get(target)];
    return from && to && source !== target ? [Math.hypot(from.x - to.x, from.y - to.y)] : [];
  });
  return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
}

function fit(points: readonly (readonly [string, Point])[], width: number, most: number): { places: Map<string, Point>; height: number } {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [, { x, y }] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const [wide, tall] = [right - left, bottom - top];
  // One place alone is no size to divide by.
  const scale = Math.min(width / Math.max(1, wide), (width * TALLEST) / Math.max(1, tall), most);
  const height = points.length === 0 ? 0 : Math.max(width * FLATTEST, tall * scale);
  const [shiftX, shiftY] = [(width - wide * scale) / 2, (height - tall * scale) / 2];
  return {
    places: new Map(points.map(([key, { x, y }]) => [key, { x: shiftX + (x - left) * scale, y: shiftY + (y - top) * scale }])),
    height,
  };
}
