/** All simple paths by trying every one, in memory: depth first, one length after the other. */
import { certaintyOn, type Fact } from "../../model/fact.ts";
import { STATUSES } from "../../model/schema.ts";
import type { StoredPath } from "../../server/store/graph-store.ts";
import type { PathQuery } from "../../server/store/store-queries.ts";
import { byCodeUnits, type ReferenceGraph } from "./reference-graph.ts";

/** Of several facts that join the same two entities: by status, then most sources, then key. */
const bestFirst = (a: Fact, b: Fact): number =>
  STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) || b.rootSources.length - a.rootSources.length || byCodeUnits(a.key, b.key);

export function referencePaths(whole: ReferenceGraph, query: PathQuery): StoredPath[] {
  const graph = whole.knownOn(query.knownOn);
  const between = new Map<string, Map<string, Fact[]>>();
  const note = (from: string, to: string, fact: Fact) => {
    const others = between.get(from) ?? new Map<string, Fact[]>();
    others.set(to, [...(others.get(to) ?? []), fact]);
    between.set(from, others);
  };
  for (const { fact, source, target } of graph.edges) {
    if (query.avoidContested && fact.status === "contested") continue;
    if (query.asOf !== undefined && certaintyOn(fact.bounds, query.asOf) === null) continue;
    note(source, target, fact);
    note(target, source, fact);
  }
  const paths: StoredPath[] = [];
  const walk = (trail: readonly string[], left: number): void => {
    const here = trail.at(-1) ?? "";
    if (left === 0) {
      if (here === query.to) paths.push(toPath(trail));
      return;
    }
    for (const next of [...(between.get(here)?.keys() ?? [])].sort()) {
      if (paths.length >= query.limit) return;
      if (!trail.includes(next) && (next !== query.to || left === 1)) walk([...trail, next], left - 1);
    }
  };
  const toPath = (trail: readonly string[]): StoredPath => ({
    entities: trail,
    facts: trail.slice(1).map((id, index) => [...(between.get(trail[index] ?? "")?.get(id) ?? [])].sort(bestFirst)[0]?.key ?? ""),
  });
  for (let length = 1; length <= query.maxLength && paths.length < query.limit; length += 1) walk([query.from], length);
  return paths;
}

/** Steps of the shortest path, by walking outwards from one end. */
export function shortestLength(graph: ReferenceGraph, { from, to, avoidContested }: PathQuery): number {
  const near = new Map<string, Set<string>>();
  for (const { fact, source, target } of graph.edges) {
    if (avoidContested && fact.status === "contested") continue;
    near.set(source, (near.get(source) ?? new Set()).add(target));
    near.set(target, (near.get(target) ?? new Set()).add(source));
  }
  const steps = new Map([[from, 0]]);
  for (const [id, gone] of steps) for (const next of near.get(id) ?? []) if (!steps.has(next)) steps.set(next, gone + 1);
  return steps.get(to) ?? Number.POSITIVE_INFINITY;
}
