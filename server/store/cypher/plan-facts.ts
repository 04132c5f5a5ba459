/**
 * Which facts a batch touches, and how each stood before and stands after. Touched are: the facts of the claims
 * written, the facts that those claims were about before, and the facts at either end of contradictions that the
 * batch writes or that changed claims have. Nothing else can change, so nothing else is read.
 */
import { type Claim, type ClaimLink, claimSchema } from "../../../model/claim.ts";
import { type Contradiction, type Fact, factKey, factSchema, rollUpFact } from "../../../model/fact.ts";
import { type Delta, parseDetail, written } from "./batch-records.ts";
import { collectChunks } from "./chunks.ts";
import { groupBy } from "./group-by.ts";
import type { Reader } from "./query.ts";
import { READ } from "./read-queries.ts";

export interface FactChange {
  readonly before: Fact | null;
  readonly after: Fact | null;
}

/** What the roll-up needs of the claim at the other end of a contradiction. */
interface OtherEnd {
  readonly fact: string;
  readonly review: Claim["review"];
}

const contradictionsOf = ({ read }: Reader, ids: Iterable<string>) =>
  collectChunks(ids, (chunk) => read(READ.contradictionsOf, { ids: chunk }));

async function readClaims({ read }: Reader, ids: Iterable<string>): Promise<Claim[]> {
  const rows = await collectChunks(ids, (chunk) => read(READ.claims, { ids: chunk }));
  return rows.map(({ detail }) => parseDetail(claimSchema, detail));
}

/** All that the roll-up of the touched facts needs of the store. */
export interface FactSources {
  readonly touched: ReadonlySet<string>;
  readonly claims: readonly Claim[];
  readonly contradictions: ReadonlyMap<string, readonly Contradiction[]>;
  /** Records of the facts as they stand, by key. */
  readonly before: ReadonlyMap<string, string>;
}

export async function gatherFactSources(reader: Reader, delta: Delta<Claim>, links: readonly ClaimLink[]): Promise<FactSources> {
  const now = new Map(written(delta).map((claim) => [claim.id, claim]));
  const opposed = links.filter(({ type }) => type === "contradicts");
  const ends = opposed.flatMap(({ from, to }) => [from, to]).filter((id) => !now.has(id));
  const [atEnds, atChanged] = await Promise.all([
    readClaims(reader, ends),
    contradictionsOf(
      reader,
      delta.changed.map(({ record }) => record.id),
    ),
  ]);
  const touched = new Set([
    ...[...now.values(), ...delta.changed.map(({ previous }) => previous), ...atEnds].map(factKey),
    ...atChanged.map(({ fact }) => fact),
  ]);
  const [stored, before] = await Promise.all([
    collectChunks(touched, (keys) => reader.read(READ.claimsOfFacts, { keys })),
    collectChunks(touched, (keys) => reader.read(READ.facts, { keys })),
  ]);
  const others = stored.filter(({ id }) => !now.has(id)).map(({ detail }) => parseDetail(claimSchema, detail));
  const claims = [...others, ...now.values()];
  const fresh = new Set(delta.added.map(({ id }) => id));
  const contradictions = await contradictionsByFact(reader, claims, fresh, opposed);
  return { touched, claims, contradictions, before: new Map(before.map(({ key, detail }) => [key, detail])) };
}

/** How each touched fact stood and stands, by key. */
export function rollUpTouched({ touched, claims, contradictions, before }: FactSources): FactChange[] {
  const groups = groupBy(claims, factKey);
  return [...touched].sort().map((key) => {
    const detail = before.get(key);
    return {
      before: detail === undefined ? null : parseDetail(factSchema, detail),
      after: rollUpFact(groups.get(key) ?? [], contradictions.get(key) ?? []),
    };
  });
}

/**
 * The contradictions at these claims by the key of the claim's fact: those of the store, and `links`. Claims in
 * `fresh` are not in the store yet, so nothing is read for them.
 */
export async function contradictionsByFact(
  reader: Reader,
  claims: readonly Claim[],
  fresh: ReadonlySet<string>,
  links: readonly ClaimLink[],
): Promise<Map<string, Contradiction[]>> {
  const byId = new Map<string, Claim>(claims.map((claim) => [claim.id, claim]));
  const rows = await contradictionsOf(
    reader,
    [...byId.keys()].filter((id) => !fresh.has(id)),
  );
  const result = new Map<string, Contradiction[]>();
  const oppose = (id: string, other: OtherEnd) => {
    const claim = byId.get(id);
    if (!claim || other.review !== "accepted") return;
    const key = factKey(claim);
    result.set(key, [...(result.get(key) ?? []), { claim: id, otherFact: other.fact }]);
  };
  const end = (id: string, stored: OtherEnd | null): OtherEnd | null => {
    const claim = byId.get(id);
    return claim ? { fact: factKey(claim), review: claim.review } : stored;
  };
  for (const { id, other, fact, review } of rows) oppose(id, end(other, { fact, review }) ?? { fact, review });
  for (const { from, to } of links) {
    const [a, b] = [end(from, null), end(to, null)];
    if (b) oppose(from, b);
    if (a) oppose(to, a);
  }
  return result;
}
