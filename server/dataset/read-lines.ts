/**
 * A file as lines, in bounded memory: a line is never held past its limit, whatever the file. Faults of the
 * bytes (length, UTF-8, byte order mark) come with the line that has them; reading goes on behind it.
 */
import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { findInvalidUtf8 } from "./find-invalid-utf8.ts";

export const MAX_LINE_BYTES = 1_000_000;
/** Of a line that is too long: enough to see whose record it is. */
const KEPT_PREFIX = 1000;
/** Of a file, at a time. */
const PIECE = 262_144;
const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its newline; not to be parsed when there are faults that `damaged` tells of. */
  readonly text: string;
  readonly bytes: number;
  readonly faults: readonly string[];
  /** The text is not the whole line, or not what the bytes say. */
  readonly damaged: boolean;
  /** False for a last line without a newline. */
  readonly terminated: boolean;
}

/** Yields every line of a file; `onBytes` sees all bytes in order. Throws what the file system throws. */
export const readLines = (path: string, onBytes?: (bytes: Uint8Array) => void): AsyncGenerator<Line> =>
  linesOf(createReadStream(path, { highWaterMark: PIECE }), onBytes);

/** Yields every line of these bytes; `limit` is how many a line may have. */
export async function* linesOf(
  source: AsyncIterable<Uint8Array>,
  onBytes: (bytes: Uint8Array) => void = () => {},
  limit = MAX_LINE_BYTES,
): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let held = 0;
  let size = 0;
  let offset = 0;
  let number = 0;

  const keep = (piece: Buffer): void => {
    size += piece.length;
    const room = limit - held;
    if (room <= 0 || piece.length === 0) return;
    parts.push(piece.length > room ? piece.subarray(0, room) : piece);
    held += Math.min(piece.length, room);
  };
  const finish = (terminated: boolean): Line => {
    number += 1;
    const [only, ...more] = parts;
    const line = toLine(only !== undefined && more.length === 0 ? only : Buffer.concat(parts), { number, size, offset, terminated, limit });
    offset += size + (terminated ? 1 : 0);
    parts = [];
    held = 0;
    size = 0;
    return line;
  };

  for await (const chunk of source) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    onBytes(bytes);
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, from)) {
      keep(bytes.subarray(from, at));
      yield finish(true);
      from = at + 1;
    }
    // Copied: a slice would keep the whole chunk in memory.
    keep(Buffer.from(bytes.subarray(from)));
  }
  if (size > 0) yield finish(false);
}

interface Extent {
  readonly number: number;
  readonly size: number;
  readonly offset: number;
  readonly terminated: boolean;
  readonly limit: number;
}

function toLine(raw: Buffer, { number, size, offset, terminated, limit }: Extent): Line {
  const faults: string[] = [];
  let bytes = raw;
  if (number === 1 && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK)) {
    faults.push("the file begins with a byte order mark: save it as UTF-8 without BOM");
    bytes = bytes.subarray(3);
  }
  let damaged = false;
  if (size > limit) {
    faults.push(`the line has ${size} bytes: a record may have at most ${limit}`);
    bytes = bytes.subarray(0, KEPT_PREFIX);
    damaged = true;
  } else if (!isUtf8(bytes)) {
    const at = findInvalidUtf8(bytes);
    const value = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0");
    faults.push(`invalid UTF-8 at byte ${offset + (raw.length - bytes.length) + at} of the file (0x${value})`);
    damaged = true;
  }
  return { number, text: bytes.toString("utf8"), bytes: size, faults, damaged, terminated };
}
