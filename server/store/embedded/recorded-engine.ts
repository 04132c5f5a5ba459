/**
 * The engine as the shared adapter gets it: while a batch is being recorded, its one transaction is journaled before it
 * commits, and carries the record's mark. A batch that takes more than one transaction would not be all or nothing.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import type { CypherEngine } from "../cypher/cypher-engine.ts";
import type { GrafeoEngine } from "./grafeo-engine.ts";
import type { RecordMark } from "./journal.ts";
import { formatMark } from "./projection.ts";

/** Gives the record of the current batch: appends it, or names the one that is being applied again. */
export type Record = () => Promise<RecordMark>;

export interface RecordedEngine {
  readonly engine: CypherEngine;
  /** Runs `work`; the transaction in it, if it changes anything, is recorded. Says whether there was one. */
  recording(record: Record, work: () => Promise<unknown>): Promise<boolean>;
}

export function recordWrites(grafeo: GrafeoEngine): RecordedEngine {
  const current = new AsyncLocalStorage<{ readonly record: Record; transactions: number; recorded: boolean }>();

  return {
    engine: {
      ...grafeo,
      async write(work) {
        const batch = current.getStore();
        if (batch === undefined) return grafeo.write(work);
        batch.transactions += 1;
        if (batch.transactions > 1) throw new Error("a batch must be one transaction");
        const engine = await grafeo.version();
        return grafeo.writeMarked(work, async () => {
          batch.recorded = true;
          return formatMark(await batch.record(), engine);
        });
      },
    },
    async recording(record, work) {
      const batch = { record, transactions: 0, recorded: false };
      await current.run(batch, work);
      return batch.recorded;
    },
  };
}
