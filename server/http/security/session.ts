/**
 * Sessions without state: a cookie is a time and its HMAC under a key made from the token. It tells nothing of the
 * token, ends by itself, and every session ends when the token changes.
 */
import { createHmac, timingSafeEqual } from "node:crypto";

export const SESSION_COOKIE = "tamga-session";
export const SESSION_SECONDS = 12 * 60 * 60;

const sign = (token: string, text: string): string => createHmac("sha256", token).update(`tamga session v1\n${text}`).digest("base64url");

/** Compares secrets in a time that depends on neither; their lengths do not show either, for digests are compared. */
export function isSameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHmac("sha256", "tamga compare").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** `now` in milliseconds since 1970. */
export function createSession(token: string, now = Date.now()): string {
  const until = String(Math.floor(now / 1000) + SESSION_SECONDS);
  return `${until}.${sign(token, until)}`;
}

export function isSession(value: string, token: string, now = Date.now()): boolean {
  const [until = "", signature = ""] = value.split(".");
  return isSameSecret(signature, sign(token, until)) && Number(until) * 1000 > now;
}

/** The session in a Cookie header, or null. */
export function sessionOf(cookies: string | undefined): string | null {
  const pairs = (cookies ?? "").split(";").map((pair) => pair.trim());
  const ours = pairs.find((pair) => pair.startsWith(`${SESSION_COOKIE}=`));
  return ours ? ours.slice(SESSION_COOKIE.length + 1) : null;
}
