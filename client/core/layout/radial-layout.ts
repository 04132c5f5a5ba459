/**
 * Rings around one node by distance in steps: each branch gets an angle in proportion to its leaves, so that branches
 * do not cross; what cannot be reached stands on a ring of its own, outside.
 */
import type { LayoutJob } from "./layout-job.ts";
import { removeOverlap } from "./remove-overlap.ts";

/** Graph units between rings, and along a ring for each node on it. */
const RING = 130;
const ALONG = 46;

export function layOutRadially(job: LayoutJob): Float32Array {
  const size = job.ids.length;
  const { children, depths } = breadthFirst(job);
  const unreached = [...depths.keys()].filter((index) => depths[index] === undefined);
  const leaves = new Array<number>(size).fill(1);
  const order = [...depths.keys()].filter((index) => depths[index] !== undefined).sort((a, b) => (depths[b] ?? 0) - (depths[a] ?? 0));
  for (const index of order) {
    const below = children[index] ?? [];
    if (below.length > 0) leaves[index] = below.reduce((sum, child) => sum + (leaves[child] ?? 1), 0);
  }
  const radii = ringRadii(depths, unreached.length);
  const places = new Float32Array(2 * size);
  const put = (index: number, radius: number, angle: number): void => {
    places[2 * index] = radius * Math.cos(angle);
    places[2 * index + 1] = radius * Math.sin(angle);
  };
  const queue: [index: number, from: number, to: number][] = size > 0 ? [[job.root, 0, 2 * Math.PI]] : [];
  for (const [index, from, to] of queue) {
    put(index, radii[depths[index] ?? 0] ?? 0, (from + to) / 2);
    let start = from;
    for (const child of children[index] ?? []) {
      const end = start + ((to - from) * (leaves[child] ?? 1)) / (leaves[index] ?? 1);
      queue.push([child, start, end]);
      start = end;
    }
  }
  const outside = radii.at(-1) ?? RING;
  for (const [at, index] of unreached.entries()) put(index, outside, (2 * Math.PI * at) / unreached.length);
  const fixed = new Uint8Array(size);
  if (size > 0) fixed[job.root] = 1;
  removeOverlap(places, job.boxes, fixed, [...fixed.keys()]);
  return places;
}

function breadthFirst(job: LayoutJob): { children: number[][]; depths: (number | undefined)[] } {
  const size = job.ids.length;
  const neighbours = Array.from({ length: size }, (): number[] => []);
  for (let edge = 0; edge < job.weights.length; edge++) {
    const source = job.edges[2 * edge] ?? 0;
    const target = job.edges[2 * edge + 1] ?? 0;
    neighbours[source]?.push(target);
    neighbours[target]?.push(source);
  }
  const children = Array.from({ length: size }, (): number[] => []);
  const depths: (number | undefined)[] = Array.from({ length: size }, () => undefined);
  const queue = size > 0 ? [job.root] : [];
  if (size > 0) depths[job.root] = 0;
  for (const index of queue) {
    for (const other of [...(neighbours[index] ?? [])].sort((a, b) => a - b)) {
      if (depths[other] !== undefined) continue;
      depths[other] = (depths[index] ?? 0) + 1;
      children[index]?.push(other);
      queue.push(other);
    }
  }
  return { children, depths };
}

/** Radius of each ring, wide enough for the nodes on it; the last one is for what cannot be reached. */
function ringRadii(depths: readonly (number | undefined)[], unreached: number): number[] {
  const counts: number[] = [];
  for (const depth of depths) if (depth !== undefined) counts[depth] = (counts[depth] ?? 0) + 1;
  const radii = [0];
  for (const count of [...counts.slice(1), unreached]) radii.push(Math.max((radii.at(-1) ?? 0) + RING, (count * ALONG) / (2 * Math.PI)));
  return radii;
}
