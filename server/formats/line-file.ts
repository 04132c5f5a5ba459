/** A temporary file of lines that is written once, in blocks, and may then be put in order or gone through again. */
import { createReadStream } from "node:fs";
import { type FileHandle, open, rename } from "node:fs/promises";
import { createIdIndex, createNumberColumn } from "../dataset/id-index.ts";
import { linesOf } from "../dataset/read-lines.ts";

const BLOCK = 65_536;

/** Where a line belongs among the others: by group in the order in which groups came, then by rank. */
export interface LineOrder {
  readonly document: string;
  readonly idx: number;
}

export interface LineFile {
  /** Lines are written with an order or without one, all of a file alike. */
  write(line: string, order: LineOrder | null): Promise<void>;
  close(): Promise<void>;
  /** Puts the closed file's lines in their order; holds their places, and no line. */
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
      ends.set(count, (count === 0 ? 0 : ends.get(count - 1)) + bytes);
      if (order !== null) {
        groupOf.set(count, groups.intern(order.document));
        ranks.set(count, order.idx);
        if (count > 0) inOrder &&= compare(count - 1, count) < 0;
      }
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
            const start = at === 0 ? 0 : ends.get(at - 1);
            const line = Buffer.alloc(ends.get(at) - start);
            await source.read(line, 0, line.length, start);
            await put(line.toString("utf8"));
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

  function compare(a: number, b: number): number {
    return groupOf.get(a) - groupOf.get(b) || ranks.get(a) - ranks.get(b);
  }
}

async function replace(path: string, fill: (put: (text: string) => Promise<unknown>) => Promise<void>): Promise<void> {
  const writer = blockWriter(await open(`${path}.new`, "wx"));
  try {
    await fill(writer.write);
  } finally {
    await writer.close();
  }
  await rename(`${path}.new`, path);
}

function blockWriter(handle: FileHandle) {
  let waiting: string[] = [];
  let held = 0;
  const flush = async (): Promise<void> => {
    const text = waiting.join("");
    waiting = [];
    held = 0;
    await handle.write(text);
  };
  return {
    /** Bytes that the text takes. */
    async write(text: string): Promise<number> {
      waiting.push(text);
      held += text.length;
      if (held >= BLOCK) await flush();
      return Buffer.byteLength(text);
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
