/** Loads checked datasets, batch by batch. Committing a batch again changes nothing, so a load can simply be run again. */
import { AppError } from "../../model/errors.ts";
import type { Merge } from "../../model/merge.ts";
import type { Batch, GraphStore } from "../store/graph-store.ts";
import type { DatasetCheck } from "./check-dataset.ts";
import { datasetBatches, totalRecords } from "./dataset-batches.ts";
import { readAhead } from "./read-ahead.ts";

/** Up to this many records are committed at once, all or nothing. */
const ATOMIC_RECORDS = 20_000;

/** Two batches in memory at a time: one is committed while the next is read. Throws `conflict` when `signal` stops it between two batches. */
export async function loadDataset(
  store: GraphStore,
  check: DatasetCheck,
  progress: { add(records: number): void },
  signal: AbortSignal,
  by = "command line",
): Promise<void> {
  for await (const { batch, records } of readAhead(datasetBatches(check))) {
    demandGoingOn(signal);
    await store.commit({ ...batch, origin: originOf(check, by) });
    progress.add(records);
  }
}

/** Decisions about identity as their makers took them; a decision that stands already changes nothing. */
export async function loadMerges(store: GraphStore, merges: readonly Merge[], signal: AbortSignal): Promise<void> {
  for (const { id, from, into, reason, by, state } of merges) {
    demandGoingOn(signal);
    const action = state === "merged" || state === "undone" ? "merge" : "suppose";
    const [known] = await store.mergesById([id]);
    if (known?.state === state) continue;
    if (!known) await store.decide({ action, id, from, into, reason, by, allowKinds: true });
    if (state === "undone" || state === "rejected") await store.decide({ action: "withdraw", id, by });
  }
}

function demandGoingOn(signal: AbortSignal): void {
  if (!signal.aborted) return;
  throw new AppError("conflict", "Stopped on request. What was committed is kept; run the same command again to finish.");
}

/**
 * The first load of an empty store. A small dataset goes in as one batch, so that a store that is not empty is never
 * half of it; returns false for a larger one, which `tamga load` can resume.
 */
export async function loadAtOnce(store: GraphStore, check: DatasetCheck): Promise<boolean> {
  if (totalRecords(check) > ATOMIC_RECORDS) return false;
  let whole: Batch = {};
  for await (const { batch } of datasetBatches(check)) whole = { ...whole, ...joined(whole, batch) };
  await store.commit({ ...whole, origin: originOf(check, "first start") });
  return true;
}

const originOf = ({ manifest, directory }: DatasetCheck, by: string) => ({ by, source: manifest?.id ?? directory });

const KINDS = ["entities", "documents", "sentences", "mentions", "claims", "links", "texts"] as const;

/** The records of both for each kind that the second one has. */
function joined(whole: Batch, batch: Batch): Batch {
  const entries = KINDS.flatMap((kind) => (batch[kind] ? [[kind, [...(whole[kind] ?? []), ...batch[kind]]]] : []));
  return Object.fromEntries(entries);
}
