/**
 * ForceAtlas2 (Jacomy, Venturini, Heymann, Bastian 2014), stage by stage: what an expansion brought settles around
 * what was there, and what was there stays. So a link that replays the stages shows the picture it was made from.
 */
import iterate from "graphology-layout-forceatlas2/iterate.js";
import { forceSettings } from "../../../model/force-settings.ts";
import { placeNear } from "../placement.ts";
import type { LayoutJob } from "./layout-job.ts";
import { removeOverlap } from "./remove-overlap.ts";

/** Numbers for one node in the matrix of `iterate`. */
const PER_NODE = 10;
/** Square graph units for each node, so that pictures of any size are about equally dense; a few get more. */
const ROOM = 9000;
const ROOM_FOR_FEW = 12;

/** Enough for the picture to come to rest; large ones are cut short, for nobody waits a minute. */
const iterationsFor = (nodes: number): number =>
  nodes <= 150 ? 500 : nodes <= 600 ? 250 : nodes <= 2000 ? 150 : nodes <= 20_000 ? 50 : 20;

/** Places after all stages, without overlap among those that may move. */
export function layOutByForce(job: LayoutJob): Float32Array {
  const places = job.places.slice();
  const fixed = job.fixed.slice();
  const last = job.stages.reduce((max, stage) => Math.max(max, stage), 0);
  for (let stage = 0; stage <= last; stage++) {
    const members = indicesUpTo(job.stages, stage);
    const free = members.filter((index) => fixed[index] === 0);
    if (free.length > 0) {
      const isFirst = free.length === members.length;
      start(job, places, fixed, members);
      settle(job, places, fixed, members);
      if (isFirst) spreadEvenly(places, members);
      removeOverlap(places, job.boxes, fixed, members);
    }
    for (const index of members) fixed[index] = 1;
  }
  return places;
}

/** What is new starts beside what stands, so that the stage ends the same whether it follows a click or a link. */
function start({ ids, edges, weights }: LayoutJob, places: Float32Array, fixed: Uint8Array, members: readonly number[]): void {
  const name = (index: number): string => ids[index] ?? "";
  const links = [...weights.keys()].map((edge) => ({ source: name(edges[2 * edge] ?? 0), target: name(edges[2 * edge + 1] ?? 0) }));
  const known = members
    .filter((index) => fixed[index] === 1)
    .map((index) => [name(index), { x: places[2 * index] ?? 0, y: places[2 * index + 1] ?? 0 }] as const);
  const starts = placeNear(members.map(name), links, new Map(known));
  for (const index of members) {
    const place = starts.get(name(index));
    if (fixed[index] || !place) continue;
    places[2 * index] = place.x;
    places[2 * index + 1] = place.y;
  }
}

const indicesUpTo = (stages: Uint16Array, stage: number): number[] => [...stages.keys()].filter((index) => (stages[index] ?? 0) <= stage);

function settle({ edges, weights }: LayoutJob, places: Float32Array, fixed: Uint8Array, members: readonly number[]): void {
  const nodes = new Float32Array(members.length * PER_NODE);
  const position = new Map(members.map((index, at) => [index, at]));
  // The forces act in smaller units than ours: this is where an average picture comes to rest at once.
  const scale = 4;
  for (const [at, index] of members.entries()) {
    nodes.set(
      [(places[2 * index] ?? 0) / scale, (places[2 * index + 1] ?? 0) / scale, 0, 0, 0, 0, 1, 1, 1, fixed[index] ?? 0],
      at * PER_NODE,
    );
  }
  const links: number[] = [];
  for (const [edge, weight] of weights.entries()) {
    const source = position.get(edges[2 * edge] ?? -1);
    const target = position.get(edges[2 * edge + 1] ?? -1);
    if (source === undefined || target === undefined || source === target) continue;
    links.push(source * PER_NODE, target * PER_NODE, weight);
    for (const end of [source, target]) nodes[end * PER_NODE + 6] = (nodes[end * PER_NODE + 6] ?? 1) + weight;
  }
  const edgeMatrix = Float32Array.from(links);
  const settings = forceSettings(members.length);
  for (let count = iterationsFor(members.length); count > 0; count--) iterate(settings, nodes, edgeMatrix);
  for (const [at, index] of members.entries()) {
    if (fixed[index]) continue;
    places[2 * index] = (nodes[at * PER_NODE] ?? 0) * scale;
    places[2 * index + 1] = (nodes[at * PER_NODE + 1] ?? 0) * scale;
  }
}

/** Moves the middle to the origin and scales to the same room for each node, whatever the forces made of it. */
function spreadEvenly(places: Float32Array, members: readonly number[]): void {
  const xs = members.map((index) => places[2 * index] ?? 0);
  const ys = members.map((index) => places[2 * index + 1] ?? 0);
  const middle = { x: mean(xs), y: mean(ys) };
  // Spread around the middle rather than the outermost node: one far node must not crowd all others.
  const spread = Math.sqrt(mean(xs.map((x) => (x - middle.x) ** 2)) + mean(ys.map((y) => (y - middle.y) ** 2)));
  const scale = spread > 0 ? Math.sqrt((ROOM * (members.length + ROOM_FOR_FEW)) / (2 * Math.PI)) / spread : 1;
  for (const index of members) {
    places[2 * index] = ((places[2 * index] ?? 0) - middle.x) * scale;
    places[2 * index + 1] = ((places[2 * index + 1] ?? 0) - middle.y) * scale;
  }
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
