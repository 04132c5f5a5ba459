/** Subgraphs as files. */
import { exportPreview, exportQuery, exportRequest, FORMATS } from "../../../model/export.ts";
import { openExportFile } from "../../formats/open-file.ts";
import { previewExport } from "../../service/export/open-export.ts";
import { defineDownload, defineRoute, nothing } from "../define-route.ts";

const errors = ["not-found", "too-large", "unsupported-media", "cypher", "rate-limited", "timeout"] as const;

/** Ten thousand ids with their places. */
const maxBytes = 4 * 1024 * 1024;

export const exportRoutes = [
  defineDownload({
    method: "post",
    path: "/export",
    id: "exportSubgraph",
    summary: "Writes a subgraph as a file, with its citations",
    description:
      "Give one of entity (with depth), ids, cypher or all, and any filters. The file is made while it is sent; a connection " +
      "that breaks off means that it is not whole.",
    params: nothing,
    query: exportQuery,
    body: exportRequest,
    maxBytes,
    fileTypes: [...new Set(Object.values(FORMATS).map(({ mediaType }) => mediaType))],
    errors: [...errors],
    limited: true,
    handle: ({ query, body }, { store }) => openExportFile(store, body, query.format, new Date()),
  }),
  defineRoute({
    method: "post",
    path: "/export/preview",
    id: "previewExport",
    summary: "How much an export would hold",
    params: nothing,
    query: nothing,
    body: exportRequest,
    maxBytes,
    response: exportPreview,
    errors: [...errors],
    limited: true,
    handle: ({ body }, { store }) => previewExport(store, body),
  }),
];
