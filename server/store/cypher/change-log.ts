/**
 * The change log: a `Change` node for each change, numbered without gaps, written in the change's own transaction. Its
 * head is also the lock behind which the writers of a shared database wait for each other.
 */

import { READ } from "./read-queries.ts";
import type { Writer } from "./transaction.ts";
import { type Props, WRITE } from "./write-queries.ts";

export interface ChangeLog {
  /** First in a transaction: until its end nobody else writes. Returns the number of the last change. */
  begin(writer: Writer): Promise<number>;
  append(writer: Writer, last: number, kind: "commit" | "clear" | "mend", counts: Props): Promise<void>;
}

/** An embedded engine has one writer anyway; taking no lock there, a transaction without changes stays without. */
export function createChangeLog(now: () => string): ChangeLog {
  return {
    async begin({ kind, read, write }) {
      const [head] = kind === "embedded" ? await read(READ.lastChange, {}) : await write(WRITE.lockChanges, {});
      return head?.last ?? 0;
    },
    async append({ send }, last, change, counts) {
      const seq = last + 1;
      await send(WRITE.appendChange, { seq, change: { id: `change-${seq}`, seq, at: now(), kind: change, ...counts } });
    },
  };
}
