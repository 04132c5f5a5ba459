/**
 * The embedded store's truth: an append-only file, one checksummed record a line, on the disk before anything else
 * knows of it. A last line that was cut off by a crash was never acknowledged and is removed; any other damage is not
 * repaired by guessing.
 */
import { type FileHandle, open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import type { Change } from "../../../model/change.ts";
import { AppError } from "../../../model/errors.ts";
import { readLines } from "./journal-lines.ts";
import { checkLine, decodeRecord, encodeRecord, type JournalKind, type JournalRecord } from "./journal-record.ts";

/** A record's number and checksum: names it and its content. */
export interface RecordMark {
  readonly seq: number;
  readonly checksum: string;
}

export interface Journal {
  /** The newest record, or null when there is none. */
  last(): RecordMark | null;
  /** On the disk when it resolves. */
  append(at: string, kind: JournalKind, data: unknown): Promise<RecordMark>;
  /** Whether this very record is in the journal. */
  holds(mark: RecordMark): Promise<boolean>;
  /** Records after this number, oldest first. */
  records(after: number): AsyncGenerator<JournalRecord>;
  /** Replaces the journal, in one step, by one that begins with a `clear` record; the change log goes on in it. */
  restart(at: string, changes: readonly Change[]): Promise<RecordMark>;
  close(): Promise<void>;
}

interface Scan {
  readonly last: RecordMark | null;
  readonly size: number;
}

export async function openJournal(file: string, log: (message: string) => void): Promise<Journal> {
  let handle = await open(file, "a", 0o600);
  await syncFolder(file);
  const scanned = await scan(file, log).catch(async (error: unknown) => {
    await handle.close();
    throw error;
  });
  let { last, size } = scanned;
  await handle.truncate(size);
  let broken = false;

  async function write(line: Buffer): Promise<void> {
    if (broken) throw new AppError("store-unavailable", "The journal could not be written before; start the store again.");
    try {
      await writeAll(handle, line);
      await handle.datasync();
    } catch (cause) {
      broken = true;
      // Half a line must not stay before the next one.
      await handle.truncate(size).then(
        () => handle.datasync().then(() => (broken = false)),
        () => undefined,
      );
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new AppError("store-unavailable", `The journal could not be written (${reason}); nothing was stored.`, { cause });
    }
    size += line.length;
  }

  return {
    last: () => last,
    async holds(mark) {
      if (mark.seq === last?.seq) return mark.checksum === last.checksum;
      for await (const line of readLines(file)) {
        const found = checkLine(line.bytes);
        if (found?.seq === mark.seq) return found.checksum === mark.checksum;
      }
      return false;
    },
    async append(at, kind, data) {
      const seq = (last?.seq ?? 0) + 1;
      const { line, checksum } = encodeRecord({ seq, at, kind }, data);
      await write(line);
      last = { seq, checksum };
      return last;
    },
    async *records(after) {
      for await (const line of readLines(file)) {
        const mark = checkLine(line.bytes);
        if (mark !== null && mark.seq > after) yield decodeRecord(line.bytes, line.number);
      }
    },
    async restart(at, changes) {
      const seq = (last?.seq ?? 0) + 1;
      const { line, checksum } = encodeRecord({ seq, at, kind: "clear" }, { changes });
      const next = `${file}.new`;
      const fresh = await open(next, "w", 0o600);
      await writeAll(fresh, line);
      await fresh.sync();
      await fresh.close();
      await rename(next, file);
      await syncFolder(file);
      await handle.close();
      handle = await open(file, "a", 0o600);
      last = { seq, checksum };
      size = line.length;
      return last;
    },
    close: () => handle.close(),
  };
}

async function scan(file: string, log: (message: string) => void): Promise<Scan> {
  let last: RecordMark | null = null;
  let size = 0;
  let bad: { number: number; reason: string } | null = null;
  for await (const line of readLines(file)) {
    if (bad !== null) throw damaged(file, bad);
    const mark = line.ended ? checkLine(line.bytes) : null;
    if (mark === null) {
      bad = { number: line.number, reason: line.ended ? "its checksum does not agree" : "it has no end" };
    } else if (last !== null && mark.seq !== last.seq + 1) {
      throw damaged(file, { number: line.number, reason: `it is record ${mark.seq} where ${last.seq + 1} is expected` });
    } else {
      last = mark;
      size = line.offset + line.bytes.length + 1;
    }
  }
  if (bad !== null)
    log(`The journal's last line (${bad.number}) was cut off by a crash: ${bad.reason}. It was never acknowledged and is removed.`);
  return { last, size };
}

function damaged(file: string, line: { number: number; reason: string }): AppError {
  return new AppError(
    "store-unavailable",
    `Line ${line.number} of ${file} is damaged: ${line.reason}. The store is not opened, so that nothing is lost. ` +
      `Restore the file from a backup, or keep the records before it: copy the file, then remove line ${line.number} and all after it.`,
  );
}

async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at, bytes.length - at)).bytesWritten;
}

/** Makes a new or renamed file's name as durable as its content. */
async function syncFolder(file: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(dirname(file), "r");
  await folder.sync().finally(() => folder.close());
}
