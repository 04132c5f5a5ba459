/** What a voice says, and how two voices differ: from their claims alone, fact by fact (model/lens.ts). */
import type { Claim } from "../../model/claim.ts";
import type { Fact } from "../../model/fact.ts";
import { LENS_VERDICTS, type LensStance, type LensVerdict, lensFacts, lensStance, lensVerdict, unknownVoice } from "../../model/lens.ts";
import { PREDICATES } from "../../model/schema.ts";
import type { LensComparison, LensView } from "../../model/view.ts";
import { pageOf } from "../paging.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { openDirectory } from "./directory.ts";
import { entitiesOfFact, factStatement, toFactView } from "./fact-view.ts";

/** By the id that the voice reads as. Throws `not-found`, with what to do, for one that the store does not know. */
async function claimsOf(store: GraphStore, id: string, knownOn: string | undefined): Promise<{ id: string; claims: Claim[] }> {
  const [stored] = await store.entities([id]);
  if (!stored) throw unknownVoice(id);
  const canonical = stored.canonical ?? id;
  return { id: canonical, claims: await store.claimsOfVoice(canonical, knownOn) };
}

/** How much a lens shows, and of how much. */
export async function describeLens(store: GraphStore, asked: string, knownOn?: string): Promise<LensView> {
  const { id, claims } = await claimsOf(store, asked, knownOn);
  const [directory, outOf] = await Promise.all([openDirectory(store, [id]), countAll(store, knownOn)]);
  const stances = { asserts: 0, denies: 0, "does-not-confirm": 0, divided: 0 };
  const facts = lensFacts(claims);
  for (const fact of facts) stances[lensStance(fact)] += 1;
  const said = claims.filter(({ speaker }) => speaker === id).length;
  return {
    voice: directory(id),
    claims: { said, published: claims.length - said, outOf: outOf.claims },
    facts: { ...stances, total: facts.length, outOf: outOf.facts },
    relations: facts.filter(({ object, predicate }) => object !== null && PREDICATES[predicate].edge !== null).length,
  };
}

/** Accepted claims, and facts, of everybody. */
async function countAll(store: GraphStore, knownOn: string | undefined): Promise<{ claims: number; facts: number }> {
  const [claims, facts] = await Promise.all([store.findClaims({ knownOn, limit: 1 }), store.findFacts({ knownOn, limit: 1 })]);
  return { claims: claims.page.total, facts: facts.page.total };
}

export interface CompareQuery {
  readonly a: string;
  readonly b: string;
  readonly verdict?: readonly LensVerdict[] | undefined;
  readonly knownOn?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface Row {
  readonly key: string;
  readonly a: Fact | null;
  readonly b: Fact | null;
  readonly verdict: LensVerdict;
  /** Keys of facts that the other voice asserts and that cannot be true together with this one. */
  readonly rivals: readonly string[];
}

const asserted = (fact: Fact | null | undefined): boolean => fact != null && fact.asserts.length > 0;
const stanceOf = (fact: Fact | null): LensStance | null => (fact === null ? null : lensStance(fact));

/** Facts that either voice speaks of: first those where one opposes what the other asserts. `counts` are of all. */
export async function compareLenses(store: GraphStore, { a, b, verdict, knownOn, limit, cursor }: CompareQuery): Promise<LensComparison> {
  const [one, other] = await Promise.all([claimsOf(store, a, knownOn), claimsOf(store, b, knownOn)]);
  const [ofA, ofB] = [one, other].map(({ claims }) => new Map(lensFacts(claims).map((fact) => [fact.key, fact])));
  const rows = await compared(store, ofA ?? new Map(), ofB ?? new Map(), knownOn);
  const counts = { opposed: 0, "only-a": 0, "only-b": 0, agree: 0 };
  for (const row of rows) counts[row.verdict] += 1;
  const orderOf = (row: Row): string => `${LENS_VERDICTS.indexOf(row.verdict)} ${row.key}`;
  const wanted = rows.filter((row) => !verdict?.length || verdict.includes(row.verdict)).sort((x, y) => (orderOf(x) < orderOf(y) ? -1 : 1));
  const { shown, page } = pageOf(wanted, orderOf, { limit, cursor });
  const facts = new Map(
    (await store.facts([...shown.map(({ key }) => key), ...shown.flatMap(({ rivals }) => rivals)], knownOn)).map((fact) => [
      fact.key,
      fact,
    ]),
  );
  const directory = await openDirectory(store, [one.id, other.id, ...[...facts.values()].flatMap(entitiesOfFact)]);
  return {
    a: directory(one.id),
    b: directory(other.id),
    counts,
    rows: shown.flatMap((row) => {
      const fact = facts.get(row.key);
      if (!fact) return [];
      const rivals = row.rivals
        .flatMap((key) => facts.get(key) ?? [])
        .map((rival) => ({ key: rival.key, statement: factStatement(rival, directory) }));
      return [{ fact: toFactView(fact, directory), verdict: row.verdict, a: stanceOf(row.a), b: stanceOf(row.b), rivals }];
    }),
    page,
  };
}

async function compared(
  store: GraphStore,
  ofA: ReadonlyMap<string, Fact>,
  ofB: ReadonlyMap<string, Fact>,
  knownOn: string | undefined,
): Promise<Row[]> {
  const keys = [...new Set([...ofA.keys(), ...ofB.keys()])];
  // Which facts rival which is what links say: it is known of the facts of all voices together.
  const rivalsOf = new Map((await store.facts(keys, knownOn)).map(({ key, rivals }) => [key, rivals]));
  return keys.map((key) => {
    const [a, b] = [ofA.get(key) ?? null, ofB.get(key) ?? null];
    const others = a === null ? ofA : ofB;
    const isAlone = (a === null || b === null) && asserted(a ?? b);
    const rivals = isAlone ? (rivalsOf.get(key) ?? []).filter((rival) => asserted(others.get(rival))) : [];
    return { key, a, b, verdict: lensVerdict(stanceOf(a), stanceOf(b), rivals.length > 0), rivals };
  });
}
