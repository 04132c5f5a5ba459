/** Every node and relationship of a store but the change log and the merges themselves, in an order of their own. */
import { normalizeDays } from "../../server/store/cypher/write-speech.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";

const NODES = `
  MATCH (n) WHERE NOT n:Change AND NOT n:ChangePart AND NOT n:ChangeLog AND NOT n:EntityMerge
  RETURN labels(n) AS labels, properties(n) AS props`;
const RELATIONSHIPS = `
  MATCH (a)-[r]->(b)
  RETURN coalesce(a.id, a.key) AS source, type(r) AS type, properties(r) AS props, coalesce(b.id, b.key) AS target`;

export async function everythingIn(store: GraphStore): Promise<string[]> {
  const rows = await Promise.all(
    [NODES, RELATIONSHIPS].map(async (query) => {
      const result = await store.cypher({ query, params: {}, limit: 10_000, timeoutMs: 20_000, write: false });
      expect(result.truncated).toBeNull();
      return result.rows;
    }),
  );
  return rows
    .flat()
    .map((row) => JSON.stringify(row.map(sorted)))
    .sort();
}

/** Labels and properties come in the database's own order. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.some((item) => typeof item !== "string") ? value : [...value].sort();
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .map(([name, said]) => [name, name === "byDay" ? normalizeDays(said) : said] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
};
