/**
 * What a speaker was when it spoke, by what sources say of its posts: a role counts unless its bounds exclude every
 * day on which the claim can have been made (docs/model.md, rule 1).
 */
import type { Claim } from "../../model/claim.ts";
import type { Bounds, Fact } from "../../model/fact.ts";
import { groupBy } from "../../model/group-by.ts";
import { dayBounds } from "../../model/partial-date.ts";
import { PREDICATES, type PredicateId } from "../../model/schema.ts";
import type { GraphStore } from "../store/graph-store.ts";
import type { Directory } from "./directory.ts";

/** Predicates that say what somebody speaks as, weightiest first; membership, schooling and nationality are none. */
const SPEAKING_ROLES: readonly PredicateId[] = [
  "presidentOf",
  "spokespersonFor",
  "representativeOf",
  "heads",
  "deputyHeadOf",
  "advisorTo",
  "employedBy",
  "hasOccupation",
];

const rank = (fact: Fact): number => SPEAKING_ROLES.indexOf(fact.predicate);

/** Asserted role facts by speaker, in one read. */
export async function rolesOfSpeakers(store: GraphStore, speakers: Iterable<string>): Promise<Map<string, Fact[]>> {
  const ids = [...new Set(speakers)];
  const facts = ids.length === 0 ? [] : await store.factsOfAll(ids, SPEAKING_ROLES);
  return groupBy(
    facts.filter(({ asserts }) => asserts.length > 0),
    ({ subject }) => subject,
  );
}

/** Whether a post's bounds leave open that it was held on some day of the interval. */
function heldWithin(bounds: Bounds, statedOn: Claim["statedOn"]): boolean {
  const { min, max } = dayBounds(statedOn);
  const begunTooLate = bounds.fromMin !== null && max !== null && bounds.fromMin > max;
  const endedBefore = bounds.toMax !== null && min !== null && bounds.toMax < min;
  return !begunTooLate && !endedBefore;
}

/** "Special Representative …", "president of Kazakhstan"; null when nothing is known. */
export function speakerRole(claim: Claim, roles: readonly Fact[], directory: Directory): string | null {
  const held = roles.filter(({ bounds }) => heldWithin(bounds, claim.statedOn));
  const best = held.sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1))[0];
  if (!best) return null;
  if (best.literal !== null) return String(best.literal.value);
  const label = best.position ?? PREDICATES[best.predicate].label;
  const object = best.object === null ? "" : directory(best.object).name;
  if (best.position === null) return `${label} ${object}`.trim();
  return label.toLowerCase().includes(object.toLowerCase()) ? label : `${label} (${object})`;
}
