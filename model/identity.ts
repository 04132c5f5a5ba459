/**
 * Who is who under the merges that stand: from each merged entity's id to its canonical one. Pure, and computed from
 * the merges alone, so that taking one back gives what there was without it.
 */
import { type Claim, ENTITY_QUALIFIERS } from "./claim.ts";
import type { Merge } from "./merge.ts";

export interface Identity {
  /** The id that an entity reads as: its own, unless it is merged. */
  canonical(id: string): string;
  /** The ids that read as this canonical one, without itself, sorted. */
  merged(canonical: string): readonly string[];
  /** Every id that is merged into another. */
  readonly ids: readonly string[];
  /** True when nothing is merged: then every id is its own. */
  readonly isPlain: boolean;
}

type Standing = Pick<Merge, "from" | "into">;

/** `merges` are those that stand: each entity is merged into at most one other. */
export function identityOf(merges: readonly Standing[]): Identity {
  const next = new Map(merges.map(({ from, into }) => [from, into]));
  const canonical = (id: string): string => {
    // Merges never make a circle; one that was made by hand must not make an endless walk.
    const seen = new Set<string>();
    let at = id;
    for (let to = next.get(at); to !== undefined && !seen.has(to); to = next.get(at)) {
      seen.add(to);
      at = to;
    }
    return at;
  };
  const groups = new Map<string, string[]>();
  for (const id of [...next.keys()].sort()) groups.set(canonical(id), [...(groups.get(canonical(id)) ?? []), id]);
  return { canonical, merged: (id) => groups.get(id) ?? [], ids: [...next.keys()], isPlain: next.size === 0 };
}

/** The claim as it reads under the merges; the same object when no merge concerns it. */
export function canonicalClaim(claim: Claim, { canonical, isPlain }: Identity): Claim {
  if (isPlain || entitiesOfClaim(claim).every((id) => canonical(id) === id)) return claim;
  // Two of a list that are one are named once.
  const list = (ids: readonly string[]): string[] => [...new Set(ids.map(canonical))];
  const qualifiers = Object.entries(claim.qualifiers).map(([role, value]) => [role, isEntityRole(role) ? canonical(value) : value]);
  return {
    ...claim,
    subject: canonical(claim.subject),
    object: "entity" in claim.object ? { entity: canonical(claim.object.entity) } : claim.object,
    speaker: canonical(claim.speaker),
    reporter: canonical(claim.reporter),
    reportedVia: list(claim.reportedVia),
    cites: list(claim.cites),
    qualifiers: Object.fromEntries(qualifiers),
  };
}

const isEntityRole = (role: string): boolean => ENTITY_QUALIFIERS.some((known) => known === role);

/** Every entity that the claim names. */
export function entitiesOfClaim({ subject, object, speaker, reporter, reportedVia, cites, qualifiers }: Claim): string[] {
  const ids = [subject];
  if ("entity" in object) ids.push(object.entity);
  ids.push(speaker, reporter, ...reportedVia, ...cites);
  for (const role of ENTITY_QUALIFIERS) {
    const id = qualifiers[role];
    if (id !== undefined) ids.push(id);
  }
  return ids;
}
