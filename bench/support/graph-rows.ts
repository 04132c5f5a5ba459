/**
 * A whole graph as rows, and the plain way to write such rows: UNWIND and MERGE by key, a batch a transaction. What is
 * read from one store and merged into an empty one gives the same nodes and relationships with the same properties.
 */
import { z } from "zod";
import type { RawEngine, Values } from "./raw-engine.ts";

/** The label that carries the key of a node, and the key. */
const KEYS: Readonly<Record<string, string>> = {
  Entity: "id",
  Article: "id",
  Sentence: "id",
  Mention: "id",
  Claim: "id",
  Fact: "key",
  NameWord: "id",
  NameTrigram: "id",
  Change: "id",
  ChangePart: "id",
  ChangeLog: "id",
};

interface NodeRows {
  readonly label: string;
  readonly others: readonly string[];
  readonly rows: readonly { readonly key: unknown; readonly props: unknown }[];
}
interface RelationshipRows {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** What tells apart two of this type between the same two nodes. */
  readonly identity: readonly string[];
  readonly rows: readonly Values[];
}
export interface GraphRows {
  readonly nodes: readonly NodeRows[];
  readonly relationships: readonly RelationshipRows[];
}

const labels = z.array(z.string());
const nodeKinds = z.array(z.object({ labels }));
const relationshipKinds = z.array(z.object({ from: labels, type: z.string(), to: labels }));
const nodeRows = z.array(z.object({ key: z.unknown(), props: z.unknown() }));

function keyLabel(all: readonly string[]): string {
  const label = all.find((each) => each in KEYS);
  if (label === undefined) throw new TypeError(`no key is known for nodes with the labels ${all.join(", ")}`);
  return label;
}

/** Ordered channels and sources, roles, the facts of plain edges, and of their former forms the day as well. */
function identityOf(type: string, from: string, to: string): string[] {
  if (type === "REPORTED_VIA" || type === "CITES") return ["order"];
  if (type === "ABOUT") return ["role"];
  if (type === "FORMER_EDGE") return ["fact", "knownFrom"];
  return from === "Entity" && to === "Entity" && type !== "SPOKE_ABOUT" ? ["fact"] : [];
}

export async function readGraph(engine: RawEngine): Promise<GraphRows> {
  const nodes: NodeRows[] = [];
  for (const { labels: all } of nodeKinds.parse(await engine.read("MATCH (n) RETURN DISTINCT labels(n) AS labels"))) {
    const label = keyLabel(all);
    const others = all.filter((each) => each !== label);
    const pattern = [label, ...others].join(":");
    const rows = await engine.read(`MATCH (n:${pattern}) RETURN n.${KEYS[label]} AS key, properties(n) AS props`);
    nodes.push({ label, others, rows: nodeRows.parse(rows) });
  }
  const kinds = await engine.read("MATCH (a)-[r]->(b) RETURN DISTINCT labels(a) AS from, type(r) AS type, labels(b) AS to");
  const ends = new Set(relationshipKinds.parse(kinds).map(({ from, type, to }) => JSON.stringify([keyLabel(from), type, keyLabel(to)])));
  const relationships: RelationshipRows[] = [];
  for (const end of ends) {
    const [from, type, to] = z.tuple([z.string(), z.string(), z.string()]).parse(JSON.parse(end));
    const returns = `a.${KEYS[from]} AS source, b.${KEYS[to]} AS target, properties(r) AS props`;
    const rows = await engine.read(`MATCH (a:${from})-[r:${type}]->(b:${to}) RETURN ${returns}`);
    relationships.push({ type, from, to, identity: identityOf(type, from, to), rows });
  }
  return { nodes, relationships };
}

async function inBatches<T>(rows: readonly T[], size: number, write: (batch: readonly T[]) => Promise<void>): Promise<void> {
  for (let at = 0; at < rows.length; at += size) await write(rows.slice(at, at + size));
}

/** Merges all nodes, then all relationships, `size` rows a transaction. */
export async function mergeGraph(engine: RawEngine, graph: GraphRows, size: number): Promise<void> {
  for (const { label, others, rows } of graph.nodes) {
    const more = others.map((other) => `SET n:${other} `).join("");
    const statement = `UNWIND $rows AS row MERGE (n:${label} {${KEYS[label]}: row.key}) ${more}SET n = row.props`;
    await inBatches(rows, size, (batch) => engine.write(statement, { rows: batch }));
  }
  for (const { type, from, to, identity, rows } of graph.relationships) {
    const own = identity.length === 0 ? "" : ` {${identity.map((name) => `${name}: row.props.${name}`).join(", ")}}`;
    const statement = [
      "UNWIND $rows AS row",
      `MATCH (a:${from} {${KEYS[from]}: row.source})`,
      `MATCH (b:${to} {${KEYS[to]}: row.target})`,
      `MERGE (a)-[r:${type}${own}]->(b) SET r = row.props`,
    ].join(" ");
    await inBatches(rows, size, (batch) => engine.write(statement, { rows: batch }));
  }
}

/** Nodes by labels and relationships by type and ends: equal for equal graphs. */
export function countRows({ nodes, relationships }: GraphRows): Record<string, number> {
  const counts = [
    ...nodes.map(({ label, others, rows }) => [[label, ...[...others].sort()].join(":"), rows.length] as const),
    ...relationships.map(({ from, type, to, rows }) => [`(${from})-[${type}]->(${to})`, rows.length] as const),
  ];
  return Object.fromEntries(counts.sort(([a], [b]) => (a < b ? -1 : 1)));
}
