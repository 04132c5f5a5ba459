/** Edges of facts, as they stand and as they stood, and the degrees of entities. */
import { isEqualJson } from "../../../model/equal-json.ts";
import { groupBy } from "../../../model/group-by.ts";
import { type Edge, factEdges } from "../../graph-form/fact-edges.ts";
import { inChunks } from "./chunks.ts";
import type { FactChange } from "./plan-facts.ts";
import type { Writer } from "./transaction.ts";
import { WRITE } from "./write-queries.ts";

export async function writeEdges(writer: Writer, changes: readonly FactChange[]): Promise<void> {
  const { send } = writer;
  const pairs = changes.map(({ before, after }) => ({ before: factEdges(before), after: factEdges(after) }));
  const plain = pairs.map(({ before, after }) => ({ before: before.plain, after: after.plain }));
  const created = plain.flatMap(({ before, after }) => (after && !before ? after : []));
  const updated = plain.flatMap(({ before, after }) => (after && before && !isEqualJson(before.props, after.props) ? after : []));
  const removed = plain.flatMap(({ before, after }) => (before && !after ? before : []));
  // A former edge is known by its fact and its first day, so the old one goes before the new one comes.
  const gone = pairs.flatMap(({ before, after }) => notIn(after.former, before.former));
  await inChunks(gone, (edges) =>
    send(WRITE.deleteFormerEdges, { rows: edges.map((edge) => ({ ...ends(edge), knownFrom: edge.knownFrom })) }),
  );
  await createEdges(writer, [...created, ...pairs.flatMap(({ before, after }) => notIn(before.former, after.former))]);
  await inChunks(updated, (edges) => send(WRITE.updateEdges, { rows: edges.map((edge) => ({ ...ends(edge), props: edge.props })) }));
  await inChunks(removed, (edges) => send(WRITE.deleteEdges, { rows: edges.map(ends) }));
  await addDegrees(writer, created, removed);
}

/** Of the former edges of one fact those that are not among the others: its first day tells one from another. */
function notIn(others: readonly Edge[], edges: readonly Edge[]): Edge[] {
  const byDay = new Map(others.map((edge) => [edge.knownFrom, edge]));
  return edges.filter(({ knownFrom, props }) => !isEqualJson(byDay.get(knownFrom)?.props, props));
}

const ends = ({ source, target, fact }: Edge) => ({ source, target, fact });
const whole = ({ source, target, props }: Edge) => ({ ...props, source, target });

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
const degreeEnds = ({ source, target }: Edge): string[] => [...new Set([source, target])];

async function addDegrees({ send }: Writer, created: readonly Edge[], removed: readonly Edge[]): Promise<void> {
  const by = new Map<string, number>();
  for (const [edges, amount] of [[created, 1] as const, [removed, -1] as const]) {
    for (const id of edges.flatMap(degreeEnds)) by.set(id, (by.get(id) ?? 0) + amount);
  }
  const rows = [...by].filter(([, amount]) => amount !== 0).map(([id, amount]) => ({ id, by: amount }));
  await inChunks(rows, (chunk) => send(WRITE.addDegrees, { rows: chunk }));
}
