import fc from "fast-check";
import { kShortestPaths, type SearchGraph } from "../../../server/store/cypher/k-shortest.ts";

type Edge = readonly [string, string];

function graphOf(edges: readonly Edge[]): SearchGraph {
  const near = new Map<string, Set<string>>();
  for (const [a, b] of edges.filter(([one, other]) => one !== other)) {
    near.set(a, (near.get(a) ?? new Set()).add(b));
    near.set(b, (near.get(b) ?? new Set()).add(a));
  }
  const neighbours = (id: string) => [...(near.get(id) ?? [])].sort();
  const distances = (start: string) => {
    const found = new Map([[start, 0]]);
    for (const [id, steps] of found) for (const next of neighbours(id)) if (!found.has(next)) found.set(next, steps + 1);
    return found;
  };
  return { neighbours, distances };
}

/** Every simple path by trying every one. */
function allPaths(graph: SearchGraph, from: string, to: string, maxLength: number): string[][] {
  const paths: string[][] = [];
  const walk = (trail: readonly string[]): void => {
    const here = trail.at(-1) ?? "";
    if (here === to) paths.push([...trail]);
    else if (trail.length <= maxLength) for (const next of graph.neighbours(here)) if (!trail.includes(next)) walk([...trail, next]);
  };
  walk([from]);
  return paths.sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
}

const id = fc.constantFrom("a", "b", "c", "d", "e", "f", "g");
const edges = fc.array(fc.tuple(id, id), { maxLength: 16 });

test("are the first k of all simple paths, shortest first, then by ids, none twice", () => {
  fc.assert(
    fc.property(edges, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 30 }), (list, maxLength, limit) => {
      const graph = graphOf(list);
      const found = kShortestPaths(graph, { from: "a", to: "b", maxLength, limit, maxSteps: 1_000_000 });
      expect(found).toEqual({ paths: allPaths(graph, "a", "b", maxLength).slice(0, limit), truncated: false });
    }),
    { numRuns: 2000 },
  );
});

test("a crowd at one end that leads nowhere else costs little", () => {
  const crowd = Array.from({ length: 60 }, (_, index) => `m${String(index).padStart(2, "0")}`);
  const all: Edge[] = [
    ...crowd.flatMap((a, at) => crowd.slice(at + 1).map((b): Edge => [a, b])),
    ...crowd.map((a): Edge => ["a", a]),
    ["a", "b"],
  ];
  const found = kShortestPaths(graphOf(all), { from: "a", to: "b", maxLength: 10, limit: 20, maxSteps: 100_000 });
  expect(found).toEqual({ paths: [["a", "b"]], truncated: false });
});

test("past its bound it says so, and what it has is right", () => {
  const crowd = Array.from({ length: 12 }, (_, index) => `m${String(index).padStart(2, "0")}`);
  const graph = graphOf([...crowd.map((one): Edge => ["a", one]), ...crowd.map((one): Edge => [one, "b"])]);
  const found = kShortestPaths(graph, { from: "a", to: "b", maxLength: 4, limit: 12, maxSteps: 60 });
  expect(found.truncated).toBe(true);
  expect(found.paths).toEqual(allPaths(graph, "a", "b", 4).slice(0, found.paths.length));
  expect(found.paths.length).toBeGreaterThan(0);
});
