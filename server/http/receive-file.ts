/** A file in a request's body, put down in a temporary place while it comes in: of bounded size, and removed by whoever asked. */
import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Request } from "express";
import { AppError } from "../../model/errors.ts";
import { FILE_TYPE } from "../../model/import.ts";
import { createTemporaryFolder } from "../temporary-folder.ts";

export interface ReceivedFile {
  readonly path: string;
  readonly size: number;
  remove(): Promise<void>;
}

/** Throws `unsupported-media`, and `too-large` as soon as more than `maxBytes` came. */
export async function receiveFile(request: Request, maxBytes: number): Promise<ReceivedFile> {
  if (!request.is(FILE_TYPE)) throw new AppError("unsupported-media", `Send the file itself as the body, with Content-Type: ${FILE_TYPE}.`);
  const tooLarge = () => new AppError("too-large", `The file is larger than ${maxBytes} bytes: load it with \`tamga load\`.`);
  if (Number(request.get("Content-Length") ?? 0) > maxBytes) throw tooLarge();
  const { path: directory, remove } = await createTemporaryFolder("file");
  const path = join(directory, "file");
  try {
    let size = 0;
    const bounded = async function* (source: AsyncIterable<Buffer>) {
      for await (const block of source) {
        size += block.length;
        if (size > maxBytes) throw tooLarge();
        yield block;
      }
    };
    await pipeline(request, bounded, createWriteStream(path));
    return { path, size: (await stat(path)).size, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
