/** The record: facts with who says and denies them, claims, and claims that contradict each other. */
import { z } from "zod";
import {
  claimsQuery,
  contradictionCountsRequest,
  contradictionCountsResponse,
  contradictionsQuery,
  factLookupRequest,
  factLookupResponse,
  knownQuery,
} from "../../../model/api.ts";
import { claimPageSchema, contradictionPageSchema, factDetailSchema } from "../../../model/view.ts";
import { asKnownOn } from "../../service/as-known-on.ts";
import { describeFact } from "../../service/describe-fact.ts";
import { findClaims } from "../../service/find-claims.ts";
import { listContradictions } from "../../service/list-contradictions.ts";
import { lookUpFacts } from "../../service/look-up-facts.ts";
import { defineRoute, noBody, nothing } from "../define-route.ts";
import { keySchema } from "./params.ts";

export const claimRoutes = [
  defineRoute({
    method: "get",
    path: "/facts/:key",
    id: "getFact",
    summary: "A fact with all its claims: who asserts, denies, withholds; rivals; independent sources",
    params: z.strictObject({ key: keySchema }),
    query: knownQuery,
    body: noBody,
    response: factDetailSchema,
    errors: ["not-found"],
    handle: ({ params, query }, { store }) => describeFact(asKnownOn(store, query.knownOn), params.key),
  }),
  defineRoute({
    method: "post",
    path: "/facts",
    id: "lookUpFacts",
    summary: "Facts by key, each with those who take a stance on it; it changes nothing",
    description: "Keys that name no fact are left out of the answer, so that a stale link is no error.",
    params: nothing,
    query: nothing,
    body: factLookupRequest,
    response: factLookupResponse,
    errors: ["unsupported-media"],
    handle: ({ body: { keys, knownOn } }, { store }) => lookUpFacts(asKnownOn(store, knownOn), keys),
  }),
  defineRoute({
    method: "get",
    path: "/claims",
    id: "findClaims",
    summary: "Claims, newest first",
    params: nothing,
    query: claimsQuery,
    body: noBody,
    response: claimPageSchema,
    errors: [],
    handle: ({ query: { knownOn, ...query } }, { store }) => findClaims(asKnownOn(store, knownOn), query),
  }),
  defineRoute({
    method: "get",
    path: "/contradictions",
    id: "listContradictions",
    summary: "Sets of claims that cannot all be true, typed: number, date, agent, place, denial, withheld, account",
    description: "The largest first. Each filter asks for sets in which some claim passes it.",
    params: nothing,
    query: contradictionsQuery,
    body: noBody,
    response: contradictionPageSchema,
    errors: [],
    handle: ({ query: { knownOn, ...query } }, { store }) => listContradictions(asKnownOn(store, knownOn), query),
  }),
  defineRoute({
    method: "post",
    path: "/contradictions/counts",
    id: "countContradictions",
    summary: "In how many contradictions given entities, and the facts about them, are; it changes nothing",
    params: nothing,
    query: nothing,
    body: contradictionCountsRequest,
    maxBytes: 8 * 1024 * 1024,
    response: contradictionCountsResponse,
    errors: ["too-large", "unsupported-media"],
    handle: async ({ body: { ids, knownOn } }, { store }) => {
      const { entities, facts } = await store.contradictionCounts(ids, knownOn);
      return { entities: Object.fromEntries(entities), facts: Object.fromEntries(facts) };
    },
  }),
];
