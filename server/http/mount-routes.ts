/** Mounts the route table: body readers, limits, handlers, and 405 with Allow for methods that an address does not take. */
import express, { type RequestHandler, type Router } from "express";
import { AppError } from "../../model/errors.ts";
import { readBody } from "./body-readers.ts";
import { cypherLimits } from "./cypher-limits.ts";
import type { Route, Services } from "./define-route.ts";
import { perMinute } from "./per-minute.ts";
import { ROUTES } from "./routes.ts";
import { callerOf } from "./security/authentication.ts";

export interface MountOptions extends Services {
  readonly ready: () => Promise<void>;
}

export function mountRoutes({ store, config, ready }: MountOptions): Router {
  const router = express.Router();
  const limits = cypherLimits(config);
  const writes = perMinute(config.writesPerMinute, "changes");
  for (const path of new Set(ROUTES.map((route) => route.path))) {
    const routes = ROUTES.filter((route) => route.path === path);
    for (const route of routes) {
      const handlers = [...(route.limited ? limits.rate : []), ...(route.writes ? [writes] : []), ...readBody(route)];
      const work = answer(route, { store, config }, ready);
      router[route.method](path, ...handlers, route.limited ? limits.oneOfFew(work) : work);
    }
    router.all(path, refuseMethod(routes));
  }
  return router;
}

const answer =
  (route: Route, services: Services, ready: () => Promise<void>): RequestHandler =>
  async (request, response) => {
    await ready();
    await route.respond(request, response, { ...services, by: callerOf(response) });
  };

function refuseMethod(routes: readonly Route[]): RequestHandler {
  const methods = routes.map(({ method }) => method.toUpperCase());
  const allowed = [...methods, ...(methods.includes("GET") ? ["HEAD"] : [])].join(", ");
  return (request, response) => {
    response.set("Allow", allowed);
    throw new AppError("method-not-allowed", `${request.method} is not possible here; this address takes ${allowed}.`);
  };
}
