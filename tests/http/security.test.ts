/** Who may ask, from where, and what every answer carries. */
import { json, type TestServer } from "../support/http-api.ts";
import { storeSuite } from "../support/store-suite.ts";

const TOKEN = "correct horse battery staple".replaceAll(" ", "-");
const form = (token: string) => ({
  method: "POST",
  headers: { "Content-Type": "application/x-www-form-urlencoded" },
  body: new URLSearchParams({ token }).toString(),
});
const cookieOf = (headers: { "set-cookie"?: string[] | undefined }) => headers["set-cookie"]?.[0]?.split(";")[0] ?? "";

const suite = storeSuite();

describe("host names", () => {
  let server: TestServer;
  let port: string;
  beforeAll(async () => {
    server = await suite.serve({ config: { allowedHosts: ["tamga.example.org", "other.example.org:8443"] } });
    port = new URL(server.url).port;
  });
  const status = async (host: string) => (await server.send("/api/v1/health", { headers: { Host: host } })).status;

  test("loopback names with the port are answered", async () => {
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, `LOCALHOST:${port}`])
      expect(await status(host)).toBe(200);
  });

  test("configured names are answered", async () => {
    for (const host of ["tamga.example.org", "tamga.example.org:443", "other.example.org:8443"]) expect(await status(host)).toBe(200);
  });

  test("any other name is refused before anything is read: DNS rebinding", async () => {
    for (const host of [
      "evil.example.org",
      `evil.example.org:${port}`,
      "localhost",
      "localhost:1",
      `localhost:${port}.evil.example.org`,
      `localhost.evil.example.org:${port}`,
      "other.example.org",
    ]) {
      const problem = await server.problem("/health", { headers: { Host: host } });
      expect([host, problem.status, problem.code]).toEqual([host, 403, "forbidden"]);
    }
    expect((await server.send("/", { headers: { Host: "evil.example.org" } })).status).toBe(403);
  });
});

describe("pages of other sites", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await suite.serve();
  });
  const post = (headers: Record<string, string>) => {
    const sent = json("POST", { query: "RETURN 1 AS one" });
    return server.send("/api/v1/cypher", { ...sent, headers: { ...sent.headers, ...headers } });
  };

  test("cannot post", async () => {
    const own = new URL(server.url);
    for (const headers of [
      { Origin: "https://evil.example.org" },
      { Origin: "null" },
      { Origin: `http://localhost:1` },
      { Origin: own.origin, "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
    ] as Record<string, string>[]) {
      expect((await post(headers)).status).toBe(403);
    }
    for (const headers of [{}, { Origin: own.origin, "Sec-Fetch-Site": "same-origin" }, { "Sec-Fetch-Site": "none" }] as Record<
      string,
      string
    >[]) {
      expect((await post(headers)).status).toBe(200);
    }
  });

  test("cannot read: there is no CORS", async () => {
    const answer = await server.send("/api/v1/health", { headers: { Origin: "https://evil.example.org" } });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
    expect(answer.headers["cross-origin-resource-policy"]).toBe("same-origin");
    const preflight = await server.send("/api/v1/cypher", { method: "OPTIONS", headers: { Origin: "https://evil.example.org" } });
    expect(preflight.status).toBe(403);
  });
});

describe("headers", () => {
  test("every answer has the strict policy and a request id", async () => {
    const server = await suite.serve();
    for (const path of ["/", "/api/docs", "/api/v1/health", "/api/v1/nothing", "/no/such.js"]) {
      const { headers } = await server.send(path);
      expect(headers["content-security-policy"]).toBe(
        "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;connect-src 'self';worker-src 'self';" +
          "font-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none'",
      );
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["x-frame-options"]).toBe("DENY");
      expect(headers["referrer-policy"]).toBe("same-origin");
      expect(headers["x-powered-by"]).toBeUndefined();
      expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test("a caller's request id is taken when it is harmless", async () => {
    const server = await suite.serve();
    const ask = async (id: string) => (await server.send("/api/v1/health", { headers: { "X-Request-Id": id } })).headers["x-request-id"];
    expect(await ask("trace_2022-01")).toBe("trace_2022-01");
    expect(await ask('bad"} id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("a token", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await suite.serve({ config: { token: TOKEN } });
  });

  test("is demanded by everything but the login page", async () => {
    for (const path of ["/health", "/graph", "/openapi.json", "/nothing"]) {
      const problem = await server.problem(path);
      expect(problem).toMatchObject({ status: 401, code: "unauthorized" });
    }
    const answer = await server.send("/api/v1/health");
    expect(answer.headers["www-authenticate"]).toMatch(/^Bearer/);
    expect((await server.send("/", { headers: { Accept: "text/html" } })).headers.location).toBe("/login");
    expect((await server.send("/api/docs", { headers: { Accept: "text/html" } })).headers.location).toBe("/login");
    const login = await server.send("/login");
    expect([login.status, login.headers["cache-control"]]).toEqual([200, "no-store"]);
    expect(login.text).not.toMatch(/<script|style="/);
  });

  test("is taken as a bearer, whole and exact", async () => {
    const status = async (value: string) => (await server.send("/api/v1/health", { headers: { Authorization: value } })).status;
    expect(await status(`Bearer ${TOKEN}`)).toBe(200);
    for (const wrong of [`Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, "Bearer", `Basic ${TOKEN}`, TOKEN, "Bearer undefined"]) {
      expect(await status(wrong)).toBe(401);
    }
  });

  test("is traded for a session that scripts cannot read and other sites cannot use", async () => {
    const login = await server.send("/login", form(TOKEN));
    expect([login.status, login.headers.location]).toEqual([303, "/"]);
    const cookie = login.headers["set-cookie"]?.[0] ?? "";
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Strict/);
    expect(cookie).not.toContain(TOKEN);
    const status = async (value: string) => (await server.send("/api/v1/health", { headers: { Cookie: value } })).status;
    expect(await status(`a=b; ${cookieOf(login.headers)}`)).toBe(200);
    const [name, value = ""] = cookieOf(login.headers).split("=");
    const later = `${Number(value.split(".")[0]) + 3600}.${value.split(".")[1]}`;
    for (const forged of [`${name}=${later}`, `${name}=${TOKEN}`, `${name}=`, `${name}=9999999999.`])
      expect(await status(forged)).toBe(401);
  });

  test("that is wrong gets the form again, and tries are limited", async () => {
    const strict = await suite.serve({ config: { token: TOKEN, loginsPerMinute: 3 } });
    const tries = [];
    for (let count = 0; count < 5; count++) {
      const { status, headers } = await strict.send("/login", form("wrong"));
      tries.push(headers.location ?? status);
      expect(headers["set-cookie"]).toBeUndefined();
    }
    expect(tries).toEqual(["/login?wrong", "/login?wrong", "/login?wrong", 429, 429]);
    expect((await strict.send("/login?wrong")).text).toContain("not the token");
    const refused = await strict.send("/login", form(TOKEN));
    expect([refused.status, refused.headers["set-cookie"]]).toEqual([429, undefined]);
  });

  test("is never logged, nor are queries and their parameters", async () => {
    await server.send("/api/v1/search?q=secret-name", { headers: { Authorization: `Bearer ${TOKEN}` } });
    const sent = json("POST", { query: "RETURN $secret AS s", params: { secret: "secret-value" } });
    await server.send("/api/v1/cypher", { ...sent, headers: { ...sent.headers, Authorization: `Bearer ${TOKEN}` } });
    const log = server.logged.join("");
    expect(log).toContain('"path":"/api/v1/cypher"');
    for (const secret of [TOKEN, "secret-name", "secret-value", "RETURN"]) expect(log).not.toContain(secret);
  });
});

describe("limits", () => {
  test("Cypher has a rate, and says when to come back", async () => {
    const server = await suite.serve({ config: { cypherPerMinute: 2 } });
    const run = () => server.send("/api/v1/cypher", json("POST", { query: "RETURN 1 AS one" }));
    expect([(await run()).status, (await run()).status]).toEqual([200, 200]);
    const refused = await run();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect(JSON.parse(refused.text)).toMatchObject({ code: "rate-limited" });
    expect((await server.send("/api/v1/health")).status).toBe(200);
  });

  test("few queries run at once, some wait, the rest are refused", async () => {
    const server = await suite.serve({ config: { cypherConcurrent: 1 } });
    const slow = { query: "UNWIND range(1, 300000) AS a RETURN sum(a % 7) AS sum" };
    const answers = await Promise.all(Array.from({ length: 12 }, () => server.send("/api/v1/cypher", json("POST", slow))));
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect(count(200) + count(429)).toBe(12);
    expect(count(200)).toBeGreaterThanOrEqual(5);
    expect(count(429)).toBeGreaterThanOrEqual(1);
  });

  test("--read-only refuses what changes the store", async () => {
    const server = await suite.serve({ config: { readOnly: true } });
    expect(await server.problem("/cypher", json("POST", { query: "CREATE (n:X) RETURN n", write: true }))).toMatchObject({ status: 403 });
    expect(await server.problem("/documents/doc-000/text", json("PUT", { text: "x" }))).toMatchObject({ status: 403 });
    expect((await server.send("/api/v1/cypher", json("POST", { query: "RETURN 1 AS one" }))).status).toBe(200);
    expect((await server.send("/api/v1/graph/induced", json("POST", { ids: ["knb"] }))).status).toBe(200);
  });
});
