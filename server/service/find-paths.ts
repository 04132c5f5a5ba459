/** Shortest paths with the citations of every step; a path is as strong as its weakest step, and says which that is. */
import { AppError } from "../../model/errors.ts";
import { type Fact, factClaims } from "../../model/fact.ts";
import type { Path, PathStep, Weakness } from "../../model/view.ts";
import type { GraphStore, StoredPath } from "../store/graph-store.ts";
import type { PathQuery } from "../store/store-queries.ts";
import { type ClaimParts, gatherClaimParts, toClaimView } from "./claim-views.ts";
import { type Directory, openDirectory } from "./directory.ts";
import { entitiesOfFact, factStatement } from "./fact-view.ts";

/** Strongest last. */
const STRENGTH = { "only-denied": 0, contested: 1, "single-source": 2, corroborated: 3 } as const;

/** Throws `not-found` when either end is unknown. */
export async function findPaths(store: GraphStore, query: PathQuery): Promise<{ paths: Path[]; truncated: boolean }> {
  const ends = await store.entities([query.from, query.to]);
  for (const id of [query.from, query.to]) {
    if (!ends.some(({ entity }) => entity.id === id)) throw new AppError("not-found", `There is no entity with the id ${id}.`);
  }
  const { paths, truncated } = await store.paths(query);
  const facts = await store.facts([...new Set(paths.flatMap((path) => path.facts))]);
  const claims = await store.claims(facts.flatMap(factClaims));
  const parts = await gatherClaimParts(store, claims);
  const mentioned = [...paths.flatMap(({ entities }) => entities), ...facts.flatMap(entitiesOfFact), ...parts.entities];
  const directory = await openDirectory(store, mentioned);
  const known: Known = { facts: new Map(facts.map((fact) => [fact.key, fact])), parts, directory };
  return { paths: paths.map((path) => toPath(path, known)), truncated };
}

interface Known {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly parts: ClaimParts;
  readonly directory: Directory;
}

function toPath(path: StoredPath, { facts, parts, directory }: Known): Path {
  const steps = path.facts.map((key): PathStep => {
    const fact = facts.get(key);
    if (!fact) throw new Error(`A path goes over the fact ${key}, which is not in the store`);
    const ids = new Set(factClaims(fact));
    return {
      edge: key,
      source: fact.subject,
      target: fact.object ?? fact.subject,
      statement: factStatement(fact, directory),
      status: fact.status,
      sources: fact.rootSources.length,
      bounds: fact.bounds,
      claims: parts.claims.filter(({ id }) => ids.has(id)).map((claim) => toClaimView(claim, parts, directory)),
    };
  });
  const support = steps.map(({ status, sources }) => STRENGTH[status] * 1000 + Math.min(sources, 999));
  const weakest = Math.max(0, support.indexOf(Math.min(...support)));
  return { nodes: path.entities.map(directory), steps, weakest, weakness: weaknessOf(steps[weakest]) };
}

function weaknessOf(step: PathStep | undefined): Weakness {
  if (step?.status === "corroborated") return "fewest-sources";
  return step?.status === "single-source" ? "one-source" : "contested";
}
