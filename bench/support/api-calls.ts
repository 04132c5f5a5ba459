/** The calls that are measured: entities of every degree, and names as people type them. The same on every machine. */
import type { GraphStore } from "../../server/store/graph-store.ts";
import { createRandom, type Random } from "../synthetic/random.ts";

export interface Call {
  readonly path: string;
  /** The same call on the store, without HTTP. */
  readonly work: (store: GraphStore) => Promise<unknown>;
}

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly degree: number;
}

/** As /api/v1 has it. */
const NEIGHBOURS = 50;
const HITS = 20;

/** `count` of these, evenly over the list. */
const evenly = <T>(list: readonly T[], count: number): T[] =>
  Array.from({ length: Math.min(count, list.length) }, (_, index) => list[Math.floor((index * list.length) / count)]).filter(
    (item) => item !== undefined,
  );

/** From the best connected to those without an edge. */
export function neighbourCalls(entities: readonly Named[], count: number): Call[] {
  const byDegree = [...entities].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  return evenly(byDegree, count).map(({ id }) => ({
    path: `/api/v1/entities/${encodeURIComponent(id)}/neighbours?limit=${NEIGHBOURS}`,
    work: (store) => store.neighbours(id, { limit: NEIGHBOURS }),
  }));
}

/** A letter left out, as when typing fast. */
function mistyped(name: string, random: Random): string {
  const at = 1 + random.below(Math.max(1, name.length - 2));
  return name.slice(0, at) + name.slice(at + 1);
}

/** Whole names, surnames, names in Cyrillic, beginnings and slips, in turn. */
export function searchCalls(entities: readonly Named[], count: number): Call[] {
  const random = createRandom(7);
  const forms: ((entity: Named) => string)[] = [
    ({ name }) => name,
    ({ aliases, name }) => aliases[0] ?? name,
    ({ aliases, name }) => aliases.at(-1) ?? name,
    ({ name }) => name.slice(0, Math.max(3, Math.floor(name.length / 2))),
    ({ name }) => mistyped(name, random),
  ];
  return evenly(entities, count).map((entity, index) => {
    const q = forms[index % forms.length]?.(entity) ?? entity.name;
    return {
      path: `/api/v1/search?q=${encodeURIComponent(q)}&limit=${HITS}`,
      work: (store) => store.search(q, { limit: HITS }),
    };
  });
}
