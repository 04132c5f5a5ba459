/**
 * What changes something, or costs something, comes from our own page or from no page at all (a script, curl). A browser says
 * where a request was made; requests of other sites are refused, so a cookie cannot be used by them.
 */
import type { RequestHandler } from "express";
import { AppError } from "../../../model/errors.ts";

const SAFE = ["GET", "HEAD"];
const OWN_SITES = ["same-origin", "none"];

export function originGuard(): RequestHandler {
  return (request, _response, next) => {
    if (SAFE.includes(request.method)) return next();
    const site = request.get("Sec-Fetch-Site");
    const origin = request.get("Origin");
    const isForeign = (site !== undefined && !OWN_SITES.includes(site)) || (origin !== undefined && hostOf(origin) !== request.get("Host"));
    if (isForeign) throw new AppError("forbidden", "Requests made by pages of other sites are refused.");
    next();
  };
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
