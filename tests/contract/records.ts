/** The two bodies of records that every store is held to: January 2022, and a generated crisis. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type GenerateOptions, generate } from "../../bench/synthetic/generate.ts";
import { RECORD_SCHEMAS, type RecordKind, type RecordOf, recordFile } from "../../server/dataset/dataset-files.ts";
import type { Batch, GraphStore } from "../../server/store/graph-store.ts";
import { JANUARY } from "../support/january.ts";
import type { Records } from "./reference-graph.ts";

function read<K extends RecordKind>(kind: K): RecordOf[K][] {
  const lines = readFileSync(join(JANUARY, recordFile(kind)), "utf8")
    .trim()
    .split("\n");
  return z.array(RECORD_SCHEMAS[kind]).parse(lines.map((line) => JSON.parse(line))) as RecordOf[K][];
}

export const january = (): Records => ({
  entities: read("entities"),
  documents: read("documents"),
  sentences: read("sentences"),
  mentions: read("mentions"),
  claims: read("claims"),
  links: read("links"),
});

export function generated(options: GenerateOptions): Records {
  const records: { [K in RecordKind]: RecordOf[K][] } = { entities: [], documents: [], sentences: [], mentions: [], claims: [], links: [] };
  for (const { kind, record } of generate(options)) (records[kind] as unknown[]).push(record);
  return records;
}

const ORDER = ["entities", "documents", "sentences", "mentions", "claims", "links"] as const;

/** Kind after kind, in batches of at most `size` records. */
export function* batchesOf(records: Records, size: number): Generator<Batch> {
  for (const kind of ORDER) {
    for (let at = 0; at < records[kind].length; at += size) yield { [kind]: records[kind].slice(at, at + size) };
  }
}

export async function load(store: GraphStore, records: Records, size = 5000): Promise<void> {
  for (const batch of batchesOf(records, size)) await store.commit(batch);
}
