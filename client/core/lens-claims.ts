/**
 * The claims on one fact under a lens, by the rule of model/lens.ts: a claim belongs to a voice that speaks, reports or
 * publishes it. What belongs to no voice of the lens is kept apart, so that nobody reads it as theirs.
 */
import { type Fact, rollUpFact } from "../../model/fact.ts";
import { type LensStance, lensStance } from "../../model/lens.ts";
import type { ClaimView } from "../../model/view.ts";

export interface VoiceOnFact {
  readonly voice: string;
  /** With links among the claims of the lens alone. */
  readonly claims: readonly ClaimView[];
  /** Rolled up from these claims alone; null when the voice says nothing of it. */
  readonly fact: Fact | null;
  readonly stance: LensStance | null;
}

export interface LensClaims {
  readonly voices: readonly VoiceOnFact[];
  readonly others: readonly ClaimView[];
  /** Links that lead out of the lens. */
  readonly linksLeftOut: number;
}

/** `publishers`: of each document, who publishes it. */
export function claimsUnderLens(
  claims: readonly ClaimView[],
  voices: readonly string[],
  publishers: ReadonlyMap<string, string>,
): LensClaims {
  const isOf = (voice: string) => (view: ClaimView) =>
    view.claim.review === "accepted" && [view.speaker.id, view.reporter.id, publishers.get(view.claim.document)].some((id) => id === voice);
  const isOfAny = (view: ClaimView): boolean => voices.some((voice) => isOf(voice)(view));
  const own = claims.filter(isOfAny);
  const inside = new Set(own.map(({ claim }) => claim.id));
  const isInside = ({ claim }: ClaimView["links"][number]): boolean => inside.has(claim);
  return {
    voices: voices.map((voice) => {
      const said = own.filter(isOf(voice)).map((view) => ({ ...view, links: view.links.filter(isInside) }));
      const fact = rollUpFact(
        said.map(({ claim }) => claim),
        [],
      );
      return { voice, claims: said, fact, stance: fact && lensStance(fact) };
    }),
    others: claims.filter((view) => !isOfAny(view)),
    linksLeftOut: own.flatMap(({ links }) => links.filter((link) => !isInside(link))).length,
  };
}
