/** What the API says of itself and of the store. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Health, SchemaResponse } from "../../model/api.ts";
import { EDGE_TYPES, PREDICATE_IDS } from "../../model/schema.ts";
import { openApiDocument } from "../../server/http/openapi.ts";
import { ROUTES } from "../../server/http/routes.ts";
import { packageRoot } from "../../server/package-root.ts";
import { describeApi } from "../support/http-api.ts";

describeApi("health, schema and description", (api) => {
  test("health counts the January 2022 data", async () => {
    const health = await api().server.get<Health>("/health");
    expect(health.status).toBe("ok");
    expect(health.store.kind).toBe(api().store.kind);
    expect(health.store.version).toMatch(/\d/);
    expect(health.counts).toEqual({ entities: 86, facts: 177, claims: 197, documents: 2 });
  });

  test("the schema has every predicate, and titled examples", async () => {
    const schema = await api().server.get<SchemaResponse>("/schema");
    expect(schema.kinds.map(({ id }) => id)).toContain("Person");
    expect(schema.predicates.map(({ id }) => id)).toEqual(PREDICATE_IDS);
    expect(schema.examples).toHaveLength(12);
    for (const { title } of schema.examples) expect(title).not.toBe("");
  });

  test("the schema knows every label, relationship type and property that the store has", async () => {
    const { labels, relationshipTypes, propertyKeys } = await api().server.get<SchemaResponse>("/schema");
    const ask = async (query: string) => {
      const { rows } = await api().server.post<{ rows: unknown[][] }>("/cypher", { query, limit: 10_000 });
      return new Set(rows.flat(2));
    };
    expect([...(await ask("MATCH (n) RETURN DISTINCT labels(n) AS labels"))].filter((each) => !labels.includes(String(each)))).toEqual([]);
    const types = await ask("MATCH ()-[r]->() RETURN DISTINCT type(r) AS type");
    expect([...types].filter((each) => !relationshipTypes.includes(String(each)))).toEqual([]);
    expect(EDGE_TYPES.filter((each) => types.has(each))).toHaveLength(50);
    const keys = await ask(
      "MATCH (n) WHERE n:Entity OR n:Claim OR n:Fact OR n:Article OR n:Sentence OR n:Mention RETURN DISTINCT keys(n) AS keys",
    );
    expect([...keys].filter((each) => !propertyKeys.includes(String(each)))).toEqual([]);
  });

  test("openapi.json describes every route, with references that lead somewhere", async () => {
    const document = await api().server.get<ReturnType<typeof openApiDocument>>("/openapi.json");
    expect(document).toEqual(openApiDocument());
    const { paths, components } = document as unknown as {
      paths: Record<string, Record<string, { operationId: string }>>;
      components: { schemas: Record<string, unknown> };
    };
    const described = Object.values(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
    expect(described.sort()).toEqual(ROUTES.map(({ id }) => id).sort());
    const references = new Set([...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name));
    expect([...references].filter((name) => !((name ?? "") in components.schemas))).toEqual([]);
    expect(references.size).toBeGreaterThan(10);
  });

  test("docs/api holds the document that the server serves", () => {
    const kept = JSON.parse(readFileSync(join(packageRoot(), "docs/api/openapi.json"), "utf8"));
    expect(kept).toEqual(openApiDocument());
  });

  test("the page of the description names every call and has no script", async () => {
    const page = await api().server.send("/api/docs", { headers: { Accept: "text/html" } });
    expect(page.status).toBe(200);
    expect(page.headers["content-type"]).toMatch(/^text\/html/);
    for (const { id } of ROUTES) expect(page.text).toContain(`id="${id}"`);
    expect(page.text).not.toMatch(/<script|style="|<style/);
    const style = await api().server.send("/login/style.css");
    expect(style.headers["content-type"]).toMatch(/^text\/css/);
  });
});
