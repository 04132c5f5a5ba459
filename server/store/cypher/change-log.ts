/**
 * The change log: a `Change` node for each change, numbered without gaps, written in the change's own transaction. Its
 * head is also the lock behind which the writers of a shared database wait for each other.
 */
import { type Change, type ChangeKind, LISTED_RECORDS } from "../../../model/change.ts";
import { present } from "../../graph-form/fact-properties.ts";
import type { Props } from "../../graph-form/props.ts";
import { inChunks } from "./chunks.ts";
import type { CypherEngine } from "./cypher-engine.ts";
import { READ } from "./read-queries.ts";
import { inTransaction, type Writer } from "./transaction.ts";
import { WRITE } from "./write-queries.ts";

export interface ChangeLog {
  now(): string;
  /** First in a transaction: until its end nobody else writes. Returns the number of the last change. */
  begin(writer: Writer): Promise<number>;
  /** `touched`: ids of records, each once. */
  append(writer: Writer, last: number, kind: ChangeKind, said: Props, touched?: readonly string[]): Promise<void>;
}

/** What a mend put right, and who asked for it. */
export interface Mend {
  readonly problems: number;
  readonly by: string | null;
}

export async function appendMend(engine: CypherEngine, log: ChangeLog, mend: Mend): Promise<void> {
  await inTransaction(engine, async (writer) => {
    await log.append(writer, await log.begin(writer), "mend", { ...mend });
  });
}

/** Puts a log back where it was lost with the rest; the entries are in their order. */
export async function restoreChanges({ send }: Writer, changes: readonly Change[]): Promise<void> {
  await inChunks(changes, (chunk) => send(WRITE.restoreChanges, { rows: chunk.map((props) => ({ props: present(props) })) }));
  const last = changes.at(-1);
  if (last) await send(WRITE.setLastChange, { seq: last.seq });
}

/** An embedded engine has one writer anyway; taking no lock there, a transaction without changes stays without. */
export function createChangeLog(now: () => string): ChangeLog {
  return {
    now,
    async begin({ kind, read, write }) {
      const [head] = kind === "embedded" ? await read(READ.lastChange, {}) : await write(WRITE.lockChanges, {});
      return head?.last ?? 0;
    },
    async append({ send }, last, kind, said, touched = []) {
      const seq = last + 1;
      const isListed = touched.length <= LISTED_RECORDS;
      const records = { touched: touched.length, records: isListed ? [...touched] : [] };
      await send(WRITE.appendChange, { seq, change: present({ id: `change-${seq}`, seq, at: now(), kind, ...said, ...records }) });
      if (isListed) return;
      let part = 0;
      await inChunks(touched, (chunk) => {
        part += 1;
        return send(WRITE.createChangeParts, { rows: [{ id: `change-${seq}-${part}`, seq, records: chunk }] });
      });
    },
  };
}
