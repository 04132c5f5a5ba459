/** What a voice holds of a fact, and how two voices stand to each other, in plain words. */
import { count, counted } from "../../../model/counted.ts";
import type { LensStance, LensVerdict } from "../../../model/lens.ts";
import type { LensView } from "../../../model/view.ts";

export const LENS_STANCE_WORDS: Readonly<Record<LensStance, string>> = {
  asserts: "asserts it",
  denies: "denies it",
  "does-not-confirm": "does not confirm it",
  divided: "says it both ways",
};

/** "asserts it", "says nothing of it". */
export const stanceInWords = (stance: LensStance | null): string => (stance === null ? "says nothing of it" : LENS_STANCE_WORDS[stance]);

interface LeftOut {
  readonly claims: number;
  readonly voices: number;
  /** Facts that contradict it, or answer the same question. */
  readonly otherwise: number;
  readonly links: number;
}

/** "6 claims of 5 other voices, 2 statements that say something else."; null where nothing is. */
export function leftOutInWords({ claims, voices, otherwise, links }: LeftOut): string | null {
  const parts = [
    claims > 0 && `${counted(claims, "claim")} of ${counted(voices, "other voice")}`,
    otherwise > 0 && `${counted(otherwise, "statement")} that ${otherwise === 1 ? "says" : "say"} something else`,
    links > 0 && `${counted(links, "link")} from its claims to others’`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : `${parts.join(", ")}.`;
}

export const VERDICT_WORDS: Readonly<Record<LensVerdict, { readonly name: string; readonly mark: string }>> = {
  opposed: { name: "Opposed", mark: "A vs B" },
  "only-a": { name: "Only A", mark: "A" },
  "only-b": { name: "Only B", mark: "B" },
  agree: { name: "Agree", mark: "A & B" },
};

/** "asserts 41 of 177 facts, denies 2, does not confirm 1; 133 are left out". */
export function lensInWords({ facts }: LensView): string {
  const parts = [
    `asserts ${count(facts.asserts)} of ${counted(facts.outOf, "fact")}`,
    facts.denies > 0 && `denies ${count(facts.denies)}`,
    facts["does-not-confirm"] > 0 && `does not confirm ${count(facts["does-not-confirm"])}`,
    facts.divided > 0 && `says ${count(facts.divided)} both ways`,
  ].filter((part) => part !== false);
  return `${parts.join(", ")}; ${count(facts.outOf - facts.total)} are left out`;
}

/** "12 own claims, 86 of others that it reports". */
export const lensClaimsInWords = ({ claims }: LensView): string =>
  [
    claims.said > 0 && `${counted(claims.said, "own claim")}`,
    claims.published > 0 && `${count(claims.published)} of others that it reports`,
  ]
    .filter(Boolean)
    .join(", ");
