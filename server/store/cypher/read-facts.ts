/**
 * Facts as the roll-up left them; or as they were known on a day, which for most is how they stand, and for the others
 * is rolled up from the few claims that had been published by then.
 */
import { claimSchema } from "../../../model/claim.ts";
import { edgeType, type Fact, factKey, factSchema } from "../../../model/fact.ts";
import { rollUpKnownOn } from "../../../model/fact-history.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { PredicateId } from "../../../model/schema.ts";
import type { FactPage } from "../store-queries.ts";
import { parseDetail } from "./batch-records.ts";
import { collectChunks } from "./chunks.ts";
import { readContradictionsAt } from "./plan-facts.ts";
import type { Reader } from "./query.ts";
import { inOrder } from "./read-entities.ts";
import { READ } from "./read-queries.ts";

interface FactRow {
  readonly key: string;
  readonly detail: string;
  readonly knownFrom: string;
}

/** By key, as they were known on the day; the rows are of facts that were known then, in whichever form. */
export async function standing(reader: Reader, rows: readonly FactRow[], day: string | undefined): Promise<Fact[]> {
  const isCurrent = ({ knownFrom }: FactRow) => day === undefined || knownFrom <= day;
  const current = rows.filter(isCurrent).map(({ detail }) => parseDetail(factSchema, detail));
  if (day === undefined || current.length === rows.length) return byKey(current);
  const keys = rows.filter((row) => !isCurrent(row)).map(({ key }) => key);
  return byKey([...current, ...(await formerFacts(reader, keys, day))]);
}

async function formerFacts(reader: Reader, keys: readonly string[], day: string): Promise<Fact[]> {
  const rows = await collectChunks(keys, (chunk) => reader.read(READ.claimsOfFacts, { keys: chunk }));
  const claims = rows
    .filter(({ published }) => published <= day)
    .map(({ detail, published }) => ({ claim: parseDetail(claimSchema, detail), published }));
  const contradictions = await readContradictionsAt(
    reader,
    claims.map(({ claim }) => claim.id),
  );
  const accepted = contradictions
    .filter(({ review }) => review === "accepted")
    .map(({ id, fact, published }) => ({ claim: id, otherFact: fact, published }));
  const byClaim = groupBy(accepted, ({ claim }) => claim);
  return [...groupBy(claims, ({ claim }) => factKey(claim)).values()].flatMap((group) => {
    const opposed = group.flatMap(({ claim }) => byClaim.get(claim.id) ?? []);
    return rollUpKnownOn(group, opposed, day) ?? [];
  });
}

const byKey = (facts: readonly Fact[]): Fact[] => [...facts].sort((a, b) => (a.key < b.key ? -1 : 1));

export async function readFacts(reader: Reader, keys: readonly string[], day?: string): Promise<Fact[]> {
  const rows = await collectChunks(keys, (chunk) => reader.read(READ.facts, { keys: chunk, knownOn: day ?? null }));
  const facts = await standing(reader, rows, day);
  return inOrder(keys, new Map(facts.map((fact) => [fact.key, fact])));
}

export async function readFactsOfAll(
  reader: Reader,
  ids: readonly string[],
  predicates: readonly PredicateId[],
  day?: string,
): Promise<Fact[]> {
  const asked = { predicates: [...predicates], knownOn: day ?? null };
  const rows = await collectChunks(ids, (chunk) => reader.read(READ.factsBySubjects, { ids: chunk, ...asked }));
  return standing(reader, rows, day);
}

/**
 * Whether a fact is drawn is known of its present form alone; what it was on a day is seen when it is rolled up.
 * `next` is null behind the last page.
 */
export async function readFactsFrom(
  reader: Reader,
  ids: readonly string[],
  { drawn, after, limit }: FactPage,
  day?: string,
): Promise<{ facts: Fact[]; next: string | null }> {
  const asked = { after: after ?? "", limit, drawn: day === undefined ? drawn : null, knownOn: day ?? null };
  const rows = await reader.read(READ.factsFrom, { ids: [...ids], ...asked });
  const facts = await standing(reader, rows, day);
  return {
    facts: facts.filter((fact) => (edgeType(fact) !== null) === drawn),
    next: rows.length < limit ? null : (rows.at(-1)?.key ?? null),
  };
}

export async function readFactsOf(
  reader: Reader,
  id: string,
  options: { readonly predicate?: readonly PredicateId[]; readonly asObject?: boolean; readonly knownOn?: string | undefined } = {},
): Promise<Fact[]> {
  const asked = { id, predicates: options.predicate === undefined ? null : [...options.predicate], knownOn: options.knownOn ?? null };
  const rows = await reader.read(options.asObject ? READ.factsByObject : READ.factsBySubject, asked);
  return standing(reader, rows, options.knownOn);
}
