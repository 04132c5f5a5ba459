/**
 * A page of contradictions, each with what its sides say, oldest first. Of a very large set some claims of every side
 * are shown, and `size` counts all.
 */
import type { Claim, ClaimLink } from "../../model/claim.ts";
import { factKey } from "../../model/fact.ts";
import { dayBounds } from "../../model/partial-date.ts";
import type { ContradictionPage } from "../../model/view.ts";
import type { GraphStore } from "../store/graph-store.ts";
import type { ContradictionQuery } from "../store/store-queries.ts";
import { gatherClaimParts, toClaimView } from "./claim-views.ts";
import { openDirectory } from "./directory.ts";

/** Claims of one set that an answer holds. */
const MAX_CLAIMS_SHOWN = 24;

export async function listContradictions(store: GraphStore, query: ContradictionQuery): Promise<ContradictionPage> {
  const { sets, page } = await store.contradictions(query);
  const cards = await readClaims(store, sets);
  const shown = cards.map((claims) => someOfEverySide(claims).sort(bySaid));
  const parts = await gatherClaimParts(store, shown.flat());
  const directory = await openDirectory(store, parts.entities);
  return {
    contradictions: sets.map(({ kind, claims: ids }, index) => {
      const claims = shown[index] ?? [];
      return {
        id: ids[0] ?? "",
        kind,
        subject: directory(mainSubject(claims)),
        size: cards[index]?.length ?? 0,
        claims: claims.map((claim) => toClaimView(claim, parts, directory)),
        links: linksWithin(claims, parts.allLinks),
      };
    }),
    page,
  };
}

/** The claims of each set, in one read. */
async function readClaims(store: GraphStore, sets: readonly { readonly claims: readonly string[] }[]): Promise<Claim[][]> {
  const byId = new Map((await store.claims(sets.flatMap(({ claims }) => claims))).map((claim) => [claim.id, claim]));
  return sets.map(({ claims }) => claims.flatMap((id) => byId.get(id) ?? []));
}

/** All claims, or as many as an answer holds: the earliest of each side, then the next of each, and so on. */
function someOfEverySide(claims: readonly Claim[]): Claim[] {
  if (claims.length <= MAX_CLAIMS_SHOWN) return [...claims];
  const taken = new Map<string, number>();
  const ranked = [...claims].sort(bySaid).map((claim) => {
    const side = `${claim.polarity} ${factKey(claim)}`;
    const rank = taken.get(side) ?? 0;
    taken.set(side, rank + 1);
    return { claim, rank };
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MAX_CLAIMS_SHOWN)
    .map(({ claim }) => claim);
}

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
