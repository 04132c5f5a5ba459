/** Facts as the roll-up left them. */
import { type Fact, factSchema } from "../../../model/fact.ts";
import type { PredicateId } from "../../../model/schema.ts";
import { parseDetail } from "./batch-records.ts";
import { collectChunks } from "./chunks.ts";
import type { Reader } from "./query.ts";
import { inOrder } from "./read-entities.ts";
import { READ } from "./read-queries.ts";

export async function readFacts({ read }: Reader, keys: readonly string[]): Promise<Fact[]> {
  const rows = await collectChunks(keys, (chunk) => read(READ.facts, { keys: chunk }));
  return inOrder(keys, new Map(rows.map(({ key, detail }) => [key, parseDetail(factSchema, detail)])));
}

export async function readFactsOfAll({ read }: Reader, ids: readonly string[], predicates: readonly PredicateId[]): Promise<Fact[]> {
  const rows = await collectChunks(ids, (chunk) => read(READ.factsBySubjects, { ids: chunk, predicates: [...predicates] }));
  return rows.map(({ detail }) => parseDetail(factSchema, detail)).sort((a, b) => (a.key < b.key ? -1 : 1));
}

export async function readFactsOf(
  { read }: Reader,
  id: string,
  options: { readonly predicate?: readonly PredicateId[]; readonly asObject?: boolean } = {},
): Promise<Fact[]> {
  const predicates = options.predicate === undefined ? null : [...options.predicate];
  const rows = await read(options.asObject ? READ.factsByObject : READ.factsBySubject, { id, predicates });
  return rows.map(({ detail }) => parseDetail(factSchema, detail)).sort((a, b) => (a.key < b.key ? -1 : 1));
}
