/**
 * The line of an edge on the screen, in CSS pixels with y downwards. The shader of render/programs/edge-shaders.ts
 * computes the same; what is drawn, what is hit and where labels stand must agree, so change both together.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels that one lane bows at its middle, at scale 1, and its limit as a part of the edge's length. */
export const LANE_BOW = 20;
export const LANE_BOW_LIMIT = 0.28;
/** Radius of the first loop and what each further one adds, at scale 1. */
export const LOOP_RADIUS = 12;
export const LOOP_STEP = 6;
/** How far a loop's centre is from its node, in radii of the loop beyond the node's edge. */
export const LOOP_RISE = 0.72;

export interface EdgeEnds {
  readonly source: Point;
  readonly target: Point;
  readonly lane: number;
  /** Radius of the source, in pixels: a loop stands on it. */
  readonly sourceRadius: number;
  readonly isLoop: boolean;
}

/** A point of the edge: `at` is 0 at the source and 1 at the target. `scale` is the size of things at this zoom. */
export function pointOfEdge(edge: EdgeEnds, at: number, scale: number): Point {
  return edge.isLoop ? pointOfLoop(edge, at, scale) : pointOfBow(edge, at, scale);
}

function pointOfBow({ source, target, lane }: EdgeEnds, at: number, scale: number): Point {
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const length = Math.hypot(dx, dy) || 1;
  // The middle of a quadratic curve lies half way to its control point.
  const bow = 2 * bowOf(lane, length, scale);
  const control = { x: (source.x + target.x) / 2 - (dy / length) * bow, y: (source.y + target.y) / 2 + (dx / length) * bow };
  const back = 1 - at;
  return {
    x: back * back * source.x + 2 * back * at * control.x + at * at * target.x,
    y: back * back * source.y + 2 * back * at * control.y + at * at * target.y,
  };
}

const bowOf = (lane: number, length: number, scale: number): number =>
  Math.sign(lane) * Math.min(Math.abs(lane) * LANE_BOW * scale, Math.abs(lane) * length * LANE_BOW_LIMIT);

function pointOfLoop({ source, lane, sourceRadius }: EdgeEnds, at: number, scale: number): Point {
  const radius = (LOOP_RADIUS + LOOP_STEP * (Math.abs(lane) - 1)) * scale;
  const angle = Math.PI * (0.5 + 2 * at);
  const rise = sourceRadius + radius * LOOP_RISE;
  return { x: source.x + radius * Math.cos(angle), y: source.y - rise + radius * Math.sin(angle) };
}

/** Pieces that a curve is cut into for measuring distances. */
const PIECES = 12;

/** Distance in pixels from a point to the edge. */
export function distanceToEdge(edge: EdgeEnds, point: Point, scale: number): number {
  if (!edge.isLoop && edge.lane === 0) return distanceToSegment(point, edge.source, edge.target);
  let best = Number.POSITIVE_INFINITY;
  let from = pointOfEdge(edge, 0, scale);
  for (let piece = 1; piece <= PIECES; piece++) {
    const to = pointOfEdge(edge, piece / PIECES, scale);
    best = Math.min(best, distanceToSegment(point, from, to));
    from = to;
  }
  return best;
}

function distanceToSegment(point: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / squared));
  return Math.hypot(point.x - from.x - along * dx, point.y - from.y - along * dy);
}
