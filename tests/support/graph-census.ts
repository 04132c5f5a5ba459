/** Everything that a store's database holds, by label and type, in a form in which two databases can be compared. */
import { CLAIM_LINK_TYPES } from "../../model/claim.ts";
import { EDGE_TYPES, KIND_IDS, STANCE_TYPES } from "../../model/schema.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";

const LABELS = ["Entity", ...KIND_IDS, "Article", "Sentence", "Mention", "Claim", "Fact", "EntityMerge", "Change", "ChangeLog"];
const PROVENANCE = ["STATED_BY", "REPORTED_BY", "REPORTED_VIA", "CITES", "ABOUT", "EVIDENCED_BY", "RESPONDS_TO", "SUBJECT", "OBJECT"];
const TEXT = ["PART_OF_DOCUMENT", "PUBLISHED_BY", "IN_SENTENCE", "REFERS_TO"];
const DERIVED = [...EDGE_TYPES, "FORMER_EDGE", "SPOKE_ABOUT"];
const LINKS = CLAIM_LINK_TYPES.map((type) => type.toUpperCase());
export const TYPES = [...PROVENANCE, ...TEXT, ...DERIVED, ...LINKS, ...Object.values(STANCE_TYPES)];

async function ask(store: GraphStore, query: string): Promise<readonly (readonly unknown[])[]> {
  const { rows, truncated } = await store.cypher({ query, params: {}, limit: 50_000, timeoutMs: 60_000, write: false });
  expect(truncated).toBeNull();
  return rows;
}

async function countsOf(store: GraphStore, names: readonly string[], count: (name: string) => string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = Number((await ask(store, count(name)))[0]?.[0]);
  return counts;
}

export const countLabels = (store: GraphStore) => countsOf(store, LABELS, (label) => `MATCH (n:${label}) RETURN count(n) AS n`);
export const countTypes = (store: GraphStore) => countsOf(store, TYPES, (type) => `MATCH ()-[r:${type}]->() RETURN count(r) AS n`);

/** Nodes with all properties, and relationships with their ends and properties, each as a line, sorted. */
export async function everythingIn(store: GraphStore): Promise<string[]> {
  const lines: string[] = [];
  for (const label of LABELS) {
    for (const [props] of await ask(store, `MATCH (n:${label}) RETURN properties(n) AS props`)) lines.push(`${label} ${inOrder(props)}`);
  }
  for (const type of TYPES) {
    const rows = await ask(
      store,
      `MATCH (a)-[r:${type}]->(b) RETURN coalesce(a.key, a.id) AS source, coalesce(b.key, b.id) AS target, properties(r) AS props`,
    );
    for (const [source, target, props] of rows) lines.push(`${type} ${String(source)} ${String(target)} ${inOrder(props)}`);
  }
  return lines.sort();
}

/** Without zeros and empty lists: an entry of the change log that was read has all its counts, one that was written has not. */
const inOrder = (props: unknown): string =>
  JSON.stringify(
    Object.entries(props as Record<string, unknown>)
      .filter(([, value]) => value !== 0 && !(Array.isArray(value) && value.length === 0))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
