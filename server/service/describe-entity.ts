/** One entity with what is known of it at a glance: counts, the posts it held, and literal facts such as a death toll. */
import { AppError } from "../../model/errors.ts";
import { type Fact, factClaims } from "../../model/fact.ts";
import { PREDICATES } from "../../model/schema.ts";
import type { EntityDetail } from "../../model/view.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { describeEvent } from "./describe-event.ts";
import { openDirectory } from "./directory.ts";
import { identityOfEntity } from "./entity-identity.ts";
import { entitiesOfFact, toFactView } from "./fact-view.ts";
import { byStart, isPost, toRoleView } from "./role-views.ts";

/** Of a merged entity, the one that it reads as. Throws `not-found` for an unknown id. */
export async function describeEntity(store: GraphStore, id: string): Promise<EntityDetail> {
  const [stored] = await store.entities([id]);
  if (!stored) throw new AppError("not-found", `There is no entity with the id ${id}.`);
  if (stored.canonical !== undefined) {
    const { name, kind } = stored.entity;
    return { ...(await describeEntity(store, stored.canonical)), askedFor: { id, name, kind } };
  }
  const [stats, facts, identity] = await Promise.all([store.entityStats(id), store.factsOf(id), identityOfEntity(store, id)]);
  const { entity } = stored;
  const held = entity.kind === "Organization" ? await store.factsOf(id, { asObject: true }) : [];
  const posts = [...facts, ...held].filter(isPost).sort(byStart);
  const [directory, claims, event] = await Promise.all([
    openDirectory(store, [...facts, ...held].flatMap(entitiesOfFact)),
    store.claims(posts.flatMap(factClaims)),
    entity.kind === "Event" ? describeEvent(store, entity, facts) : null,
  ]);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const view = (fact: Fact) => toFactView(fact, directory);
  return {
    entity,
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
    roles: posts.map((fact) => toRoleView(id, fact, byId, directory)),
    event,
    literals: facts.filter(({ literal }) => literal !== null).map(view),
  };
}
