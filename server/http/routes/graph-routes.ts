/** Pictures: the overview, the graph among given entities, and paths between two. */
import { entitiesGraphQuery, entitiesGraphRequest, graphQuery, pathsQuery, pathsResponse, timelineQuery } from "../../../model/api.ts";
import { subgraphSchema } from "../../../model/subgraph.ts";
import { timelineSchema } from "../../../model/timeline.ts";
import { asKnownOn } from "../../service/as-known-on.ts";
import { describeTimeline } from "../../service/describe-timeline.ts";
import { findPaths } from "../../service/find-paths.ts";
import { defineRoute, noBody, nothing } from "../define-route.ts";

export const graphRoutes = [
  defineRoute({
    method: "get",
    path: "/timeline",
    id: "getTimeline",
    summary: "When things happened, as far as sources say, and how much was said and published on each day",
    description: "eventsTotal counts all facts with a day of their event, of which at most `limit` are given.",
    params: nothing,
    query: timelineQuery,
    body: noBody,
    response: timelineSchema,
    errors: [],
    handle: ({ query }, { store }) => describeTimeline(store, query.limit),
  }),
  defineRoute({
    method: "get",
    path: "/graph",
    id: "getGraph",
    summary: "The overview: the best connected entities and the edges among them",
    params: nothing,
    query: graphQuery,
    body: noBody,
    response: subgraphSchema,
    errors: ["not-found"],
    handle: ({ query }, { store }) => store.overview(query),
  }),
  defineRoute({
    method: "get",
    path: "/graph/induced",
    id: "getInducedGraph",
    summary: "Given entities and the edges among them: what restores a picture from its address",
    description: "Unknown ids are left out; page.total counts the ids asked for and page.shown those that are known.",
    params: nothing,
    query: entitiesGraphQuery,
    body: noBody,
    response: subgraphSchema,
    errors: ["not-found"],
    handle: ({ query: { ids, ...filter } }, { store }) => store.induced(ids ?? [], filter),
  }),
  defineRoute({
    method: "post",
    path: "/graph/induced",
    id: "postInducedGraph",
    summary: "The same for more entities than an address can hold; it changes nothing",
    params: nothing,
    query: nothing,
    body: entitiesGraphRequest,
    maxBytes: 8 * 1024 * 1024,
    response: subgraphSchema,
    errors: ["not-found", "too-large", "unsupported-media"],
    handle: ({ body: { ids, ...filter } }, { store }) => store.induced(ids, filter),
  }),
  defineRoute({
    method: "get",
    path: "/paths",
    id: "findPaths",
    summary: "Shortest paths between two entities, each step with its citations, the weakest step named",
    params: nothing,
    query: pathsQuery,
    body: noBody,
    response: pathsResponse,
    errors: ["not-found"],
    handle: ({ query: { avoid, knownOn, ...query } }, { store }) =>
      findPaths(asKnownOn(store, knownOn), { ...query, avoidContested: avoid === "contested" }),
  }),
];
