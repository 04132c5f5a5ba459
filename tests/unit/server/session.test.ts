/** Sessions end by themselves, end with the token, and cannot be made without it. */
import { createSession, isSameSecret, isSession, SESSION_SECONDS, sessionOf } from "../../../server/http/security/session.ts";

const TOKEN = "a-secret-that-is-long-enough";
const NOW = Date.UTC(2022, 0, 9);

test("a session holds for its time and not a second longer", () => {
  const session = createSession(TOKEN, NOW);
  expect(isSession(session, TOKEN, NOW)).toBe(true);
  expect(isSession(session, TOKEN, NOW + SESSION_SECONDS * 1000 - 1)).toBe(true);
  expect(isSession(session, TOKEN, NOW + SESSION_SECONDS * 1000)).toBe(false);
});

test("another token ends all sessions", () => {
  expect(isSession(createSession(TOKEN, NOW), `${TOKEN}2`, NOW)).toBe(false);
});

test("a session says nothing of the token, and cannot be stretched", () => {
  const [until = "", signature] = createSession(TOKEN, NOW).split(".");
  expect(signature).not.toContain(TOKEN);
  for (const forged of [
    `${Number(until) + 1}.${signature}`,
    `${until}.`,
    until,
    "",
    ".",
    `${until}.${signature}.x`.replace(/^\d+/, "NaN"),
  ]) {
    expect(isSession(forged, TOKEN, NOW)).toBe(false);
  }
});

test("secrets are the same when all of them is the same", () => {
  expect(isSameSecret(TOKEN, TOKEN)).toBe(true);
  for (const other of ["", TOKEN.slice(1), `${TOKEN} `, TOKEN.toUpperCase()]) expect(isSameSecret(other, TOKEN)).toBe(false);
});

test("the session is found among other cookies", () => {
  expect(sessionOf("a=1; tamga-session=x.y; b=2")).toBe("x.y");
  expect(sessionOf("not-tamga-session=x.y")).toBeNull();
  expect(sessionOf(undefined)).toBeNull();
});
