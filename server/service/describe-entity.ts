/** One entity with what is known of it at a glance: counts, the posts it held, and literal facts such as a death toll. */
import { AppError } from "../../model/errors.ts";
import type { Fact } from "../../model/fact.ts";
import { PREDICATE_IDS, PREDICATES } from "../../model/schema.ts";
import type { EntityDetail } from "../../model/view.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { openDirectory } from "./directory.ts";
import { identityOfEntity } from "./entity-identity.ts";
import { entitiesOfFact, toFactView } from "./fact-view.ts";

const isPost = ({ object, predicate }: Fact): boolean =>
  object !== null && (PREDICATES[predicate].group === "role" || PREDICATES[predicate].group === "personnel");

/** By the day a post began (unknown last), then by table order: a career reads from top to bottom. */
const byStart = (a: Fact, b: Fact): number => {
  const start = ({ bounds }: Fact) => bounds.fromMin ?? bounds.eventMin ?? bounds.fromMax ?? bounds.eventMax ?? "9999";
  if (start(a) !== start(b)) return start(a) < start(b) ? -1 : 1;
  return PREDICATE_IDS.indexOf(a.predicate) - PREDICATE_IDS.indexOf(b.predicate);
};

/** Of a merged entity, the one that it reads as. Throws `not-found` for an unknown id. */
export async function describeEntity(store: GraphStore, id: string): Promise<EntityDetail> {
  const [stored] = await store.entities([id]);
  if (!stored) throw new AppError("not-found", `There is no entity with the id ${id}.`);
  if (stored.canonical !== undefined) {
    const { name, kind } = stored.entity;
    return { ...(await describeEntity(store, stored.canonical)), askedFor: { id, name, kind } };
  }
  const [stats, facts, identity] = await Promise.all([store.entityStats(id), store.factsOf(id), identityOfEntity(store, id)]);
  const directory = await openDirectory(store, facts.flatMap(entitiesOfFact));
  const view = (fact: Fact) => toFactView(fact, directory);
  return {
    entity: stored.entity,
    askedFor: null,
    ...identity,
    degree: stats.degree,
    claimsAbout: stats.claimsAbout,
    claimsMade: stats.claimsMade,
    mentions: stats.mentions,
    predicates: stats.predicates.map(({ predicate, direction, count }) => ({
      predicate,
      direction,
      label: direction === "out" ? PREDICATES[predicate].label : PREDICATES[predicate].inverseLabel,
      count,
    })),
    roles: facts.filter(isPost).sort(byStart).map(view),
    literals: facts.filter(({ literal }) => literal !== null).map(view),
  };
}
