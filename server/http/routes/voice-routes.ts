/** Who says what: lenses, the difference between two, and facts by what they rest on. */
import { z } from "zod";
import { compareLensesQuery, factsQuery, knownQuery } from "../../../model/api.ts";
import { factPageSchema, lensComparisonSchema, lensViewSchema } from "../../../model/view.ts";
import { findFacts } from "../../service/find-facts.ts";
import { compareLenses, describeLens } from "../../service/lens.ts";
import { defineRoute, noBody, nothing } from "../define-route.ts";
import { idSchema } from "./params.ts";

export const voiceRoutes = [
  defineRoute({
    method: "get",
    path: "/facts",
    id: "findFacts",
    summary: "Facts by status, entity, predicate and source: which rest on a single source, which on this one",
    description: "By key. A source is a root source: whom an assertion cites, else its speaker.",
    params: nothing,
    query: factsQuery,
    body: noBody,
    response: factPageSchema,
    errors: [],
    handle: ({ query }, { store }) => findFacts(store, query),
  }),
  defineRoute({
    method: "get",
    path: "/lenses/compare",
    id: "compareLenses",
    summary: "How two voices differ: facts that one opposes, that only one speaks of, and on which they agree",
    description:
      "Opposed first. A fact is opposed when one voice denies or does not confirm what the other asserts, or asserts a rival of it.",
    params: nothing,
    query: compareLensesQuery,
    body: noBody,
    response: lensComparisonSchema,
    errors: ["not-found"],
    handle: ({ query }, { store }) => compareLenses(store, query),
  }),
  defineRoute({
    method: "get",
    path: "/lenses/:id",
    id: "getLens",
    summary: "How much a speaker or an outlet says: its claims and facts by stance, and out of how many",
    params: z.strictObject({ id: idSchema }),
    query: knownQuery,
    body: noBody,
    response: lensViewSchema,
    errors: ["not-found"],
    handle: ({ params, query }, { store }) => describeLens(store, params.id, query.knownOn),
  }),
];
