/**
 * Simple paths over plain edges: all of the shortest length by their entities' ids, then those one longer, and so on
 * up to the limit. The graph is read from both ends, one ring of entities at a time: a path of length n lies within
 * rings that together are n wide, so what is known then holds every path up to that length. The work is bounded by
 * entities read and by edges looked at; past either, `truncated`.
 */
import type { StoredPath } from "../graph-store.ts";
import type { PathQuery } from "../store-queries.ts";
import { Adjacency } from "./adjacency.ts";
import { kShortestPaths } from "./k-shortest.ts";
import type { Reader } from "./query.ts";
import { requireEntity } from "./read-entities.ts";

const MAX_ENTITIES_READ = 20_000;
const MAX_STEPS = 1_000_000;

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
  const graph = new Adjacency({ avoidContested: query.avoidContested, asOf: query.asOf ?? null, knownOn: query.knownOn ?? null });
  const ends = [startAt(from), startAt(to)] as const;
  let paths: StoredPath[] = [];
  if (from === to) return { paths, truncated: false };
  for (let length = 1; length <= maxLength; length += 1) {
    const [a, b] = ends;
    // The end with fewer entities to read goes on; the first of equals.
    const end = b.ring.length < a.ring.length ? b : a;
    // Nothing left to read at one end: what it can reach is known, and the other is among it or never will be.
    if (end.ring.length === 0 && !end.seen.has(end === a ? to : from)) break;
    if (graph.size + end.ring.length > MAX_ENTITIES_READ) return { paths, truncated: true };
    await widen(reader, graph, end);
    const found = kShortestPaths(graph, { from, to, maxLength: length, limit, maxSteps: MAX_STEPS });
    paths = found.paths.map((ids) => toPath(graph, ids));
    if (found.truncated) return { paths, truncated: true };
    if (paths.length >= limit) break;
  }
  return { paths, truncated: false };
}

const toPath = (graph: Adjacency, trail: readonly string[]): StoredPath => ({
  entities: [...trail],
  facts: trail.slice(1).map((id, index) => graph.factBetween(trail[index] ?? "", id) ?? ""),
});
