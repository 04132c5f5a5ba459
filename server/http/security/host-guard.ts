/**
 * Answers only to names that are ours. A page of another site whose name was made to point at this machine
 * (DNS rebinding) still sends that site's name, and is refused before anything is read.
 */
import type { RequestHandler } from "express";
import { AppError } from "../../../model/errors.ts";
import { type HttpConfig, isLoopback } from "../../config.ts";

const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"];
const WILDCARDS = ["0.0.0.0", "::"];

export function hostGuard({ host, allowedHosts }: HttpConfig): RequestHandler {
  const own = WILDCARDS.includes(host) ? [] : [host.includes(":") ? `[${host}]` : host.toLowerCase()];
  const names = [...LOOPBACK_NAMES, ...own];
  const allowed = new Set(allowedHosts.map((name) => name.toLowerCase()));
  return (request, _response, next) => {
    const called = (request.get("Host") ?? "").toLowerCase();
    const port = String(request.socket.localPort);
    const isOwn = names.some((name) => called === `${name}:${port}` || (port === "80" && called === name));
    if (isOwn || allowed.has(called) || allowed.has(nameOf(called))) return next();
    const hint = isLoopback(host) ? "" : " Names that lead here belong in TAMGA_ALLOWED_HOSTS.";
    throw new AppError("forbidden", `This server does not answer to the host name of this request.${hint}`);
  };
}

/** A Host header without its port. */
const nameOf = (host: string): string => host.replace(/:\d+$/, "");
