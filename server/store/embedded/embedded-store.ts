/**
 * The embedded store: a journal, and Grafeo as its projection. A batch is run, written to the journal and synced, and
 * only then committed; so it is in after a crash exactly when its journal line is whole, and what the engine loses or
 * spoils is built again. One process at a time has the directory.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Change, changeSchema } from "../../../model/change.ts";
import { AppError } from "../../../model/errors.ts";
import type { Merge } from "../../../model/merge.ts";
import { appendMend, createChangeLog, type Mend, restoreChanges } from "../cypher/change-log.ts";
import { createCypherStore } from "../cypher/cypher-store.ts";
import { inTransaction } from "../cypher/transaction.ts";
import type { GraphStore } from "../graph-store.ts";
import type { CypherQuery } from "../store-queries.ts";
import type { GrafeoEngine } from "./grafeo-engine.ts";
import { type Journal, openJournal, type RecordMark } from "./journal.ts";
import type { JournalRecord } from "./journal-record.ts";
import { openProjection } from "./open-projection.ts";
import { formatMark, parseMark, removeProjection } from "./projection.ts";
import { recordWrites } from "./recorded-engine.ts";
import { acquireStoreLock } from "./store-lock.ts";
import { compareWithJournal } from "./verify-projection.ts";

export interface EmbeddedOptions {
  readonly log?: (message: string) => void;
  /** While records are applied after an interruption, or all of them after a loss. */
  readonly progress?: (applied: number, total: number) => void;
}

/** No replayed query may hang the start for ever. */
const REPLAY_TIMEOUT = 600_000;

export async function openEmbeddedStore(directory: string, options: EmbeddedOptions = {}): Promise<GraphStore> {
  const log = options.log ?? (() => undefined);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const lock = await acquireStoreLock(join(directory, "lock"));
  let journal: Journal | undefined;
  let grafeo: GrafeoEngine | undefined;
  try {
    journal = await openJournal(join(directory, "journal.jsonl"), log);
    grafeo = await openProjection(directory, journal, log);
    const store = journaled(directory, journal, grafeo, options);
    await store.catchUp();
    const close = once(async () => {
      await store.close();
      await journal?.close();
      await lock.release();
    });
    return { ...store, close };
  } catch (error) {
    await grafeo?.close();
    await journal?.close();
    await lock.release();
    throw error;
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

type JournaledStore = GraphStore & { catchUp(): Promise<void> };

function journaled(directory: string, journal: Journal, grafeo: GrafeoEngine, options: EmbeddedOptions): JournaledStore {
  const { engine, recording } = recordWrites(grafeo);
  /** When the batch at hand was accepted: for one that is applied again, long ago. */
  let acceptedAt = "";
  const query = (asked: CypherQuery) => (asked.write ? writeQuery(asked) : grafeo.query(asked));
  const log = createChangeLog(() => acceptedAt);
  const keepMend = (mend: Mend, write: () => Promise<void>) => recording(() => journal.append(acceptedAt, "mend", mend), write);
  const inner = createCypherStore({ ...engine, query }, () => acceptedAt, keepMend);
  let turn: Promise<unknown> = Promise.resolve();

  /** False until it was looked at, and after a change that failed: it may be in the journal only. */
  let complete = false;

  /** One change at a time, each on a projection that holds the whole journal. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = async () => {
      if (!complete) await applyMissing();
      acceptedAt = new Date().toISOString();
      complete = false;
      const result = await work();
      complete = true;
      return result;
    };
    const result = turn.then(next, next);
    turn = result.catch(() => undefined);
    return result;
  }

  const held = async (): Promise<RecordMark | null> => {
    const mark = await grafeo.mark();
    return mark === null ? null : parseMark(mark, await grafeo.version());
  };

  async function applyMissing(): Promise<void> {
    const last = journal.last()?.seq ?? 0;
    const from = (await held())?.seq ?? 0;
    if (from === last) return;
    let applied = 0;
    for await (const record of journal.records(from)) {
      await apply(record).catch((cause: unknown) => {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new AppError("store-unavailable", `Record ${record.seq} of the journal cannot be applied: ${reason}`, { cause });
      });
      applied += 1;
      options.progress?.(applied, last - record.seq + applied);
    }
  }

  async function apply(record: JournalRecord): Promise<void> {
    const mark = async () => ({ seq: record.seq, checksum: record.checksum });
    acceptedAt = record.at;
    if (record.kind === "clear") {
      // A database without a mark is new and empty already.
      if ((await held()) !== null) await startAfresh();
      if (await recording(mark, () => putBack(record.data.changes))) return;
    } else if (record.kind === "batch") {
      if (await recording(mark, () => inner.commit(record.data))) return;
    } else if (record.kind === "identity") {
      if (await recording(mark, () => inner.decide(record.data))) return;
    } else if (record.kind === "mend") {
      if (await recording(mark, () => appendMend(engine, log, record.data))) return;
    } else {
      const query = { ...record.data, limit: 1, timeoutMs: REPLAY_TIMEOUT, write: true };
      await grafeo.queryMarked(query, async () => formatMark(await mark(), await grafeo.version()));
    }
    if ((await held())?.seq !== record.seq) await setMark(await mark());
  }

  const setMark = async (mark: RecordMark) => {
    const text = formatMark(mark, await grafeo.version());
    await grafeo.setMark(text);
  };

  async function startAfresh(): Promise<void> {
    await grafeo.reopen(() => removeProjection(directory));
    await inner.ensureSchema();
  }

  async function putBack(changes: readonly Change[]): Promise<void> {
    if (changes.length > 0) await inTransaction(engine, (writer) => restoreChanges(writer, changes));
  }

  /** The log so far, with the entry that says what is being done now. */
  async function logWithClear(by: string | undefined): Promise<Change[]> {
    const changes: Change[] = [];
    for (let cursor: string | undefined; ; ) {
      const { changes: more, page } = await inner.changes({ limit: 5000, cursor });
      changes.unshift(...more.reverse());
      if (page.next === null) break;
      cursor = page.next;
    }
    const seq = (changes.at(-1)?.seq ?? 0) + 1;
    return [...changes, changeSchema.parse({ id: `change-${seq}`, seq, at: acceptedAt, kind: "clear", by: by ?? null })];
  }

  const writeQuery = (query: CypherQuery) =>
    inTurn(() =>
      grafeo.queryMarked(query, async () =>
        formatMark(await journal.append(acceptedAt, "cypher", { query: query.query, params: query.params }), await grafeo.version()),
      ),
    );

  return {
    ...inner,
    async catchUp() {
      await inner.ensureSchema();
      await inTurn(async () => undefined);
    },
    commit: (batch) =>
      inTurn(
        async () =>
          void (await recording(
            () => journal.append(acceptedAt, "batch", batch),
            () => inner.commit(batch),
          )),
      ),
    decide: (decision) =>
      inTurn(async () => {
        let merge: Merge | undefined;
        await recording(
          () => journal.append(acceptedAt, "identity", decision),
          async () => {
            merge = await inner.decide(decision);
          },
        );
        if (!merge) throw new TypeError("a decision gave no merge");
        return merge;
      }),
    clear: (by) =>
      inTurn(async () => {
        const changes = await logWithClear(by);
        const mark = await journal.restart(acceptedAt, changes);
        await startAfresh();
        await recording(
          async () => mark,
          () => putBack(changes),
        );
      }),
    verify: ({ mend, ...asked }) =>
      inTurn(async () => {
        const lost = await compareWithJournal(journal, await held(), inner);
        if (lost.length === 0 || !mend) {
          const report = await inner.verify({ ...asked, mend: mend && lost.length === 0 });
          return { ...report, problems: [...lost, ...report.problems] };
        }
        await startAfresh();
        await applyMissing();
        const after = await inner.verify({ ...asked, mend: true });
        return { ...after, problems: [...lost, ...after.problems], mended: true };
      }),
  };
}
