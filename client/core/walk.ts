/** Arrow keys in a graph: from an entity to the neighbour that lies most in the direction of the key. */
import type { Point } from "./edge-curve.ts";

export const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/** Widest angle off the key's direction that still counts, as a cosine. */
const WIDEST = Math.cos((75 / 180) * Math.PI);

/** Id of the best candidate, or null when none lies that way. Straighter is better, and so is nearer. */
export function walk(from: Point, direction: Point, candidates: Iterable<Point & { readonly id: string }>): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { id, x, y } of candidates) {
    const distance = Math.hypot(x - from.x, y - from.y);
    if (distance === 0) continue;
    const straight = ((x - from.x) * direction.x + (y - from.y) * direction.y) / distance;
    if (straight < WIDEST) continue;
    const cost = distance * (2 - straight);
    if (cost >= least) continue;
    least = cost;
    best = id;
  }
  return best;
}
