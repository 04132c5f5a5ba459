/**
 * How a fact stood on each day (docs/model.md, rule 5): known on a day is what documents published on or before it
 * say. A fact changes only on days on which a claim on it, or a claim that contradicts one, was published; the last
 * version is the roll-up of everything. Once known, a fact stays known.
 */
import type { Claim } from "./claim.ts";
import { isEqualJson } from "./equal-json.ts";
import { type Contradiction, type Fact, rollUpFact } from "./fact.ts";

/** A claim with the day on which its document was published. */
export interface DatedClaim {
  readonly claim: Claim;
  readonly published: string;
}

/** A contradiction with the day on which the claim at its other end was published. */
export interface DatedContradiction extends Contradiction {
  readonly published: string;
}

/** A roll-up that stands from a day on, until the next version begins. */
export interface FactVersion {
  readonly knownFrom: string;
  readonly fact: Fact;
}

/** The fact as known on a day; null when nobody had taken a stance on it by then. Takes what `rollUpFact` takes. */
export function rollUpKnownOn(claims: readonly DatedClaim[], contradictions: readonly DatedContradiction[], day: string): Fact | null {
  const known = <T extends { readonly published: string }>(items: readonly T[]) => items.filter(({ published }) => published <= day);
  return rollUpFact(
    known(claims).map(({ claim }) => claim),
    known(contradictions),
  );
}

/** Every version of ONE fact, oldest first, no two neighbours equal; the last one stands today. Empty when nothing counts. */
export function factVersions(claims: readonly DatedClaim[], contradictions: readonly DatedContradiction[]): FactVersion[] {
  const accepted = claims.filter(({ claim }) => claim.review === "accepted");
  const days = [...new Set([...accepted, ...contradictions].map(({ published }) => published))].sort();
  const versions: FactVersion[] = [];
  for (const knownFrom of days) {
    const fact = rollUpKnownOn(accepted, contradictions, knownFrom);
    if (fact !== null && !isEqualJson(versions.at(-1)?.fact, fact)) versions.push({ knownFrom, fact });
  }
  return versions;
}
