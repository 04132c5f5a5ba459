/** Lanes for lines that join the same two entities, so that none lies on another: on the canvas and in drawings. */
import { groupBy } from "./group-by.ts";

export interface Joined {
  readonly key: string;
  readonly source: string;
  readonly target: string;
}

/**
 * …, −1, 0, 1, … for an odd number of lines, ±½, ±1½, … for an even one, in the order of their keys and as seen from the
 * end whose id comes first; loops get 1, 2, 3, ….
 */
export function fanOut(edges: Iterable<Joined>): Map<string, number> {
  const lanes = new Map<string, number>();
  for (const group of groupBy(edges, ({ source, target }) => [source, target].sort().join("\n")).values()) {
    group.sort((a, b) => (a.key < b.key ? -1 : 1));
    for (const [index, { key, source, target }] of group.entries()) {
      const lane = index - (group.length - 1) / 2;
      lanes.set(key, source === target ? index + 1 : source < target ? lane : -lane);
    }
  }
  return lanes;
}
