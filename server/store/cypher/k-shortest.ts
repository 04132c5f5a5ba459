/**
 * The k shortest simple paths, shortest first, then by the ids on the way: Yen (1971), with Lawler's rule (1972) that a
 * path branches off only where its parent did or later, so that no path is found twice. Each branch is the least path
 * of its class: the shortest that keeps off what lies before it, and among those the first by ids.
 *
 * The work grows with the paths asked for and the edges known, never with the number of paths that there are; past
 * `maxSteps` edges looked at the answer says `truncated`, and what was found until then is still right.
 */
export interface SearchGraph {
  /** In order of ids. */
  neighbours(id: string): readonly string[];
  /** Steps from `id` to every entity that can be reached. */
  distances(id: string): ReadonlyMap<string, number>;
}

export interface ShortestQuery {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly limit: number;
  readonly maxSteps: number;
}

interface Candidate {
  readonly ids: readonly string[];
  /** Where it left its parent, and the steps that the paths before it have taken from there. */
  readonly branch: number;
  readonly taken: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

export function kShortestPaths(graph: SearchGraph, query: ShortestQuery): { paths: (readonly string[])[]; truncated: boolean } {
  const { from, to, maxLength, limit, maxSteps } = query;
  const left = graph.distances(to);
  const farAway = Number.POSITIVE_INFINITY;
  let looked = 0;

  /** Length of the shortest way on from `spur`, by A* with the distances of the whole graph; null where there is none within `room`. */
  function leastLength(spur: string, room: number, mayGo: (from: string, to: string) => boolean): number | null {
    const gone = new Map([[spur, 0]]);
    const byTotal: { id: string; steps: number }[][] = [[{ id: spur, steps: 0 }]];
    for (let total = 0; total <= room; total += 1) {
      for (const { id, steps } of byTotal[total] ?? []) {
        if (id === to) return steps;
        if (gone.get(id) !== steps) continue;
        for (const next of graph.neighbours(id)) {
          looked += 1;
          if ((gone.get(next) ?? farAway) <= steps + 1 || !mayGo(id, next)) continue;
          const whole = steps + 1 + (left.get(next) ?? farAway);
          if (whole > room) continue;
          gone.set(next, steps + 1);
          const bucket = byTotal[whole];
          if (bucket) bucket.push({ id: next, steps: steps + 1 });
          else byTotal[whole] = [{ id: next, steps: steps + 1 }];
        }
        if (looked >= maxSteps) return null;
      }
    }
    return null;
  }

  /** The least way on from the last of `prefix` that keeps off the rest of it and does not begin with a step taken. */
  function leastEnding(prefix: readonly string[], taken: ReadonlySet<string>): string[] | null {
    const spur = prefix.at(-1) ?? from;
    const blocked = new Set(prefix);
    const mayGo = (id: string, next: string): boolean => !blocked.has(next) && !(id === spur && taken.has(next));
    const length = leastLength(spur, maxLength - prefix.length + 1, mayGo);
    if (length === null) return null;
    // Of the least length no entity can come twice, so whether one leads on depends on nothing but the steps left.
    const dead = new Set<string>();
    const goOn = (id: string, remaining: number): string[] | null => {
      if (remaining === 0) return id === to ? [] : null;
      const state = `${remaining} ${id}`;
      if (dead.has(state)) return null;
      for (const next of graph.neighbours(id)) {
        looked += 1;
        if (!mayGo(id, next) || (left.get(next) ?? farAway) > remaining - 1) continue;
        const rest = goOn(next, remaining - 1);
        if (rest) return [next, ...rest];
      }
      dead.add(state);
      return null;
    };
    return goOn(spur, length);
  }

  const paths: (readonly string[])[] = [];
  const candidates: Candidate[] = [];
  const consider = (prefix: readonly string[], taken: ReadonlySet<string>): void => {
    const ending = leastEnding(prefix, taken);
    if (ending) candidates.push({ ids: [...prefix, ...ending], branch: prefix.length - 1, taken });
  };
  consider([from], NONE);
  while (paths.length < limit && looked < maxSteps) {
    candidates.sort(byLengthThenIds);
    const best = candidates.shift();
    if (!best) break;
    paths.push(best.ids);
    if (paths.length >= limit) break;
    for (let at = best.branch; at < best.ids.length - 1; at += 1) {
      const taken = new Set(at === best.branch ? best.taken : NONE).add(best.ids[at + 1] ?? "");
      consider(best.ids.slice(0, at + 1), taken);
    }
  }
  return { paths, truncated: looked >= maxSteps };
}

function byLengthThenIds({ ids: a }: Candidate, { ids: b }: Candidate): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((id, index) => id !== b[index]);
  return at < 0 ? 0 : (a[at] ?? "") < (b[at] ?? "") ? -1 : 1;
}
