/** Reads a file line by line as bytes, with offsets; the last line may lack its newline. Holds one line at a time. */
import { open } from "node:fs/promises";

/** No line of the journal is longer. */
export const MAX_LINE = 128 * 1024 * 1024;
const BLOCK = 1024 * 1024;

export interface Line {
  readonly number: number;
  readonly offset: number;
  /** Without the newline. */
  readonly bytes: Buffer;
  /** False for a last line without newline, and for one longer than any that we write. */
  readonly ended: boolean;
}

export async function* readLines(file: string): AsyncGenerator<Line> {
  const handle = await open(file, "r");
  try {
    let number = 1;
    let offset = 0;
    let position = 0;
    let parts: Buffer[] = [];
    let held = 0;
    for (;;) {
      const block = Buffer.allocUnsafe(BLOCK);
      const { bytesRead } = await handle.read(block, 0, BLOCK, position);
      if (bytesRead === 0) break;
      position += bytesRead;
      let from = 0;
      for (let end = block.indexOf(10); end >= 0 && end < bytesRead; end = block.indexOf(10, from)) {
        const bytes = Buffer.concat([...parts, block.subarray(from, end)]);
        yield { number, offset, bytes, ended: true };
        number += 1;
        offset += bytes.length + 1;
        from = end + 1;
        parts = [];
        held = 0;
      }
      if (from < bytesRead) {
        parts.push(block.subarray(from, bytesRead));
        held += bytesRead - from;
      }
      if (held > MAX_LINE) break;
    }
    if (held > 0) yield { number, offset, bytes: Buffer.concat(parts), ended: false };
  } finally {
    await handle.close();
  }
}
