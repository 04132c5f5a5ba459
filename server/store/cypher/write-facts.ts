/** What is derived of claims: facts, their plain edges, the degrees of entities and the speech layer. */
import type { Claim } from "../../../model/claim.ts";
import { edgeType, type Fact } from "../../../model/fact.ts";
import type { Polarity } from "../../../model/schema.ts";
import { speechKey } from "../../../model/subgraph.ts";
import type { Delta } from "./batch-records.ts";
import { canonicalJson } from "./canonical-json.ts";
import { inChunks } from "./chunks.ts";
import { edgeProps, factProps } from "./fact-properties.ts";
import { groupBy } from "./group-by.ts";
import type { FactChange } from "./plan-facts.ts";
import type { Writer } from "./query.ts";
import { WRITE } from "./write-queries.ts";

const isChange = ({ before, after }: FactChange): boolean => canonicalJson(before) !== canonicalJson(after);

export async function writeFacts(writer: Writer, all: readonly FactChange[]): Promise<void> {
  const { write } = writer;
  const changes = all.filter(isChange);
  const created = changes.flatMap(({ before, after }) => (before === null && after !== null ? [after] : []));
  const updated = changes.flatMap(({ before, after }) => (before !== null && after !== null ? [after] : []));
  const removed = changes.flatMap(({ before, after }) => (before !== null && after === null ? [before.key] : []));
  const row = (fact: Fact) => ({ key: fact.key, subject: fact.subject, props: factProps(fact) });
  await inChunks(
    created.filter(({ object }) => object === null),
    (facts) => write(WRITE.createLiteralFacts, { rows: facts.map(row) }),
  );
  await inChunks(
    created.flatMap((fact) => (fact.object === null ? [] : { ...row(fact), object: fact.object })),
    (rows) => write(WRITE.createEntityFacts, { rows }),
  );
  await inChunks(updated, (facts) => write(WRITE.updateFacts, { rows: facts.map(row) }));
  await inChunks(removed, (keys) => write(WRITE.deleteFacts, { keys }));
  await writeEdges(writer, changes);
}

interface Edge {
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

const ends = ({ source, target, fact }: Edge) => ({ source, target, fact: fact.key });

async function writeEdges(writer: Writer, changes: readonly FactChange[]): Promise<void> {
  const pairs = changes.map(({ before, after }) => ({ before: edgeOf(before), after: edgeOf(after) }));
  const created = pairs.flatMap(({ before, after }) => (after && !before ? after : []));
  const updated = pairs.flatMap(({ before, after }) => (after && before ? after : []));
  const removed = pairs.flatMap(({ before, after }) => (before && !after ? before : []));
  await createEdges(writer, created);
  await eachType(updated, (edges, type) =>
    writer.write(WRITE.updateEdges, { rows: edges.map((edge) => ({ ...ends(edge), props: edgeProps(edge.fact) })) }, type),
  );
  await deleteEdges(writer, removed);
  await addDegrees(writer, created, removed);
}

export const createEdges = (writer: Writer, edges: readonly Edge[]): Promise<void> =>
  eachType(edges, (chunk, type) =>
    writer.write(WRITE.createEdges, { rows: chunk.map((edge) => ({ ...ends(edge), props: edgeProps(edge.fact) })) }, type),
  );

const deleteEdges = (writer: Writer, edges: readonly Edge[]): Promise<void> =>
  eachType(edges, (chunk, type) => writer.write(WRITE.deleteEdges, { rows: chunk.map(ends) }, type));

async function eachType(edges: readonly Edge[], work: (edges: Edge[], type: string) => Promise<unknown>): Promise<void> {
  for (const [type, group] of groupBy(edges, (edge) => edge.type)) await inChunks(group, (chunk) => work(chunk, type));
}

/** An edge from an entity to itself counts once. */
async function addDegrees({ write }: Writer, created: readonly Edge[], removed: readonly Edge[]): Promise<void> {
  const by = new Map<string, number>();
  const add = (edges: readonly Edge[], amount: number) => {
    for (const { source, target } of edges) for (const id of new Set([source, target])) by.set(id, (by.get(id) ?? 0) + amount);
  };
  add(created, 1);
  add(removed, -1);
  const rows = [...by].filter(([, amount]) => amount !== 0).map(([id, amount]) => ({ id, by: amount }));
  await inChunks(rows, (chunk) => write(WRITE.addDegrees, { rows: chunk }));
}

interface SpeechCounts {
  readonly speaker: string;
  readonly subject: string;
  readonly key: string;
  asserts: number;
  denials: number;
  withheld: number;
}
const STANCE_COUNTS = { asserts: "asserts", denies: "denials", "does-not-confirm": "withheld" } as const satisfies Record<Polarity, string>;

/** Counts accepted claims by speaker and subject; a claim counts as often as `weight` says. */
export function countSpeech(claims: Iterable<readonly [claim: Claim, weight: number]>): Map<string, SpeechCounts> {
  const pairs = new Map<string, SpeechCounts>();
  for (const [{ speaker, subject, polarity, review }, weight] of claims) {
    if (review !== "accepted") continue;
    const key = speechKey(speaker, subject);
    const pair = pairs.get(key) ?? { speaker, subject, key, asserts: 0, denials: 0, withheld: 0 };
    pair[STANCE_COUNTS[polarity]] += weight;
    pairs.set(key, pair);
  }
  return pairs;
}

export async function writeSpeech({ write }: Writer, { added, changed }: Delta<Claim>): Promise<void> {
  const pairs = countSpeech([
    ...added.map((claim) => [claim, 1] as const),
    ...changed.flatMap(({ record, previous }) => [[previous, -1] as const, [record, 1] as const]),
  ]);
  const rows = [...pairs.values()].filter(({ asserts, denials, withheld }) => asserts !== 0 || denials !== 0 || withheld !== 0);
  await inChunks(rows, (chunk) => write(WRITE.addSpeech, { rows: chunk }));
  const fewer = rows.filter(({ asserts, denials, withheld }) => asserts < 0 || denials < 0 || withheld < 0);
  await inChunks(fewer, (chunk) => write(WRITE.deleteSilentSpeech, { rows: chunk }));
}
