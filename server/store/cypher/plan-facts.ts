/**
 * Which facts a batch touches, and how each stood before and stands after, on every day. Touched are: the facts of the
 * claims written or moved to another day, the facts that those claims were about before, and the facts at either end
 * of contradictions that the batch writes or that changed claims have. Nothing else can change, so nothing else is read.
 */
import { type Claim, type ClaimLink, claimSchema } from "../../../model/claim.ts";
import { factKey } from "../../../model/fact.ts";
import { type DatedClaim, type DatedContradiction, type FactVersion, factVersions } from "../../../model/fact-history.ts";
import { groupBy } from "../../../model/group-by.ts";
import { type Delta, parseDetail, written } from "./batch-records.ts";
import { collectAtOnce, collectChunks } from "./chunks.ts";
import type { PublicationDays } from "./publication-days.ts";
import type { Reader } from "./query.ts";
import { READ } from "./read-queries.ts";

/** The versions of one fact; none when there is no such fact. */
export interface FactChange {
  readonly key: string;
  readonly before: readonly FactVersion[];
  readonly after: readonly FactVersion[];
}

/** What the roll-up needs of the claim at the other end of a contradiction. */
interface OtherEnd {
  readonly fact: string;
  readonly review: Claim["review"];
  readonly published: string;
}

export interface ContradictionRow extends OtherEnd {
  readonly id: string;
  readonly other: string;
}

export const readContradictionsAt = ({ read }: Reader, ids: Iterable<string>): Promise<ContradictionRow[]> =>
  collectChunks(ids, (chunk) => read(READ.contradictionsOf, { ids: chunk }));

async function readClaims({ read }: Reader, ids: Iterable<string>): Promise<Claim[]> {
  const rows = await collectChunks(ids, (chunk) => read(READ.claims, { ids: chunk, knownOn: null }));
  return rows.map(({ detail }) => parseDetail(claimSchema, detail));
}

/** All that the roll-up of the touched facts needs of the store, as it is before the batch and as it will be. */
export interface FactSources {
  readonly touched: ReadonlySet<string>;
  readonly before: readonly DatedClaim[];
  readonly after: readonly DatedClaim[];
  /** Contradictions at claims of the store. */
  readonly stored: readonly ContradictionRow[];
  /** Those that the batch brings. */
  readonly brought: readonly ClaimLink[];
}

/**
 * Asks before the batch's claims and links are written; the function that it resolves to waits for the answers. In
 * between, writes may be sent: the database comes to them after these reads.
 */
export async function askFactSources(
  reader: Reader,
  delta: Delta<Claim>,
  links: readonly ClaimLink[],
  days: PublicationDays,
): Promise<() => Promise<FactSources>> {
  const now = new Map(written(delta).map((claim) => [claim.id, claim]));
  const brought = links.filter(({ type }) => type === "contradicts");
  const ends = brought.flatMap(({ from, to }) => [from, to]).filter((id) => !now.has(id));
  const changed = [...delta.changed.map(({ previous }) => previous), ...days.movedClaims];
  const [atEnds, atChanged] = await Promise.all([
    readClaims(reader, ends),
    readContradictionsAt(
      reader,
      changed.map(({ id }) => id),
    ),
  ]);
  const touched = new Set([...[...now.values(), ...changed, ...atEnds].map(factKey), ...atChanged.map(({ fact }) => fact)]);
  const asked = Promise.all([
    collectAtOnce(touched, (keys) => reader.read(READ.claimsOfFacts, { keys })),
    collectAtOnce(touched, (keys) => reader.read(READ.contradictionsOfFacts, { keys })),
  ]);
  // Its failure is told to who waits for the answers.
  asked.catch(() => undefined);
  return async () => {
    const [rows, stored] = await asked;
    const before = rows.map(({ detail, published }): DatedClaim => ({ claim: parseDetail(claimSchema, detail), published }));
    const others = before
      .filter(({ claim }) => !now.has(claim.id))
      .map(({ claim, published }): DatedClaim => ({ claim, published: days.moved.get(claim.document) ?? published }));
    const after = [...others, ...[...now.values()].map((claim): DatedClaim => ({ claim, published: days.now(claim.document) }))];
    return { touched, before, after, stored, brought };
  };
}

/** How each touched fact stood and stands, by key. */
export function rollUpTouched({ touched, before, after, stored, brought }: FactSources): FactChange[] {
  const versionsBefore = versionsByFact(before, stored, []);
  const versionsAfter = versionsByFact(after, stored, brought);
  return [...touched].sort().map((key) => ({ key, before: versionsBefore.get(key) ?? [], after: versionsAfter.get(key) ?? [] }));
}

/** The versions of all facts of these claims, by key. `stored` may be outdated where a claim given here is its other end. */
export function versionsByFact(
  claims: readonly DatedClaim[],
  stored: readonly ContradictionRow[],
  brought: readonly ClaimLink[],
): Map<string, FactVersion[]> {
  const contradictions = contradictionsByFact(claims, stored, brought);
  const groups = groupBy(claims, ({ claim }) => factKey(claim));
  return new Map([...groups].map(([key, group]) => [key, factVersions(group, contradictions.get(key) ?? [])]));
}

function contradictionsByFact(
  claims: readonly DatedClaim[],
  stored: readonly ContradictionRow[],
  brought: readonly ClaimLink[],
): Map<string, DatedContradiction[]> {
  const byId = new Map(claims.map((each) => [each.claim.id, each]));
  const result = new Map<string, DatedContradiction[]>();
  const oppose = (id: string, other: OtherEnd) => {
    const own = byId.get(id);
    if (!own || other.review !== "accepted") return;
    const key = factKey(own.claim);
    const contradiction = { claim: id, otherFact: other.fact, published: other.published };
    const list = result.get(key);
    if (list) list.push(contradiction);
    else result.set(key, [contradiction]);
  };
  const end = (id: string): OtherEnd | null => {
    const own = byId.get(id);
    return own ? { fact: factKey(own.claim), review: own.claim.review, published: own.published } : null;
  };
  for (const row of stored) oppose(row.id, end(row.other) ?? row);
  for (const { from, to } of brought) {
    const [a, b] = [end(from), end(to)];
    if (b) oppose(from, b);
    if (a) oppose(to, a);
  }
  return result;
}
