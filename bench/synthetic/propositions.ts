/**
 * What claims are about: predicates with ends of the right kinds, a few entities in most of them. Some propositions
 * come back, so that facts have several claims, and some questions get a rival answer.
 */
import type { ClaimObject, Literal } from "../../model/claim.ts";
import { KIND_IDS, type Kind, PREDICATE_IDS, PREDICATES, type PredicateId } from "../../model/schema.ts";
import { day } from "./documents.ts";
import { entityId, kindOf } from "./entities.ts";
import type { Random } from "./random.ts";

export interface Proposition {
  readonly subject: string;
  readonly predicate: PredicateId;
  readonly object: ClaimObject;
  /** The last claim on it, and its day. */
  claim: string;
}

const REMEMBERED = 3000;
const WORDS: readonly [string, ...string[]] = ["calm", "open", "armed", "peaceful", "damaged", "restored", "urgent", "unknown", "foreign"];
const UNITS: readonly [string, ...string[]] = ["people", "buildings", "days", "vehicles"];
const DATES: readonly PredicateId[] = ["foundedOn", "scheduledReopening"];

/** Their facts are drawn as edges. */
const RELATIONS: readonly PredicateId[] = PREDICATE_IDS.filter((id) => PREDICATES[id].range.some((kind) => kind !== "literal"));

export interface Drawn {
  readonly proposition: Proposition;
  /** Claims on it came before. */
  readonly known: boolean;
  /** Another answer to the same question, which this one contradicts. */
  readonly rival: Proposition | null;
}

/** With `onlyEdges` nothing comes back, nothing has a rival, and every object is an entity. */
export function createPropositions(entities: number, random: Random, onlyEdges: boolean) {
  const predicates = onlyEdges ? RELATIONS : PREDICATE_IDS;
  const byKind = new Map<Kind, number[]>(KIND_IDS.map((kind) => [kind, []]));
  for (let index = 0; index < entities; index += 1) byKind.get(kindOf(index))?.push(index);
  const recent: Proposition[] = [];

  function entityOf(kinds: readonly (Kind | "*" | "literal")[], below = random.skewedBelow): string {
    const allowed = kinds.filter((kind) => kind !== "literal");
    const chosen = allowed[random.below(allowed.length)];
    if (chosen === undefined || chosen === "*") return entityId(below(entities));
    const indexes = byKind.get(chosen) ?? [];
    return entityId(indexes[below(indexes.length)] ?? 0);
  }

  function literal(predicate: PredicateId): Literal {
    if (PREDICATES[predicate].group === "quantity") {
      const value = 1 + random.below(400) * random.pick([1, 10, 100]);
      const range = random.chance(0.05) ? { max: value * 2 } : {};
      const about = random.chance(0.2) ? { comparator: "~" as const } : {};
      return { value, datatype: "number", unit: random.pick(UNITS), ...range, ...about };
    }
    if (DATES.includes(predicate)) return { value: day(random.below(60)), datatype: "date" };
    return { value: `${random.pick(WORDS)} ${random.pick(WORDS)}`, datatype: "string" };
  }

  function objectOf(predicate: PredicateId, subject: string): ClaimObject {
    const { range } = PREDICATES[predicate];
    if (range.every((kind) => kind === "literal")) return literal(predicate);
    // Two who are both among the few best connected would have the same relation again and again.
    const below = onlyEdges ? random.below : random.skewedBelow;
    const entity = entityOf(range, below);
    return entity === subject ? { entity: entityOf(range, below) } : { entity };
  }

  const remember = (proposition: Proposition): Proposition => {
    if (onlyEdges) return proposition;
    if (recent.length < REMEMBERED) recent.push(proposition);
    else recent[random.below(REMEMBERED)] = proposition;
    return proposition;
  };

  return {
    draw(claim: string): Drawn {
      const old = recent[random.below(recent.length)];
      if (old && random.chance(0.35)) {
        const proposition = { ...old };
        old.claim = claim;
        return { proposition, known: true, rival: null };
      }
      if (old && !("entity" in old.object) && random.chance(0.4)) {
        const object = literal(old.predicate);
        return {
          proposition: remember({ subject: old.subject, predicate: old.predicate, object, claim }),
          known: false,
          rival: { ...old },
        };
      }
      const predicate = predicates[random.below(predicates.length)] ?? "relatedTo";
      const subject = entityOf(PREDICATES[predicate].domain);
      const object = objectOf(predicate, subject);
      return { proposition: remember({ subject, predicate, object, claim }), known: false, rival: null };
    },
  };
}
