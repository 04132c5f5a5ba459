/** Subgraphs as files over HTTP, on both stores. */
import type { ExportPreview, ExportRequest } from "../../model/export.ts";
import type { Subgraph } from "../../model/subgraph.ts";
import { describeApi, json } from "../support/http-api.ts";

interface Exported {
  readonly attributes: { readonly title: string; readonly scope: string[] };
  readonly nodes: { readonly key: string; readonly attributes: Record<string, string | number> }[];
  readonly edges: {
    readonly key: string;
    readonly source: string;
    readonly target: string;
    readonly attributes: Record<string, string | number>;
  }[];
}

describeApi("exports", (api) => {
  const export_ = (body: ExportRequest) => api().server.post<Exported>("/export?format=graphology", body);
  const preview = (body: ExportRequest) => api().server.post<ExportPreview>("/export/preview", body);
  const keys = (items: readonly { key: string }[]) => items.map(({ key }) => key).sort();

  test("everything: 86 entities, 89 edges, each with who says so and where", async () => {
    const { nodes, edges } = await export_({ all: true });
    expect([nodes.length, edges.length]).toEqual([86, 89]);
    for (const { attributes } of edges)
      expect(attributes.citations).toMatch(
        /^.+ (?:says so|denies it|does not confirm it) – “.+”, .+, \d+ \w+ 20\d\d, characters \d+–\d+.*\(c/,
      );
    const unrest = nodes.find(({ attributes }) => String(attributes.facts).includes("164"));
    expect(unrest?.attributes.citations).toMatch(/Ministry of Health.* does not confirm it/);
  });

  test("a file has a name, a type, and is not kept by caches", async () => {
    const { status, headers } = await api().server.send("/api/v1/export?format=tamga", json("POST", { all: true, title: "Ünrest <b> 1" }));
    expect(status).toBe(200);
    expect(headers["content-disposition"]).toMatch(/^attachment; filename="u-?nrest-b-1-\d{4}-\d\d-\d\d\.tamga\.jsonl"$/);
    expect(headers["content-type"]).toMatch(/^application\/x-ndjson/);
    expect(headers["cache-control"]).toContain("no-store");
  });

  test("a picture is made here too, of the width that is asked for", async () => {
    const { status, text, headers } = await api().server.send(
      "/api/v1/export?format=png",
      json("POST", { entity: "knb", depth: 0, width: 400 }),
    );
    expect([status, headers["content-type"], text.slice(1, 4)]).toEqual([200, "image/png", "PNG"]);
    expect(await api().server.problem("/export?format=png", json("POST", { all: true, width: 12_000 }))).toMatchObject({
      status: 413,
      detail: expect.stringMatching(/Give a width of up to/),
    });
    expect((await api().server.problem("/export?format=svg", json("POST", { all: true, width: 900 }))).status).toBe(400);
  });

  test("what is exported is what the page shows, under every filter", async () => {
    const all = (await api().server.get<Subgraph>("/graph")).nodes.map(({ key }) => key);
    for (const filter of [
      {},
      { status: ["contested" as const] },
      { asOf: "2022-01-06" },
      { knownOn: "2022-01-09" },
      { speaker: "kazakhstan-health-ministry" },
    ]) {
      const shown = await api().server.post<Subgraph>("/graph/induced", { ids: all, ...filter });
      const exported = await export_({ ids: all, ...filter });
      const asserted = shown.edges.filter(({ attributes }) => attributes.layer === "fact" && attributes.asserts > 0);
      expect(keys(exported.edges)).toEqual(keys(asserted));
    }
  });

  test("an entity to a depth is what expanding it shows", async () => {
    const near = await api().server.get<Subgraph>("/entities/knb/neighbours?limit=500");
    expect(keys((await export_({ entity: "knb", depth: 1 })).nodes)).toEqual(keys(near.nodes));
    expect(keys((await export_({ entity: "knb", depth: 0 })).nodes)).toEqual(["knb"]);
    const far = await export_({ entity: "knb", depth: 6 });
    expect(far.nodes.length).toBeGreaterThan(near.nodes.length);
    const people = await export_({ entity: "knb", depth: 1, kind: ["Person"] });
    expect(people.nodes.every(({ attributes }) => attributes.kind === "Person")).toBe(true);
  });

  test("the answer of a query, and chosen facts, are exported", async () => {
    const found = await export_({ cypher: "MATCH (p:Person) WHERE p.id STARTS WITH $start RETURN p", params: { start: "k" } });
    expect(found.nodes.length).toBeGreaterThan(1);
    expect(found.nodes.every(({ key, attributes }) => key.startsWith("k") && attributes.kind === "Person")).toBe(true);
    const [edge] = (await export_({ all: true })).edges;
    const one = await export_({ ids: [edge?.source ?? "", edge?.target ?? ""], facts: [edge?.key ?? ""] });
    expect(keys(one.edges)).toEqual([edge?.key]);
  });

  test("positions of a picture go along", async () => {
    const { nodes } = await export_({ ids: ["knb", "karim-masimov"], positions: { knb: [1.5, -2] } });
    expect(nodes.map(({ key, attributes }) => [key, attributes.x, attributes.y])).toEqual([
      ["karim-masimov", undefined, undefined],
      ["knb", 1.5, -2],
    ]);
  });

  test("the preview counts what the file has", async () => {
    for (const body of [
      { all: true as const },
      { entity: "knb", depth: 1 },
      { all: true as const, knownOn: "2022-01-07" },
      { all: true as const, speaker: "tokayev" },
    ]) {
      const request = "speaker" in body ? { ...body, speaker: "kassym-jomart-tokayev" } : body;
      const { nodes, edges } = await export_(request);
      expect(await preview(request)).toMatchObject({ entities: nodes.length, relations: edges.length });
    }
    expect(await preview({ all: true })).toEqual({ entities: 86, relations: 89, facts: 177, claims: 197 });
  });

  test("before any claim there is nothing, and the file says for which day", async () => {
    const { nodes, edges, attributes } = await export_({ all: true, knownOn: "2021-01-01" });
    expect([nodes, edges]).toEqual([[], []]);
    expect(attributes.scope).toContain("Only what had been published by 1 January 2021");
  });

  test.each([
    ["nothing chosen", {}, 400, "entity"],
    ["two ways at once", { all: true, entity: "knb" }, 400, "entity"],
    ["a depth without an entity", { all: true, depth: 2 }, 400, "depth"],
    ["a day that is none", { all: true, asOf: "2022-02-30" }, 400, "asOf"],
    ["a field that nobody knows", { all: true, colour: "red" }, 400, "colour"],
    ["an unknown entity", { entity: "nobody" }, 404, null],
    ["an unknown voice", { all: true, speaker: "nobody" }, 404, null],
    ["broken Cypher", { cypher: "MATCH (" }, 422, null],
    ["Cypher that writes", { cypher: "CREATE (n:Person) RETURN n" }, 403, null],
    ["Cypher without entities", { cypher: "RETURN 1 AS one" }, 400, null],
  ])("%s is refused in words", async (_, body, status, field) => {
    const problem = await api().server.problem("/export?format=graphology", json("POST", body));
    expect(problem.status).toBe(status);
    if (field !== null) expect(problem.errors?.map(({ path }) => path)).toContain(field);
  });

  test("an unknown format is refused", async () => {
    const problem = await api().server.problem("/export?format=docx", json("POST", { all: true }));
    expect([problem.status, problem.errors?.[0]?.path]).toEqual([400, "format"]);
  });
});
