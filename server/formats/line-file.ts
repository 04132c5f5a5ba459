/** A temporary file of lines that is written once, in blocks, and may then be put in order or gone through again. */
import { createReadStream, readSync } from "node:fs";
import { type FileHandle, open, rename } from "node:fs/promises";
import { AppError } from "../../model/errors.ts";
import { createIdIndex } from "../dataset/id-index.ts";
import { createNumberColumn } from "../dataset/number-column.ts";
import { linesOf } from "../dataset/read-lines.ts";

const BLOCK = 262_144;

/** Where a line belongs among the others: by group in the order in which groups came, then by rank. */
export interface LineOrder {
  readonly document: string;
  readonly idx: number;
}

export interface LineFile {
  /** Lines are written with an order or without one, all of a file alike; the places of those with one are held. */
  write(line: string, order: LineOrder | null): Promise<void>;
  close(): Promise<void>;
  /** Puts the closed file's lines in their order. */
  sort(): Promise<void>;
  /** Lets `change` see each line of the closed file; null leaves it out. */
  rewrite(change: (line: string) => string | null): Promise<void>;
}

export async function createLineFile(path: string): Promise<LineFile> {
  const handle = await open(path, "wx");
  const groups = createIdIndex();
  const [ends, ranks, groupOf] = [createNumberColumn(), createNumberColumn(), createNumberColumn()];
  const writer = blockWriter(handle);
  let count = 0;
  let inOrder = true;

  return {
    async write(line, order) {
      const bytes = await writer.write(`${line}\n`);
      if (order === null) return;
      ends.set(count, startOf(count) + bytes);
      groupOf.set(count, groups.intern(order.document));
      ranks.set(count, order.idx);
      if (count > 0) inOrder &&= compare(count - 1, count) < 0;
      count += 1;
    },
    close: () => writer.close(),
    async sort() {
      if (inOrder) return;
      const places = Uint32Array.from({ length: count }, (_, at) => at).sort(compare);
      await replace(path, async (put) => {
        const source = await open(path, "r");
        try {
          for (const at of places) {
            const start = startOf(at);
            const line = Buffer.allocUnsafe(ends.get(at) - start);
            // At once: it was written just now, and asking a thread for each of a million lines takes longer than all else.
            const got = readSync(source.fd, line, 0, line.length, start);
            if (got < line.length) throw new AppError("conflict", `${path} was cut off while it was put in order: load the file again.`);
            await put(line);
          }
        } finally {
          await source.close();
        }
      });
    },
    rewrite: (change) =>
      replace(path, async (put) => {
        for await (const { text } of linesOf(createReadStream(path), undefined, Number.POSITIVE_INFINITY)) {
          const changed = change(text);
          if (changed !== null) await put(`${changed}\n`);
        }
      }),
  };

  function startOf(at: number): number {
    return at === 0 ? 0 : ends.get(at - 1);
  }
  function compare(a: number, b: number): number {
    return groupOf.get(a) - groupOf.get(b) || ranks.get(a) - ranks.get(b);
  }
}

async function replace(path: string, fill: (put: (text: string | Buffer) => Promise<unknown>) => Promise<void>): Promise<void> {
  const writer = blockWriter(await open(`${path}.new`, "wx"));
  try {
    await fill(writer.write);
  } finally {
    await writer.close();
  }
  await rename(`${path}.new`, path);
}

function blockWriter(handle: FileHandle) {
  const block = Buffer.allocUnsafe(BLOCK);
  let used = 0;
  const flush = async (): Promise<void> => {
    const held = used;
    used = 0;
    await handle.writeFile(block.subarray(0, held));
  };
  return {
    /** Bytes that the text takes. */
    async write(text: string | Buffer): Promise<number> {
      // A character takes three bytes at most.
      const most = typeof text === "string" ? text.length * 3 : text.length;
      if (most > BLOCK - used) await flush();
      if (most > BLOCK) {
        const bytes = Buffer.from(text);
        await handle.writeFile(bytes);
        return bytes.length;
      }
      const bytes = typeof text === "string" ? block.write(text, used) : text.copy(block, used);
      used += bytes;
      return bytes;
    },
    async close(): Promise<void> {
      try {
        await flush();
      } finally {
        await handle.close();
      }
    },
  };
}
