/**
 * What the pointer is on, found by geometry when it is asked for: no picking pass has to be drawn with every frame.
 * A node wins over an edge; among nodes and among edges the nearest wins, within a generous reach.
 */
import { distanceToEdge, type EdgeEnds, type Point } from "./edge-curve.ts";
import type { Selection } from "./view-state.ts";

/** CSS pixels beyond a node's rim, and to either side of an edge's line. */
export const NODE_REACH = 4;
export const EDGE_REACH = 7;
/** Fingers are thicker than pointers. */
export const TOUCH_REACH = 14;

export interface ScreenNode extends Point {
  readonly id: string;
  readonly radius: number;
}

export interface ScreenEdge extends EdgeEnds {
  readonly key: string;
}

export interface Scene {
  readonly nodes: Iterable<ScreenNode>;
  readonly edges: Iterable<ScreenEdge>;
  /** Size of things at this zoom, 1 at the fitted view of a small picture. */
  readonly scale: number;
}

export function hitTest({ nodes, edges, scale }: Scene, point: Point, isTouch: boolean): Selection | null {
  const id = nearestNode(nodes, point, isTouch ? TOUCH_REACH : NODE_REACH);
  if (id !== null) return { type: "node", id };
  const key = nearestEdge(edges, point, scale, isTouch ? TOUCH_REACH : EDGE_REACH);
  return key === null ? null : { type: "edge", key };
}

function nearestNode(nodes: Iterable<ScreenNode>, point: Point, reach: number): string | null {
  let best: string | null = null;
  let nearest = reach;
  for (const node of nodes) {
    const distance = Math.hypot(node.x - point.x, node.y - point.y) - node.radius;
    if (distance >= nearest) continue;
    nearest = distance;
    best = node.id;
  }
  return best;
}

function nearestEdge(edges: Iterable<ScreenEdge>, point: Point, scale: number, reach: number): string | null {
  let best: string | null = null;
  let nearest = reach;
  for (const edge of edges) {
    if (isFar(edge, point, scale, reach)) continue;
    const distance = distanceToEdge(edge, point, scale);
    if (distance >= nearest) continue;
    nearest = distance;
    best = edge.key;
  }
  return best;
}

/** Cheap: outside the box of both ends, widened by whatever the edge may bow. */
function isFar({ source, target, lane, isLoop, sourceRadius }: ScreenEdge, point: Point, scale: number, reach: number): boolean {
  const margin = reach + Math.abs(lane) * 24 * scale + (isLoop ? sourceRadius + 40 * scale : 0);
  return (
    point.x < Math.min(source.x, target.x) - margin ||
    point.x > Math.max(source.x, target.x) + margin ||
    point.y < Math.min(source.y, target.y) - margin ||
    point.y > Math.max(source.y, target.y) + margin
  );
}
