/** Reads a body only where a route has one, only in a type that it takes, and never more than its limit. */
import express, { type RequestHandler } from "express";
import { AppError } from "../../model/errors.ts";
import { hasBody, type Route } from "./define-route.ts";

const MEBIBYTE = 1024 * 1024;

export function readBody(route: Route): RequestHandler[] {
  if (!hasBody(route)) return [];
  const { plainText, maxBytes = MEBIBYTE } = route;
  const types = plainText ? ["application/json", "text/plain"] : ["application/json"];
  return [
    demandType(types),
    express.json({ limit: maxBytes, type: "application/json" }),
    ...(plainText ? [express.raw({ limit: maxBytes, type: "text/plain" }), decodeText] : []),
  ];
}

function demandType(types: string[]): RequestHandler {
  return (request, _response, next) => {
    if (request.is(types)) return next();
    throw new AppError("unsupported-media", `Send the body as ${types.join(" or ")}, and say so in Content-Type.`);
  };
}

/** Bytes to `{text}`, to the last character: a byte order mark stays, for it counts in the text's hash. */
const decodeText: RequestHandler = (request, _response, next) => {
  if (!Buffer.isBuffer(request.body)) return next();
  const charset = /charset="?([\w-]+)/i.exec(request.get("Content-Type") ?? "")?.[1] ?? "utf-8";
  if (charset.toLowerCase() !== "utf-8") throw new AppError("unsupported-media", `Send the text in UTF-8, not in ${charset}.`);
  try {
    request.body = { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(request.body) };
  } catch (error) {
    throw new AppError("validation", "The text is not valid UTF-8.", {
      cause: error,
      errors: [{ path: "text", message: "is not valid UTF-8" }],
    });
  }
  next();
};
