/** Nodes and edges of a subgraph from rows, in an order that does not depend on the database. */
import { type Bounds, type Certainty, certaintyOn } from "../../../model/fact.ts";
import { PREDICATES } from "../../../model/schema.ts";
import { type SubgraphEdge, type SubgraphNode, speechKey } from "../../../model/subgraph.ts";
import type { ViewFilter } from "../store-queries.ts";
import { collectChunks } from "./chunks.ts";
import type { Reader } from "./query.ts";
import { inOrder } from "./read-entities.ts";
import { type EdgeRow, type NodeRow, READ, type SpeechRow } from "./read-queries.ts";
import { readKnownBy } from "./read-records.ts";
import { countsKnownOn, type SpeechCounts } from "./write-speech.ts";

/** The entities with these ids as nodes, in the order asked; unknown ids are left out, and merged ones stay what they are. */
export async function readNodes(reader: Reader, ids: readonly string[]): Promise<SubgraphNode[]> {
  return inOrder(ids, nodesOf(await readRows(reader, ids)));
}

/** The same with each merged entity as the one that it reads as, and which those are. */
async function readReadings(
  reader: Reader,
  ids: readonly string[],
): Promise<{ nodes: SubgraphNode[]; merged: ReadonlyMap<string, string> }> {
  const rows = await readRows(reader, ids);
  const merged = new Map(rows.flatMap(({ id, canonical }) => (canonical === null ? [] : [[id, canonical] as const])));
  const nodes = nodesOf(rows);
  if (merged.size > 0) for (const [id, node] of nodesOf(await readRows(reader, [...merged.values()]))) nodes.set(id, node);
  return {
    nodes: inOrder(
      ids.map((id) => merged.get(id) ?? id),
      nodes,
    ),
    merged,
  };
}

/** Of these entities, as they read, those that are of the kinds and were known on the day. */
export async function readMembers(reader: Reader, ids: readonly string[], { kind, knownOn }: Pick<ViewFilter, "kind" | "knownOn">) {
  const { nodes: found, merged } = await readReadings(reader, ids);
  const ofKind = found.filter(({ attributes }) => !kind?.length || kind.includes(attributes.kind));
  if (knownOn === undefined) return { nodes: ofKind, merged };
  const known = new Set(
    await readKnownBy(
      reader,
      ofKind.map(({ key }) => key),
      knownOn,
    ),
  );
  return { nodes: ofKind.filter(({ key }) => known.has(key)), merged };
}

const readRows = ({ read }: Reader, ids: readonly string[]): Promise<NodeRow[]> =>
  collectChunks(ids, (chunk) => read(READ.nodes, { ids: chunk }));

const nodesOf = (rows: readonly NodeRow[]): Map<string, SubgraphNode> =>
  new Map(
    rows.map(({ id, name, unnamed, contested, canonical: _, ...rest }) => [
      id,
      { key: id, attributes: { label: name, unnamed: unnamed ?? false, contested: contested ?? false, ...rest } },
    ]),
  );

function factEdge(row: EdgeRow, asOf: string | undefined): SubgraphEdge {
  const { fact, source, target, fromMin, fromMax, toMin, toMax, eventMin, eventMax, ...rest } = row;
  const bounds: Bounds = { fromMin, fromMax, toMin, toMax, eventMin, eventMax };
  const certainty: Certainty | null = asOf === undefined ? null : certaintyOn(bounds, asOf);
  // An edge of an earlier day has the type that the plain edge has or had: the predicate says which.
  const { label, edge } = PREDICATES[row.predicate];
  return { key: fact, source, target, attributes: { layer: "fact", type: edge ?? "", label, bounds, certainty, ...rest } };
}

export const speechEdge = (source: string, target: string, { asserts, denials, withheld }: SpeechCounts): SubgraphEdge => ({
  key: speechKey(source, target),
  source,
  target,
  attributes: { layer: "speech", type: "SPOKE_ABOUT", label: "spoke about", asserts, denials, withheld },
});

/** Edges by key, each once: an undirected match may find an edge from both of its ends. */
export function toEdges(
  facts: readonly EdgeRow[],
  speech: readonly SpeechRow[],
  { asOf, knownOn }: Pick<ViewFilter, "asOf" | "knownOn">,
): SubgraphEdge[] {
  const edges = [
    ...facts.map((row) => factEdge(row, asOf)),
    ...speech.map(({ source, target, byDay }) => speechEdge(source, target, countsKnownOn(byDay, knownOn))),
  ];
  const byKey = new Map(edges.map((edge) => [edge.key, edge]));
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** For the reader of an answer who asked by ids that read as others now. */
export const mergedIds = (merged: Iterable<readonly [string, string]>): Record<string, unknown> => {
  const pairs = Object.fromEntries(merged);
  return Object.keys(pairs).length === 0 ? {} : { merged: pairs };
};
