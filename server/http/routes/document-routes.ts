/** Articles: what is known of them, and their texts where readers handed them in. */
import { z } from "zod";
import { documentsResponse, textRequest } from "../../../model/api.ts";
import { documentDetailSchema, documentViewSchema, handedInSchema } from "../../../model/document-view.ts";
import { keepAnyText, keepText } from "../../service/keep-text.ts";
import { listDocuments, readDocument } from "../../service/read-documents.ts";
import { defineRoute, noBody, nothing } from "../define-route.ts";
import { idSchema } from "./params.ts";

/** Five million characters, each of up to three bytes or six of JSON escapes. */
const MAX_TEXT_BYTES = 32 * 1024 * 1024;

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
    maxBytes: MAX_TEXT_BYTES,
    writes: true,
    response: documentViewSchema,
    errors: ["not-found", "conflict", "too-large", "unsupported-media"],
    handle: ({ params, body }, { store, by }) => keepText(store, params.id, body.text, by),
  }),
  defineRoute({
    method: "post",
    path: "/texts",
    id: "postText",
    summary: "Hands in a text without saying which article it is: it is found by its SHA-256",
    description:
      "A text that is none of those on record is not kept; the answer says which hash was expected, as far as that can be told, and what may have happened to the text.",
    params: nothing,
    query: z.strictObject({ file: z.string().min(1).max(500) }),
    body: textRequest,
    plainText: true,
    maxBytes: MAX_TEXT_BYTES,
    writes: true,
    response: handedInSchema,
    errors: ["too-large", "unsupported-media"],
    handle: ({ query, body }, { store, by }) => keepAnyText(store, query.file, body.text, by),
  }),
];
