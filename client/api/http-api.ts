/** The server's API over HTTP, as core/api-port.ts asks for it. */
import { cypherResponse, factLookupResponse, healthResponse, pathsResponse, schemaResponse, searchResponse } from "../../model/api.ts";
import { subgraphSchema } from "../../model/subgraph.ts";
import { claimPageSchema, entityDetailSchema, factDetailSchema } from "../../model/view.ts";
import type { Api, GraphFilter } from "../core/api-port.ts";
import type { Send } from "./request.ts";

const at = (id: string): string => encodeURIComponent(id);
const filterQuery = ({ asOf, speech }: GraphFilter) => ({ asOf, speech });

export const createHttpApi = (send: Send): Api => ({
  overview: (filter, limit, signal) => send("/graph", subgraphSchema, { query: { ...filterQuery(filter), limit }, signal }),
  neighbours: (id, filter, limit, cursor, signal) =>
    send(`/entities/${at(id)}/neighbours`, subgraphSchema, { query: { ...filterQuery(filter), limit, cursor }, signal }),
  induced: (ids, { asOf, speech }, signal) =>
    send("/graph/induced", subgraphSchema, { method: "POST", body: { ids, speech, ...(asOf === null ? {} : { asOf }) }, signal }),
  entity: (id, signal) => send(`/entities/${at(id)}`, entityDetailSchema, { signal }),
  fact: (key, signal) => send(`/facts/${at(key)}`, factDetailSchema, { signal }),
  factParties: async (keys, signal) => (await send("/facts", factLookupResponse, { method: "POST", body: { keys }, signal })).facts,
  claims: (query, signal) => send("/claims", claimPageSchema, { query: { ...query }, signal }),
  search: (q, kind, limit, signal) => send("/search", searchResponse, { query: { q, kind, limit }, signal }),
  paths: ({ avoidContested, ...query }, signal) =>
    send("/paths", pathsResponse, { query: { ...query, avoid: avoidContested ? "contested" : null }, signal }),
  schema: (signal) => send("/schema", schemaResponse, { signal }),
  health: (signal) => send("/health", healthResponse, { signal }),
  cypher: (request, signal) => send("/cypher", cypherResponse, { method: "POST", body: request, signal }),
});
