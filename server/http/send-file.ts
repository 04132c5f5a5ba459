/**
 * A file that is made while it is sent: as fast as the reader takes it. When the reader goes away the making ends;
 * when the making fails half-way the connection is broken off, so that a part is never taken for the whole.
 */
import { pipeline } from "node:stream/promises";
import type { Response } from "express";

export interface Download {
  readonly name: string;
  readonly mediaType: string;
  readonly blocks: AsyncIterable<Buffer>;
}

const WENT_AWAY = ["ERR_STREAM_PREMATURE_CLOSE", "ECONNRESET", "EPIPE", "ERR_STREAM_DESTROYED"];

/** Rejects with what made the file fail; a reader who went away is no error. */
export async function sendFile(response: Response, { name, mediaType, blocks }: Download): Promise<void> {
  response.type(mediaType);
  response.set("Content-Disposition", `attachment; filename="${name}"`);
  // Compressing on the way would hold back what a slow reader waits for.
  response.set("Cache-Control", "no-store, no-transform");
  try {
    await pipeline(blocks, response);
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
    if (!WENT_AWAY.includes(code)) throw error;
  }
}
