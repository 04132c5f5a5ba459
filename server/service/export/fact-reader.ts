/**
 * The facts of an export, by their subjects: those of the store, or those of a lens, which are rolled up from the
 * claims of its voice alone and held together.
 */
import type { Claim } from "../../../model/claim.ts";
import type { ExportRequest } from "../../../model/export.ts";
import { certaintyOn, edgeType, type Fact } from "../../../model/fact.ts";
import { groupBy } from "../../../model/group-by.ts";
import { lensFacts, unknownVoice } from "../../../model/lens.ts";
import type { GraphStore, StoredEntity } from "../../store/graph-store.ts";
import { bySubjects, PAGE, pagesOf } from "./walk-store.ts";

export interface FactReader {
  /** Facts under the filters whose subject is one of these, drawn as edges or not: a page at a time, those of a subject by key. */
  of(subjects: readonly StoredEntity[], drawn: boolean): AsyncIterable<Fact[]>;
  /** Entities that an edge under the filters joins with any of these. */
  neighbours(ids: readonly string[]): Promise<string[]>;
  /** Of a lens: all entities that its facts name, and its claims by id. */
  readonly lens: { readonly entities: readonly string[]; readonly claims: ReadonlyMap<string, Claim> } | null;
}

/** The store is one that is asked as known on the day already. Throws `not-found` for a voice that it does not know. */
export async function openFactReader(store: GraphStore, request: ExportRequest): Promise<FactReader> {
  const passes = filterOf(request);
  if (request.speaker === undefined) {
    return {
      of: (subjects, drawn) => storedFacts(store, subjects, drawn, passes),
      neighbours: (ids) => store.neighbourIds(ids, request),
      lens: null,
    };
  }
  const [voice] = await store.entities([request.speaker]);
  if (!voice) throw unknownVoice(request.speaker);
  const claims = await store.claimsOfVoice(voice.canonical ?? voice.entity.id);
  const facts = lensFacts(claims).filter(passes);
  const ends = facts.filter((fact) => edgeType(fact) !== null).map(({ subject, object }) => [subject, object ?? subject] as const);
  const bySubject = groupBy(facts, ({ subject }) => subject);
  return {
    async *of(subjects, drawn) {
      const found = subjects.flatMap(({ entity }) => bySubject.get(entity.id) ?? []).filter((fact) => (edgeType(fact) !== null) === drawn);
      yield* pagesOf(found);
    },
    neighbours: async (ids) => {
      const from = new Set(ids);
      const found = ends.flatMap(([a, b]) => [...(from.has(a) ? [b] : []), ...(from.has(b) ? [a] : [])]);
      return [...new Set(found)].sort();
    },
    lens: {
      entities: [...new Set(facts.flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object])))].sort(),
      claims: new Map(claims.map((claim) => [claim.id, claim])),
    },
  };
}

async function* storedFacts(
  store: GraphStore,
  subjects: readonly StoredEntity[],
  drawn: boolean,
  passes: (fact: Fact) => boolean,
): AsyncGenerator<Fact[]> {
  for (const ids of drawn ? bySubjects(subjects) : [subjects.map(({ entity }) => entity.id)]) {
    for (let after: string | null | undefined; after !== null; ) {
      const { facts, next }: { facts: Fact[]; next: string | null } = await store.factsFrom(ids, {
        drawn,
        after: after ?? null,
        limit: PAGE,
      });
      yield inOrder(ids, facts.filter(passes));
      after = next;
    }
  }
}

function filterOf({ status, asOf, facts }: ExportRequest): (fact: Fact) => boolean {
  const [statuses, keys] = [status?.length ? new Set(status) : null, facts === undefined ? null : new Set(facts)];
  return (fact) =>
    (statuses?.has(fact.status) ?? true) &&
    (keys?.has(fact.key) ?? true) &&
    (asOf === undefined || certaintyOn(fact.bounds, asOf) !== null);
}

function inOrder(subjects: readonly string[], facts: readonly Fact[]): Fact[] {
  const bySubject = groupBy(facts, ({ subject }) => subject);
  return subjects.flatMap((id) => bySubject.get(id) ?? []);
}
