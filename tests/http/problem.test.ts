/** Every error code has one status, and what the user may see of an error. */
import type { ErrorCode } from "../../model/errors.ts";
import { AppError, ERROR_CODES } from "../../model/errors.ts";
import { PROBLEMS, toAppError, toProblem } from "../../server/http/problem.ts";
import { openStore } from "../../server/store/open-store.ts";
import { startServer } from "../support/http-api.ts";
import { storeSuite } from "../support/store-suite.ts";

const suite = storeSuite();

test.each<[ErrorCode, number]>([
  ["validation", 400],
  ["unauthorized", 401],
  ["forbidden", 403],
  ["not-found", 404],
  ["method-not-allowed", 405],
  ["conflict", 409],
  ["too-large", 413],
  ["unsupported-media", 415],
  ["cypher", 422],
  ["rate-limited", 429],
  ["internal", 500],
  ["store-unavailable", 503],
  ["timeout", 504],
])("%s is answered with %i", (code, status) => {
  expect(PROBLEMS[code].status).toBe(status);
  const problem = toProblem(new AppError(code, "Why."), "/api/v1/x", "id-1");
  expect(problem).toMatchObject({ status, code, detail: "Why.", instance: "/api/v1/x", requestId: "id-1" });
});

test("no code is left out above", () => expect(ERROR_CODES).toHaveLength(13));

test("the position of a Cypher error and the wrong fields are kept", () => {
  const errors = [{ path: "limit", message: "must be a number" }];
  const error = new AppError("cypher", "Why.", { position: { line: 2, column: 7 }, errors });
  expect(toProblem(error, "/", "id")).toMatchObject({ position: { line: 2, column: 7 }, errors });
});

test("an error that is none of ours loses its detail", () => {
  expect(toAppError(new Error("password=hunter2")).message).not.toContain("hunter2");
  expect(toAppError("text")).toMatchObject({ code: "internal" });
});

test("a defect is answered without detail and logged under its request id", async () => {
  const server = await suite.serve({ ready: () => Promise.reject(new Error("the secret detail")) });
  const problem = await server.problem("/health");
  expect(problem).toMatchObject({ status: 500, code: "internal" });
  expect(JSON.stringify(problem)).not.toContain("secret");
  const line = server.logged.map((each) => JSON.parse(each)).find(({ msg }) => msg === "internal error");
  expect(line).toMatchObject({ requestId: problem.requestId, err: { message: "the secret detail" } });
});

test("a store that is away is 503 with Retry-After on every call, and the rest works", async () => {
  // Port 9 of loopback: nothing listens there.
  const store = await openStore("bolt://127.0.0.1:9", { username: "neo4j", password: "none" });
  const server = await startServer(store);
  try {
    for (const path of ["/health", "/graph", "/search?q=a", "/entities/knb"]) {
      const answer = await server.send(`/api/v1${path}`);
      expect([path, answer.status]).toEqual([path, 503]);
      expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
      expect(JSON.parse(answer.text)).toMatchObject({ code: "store-unavailable" });
    }
    expect((await server.send("/api/v1/schema")).status).toBe(200);
    expect((await server.send("/api/docs")).status).toBe(200);
  } finally {
    await server.stop();
    await store.close();
  }
}, 120_000);
