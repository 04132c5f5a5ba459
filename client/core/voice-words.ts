/** What an edge says under a lens: which of two voices holds it, and how a refusal is named. Pure; nothing without a lens. */
import { type LensStance, lensVerdict } from "../../model/lens.ts";
import type { ModelEdge } from "./graph-model.ts";

/** A holds it, B does, both do, or one opposes the other. */
export const VOICE_MARKS = { "only-a": "A", "only-b": "B", agree: "A & B", opposed: "A vs B" } as const;
export type VoiceMark = (typeof VOICE_MARKS)[keyof typeof VOICE_MARKS];

/** Null where no second voice is asked for. */
export function voiceMark(edge: ModelEdge): VoiceMark | null {
  if (edge.layer !== "fact" || edge.stance === undefined || edge.stanceOfOther === undefined) return null;
  return VOICE_MARKS[lensVerdict(edge.stance, edge.stanceOfOther, false)];
}

const REFUSALS: Readonly<Record<Exclude<LensStance, "asserts">, string>> = {
  denies: "denied: ",
  "does-not-confirm": "not confirmed: ",
  divided: "said both ways: ",
};

/** The label of an edge; what nobody asserts under the lens is never named like an assertion. */
export function edgeLabel(edge: ModelEdge): string {
  if (edge.layer !== "fact" || edge.stance === undefined) return edge.label;
  const stances = [edge.stance, edge.stanceOfOther ?? null].filter((stance) => stance !== null);
  const [first] = stances;
  const refusal = first !== undefined && stances.every((stance) => stance === first) && first !== "asserts" ? REFUSALS[first] : "";
  return `${refusal}${edge.label}`;
}
