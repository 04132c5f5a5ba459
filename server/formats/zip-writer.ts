/**
 * A zip as it is written: entries one after the other, each opened when the one before is done, packed as fast as
 * someone reads. Nothing of an entry is held but what is being packed; sizes past 4 GB are written as zip64.
 */
import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";
import { inBlocks } from "./in-blocks.ts";

export interface ZipEntry {
  readonly name: string;
  readonly content: () => AsyncIterable<string>;
}

/** `made` is the date of all entries. A reader that stops asking ends the reading of the entry, too. */
export async function* zipOf(entries: readonly ZipEntry[], made: Date): AsyncGenerator<Buffer> {
  const zip = new ZipFile();
  const packed = zip.outputStream.pipe(new PassThrough());
  let open: Readable | undefined;
  for (const { name, content } of entries) {
    zip.addReadStreamLazy(name, { mtime: made, compressionLevel: 6 }, (start) => {
      open = Readable.from(inBlocks(content()), { objectMode: false });
      open.on("error", (error) => packed.destroy(error));
      start(null, open);
    });
  }
  zip.end();
  try {
    for await (const block of packed) yield block;
  } finally {
    open?.destroy();
  }
}
