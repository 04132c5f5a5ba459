/** Facts as lines that people read. Pure: the caller has gathered the names. */
import { type Fact, factCounts } from "../../model/fact.ts";
import { PREDICATES } from "../../model/schema.ts";
import { formatQuantity, statementOf } from "../../model/statement.ts";
import type { FactView } from "../../model/view.ts";
import type { Directory } from "./directory.ts";

/** Ids of the entities whose names a fact's view needs. */
export const entitiesOfFact = (fact: Fact): string[] => (fact.object === null ? [fact.subject] : [fact.subject, fact.object]);

export function factStatement(fact: Fact, directory: Directory): string {
  const object = fact.literal ?? { entity: fact.object ?? fact.subject };
  const proposition = { predicate: fact.predicate, object, position: fact.position };
  return statementOf(fact.subject, proposition, (id) => directory(id).name);
}

export function toFactView(fact: Fact, directory: Directory): FactView {
  return {
    key: fact.key,
    statement: factStatement(fact, directory),
    predicate: fact.predicate,
    label: PREDICATES[fact.predicate].label,
    subject: directory(fact.subject),
    object: fact.object === null ? null : directory(fact.object),
    literal: fact.literal,
    value: fact.literal === null ? null : formatQuantity(fact.literal),
    status: fact.status,
    ...factCounts(fact),
    position: fact.position,
    bounds: fact.bounds,
  };
}
