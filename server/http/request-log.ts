/** A request id for every request, and one line of log when it ends: method, path, status and time, never a query string. */
import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import type { Logger } from "pino";

/** What a caller may choose as an id: nothing that could break a line of log. */
const CALLERS_ID = /^[A-Za-z0-9_-]{8,64}$/;

export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const given = request.get("X-Request-Id") ?? "";
    const requestId = CALLERS_ID.test(given) ? given : randomUUID();
    const start = performance.now();
    const { method, path } = request;
    response.locals.requestId = requestId;
    response.set("X-Request-Id", requestId);
    response.on("close", () => {
      const ms = Math.round(performance.now() - start);
      const status = response.writableFinished ? response.statusCode : 499;
      log.info({ requestId, method, path, status, ms }, "request");
    });
    next();
  };
}
