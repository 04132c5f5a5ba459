/** Whether the projection holds what the journal says: its last record, and as many records of each kind. */
import type { GraphStore } from "../graph-store.ts";
import type { Journal, RecordMark } from "./journal.ts";

export async function compareWithJournal(journal: Journal, held: RecordMark | null, store: GraphStore): Promise<string[]> {
  const last = journal.last();
  const problems: string[] = [];
  if (held?.seq !== last?.seq || held?.checksum !== last?.checksum)
    problems.push(`The database holds the journal up to record ${held?.seq ?? 0}; the journal ends at record ${last?.seq ?? 0}.`);
  const expected = await countRecords(journal);
  if (expected === null) return problems;
  const [read, merges] = await Promise.all([store.counts(), store.merges({ state: ["merged"], limit: 1 })]);
  // Merged entities are records as before, and counted as one with what they are merged into.
  const counts = { ...read, entities: read.entities + merges.page.total };
  for (const kind of ["entities", "documents", "claims"] as const)
    if (counts[kind] !== expected[kind]) problems.push(`The journal has ${expected[kind]} ${kind}, the database ${counts[kind]}.`);
  return problems;
}

type Expected = { readonly entities: number; readonly documents: number; readonly claims: number };

/** Distinct records of the journal; null when a user's own query may have changed them. */
async function countRecords(journal: Journal): Promise<Expected | null> {
  const entities = new Set<string>();
  const documents = new Set<string>();
  const claims = new Set<string>();
  for await (const record of journal.records(0)) {
    if (record.kind === "cypher") return null;
    if (record.kind === "clear") for (const ids of [entities, documents, claims]) ids.clear();
    if (record.kind !== "batch") continue;
    for (const { id } of record.data.entities ?? []) entities.add(id);
    for (const { id } of record.data.documents ?? []) documents.add(id);
    for (const { id } of record.data.claims ?? []) claims.add(id);
  }
  return { entities: entities.size, documents: documents.size, claims: claims.size };
}
