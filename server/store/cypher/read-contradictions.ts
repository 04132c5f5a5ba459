/**
 * Contradictions as sets of claims, derived for every answer from lean reads: facts with opposite stances, and pairs of
 * contradicting claims. Nothing is kept, so nothing can be out of date (docs/adr/0009). What tells claims apart is read
 * for the sets of the page alone, unless all must be counted by it.
 */
import {
  amountQuestion,
  contradictionKind,
  contradictionSets,
  type DisputedClaim,
  isOneFact,
  type Pair,
  partingEnds,
  stancePairs,
  toDisputed,
  valuePairs,
} from "../../../model/contradiction.ts";
import { type Fact, factClaims } from "../../../model/fact.ts";
import { groupBy } from "../../../model/group-by.ts";
import { PREDICATE_IDS, PREDICATES } from "../../../model/schema.ts";
import type { Page } from "../../../model/subgraph.ts";
import type { ContradictionCounts, ContradictionSet } from "../graph-store.ts";
import type { ContradictionQuery } from "../store-queries.ts";
import { collectChunks } from "./chunks.ts";
import { decodeCursor, encodeCursor, rankCursor } from "./cursor.ts";
import type { Reader } from "./query.ts";
import { READ } from "./read-queries.ts";

interface Found {
  /** Ids of the claims of each set, sorted; the largest set first. */
  readonly sets: readonly (readonly string[])[];
  /** The `contradicts` links. */
  readonly pairs: readonly Pair[];
}

const QUANTITIES = PREDICATE_IDS.filter((id) => PREDICATES[id].group === "quantity");

async function findSets(reader: Reader, knownOn: string | undefined): Promise<Found> {
  const { read } = reader;
  const [contested, linked, amounts] = await Promise.all([
    read(READ.opposedFacts, {}),
    read(READ.contradictoryClaims, { knownOn: knownOn ?? null }),
    read(READ.amountFacts, { predicates: QUANTITIES }),
  ]);
  const opposed = (await keepKnown(reader, contested, knownOn)).filter(isOpposed);
  const disputed = new Set([...opposed.map(({ key }) => key), ...linked.flatMap(({ fromFact, toFact }) => [fromFact, toFact])]);
  const questions = [...groupBy(amounts, amountQuestion).values()]
    .map((facts) => facts.map(({ key }) => key))
    .filter((keys) => keys.length > 1 && keys.some((key) => disputed.has(key)));
  const stances = await collectChunks(questions.flat(), (keys) => read(READ.stancesOfFacts, { keys }));
  const values = await keepKnown(reader, stances, knownOn);
  const stancesOf = new Map(values.map(({ key, detail }) => [key, detail]));
  const pairs = linked.map(({ from, to }): Pair => [from, to]);
  return {
    sets: contradictionSets([
      ...pairs,
      ...opposed.flatMap(({ detail }) => stancePairs(detail)),
      ...questions.flatMap((keys) => valuePairs(keys.flatMap((key) => stancesOf.get(key) ?? []))),
    ]),
    pairs,
  };
}

const isOpposed = ({ detail: { asserts, denies, withholds } }: Stances): boolean =>
  asserts.length > 0 && denies.length + withholds.length > 0;

interface Stances {
  readonly key: string;
  readonly detail: Pick<Fact, "asserts" | "denies" | "withholds">;
}

/** The stances that had been published by the day; facts on which nobody had taken one are left out. */
async function keepKnown({ read }: Reader, rows: readonly Stances[], knownOn: string | undefined): Promise<readonly Stances[]> {
  if (knownOn === undefined) return rows;
  const ids = rows.flatMap(({ detail }) => factClaims(detail));
  const found = await collectChunks(ids, (chunk) => read(READ.knownClaims, { ids: chunk, knownOn }));
  const known = new Set(found.map(({ id }) => id));
  const among = (claims: readonly string[]) => claims.filter((id) => known.has(id));
  return rows
    .map(({ key, detail: { asserts, denies, withholds } }) => ({
      key,
      detail: { asserts: among(asserts), denies: among(denies), withholds: among(withholds) },
    }))
    .filter(({ detail: { asserts, denies, withholds } }) => asserts.length + denies.length + withholds.length > 0);
}

export async function findContradictions(reader: Reader, query: ContradictionQuery): Promise<{ sets: ContradictionSet[]; page: Page }> {
  const after = decodeCursor(rankCursor, query.cursor);
  const [{ sets, pairs }, ...wanted] = await Promise.all([findSets(reader, query.knownOn), ...filters(reader, query)]);
  const matching = sets.filter((ids) => wanted.every((claims) => ids.some((id) => claims.has(id))));
  const isAfter = (ids: readonly string[]): boolean =>
    after === null || ids.length < after.degree || (ids.length === after.degree && (ids[0] ?? "") > after.id);
  const kinds = query.kind?.length ? new Set(query.kind) : null;
  // All kinds must be known before those asked for can be counted.
  const all = kinds === null ? null : (await typed(reader, matching, pairs)).filter(({ kind }) => kinds.has(kind));
  const rest = (all?.map(({ claims }) => claims) ?? matching).filter(isAfter);
  const shown = rest.slice(0, query.limit);
  const last = rest.length > shown.length ? shown.at(-1) : undefined;
  return {
    sets: all?.filter(({ claims }) => shown.includes(claims)) ?? (await typed(reader, shown, pairs)),
    page: {
      shown: shown.length,
      total: (all ?? matching).length,
      next: last ? encodeCursor({ degree: last.length, id: last[0] ?? "" }) : null,
    },
  };
}

/** For each filter that is given, the claims of which a set must have one. */
function filters({ read }: Reader, { about, fact, speaker, predicate }: ContradictionQuery): Promise<ReadonlySet<string>>[] {
  const asked = [
    about === undefined ? null : read(READ.claimIdsAbout, { id: about }),
    fact === undefined ? null : read(READ.claimIdsOfFact, { id: fact }),
    speaker === undefined ? null : read(READ.claimIdsBySpeaker, { id: speaker }),
    predicate === undefined || predicate.length === 0 ? null : read(READ.claimIdsByPredicate, { predicates: [...predicate] }),
  ];
  return asked.flatMap((rows) => (rows === null ? [] : rows.then((found) => new Set(found.map(({ id }) => id)))));
}

async function readDisputed({ read }: Reader, ids: readonly string[]): Promise<Map<string, DisputedClaim>> {
  const rows = await collectChunks(ids, (chunk) => read(READ.disputedClaims, { ids: chunk }));
  return new Map(rows.map((row) => [row.id, toDisputed(row)]));
}

async function typed(reader: Reader, sets: readonly (readonly string[])[], pairs: readonly Pair[]): Promise<ContradictionSet[]> {
  const claims = await readDisputed(reader, sets.flat());
  const joined = pairs.flatMap(([from, to]): [DisputedClaim, DisputedClaim][] => {
    const [a, b] = [claims.get(from), claims.get(to)];
    return a && b ? [[a, b]] : [];
  });
  const ends = joined.flatMap((pair) => partingEnds(pair) ?? []);
  const dated = joined.filter(isOneFact).flatMap((pair) => pair.map(({ id }) => id));
  const [nodes, bounds] = await Promise.all([
    collectChunks(ends, (ids) => reader.read(READ.nodes, { ids })),
    collectChunks(dated, (ids) => reader.read(READ.claimBounds, { ids })),
  ]);
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const boundsOf = new Map(bounds.map((row) => [row.id, row]));
  const setOf = new Map(sets.flatMap((ids, index) => ids.map((id) => [id, index] as const)));
  const joinedIn = groupBy(joined, ([{ id }]) => setOf.get(id));
  return sets.map((ids, index) => {
    const members = ids.flatMap((id) => claims.get(id) ?? []);
    const linked = joinedIn.get(index) ?? [];
    return {
      claims: ids,
      kind: contradictionKind(
        members,
        linked,
        (id) => kinds.get(id),
        (id) => boundsOf.get(id),
      ),
    };
  });
}

/** In how many sets each of the entities, and each fact about one of them, has a claim. */
export async function countContradictions(reader: Reader, ids: readonly string[], knownOn?: string): Promise<ContradictionCounts> {
  const { sets } = await findSets(reader, knownOn);
  const claims = await readDisputed(reader, sets.flat());
  const asked = new Set(ids);
  const entities = new Map<string, number>();
  const facts = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const set of sets) {
    const members = set.flatMap((id) => claims.get(id) ?? []);
    const ends = new Set(members.flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object])));
    const about = members.filter(({ subject, object }) => asked.has(subject) || (object !== null && asked.has(object)));
    for (const id of ends) if (asked.has(id)) count(entities, id);
    for (const key of new Set(about.map(({ fact }) => fact))) count(facts, key);
  }
  return { entities, facts };
}
