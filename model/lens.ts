/**
 * A lens: the world according to one voice, and to nobody else. A claim belongs to the lens of its speaker, of its
 * reporter and of the publisher of its document; its facts are rolled up from the claims of the lens alone, so nothing
 * that the voice did not say can reach the picture: no source, no date, no stance of another.
 */
import type { Claim } from "./claim.ts";
import { AppError } from "./errors.ts";
import { type Fact, rollUp } from "./fact.ts";

/** What a voice holds of a fact; `divided` when claims of the lens take different stances on it. */
export const LENS_STANCES = ["asserts", "denies", "does-not-confirm", "divided"] as const;
export type LensStance = (typeof LENS_STANCES)[number];

export function lensStance({ asserts, denies, withholds }: Pick<Fact, "asserts" | "denies" | "withholds">): LensStance {
  const stances = [
    ...(asserts.length > 0 ? (["asserts"] as const) : []),
    ...(denies.length > 0 ? (["denies"] as const) : []),
    ...(withholds.length > 0 ? (["does-not-confirm"] as const) : []),
  ];
  return stances.length === 1 ? (stances[0] ?? "divided") : "divided";
}

/** The facts of a lens: of its claims alone. Links say what an editor found, not what the voice said: they do not count. */
export const lensFacts = (claims: readonly Claim[]): Fact[] => rollUp(claims, []);

/** How two voices stand on one fact: they agree, one opposes what the other asserts, or only one speaks of it. */
export const LENS_VERDICTS = ["opposed", "only-a", "only-b", "agree"] as const;
export type LensVerdict = (typeof LENS_VERDICTS)[number];

/** `rivals`: whether the other voice asserts something that cannot be true together with what this one asserts. */
export function lensVerdict(a: LensStance | null, b: LensStance | null, rivals: boolean): LensVerdict {
  if (a !== null && b !== null) return a === b && a !== "divided" ? "agree" : "opposed";
  if (rivals) return "opposed";
  return b === null ? "only-a" : "only-b";
}

export const unknownVoice = (id: string): AppError =>
  new AppError(
    "not-found",
    `There is no entity ${id}, so the world cannot be shown according to it. Search for the name of a speaker or an outlet, and take the id from there.`,
  );
