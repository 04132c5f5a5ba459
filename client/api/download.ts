/**
 * A file that the server makes while it is sent. Pieces are handed over to the browser's own store as they come, so that
 * a large file does not stand in the page's memory. A connection that breaks off leaves no part of a file behind.
 */
import { AppError } from "../../model/errors.ts";
import type { DownloadedFile, DownloadOptions } from "../core/api-port.ts";
import { post } from "./request.ts";

export type Download = (path: string, body: unknown, options: DownloadOptions) => Promise<DownloadedFile>;

/** Bytes that wait in the page until they are handed over. */
const BLOCK = 4_000_000;

export function createDownload(base: string, onUnauthorized: () => void): Download {
  return async (path, body, { signal, onBytes }) => {
    const content = { type: "application/json", content: JSON.stringify(body) };
    const response = await post(`${base}${path}`, content, signal, onUnauthorized);
    const blob = await collect(response, signal, onBytes);
    return { name: nameOf(response.headers.get("content-disposition")), blob };
  };
}

async function collect(response: Response, signal: AbortSignal, onBytes: (bytes: number) => void): Promise<Blob> {
  const type = response.headers.get("content-type") ?? "application/octet-stream";
  const blocks: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let [bytes, held] = [0, 0];
  const reader = response.body?.getReader();
  try {
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      waiting.push(piece.value);
      bytes += piece.value.byteLength;
      held += piece.value.byteLength;
      if (held > BLOCK) {
        blocks.push(new Blob(waiting));
        waiting = [];
        held = 0;
      }
      onBytes(bytes);
    }
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new AppError("internal", "The connection broke off before the file was whole, so nothing was saved.", { cause });
  }
  return new Blob([...blocks, ...waiting], { type });
}

const nameOf = (disposition: string | null): string => /filename="([^"]+)"/.exec(disposition ?? "")?.[1] ?? "tamga-export";
