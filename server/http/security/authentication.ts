/** With a token set, nothing is answered without it: programs send it as a bearer, the page has a session cookie. */
import type { Request, RequestHandler } from "express";
import { AppError } from "../../../model/errors.ts";
import type { HttpConfig } from "../../config.ts";
import { isSameSecret, isSession, sessionOf } from "./session.ts";

export function authentication({ token }: HttpConfig): RequestHandler {
  return (request, response, next) => {
    if (token === null || isBearer(request, token) || hasSession(request, token)) return next();
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
