/** Who is who: merges with their reasons, hypotheses that stand open, and the log of everything that was changed. */
import { z } from "zod";
import {
  changesQuery,
  changesResponse,
  mergeDecisionRequest,
  mergeProposalRequest,
  mergeRequest,
  mergesQuery,
  mergesResponse,
} from "../../../model/api.ts";
import { mergeViewSchema } from "../../../model/view.ts";
import { acceptMerge, listMerges, proposeMerge, withdrawMerge } from "../../service/decide-identity.ts";
import { listChanges } from "../../service/list-changes.ts";
import { defineRoute, noBody, nothing } from "../define-route.ts";
import { idSchema } from "./params.ts";

const byId = z.strictObject({ id: idSchema });
const REVERSIBLE = "No claim, mention or entity is changed by it, so it can be undone without a trace.";

export const identityRoutes = [
  defineRoute({
    method: "post",
    path: "/entities/:id/merge",
    id: "mergeEntity",
    summary: "Merges an entity into another one, with a reason",
    description: `Everything that is derived then reads the one as the other. ${REVERSIBLE} Two of different kinds are merged only with allowKinds: true.`,
    params: byId,
    query: nothing,
    body: mergeRequest,
    writes: true,
    response: mergeViewSchema,
    errors: ["not-found", "conflict", "too-large", "unsupported-media", "rate-limited"],
    handle: ({ params, body }, { store, by }) => proposeMerge(store, "merged", { from: params.id, ...body }, by),
  }),
  defineRoute({
    method: "get",
    path: "/merges",
    id: "listMerges",
    summary: "Merges and hypotheses, newest first",
    params: nothing,
    query: mergesQuery,
    body: noBody,
    response: mergesResponse,
    errors: [],
    handle: ({ query: { entity, ...query } }, { store }) =>
      listMerges(store, { ...query, entities: entity === undefined ? undefined : [entity] }),
  }),
  defineRoute({
    method: "post",
    path: "/merges",
    id: "proposeMerge",
    summary: "Puts up that two entities may be one; rival hypotheses may stand beside it",
    description: "A hypothesis (state: open) changes no answer until it is accepted. With state: merged the merge is made at once.",
    params: nothing,
    query: nothing,
    body: mergeProposalRequest,
    writes: true,
    response: mergeViewSchema,
    errors: ["not-found", "conflict", "too-large", "unsupported-media", "rate-limited"],
    handle: ({ body: { state, ...proposal } }, { store, by }) => proposeMerge(store, state, proposal, by),
  }),
  defineRoute({
    method: "post",
    path: "/merges/:id/decision",
    id: "decideMerge",
    summary: "Accepts a hypothesis, which makes the merge, or rejects it",
    params: byId,
    query: nothing,
    body: mergeDecisionRequest,
    writes: true,
    response: mergeViewSchema,
    errors: ["not-found", "conflict", "too-large", "unsupported-media", "rate-limited"],
    handle: ({ params, body }, { store, by }) =>
      body.decision === "accept" ? acceptMerge(store, params.id, body.allowKinds, by) : withdrawMerge(store, params.id, by),
  }),
  defineRoute({
    method: "delete",
    path: "/merges/:id",
    id: "undoMerge",
    summary: "Undoes a merge, or rejects a hypothesis",
    description: "The store then answers what it would answer without it. Asked again, it changes nothing.",
    params: byId,
    query: nothing,
    body: noBody,
    writes: true,
    response: mergeViewSchema,
    errors: ["not-found", "rate-limited"],
    handle: ({ params }, { store, by }) => withdrawMerge(store, params.id, by),
  }),
  defineRoute({
    method: "get",
    path: "/changes",
    id: "listChanges",
    summary: "The change log, newest first: who did what to which record, when, and whether it can be undone",
    description:
      "A change of more than 100 records does not list them, and `record` finds it all the same. Once the store was emptied that is not kept of earlier ones: `unlisted` says how many they are.",
    params: nothing,
    query: changesQuery,
    body: noBody,
    response: changesResponse,
    errors: [],
    handle: ({ query }, { store }) => listChanges(store, query),
  }),
];
