/** Posts as sentences, with the notes of their claims on what is not settled. Pure: the caller has gathered the records. */
import type { Claim } from "../../model/claim.ts";
import { type Fact, factClaims } from "../../model/fact.ts";
import { roleInWords, roleSentence, timeInWords } from "../../model/role-sentence.ts";
import { PREDICATE_IDS, PREDICATES } from "../../model/schema.ts";
import type { RoleView } from "../../model/view.ts";
import type { Directory } from "./directory.ts";
import { toFactView } from "./fact-view.ts";

export const isPost = ({ object, predicate }: Fact): boolean =>
  object !== null && (PREDICATES[predicate].group === "role" || PREDICATES[predicate].group === "personnel");

/** By the day a post began (unknown last), then by table order: a career reads from top to bottom. */
export function byStart(a: Fact, b: Fact): number {
  const start = ({ bounds }: Fact) => bounds.fromMin ?? bounds.eventMin ?? bounds.fromMax ?? bounds.eventMax ?? "9999";
  if (start(a) !== start(b)) return start(a) < start(b) ? -1 : 1;
  return PREDICATE_IDS.indexOf(a.predicate) - PREDICATE_IDS.indexOf(b.predicate);
}

export type ClaimsById = ReadonlyMap<string, Claim>;

/** Ambiguity notes of the fact's claims, each once. */
export const ambiguitiesOf = (fact: Fact, claims: ClaimsById): string[] => [
  ...new Set(factClaims(fact).flatMap((id) => claims.get(id)?.ambiguity ?? [])),
];

/** `entity` is the one whose posts they are: its subject, or the organisation where the post was held. */
export function toRoleView(entity: string, fact: Fact, claims: ClaimsById, directory: Directory): RoleView {
  const { predicate, position, bounds, status } = fact;
  const [subject, object] = [directory(fact.subject).name, directory(fact.object ?? fact.subject).name];
  const own = roleInWords({ predicate, object, position });
  return {
    ...toFactView(fact, directory),
    sentence: roleSentence({ predicate, subject, object, position, bounds, status }),
    role: fact.subject === entity ? own : `${PREDICATES[predicate].inverseLabel} ${subject}`,
    time: timeInWords(bounds),
    ambiguities: ambiguitiesOf(fact, claims),
    inferred: fact.asserts.length > 0 && fact.asserts.every((id) => claims.get(id)?.inferred === true),
  };
}
