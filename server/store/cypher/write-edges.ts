/** Plain edges, one for each asserted fact with an entity as object, and the degrees of entities. */
import { edgeType, type Fact } from "../../../model/fact.ts";
import { inChunks } from "./chunks.ts";
import { edgeProps } from "./fact-properties.ts";
import { groupBy } from "./group-by.ts";
import type { FactChange } from "./plan-facts.ts";
import type { Writer } from "./transaction.ts";
import { WRITE } from "./write-queries.ts";

export interface Edge {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly fact: Fact;
}

/** The plain edge of a fact; null when it has none. */
export function edgeOf(fact: Fact | null): Edge | null {
  const type = fact && edgeType(fact);
  return fact && type && fact.object !== null ? { type, source: fact.subject, target: fact.object, fact } : null;
}

export async function writeEdges(writer: Writer, changes: readonly FactChange[]): Promise<void> {
  const pairs = changes.map(({ before, after }) => ({ before: edgeOf(before), after: edgeOf(after) }));
  const created = pairs.flatMap(({ before, after }) => (after && !before ? after : []));
  const updated = pairs.flatMap(({ before, after }) => (after && before ? after : []));
  const removed = pairs.flatMap(({ before, after }) => (before && !after ? before : []));
  await createEdges(writer, created);
  await inChunks(updated, (edges) => writer.send(WRITE.updateEdges, { rows: edges.map(whole) }));
  await inChunks(removed, (edges) => writer.send(WRITE.deleteEdges, { rows: edges.map(ends) }));
  await addDegrees(writer, created, removed);
}

const ends = ({ source, target, fact }: Edge) => ({ source, target, fact: fact.key });
const whole = (edge: Edge) => ({ ...ends(edge), props: edgeProps(edge.fact) });

/** Where the type cannot vary by row, each type has a statement of its own. */
export async function createEdges({ kind, send }: Writer, edges: readonly Edge[]): Promise<void> {
  if (kind === "neo4j") {
    await inChunks(edges, (chunk) => send(WRITE.createEdgesByRow, { rows: chunk.map((edge) => ({ ...whole(edge), type: edge.type })) }));
    return;
  }
  for (const [type, group] of groupBy(edges, (edge) => edge.type)) {
    await inChunks(group, (chunk) => send(WRITE.createEdges, { rows: chunk.map(whole) }, type));
  }
}

/** The entities whose degree an edge raises: an edge from an entity to itself counts once. */
export const degreeEnds = ({ source, target }: Edge): string[] => [...new Set([source, target])];

async function addDegrees({ send }: Writer, created: readonly Edge[], removed: readonly Edge[]): Promise<void> {
  const by = new Map<string, number>();
  for (const [edges, amount] of [[created, 1] as const, [removed, -1] as const]) {
    for (const id of edges.flatMap(degreeEnds)) by.set(id, (by.get(id) ?? 0) + amount);
  }
  const rows = [...by].filter(([, amount]) => amount !== 0).map(([id, amount]) => ({ id, by: amount }));
  await inChunks(rows, (chunk) => send(WRITE.addDegrees, { rows: chunk }));
}
