/** Bad input: every wrong field is named, nothing is guessed, nothing breaks. */
import { openApiDocument } from "../../server/http/openapi.ts";
import { describeApi, json } from "../support/http-api.ts";

describeApi("bad input", (api) => {
  const problem = (...call: Parameters<ReturnType<typeof api>["server"]["problem"]>) => api().server.problem(...call);
  const pathsOf = ({ errors = [] }: Awaited<ReturnType<typeof problem>>) => errors.map(({ path }) => path).sort();

  test("all wrong fields are named at once", async () => {
    const wrong = await problem("/graph?limit=0&kind=Ship&status=true,contested&asOf=2022-02-30&speech=perhaps&foo=1");
    expect(wrong).toMatchObject({ status: 400, code: "validation" });
    expect(pathsOf(wrong)).toEqual(["asOf", "foo", "kind.0", "limit", "speech", "status.0"]);
  });

  test.each([
    ["/search", ["q"]],
    ["/search?q=a&limit=101", ["limit"]],
    [`/search?q=${"a".repeat(201)}`, ["q"]],
    ["/search?q=a&q=b", ["q"]],
    ["/entities/knb?x=1", ["x"]],
    ["/entities/knb/neighbours?predicate=likes&limit=many", ["limit", "predicate.0"]],
    ["/paths?from=knb", ["to"]],
    ["/paths?from=knb&to=almaty&maxLength=11&avoid=nothing", ["avoid", "maxLength"]],
    ["/claims?stance=hopes&from=yesterday&to=2022-1-1", ["from", "stance.0", "to"]],
    ["/contradictions?limit=-1", ["limit"]],
    ["/graph/induced?ids=knb&limit=1", ["limit"]],
    ["/health?verbose=1", ["verbose"]],
    ["/graph?asOf=2022-01-08T00:00:00Z", ["asOf"]],
  ])("%s names its wrong fields", async (path, fields) => {
    const wrong = await problem(path);
    expect(wrong).toMatchObject({ status: 400, code: "validation" });
    expect(pathsOf(wrong)).toEqual(fields);
  });

  test("a cursor that is not ours is named", async () => {
    for (const path of ["/claims?cursor=nonsense", "/entities/knb/neighbours?cursor=bm9uc2Vuc2U%3D"]) {
      expect(await problem(path)).toMatchObject({ status: 400, code: "validation" });
    }
  });

  test.each([
    "/entities/nobody",
    "/entities/nobody/neighbours",
    "/entities/%27%20OR%201%3D1",
    "/facts/no%7Csuch%7Cfact",
    "/documents/doc-999",
    "/paths?from=nobody&to=knb",
    "/paths?from=knb&to=nobody",
    "/nothing",
    "/entities",
    "/entities/knb/neighbours/more",
    "/../../package.json",
  ])("%s is not found", async (path) => {
    expect(await problem(path)).toMatchObject({ status: 404, code: "not-found" });
  });

  test("filters by entities that do not exist find nothing", async () => {
    expect((await api().server.get<{ claims: unknown[] }>("/claims?about=nobody")).claims).toEqual([]);
    expect((await api().server.get<{ contradictions: unknown[] }>("/contradictions?about=nobody")).contradictions).toEqual([]);
  });

  test("every address refuses the methods that it does not take, and says which it does", async () => {
    const { paths } = openApiDocument() as unknown as { paths: Record<string, Record<string, unknown>> };
    for (const [path, methods] of Object.entries(paths)) {
      const method = "delete" in methods ? "PUT" : "DELETE";
      const answer = await api().server.send(`/api/v1${path.replaceAll(/\{\w+\}/g, "x")}`, { method });
      expect([path, answer.status]).toEqual([path, 405]);
      const allowed = (answer.headers.allow ?? "").toLowerCase().split(", ");
      expect(allowed.filter((method) => method !== "head").sort()).toEqual(Object.keys(methods).sort());
    }
  });

  test.each([
    ["no JSON", { method: "POST", headers: { "Content-Type": "application/json" }, body: "{query:" }, 400],
    ["half of it", { method: "POST", headers: { "Content-Type": "application/json" }, body: '{"query":"RETURN 1' }, 400],
    ["no type", { method: "POST", body: '{"query":"RETURN 1"}' }, 415],
    ["another type", { method: "POST", headers: { "Content-Type": "text/plain" }, body: "RETURN 1" }, 415],
    ["an unknown encoding", { method: "POST", headers: { "Content-Type": "application/json", "Content-Encoding": "zip" }, body: "x" }, 415],
    ["no body", { method: "POST", headers: { "Content-Type": "application/json", "Content-Length": "0" } }, 400],
    ["2 MB", json("POST", { query: `RETURN '${"a".repeat(2_000_000)}'` }), 413],
    ["a query of 100,001 characters", json("POST", { query: "a".repeat(100_001) }), 400],
    ["a list", json("POST", ["RETURN 1"]), 400],
    ["null", json("POST", null), 400],
  ])("a Cypher request with %s is refused", async (_what, sent, status) => {
    expect((await problem("/cypher", sent)).status).toBe(status);
  });

  test("all wrong fields of a body are named", async () => {
    const wrong = await problem("/cypher", json("POST", { query: "", limit: 10_001, timeoutMs: "soon", write: "yes", explain: true }));
    expect(pathsOf(wrong)).toEqual(["explain", "limit", "query", "timeoutMs", "write"]);
    const ids = await problem("/graph/induced", json("POST", { ids: ["knb", 5], asOf: "never" }));
    expect(pathsOf(ids)).toEqual(["asOf", "ids.1"]);
  });

  test("an address that cannot be decoded is refused", async () => {
    expect((await api().server.send("/api/v1/entities/%E0%A4%A")).status).toBe(400);
  });

  test("a problem never has a stack or a path of this machine", async () => {
    for (const path of ["/entities/nobody", "/graph?limit=0", "/claims?cursor=nonsense"]) {
      const { text } = await api().server.send(`/api/v1${path}`);
      expect(text).not.toMatch(/node_modules|\.ts:|at Object|\/server\//);
    }
  });
});
