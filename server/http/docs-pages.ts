/** The OpenAPI document and a page made from it. The page is plain HTML: it needs no script, so none can fail. */
import express, { type Router } from "express";
import { apiDocsPage } from "./api-docs-page.ts";
import { openApiDocument } from "./openapi.ts";

export function docsPages(): Router {
  const router = express.Router();
  const document = openApiDocument();
  const page = apiDocsPage(document);
  router.get("/v1/openapi.json", (_request, response) => {
    response.json(document);
  });
  router.get("/docs", (_request, response) => {
    response.type("html").send(page);
  });
  return router;
}
