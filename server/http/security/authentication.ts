/** With a token set, nothing is answered without it: programs send it as a bearer, the page has a session cookie. */
import type { Request, RequestHandler, Response } from "express";
import { AppError } from "../../../model/errors.ts";
import type { HttpConfig } from "../../config.ts";
import { isSameSecret, isSession, sessionOf } from "./session.ts";

/** Nobody has a name here: what is known of a caller is how it got in. The change log keeps that. */
const LOCAL = "local reader";
const BEARER = "program with the token";
const SESSION = "logged-in reader";

export const callerOf = (response: Response): string => String(response.locals.by ?? LOCAL);

export function authentication({ token }: HttpConfig): RequestHandler {
  return (request, response, next) => {
    const caller = token === null ? LOCAL : isBearer(request, token) ? BEARER : hasSession(request, token) ? SESSION : null;
    if (caller !== null) {
      response.locals.by = caller;
      return next();
    }
    const isPage = request.method === "GET" && !request.path.startsWith("/api/v1") && request.accepts(["html", "json"]) === "html";
    if (isPage) return response.redirect(303, "/login");
    throw new AppError("unauthorized", "Send the token of this server as Authorization: Bearer …, or log in at /login.");
  };
}

function isBearer(request: Request, token: string): boolean {
  const given = /^Bearer (\S+)$/i.exec(request.get("Authorization") ?? "")?.[1];
  return given !== undefined && isSameSecret(given, token);
}

function hasSession(request: Request, token: string): boolean {
  const session = sessionOf(request.get("Cookie"));
  return session !== null && isSession(session, token);
}
