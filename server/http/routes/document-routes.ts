/** Articles: what is known of them, and their texts where readers handed them in. */
import { z } from "zod";
import { documentsResponse, textRequest } from "../../../model/api.ts";
import { documentDetailSchema, documentViewSchema } from "../../../model/view.ts";
import { keepText, listDocuments, readDocument } from "../../service/read-documents.ts";
import { defineRoute, noBody, nothing } from "../define-route.ts";
import { idSchema } from "./params.ts";

const documentParams = z.strictObject({ id: idSchema });

export const documentRoutes = [
  defineRoute({
    method: "get",
    path: "/documents",
    id: "listDocuments",
    summary: "All articles",
    params: nothing,
    query: nothing,
    body: noBody,
    response: documentsResponse,
    errors: [],
    handle: (_input, { store }) => listDocuments(store),
  }),
  defineRoute({
    method: "get",
    path: "/documents/:id",
    id: "getDocument",
    summary: "One article with its sentences and mentions at offsets, and its text when it is held",
    params: documentParams,
    query: nothing,
    body: noBody,
    response: documentDetailSchema,
    errors: ["not-found"],
    handle: ({ params }, { store }) => readDocument(store, params.id),
  }),
  defineRoute({
    method: "put",
    path: "/documents/:id/text",
    id: "putDocumentText",
    summary: "Hands in an article's text; kept only when the SHA-256 of its UTF-8 bytes is the one on record",
    params: documentParams,
    query: nothing,
    body: textRequest,
    plainText: true,
    // Five million characters, each of up to three bytes or six of JSON escapes.
    maxBytes: 32 * 1024 * 1024,
    writes: true,
    response: documentViewSchema,
    errors: ["not-found", "conflict", "too-large", "unsupported-media"],
    handle: ({ params, body }, { store, by }) => keepText(store, params.id, body.text, by),
  }),
];
