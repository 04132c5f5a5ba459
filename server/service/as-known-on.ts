/**
 * A store as it was known on a day: what is read through it rests on documents published by then, whichever use case
 * reads it. So no use case can let a later claim slip in, and none has to know of days.
 */
import type { GraphStore } from "../store/graph-store.ts";

/** The reads of a store that depend on the day; the store itself where no day is asked for. */
export function asKnownOn(store: GraphStore, day: string | undefined): GraphStore {
  if (day === undefined) return store;
  return {
    ...store,
    counts: () => store.counts(day),
    entityStats: (id) => store.entityStats(id, day),
    search: (q, options) => store.search(q, { ...options, knownOn: day }),
    neighbours: (id, query) => store.neighbours(id, { ...query, knownOn: day }),
    overview: (query) => store.overview({ ...query, knownOn: day }),
    induced: (ids, filter) => store.induced(ids, { ...filter, knownOn: day }),
    neighbourIds: (ids, filter) => store.neighbourIds(ids, { ...filter, knownOn: day }),
    paths: (query) => store.paths({ ...query, knownOn: day }),
    facts: (keys) => store.facts(keys, day),
    factsOf: (entity, options) => store.factsOf(entity, { ...options, knownOn: day }),
    factsOfAll: (entities, predicates) => store.factsOfAll(entities, predicates, day),
    factsFrom: (subjects, page) => store.factsFrom(subjects, page, day),
    claims: (ids) => store.claims(ids, day),
    findClaims: (query) => store.findClaims({ ...query, knownOn: day }),
    claimsOfVoice: (id) => store.claimsOfVoice(id, day),
    claimsAt: (event) => store.claimsAt(event, day),
    links: (claimIds) => store.links(claimIds, day),
    linksFrom: (claimIds) => store.linksFrom(claimIds, day),
    contradictions: (query) => store.contradictions({ ...query, knownOn: day }),
    contradictionCounts: (ids) => store.contradictionCounts(ids, day),
  };
}
