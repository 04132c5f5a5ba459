/** So many requests a minute from one address; the rest is told when to come back. */
import type { RequestHandler } from "express";
import { rateLimit } from "express-rate-limit";
import { AppError } from "../../model/errors.ts";

/** `what` names the requests in the plural: "Cypher queries". */
export function perMinute(limit: number, what: string): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    handler: () => {
      throw new AppError("rate-limited", `More than ${limit} ${what} in a minute are not answered.`, { retryAfter: 60 });
    },
  });
}
