/**
 * Simple paths over plain edges: all of the shortest length by their entities' ids, then those one longer, and so on
 * up to the limit. The graph is read from both ends, one ring of entities at a time: a path of length n lies within
 * rings that together are n wide. The work is bounded by entities read and by steps tried; past either, `truncated`.
 */
import type { PathQuery, StoredPath } from "../graph-store.ts";
import { Adjacency } from "./adjacency.ts";
import type { Reader } from "./query.ts";
import { requireEntity } from "./read-entities.ts";

const MAX_ENTITIES_READ = 20_000;
const MAX_STEPS_TRIED = 300_000;

/** One end of the search: the entities within `depth` steps of it, the outermost ring apart. */
interface End {
  readonly seen: Set<string>;
  ring: string[];
}

const startAt = (id: string): End => ({ seen: new Set([id]), ring: [id] });

async function widen(reader: Reader, graph: Adjacency, end: End): Promise<void> {
  await graph.expand(reader, end.ring);
  const next = new Set(end.ring.flatMap((id) => graph.neighbours(id)).filter((id) => !end.seen.has(id)));
  for (const id of next) end.seen.add(id);
  end.ring = [...next].sort();
}

export async function findPaths(reader: Reader, query: PathQuery): Promise<{ paths: StoredPath[]; truncated: boolean }> {
  const { from, to, maxLength, limit } = query;
  const [start, end] = await Promise.all([requireEntity(reader, from), requireEntity(reader, to)]);
  if (start !== from || end !== to) return findPaths(reader, { ...query, from: start, to: end });
  const graph = new Adjacency({ avoidContested: query.avoidContested, asOf: query.asOf ?? null });
  const ends = [startAt(from), startAt(to)] as const;
  const paths: StoredPath[] = [];
  if (from === to) return { paths, truncated: false };
  for (let length = 1; length <= maxLength; length += 1) {
    const [a, b] = ends;
    // The end with fewer entities to read goes on; the first of equals.
    const end = b.ring.length < a.ring.length ? b : a;
    // Nothing left to read at one end: what it can reach is known, and the other is among it or never will be.
    if (end.ring.length === 0 && !end.seen.has(end === a ? to : from)) break;
    if (graph.size + end.ring.length > MAX_ENTITIES_READ) return { paths, truncated: true };
    await widen(reader, graph, end);
    const found = pathsOfLength(graph, from, to, length, limit - paths.length);
    paths.push(...found.paths);
    if (found.truncated) return { paths, truncated: true };
    if (paths.length >= limit) break;
  }
  return { paths, truncated: false };
}

/** Depth first in order of ids, never farther from the target than the steps that are left. */
function pathsOfLength(
  graph: Adjacency,
  from: string,
  to: string,
  length: number,
  limit: number,
): { paths: StoredPath[]; truncated: boolean } {
  const left = graph.distances(to);
  const paths: StoredPath[] = [];
  const trail = [from];
  let tried = 0;
  const visit = (id: string): void => {
    const remaining = length - trail.length + 1;
    if (remaining === 0) {
      if (id === to) paths.push(toPath(graph, trail));
      return;
    }
    for (const next of graph.neighbours(id)) {
      if (paths.length >= limit || tried >= MAX_STEPS_TRIED) return;
      if (trail.includes(next) || (left.get(next) ?? Number.POSITIVE_INFINITY) > remaining - 1) continue;
      if (next === to && remaining > 1) continue;
      tried += 1;
      trail.push(next);
      visit(next);
      trail.pop();
    }
  };
  if ((left.get(from) ?? Number.POSITIVE_INFINITY) <= length) visit(from);
  return { paths, truncated: tried >= MAX_STEPS_TRIED };
}

const toPath = (graph: Adjacency, trail: readonly string[]): StoredPath => ({
  entities: [...trail],
  facts: trail.slice(1).map((id, index) => graph.factBetween(trail[index] ?? "", id) ?? ""),
});
