/** What the store holds, and what it can hold. */
import { healthResponse, knownQuery, schemaResponse } from "../../../model/api.ts";
import { describeSchema } from "../../service/describe-schema.ts";
import { defineRoute, noBody, nothing } from "../define-route.ts";

export const metaRoutes = [
  defineRoute({
    method: "get",
    path: "/health",
    id: "getHealth",
    summary: "Whether the store answers, and how much it holds",
    params: nothing,
    query: knownQuery,
    body: noBody,
    response: healthResponse,
    errors: [],
    handle: async ({ query }, { store }) => {
      const [version, counts] = await Promise.all([store.version(), store.counts(query.knownOn)]);
      return { status: "ok" as const, store: { kind: store.kind, version }, counts: { ...counts } };
    },
  }),
  defineRoute({
    method: "get",
    path: "/schema",
    id: "getSchema",
    summary: "Kinds, predicates, labels, relationship types and property keys, with example queries",
    params: nothing,
    query: nothing,
    body: noBody,
    response: schemaResponse,
    errors: [],
    handle: () => describeSchema(),
  }),
];
