/** The server's API over HTTP, as core/api-port.ts asks for it. */
import {
  changesResponse,
  contradictionCountsResponse,
  cypherResponse,
  documentsResponse,
  factLookupResponse,
  healthResponse,
  pathsResponse,
  schemaResponse,
  searchResponse,
} from "../../model/api.ts";
import { documentDetailSchema, handedInSchema } from "../../model/document-view.ts";
import { exportPreview } from "../../model/export.ts";
import { importEvent, layerEvent } from "../../model/import.ts";
import { subgraphSchema } from "../../model/subgraph.ts";
import { timelineSchema } from "../../model/timeline.ts";
import {
  claimPageSchema,
  contradictionPageSchema,
  entityDetailSchema,
  factDetailSchema,
  factPageSchema,
  lensComparisonSchema,
  lensViewSchema,
  mergeViewSchema,
} from "../../model/view.ts";
import type { Api, GraphFilter } from "../core/api-port.ts";
import type { Download } from "./download.ts";
import type { Send } from "./request.ts";
import type { Upload } from "./upload.ts";

const at = (id: string): string => encodeURIComponent(id);
const filterQuery = ({ asOf, knownOn, speech, speaker, against }: GraphFilter) => ({ asOf, knownOn, speech, speaker, against });
/** In a body, what is not asked for is left out. */
const present = <T>(values: Readonly<Record<string, T | null>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

export const createHttpApi = (send: Send, download: Download, upload: Upload): Api => ({
  overview: (filter, limit, signal) => send("/graph", subgraphSchema, { query: { ...filterQuery(filter), limit }, signal }),
  neighbours: (id, filter, limit, cursor, signal) =>
    send(`/entities/${at(id)}/neighbours`, subgraphSchema, { query: { ...filterQuery(filter), limit, cursor }, signal }),
  induced: (ids, filter, signal) =>
    send("/graph/induced", subgraphSchema, { method: "POST", body: { ids, ...present(filterQuery(filter)) }, signal }),
  entity: (id, knownOn, signal) => send(`/entities/${at(id)}`, entityDetailSchema, { query: { knownOn }, signal }),
  fact: (key, knownOn, signal) => send(`/facts/${at(key)}`, factDetailSchema, { query: { knownOn }, signal }),
  factParties: async (keys, knownOn, signal) =>
    (await send("/facts", factLookupResponse, { method: "POST", body: { keys, ...present({ knownOn }) }, signal })).facts,
  claims: (query, signal) => send("/claims", claimPageSchema, { query: { ...query }, signal }),
  facts: (query, signal) => send("/facts", factPageSchema, { query: { ...query }, signal }),
  contradictions: (query, signal) => send("/contradictions", contradictionPageSchema, { query: { ...query }, signal }),
  contradictionCounts: (ids, knownOn, signal) =>
    send("/contradictions/counts", contradictionCountsResponse, { method: "POST", body: { ids, ...present({ knownOn }) }, signal }),
  timeline: (signal) => send("/timeline", timelineSchema, { signal }),
  lens: (id, knownOn, signal) => send(`/lenses/${at(id)}`, lensViewSchema, { query: { knownOn }, signal }),
  compareLenses: (query, signal) => send("/lenses/compare", lensComparisonSchema, { query: { ...query }, signal }),
  documents: async (signal) => (await send("/documents", documentsResponse, { signal })).documents,
  document: (id, signal) => send(`/documents/${at(id)}`, documentDetailSchema, { signal }),
  handIn: (file, text, signal) => send("/texts", handedInSchema, { method: "POST", query: { file }, body: text, signal }),
  search: (q, { kinds, ...options }, signal) => send("/search", searchResponse, { query: { q, kind: kinds, ...options }, signal }),
  paths: ({ avoidContested, ...query }, signal) =>
    send("/paths", pathsResponse, { query: { ...query, avoid: avoidContested ? "contested" : null }, signal }),
  merge: (proposal) => send("/merges", mergeViewSchema, { method: "POST", body: proposal }),
  undoMerge: (id) => send(`/merges/${at(id)}`, mergeViewSchema, { method: "DELETE" }),
  acceptMerge: (id, allowKinds) =>
    send(`/merges/${at(id)}/decision`, mergeViewSchema, { method: "POST", body: { decision: "accept", allowKinds } }),
  changes: (limit, cursor, signal) => send("/changes", changesResponse, { query: { limit, cursor }, signal }),
  schema: (signal) => send("/schema", schemaResponse, { signal }),
  health: (knownOn, signal) => send("/health", healthResponse, { query: { knownOn }, signal }),
  previewExport: (request, signal) => send("/export/preview", exportPreview, { method: "POST", body: request, signal }),
  exportFile: (request, format, options) => download(`/export?format=${at(format)}`, request, options),
  showFile: async (file, options) => (await upload(`/import/layer?name=${at(file.name)}`, file, layerEvent, options)).layer,
  importFile: async (file, options) => {
    const { records, remarks } = await upload(`/import?name=${at(file.name)}`, file, importEvent, options);
    return { records, remarks };
  },
  cypher: (request, signal) => send("/cypher", cypherResponse, { method: "POST", body: request, signal }),
});
