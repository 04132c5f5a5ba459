/**
 * The HTTP application; it never listens. The order is the security model: who asks (host, origin, token) is settled
 * before anything is read, bodies are read only by the route that wants them, and every error ends in problem.ts.
 */
import compression from "compression";
import express, { type Express, type RequestHandler } from "express";
import type { Logger } from "pino";
import { AppError } from "../../model/errors.ts";
import type { HttpConfig } from "../config.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { docsPages } from "./docs-pages.ts";
import { mountRoutes } from "./mount-routes.ts";
import { problemHandler } from "./problem.ts";
import { requestLog } from "./request-log.ts";
import { authentication } from "./security/authentication.ts";
import { hostGuard } from "./security/host-guard.ts";
import { loginPages } from "./security/login-pages.ts";
import { originGuard } from "./security/origin-guard.ts";
import { securityHeaders } from "./security/security-headers.ts";
import { staticPage } from "./static-page.ts";

export interface AppOptions {
  readonly store: GraphStore;
  readonly config: HttpConfig;
  readonly log: Logger;
  /** Awaited before each call of the API: rejects with `store-unavailable` while the store is not ready yet. */
  readonly ready?: () => Promise<void>;
}

export function createApp({ store, config, log, ready = async () => undefined }: AppOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", "simple");
  app.use(requestLog(log));
  app.use(securityHeaders());
  app.use(hostGuard(config));
  app.use(originGuard());
  app.use(compression({ threshold: 1024 }));
  app.use(loginPages(config));
  app.use(authentication(config));
  app.use("/api", (_request, response, next) => {
    response.set("Cache-Control", "private, no-cache");
    next();
  });
  app.use("/api", docsPages());
  app.use("/api/v1", mountRoutes({ store, config, ready }));
  app.use("/api", nothingHere);
  app.use(staticPage(config.clientDir));
  app.use(nothingHere);
  app.use(problemHandler(log));
  return app;
}

const nothingHere: RequestHandler = (request) => {
  const path = request.originalUrl.split("?")[0];
  throw new AppError("not-found", `There is nothing at ${path}. The API is described at /api/docs.`);
};
