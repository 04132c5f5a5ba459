/** Entities: found by name, shown with what is known, expanded by their neighbours. */
import { z } from "zod";
import { knownQuery, neighboursQuery, searchQuery, searchResponse } from "../../../model/api.ts";
import { subgraphSchema } from "../../../model/subgraph.ts";
import { entityDetailSchema } from "../../../model/view.ts";
import { asKnownOn } from "../../service/as-known-on.ts";
import { describeEntity } from "../../service/describe-entity.ts";
import { defineRoute, noBody, nothing } from "../define-route.ts";
import { idSchema } from "./params.ts";

const entityParams = z.strictObject({ id: idSchema });

export const entityRoutes = [
  defineRoute({
    method: "get",
    path: "/search",
    id: "searchEntities",
    summary: "Entities by name or alias, across scripts and spellings",
    params: nothing,
    query: searchQuery,
    body: noBody,
    response: searchResponse,
    errors: [],
    handle: ({ query: { q, ...options } }, { store }) => store.search(q, options),
  }),
  defineRoute({
    method: "get",
    path: "/entities/:id",
    id: "getEntity",
    summary: "One entity: names, counts by predicate, posts held, literal facts with their status",
    params: entityParams,
    query: knownQuery,
    body: noBody,
    response: entityDetailSchema,
    errors: ["not-found"],
    handle: ({ params, query }, { store }) => describeEntity(asKnownOn(store, query.knownOn), params.id),
  }),
  defineRoute({
    method: "get",
    path: "/entities/:id/neighbours",
    id: "getNeighbours",
    summary: "One page of an entity's neighbours, most connected first, and the edges to them",
    params: entityParams,
    query: neighboursQuery,
    body: noBody,
    response: subgraphSchema,
    errors: ["not-found"],
    handle: ({ params, query }, { store }) => store.neighbours(params.id, query),
  }),
];
