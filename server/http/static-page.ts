/** The built page: hashed files for ever, index.html always fresh, and index.html for addresses of pages only. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import express, { type RequestHandler, type Router } from "express";
import { htmlPage } from "./html-page.ts";

const NOT_BUILT = `<h1>The page is not built</h1>
<p>The API works: see <a href="/api/docs">its description</a>. To build the page, run <code>npx vite build</code> in the
checkout, or start the server by <code>npm start</code>, which builds what is missing.</p>`;

/** Serves the folder that vite wrote; null, or a folder without a page, says so instead of a blank screen. */
export function staticPage(clientDir: string | null): Router {
  const router = express.Router();
  if (clientDir !== null) {
    router.use("/assets", express.static(join(clientDir, "assets"), { index: false, immutable: true, maxAge: "1y", fallthrough: false }));
    router.use(
      express.static(clientDir, {
        index: false,
        cacheControl: false,
        setHeaders: (response) => response.setHeader("Cache-Control", "no-cache"),
      }),
    );
  }
  router.use(pageAddress(), (_request, response, next) => {
    response.set("Cache-Control", "no-cache");
    if (clientDir === null || !existsSync(join(clientDir, "index.html"))) {
      return response
        .status(503)
        .type("html")
        .send(htmlPage("Not built", NOT_BUILT, "narrow"));
    }
    response.sendFile("index.html", { root: clientDir, cacheControl: false }, (error) => (error ? next(error) : undefined));
  });
  return router;
}

/** Lets addresses of pages through: GET, and no file's ending. Others go on, to be not found. */
function pageAddress(): RequestHandler {
  return (request, _response, next) => {
    const isPage = (request.method === "GET" || request.method === "HEAD") && !/\.\w+$/.test(request.path);
    next(isPage ? undefined : "router");
  };
}
