/**
 * Claims that cannot all be true. A set is what hangs together over `contradicts` links and over opposite stances on
 * one fact; where a set is about one number, the claims that give other values of it belong to the set as well.
 */
import type { Claim, ClaimLink, ClaimObject } from "../../model/claim.ts";
import { factKey } from "../../model/fact.ts";
import { dayBounds } from "../../model/partial-date.ts";
import { PREDICATES } from "../../model/schema.ts";
import type { ContradictionView } from "../../model/view.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { gatherClaimParts, toClaimView } from "./claim-views.ts";
import { connectedSets } from "./connected-sets.ts";
import { contradictionKind } from "./contradiction-kind.ts";
import { openDirectory } from "./directory.ts";

export interface ContradictionQuery {
  readonly about?: string | undefined;
  readonly limit: number;
}

/** The largest sets first; `total` counts all. */
export async function listContradictions(
  store: GraphStore,
  { about, limit }: ContradictionQuery,
): Promise<{ contradictions: ContradictionView[]; total: number }> {
  const pairs = [...linkPairs(await store.contradictions(about)), ...(await stancePairs(store, about))];
  const sets = connectedSets(pairs).sort((a, b) => b.length - a.length || ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
  const shown = await widen(store, sets.slice(0, limit));
  const parts = await gatherClaimParts(store, shown.flat());
  const directory = await openDirectory(store, parts.entities);
  return {
    contradictions: shown.map((claims) => {
      const links = linksWithin(claims, parts.allLinks);
      return {
        id: claims.map(({ id }) => id).sort()[0] ?? "",
        kind: contradictionKind(claims, links, (id) => directory(id).kind),
        subject: directory(mainSubject(claims)),
        claims: claims.map((claim) => toClaimView(claim, parts, directory)),
        links,
      };
    }),
    total: sets.length,
  };
}

const linkPairs = (links: readonly ClaimLink[]): [string, string][] => links.map(({ from, to }) => [from, to]);

/** Claims that take opposite stances on one fact, linked or not. */
async function stancePairs(store: GraphStore, about: string | undefined): Promise<[string, string][]> {
  const opposing: Claim[] = [];
  let cursor: string | undefined;
  do {
    const { claims, page } = await store.findClaims({ about, stance: ["denies", "does-not-confirm"], limit: 500, cursor });
    opposing.push(...claims);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  const facts = await store.facts([...new Set(opposing.map(factKey))]);
  return facts.flatMap(({ asserts, denies, withholds }) => {
    const [first, ...others] = [...asserts, ...denies, ...withholds];
    return first === undefined || asserts.length === 0 ? [] : others.map((id): [string, string] => [first, id]);
  });
}

/** The claims of every set, oldest first; sets about one number with all values that were given for it. */
async function widen(store: GraphStore, sets: readonly (readonly string[])[]): Promise<Claim[][]> {
  const byId = new Map((await store.claims(sets.flat())).map((claim) => [claim.id, claim]));
  return Promise.all(
    sets.map(async (ids) => {
      const claims = ids.flatMap((id) => byId.get(id) ?? []);
      return [...claims, ...(await otherValues(store, claims))].sort(bySaid);
    }),
  );
}

async function otherValues(store: GraphStore, claims: readonly Claim[]): Promise<Claim[]> {
  const first = claims[0];
  if (!first || PREDICATES[first.predicate].group !== "quantity") return [];
  const isSame = ({ subject, predicate, object }: Claim) =>
    subject === first.subject && predicate === first.predicate && unitOf(object) === unitOf(first.object);
  if (!claims.every(isSame)) return [];
  const facts = await store.factsOf(first.subject, { predicate: [first.predicate] });
  const known = new Set(claims.map(({ id }) => id));
  const others = facts
    .filter(({ literal }) => literal !== null && unitOf(literal) === unitOf(first.object))
    .flatMap(({ asserts, denies, withholds }) => [...asserts, ...denies, ...withholds]);
  return store.claims(others.filter((id) => !known.has(id)));
}

const unitOf = (object: ClaimObject): string | null => ("entity" in object ? null : (object.unit ?? null));

function bySaid(a: Claim, b: Claim): number {
  const said = ({ statedOn }: Claim) => dayBounds(statedOn).max ?? "9999";
  if (said(a) !== said(b)) return said(a) < said(b) ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function linksWithin(claims: readonly Claim[], links: readonly ClaimLink[]): ClaimLink[] {
  const ids = new Set(claims.map(({ id }) => id));
  return links.filter(({ from, to }) => ids.has(from) && ids.has(to));
}

/** The entity that most claims of the set are about; the first of them where several are. */
function mainSubject(claims: readonly Claim[]): string {
  const counts = new Map<string, number>();
  for (const { subject } of claims) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), ["", 0])[0];
}
