/**
 * Makes a store ready for a server: its schema, and the dataset where it is empty. Runs once; while it has not
 * succeeded (Neo4j is away), every call tries again, one at a time, and callers are told to come back.
 */
import { AppError } from "../../model/errors.ts";
import { checkDataset } from "../dataset/check-dataset.ts";
import { loadAtOnce, loadDataset } from "../dataset/load-dataset.ts";
import type { GraphStore } from "../store/graph-store.ts";
import type { Progress } from "./progress.ts";

/** How long a caller waits for a preparation that is under way. */
const PATIENCE_MS = 2_000;

export interface Preparation {
  /** Resolves when the store is ready; rejects with what went wrong. */
  prepare(): Promise<void>;
  /** The same with little patience: `store-unavailable` while it is under way. */
  ready(): Promise<void>;
}

export interface FirstLoad {
  /** Folder of the dataset for an empty store. */
  readonly dataset: string;
  readonly readOnly: boolean;
  readonly say: (message: string) => void;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

export function prepareStore(store: GraphStore, options: FirstLoad): Preparation {
  let done = false;
  let running: Promise<void> | undefined;
  const prepare = () => {
    running ??= makeReady(store, options).then(
      () => {
        done = true;
      },
      (error: unknown) => {
        running = undefined;
        throw error;
      },
    );
    return running;
  };
  return {
    prepare,
    ready: async () => {
      if (done) return;
      await Promise.race([prepare(), comeBack()]);
    },
  };
}

async function comeBack(): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
  throw new AppError("store-unavailable", "The store is being prepared.", { retryAfter: 2 });
}

async function makeReady(store: GraphStore, { dataset, readOnly, say, progress, signal }: FirstLoad): Promise<void> {
  if (readOnly) return;
  await store.ensureSchema();
  const counts = await store.counts();
  if (Object.values(counts).some((count) => count > 0)) return;
  const check = await checkDataset(dataset);
  if (!check.sound) throw new AppError("validation", `The dataset in ${dataset} has problems; see: tamga check ${dataset}`);
  say(`The store is empty: loading ${check.manifest?.title ?? dataset} …`);
  if (await loadAtOnce(store, check)) return;
  say(`If this is interrupted, finish it by: tamga load ${dataset}`);
  await loadDataset(store, check, progress, signal, "first start");
}
