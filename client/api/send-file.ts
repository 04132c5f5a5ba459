/**
 * A file to the server, with how much of it is sent, and the lines of the answer as they come. By XMLHttpRequest, for fetch
 * tells nothing of what it sends. An aborted request rejects with the abort, any other failure with an AppError.
 */
import { FILE_TYPE } from "../../model/import.ts";
import { parseJson } from "../../model/parse-json.ts";
import { RETRY_AFTER, retryAfterIn, toError, unreachable } from "./request.ts";

interface Sending {
  readonly signal: AbortSignal;
  readonly onSent: (bytes: number, total: number) => void;
  readonly onLine: (line: string) => void;
  readonly onUnauthorized: () => void;
}

/** Resolves when the whole answer has come. */
export function sendFile(url: string, file: Blob, { signal, onSent, onLine, onUnauthorized }: Sending): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const request = new XMLHttpRequest();
    const isSound = (): boolean => request.status >= 200 && request.status < 300;
    let taken = 0;
    const takeLines = (isWhole: boolean): void => {
      const text = request.responseText;
      const end = isWhole ? text.length : text.lastIndexOf("\n") + 1;
      const lines = text.slice(taken, end).split("\n");
      taken = Math.max(taken, end);
      try {
        for (const line of lines) if (line !== "") onLine(line);
      } catch (cause) {
        reject(cause);
        request.abort();
      }
    };
    request.upload.addEventListener("progress", ({ loaded, total }) => onSent(loaded, total));
    request.addEventListener("progress", () => isSound() && takeLines(false));
    request.addEventListener("load", () => {
      if (isSound()) {
        takeLines(true);
        resolve();
        return;
      }
      if (request.status === 401) onUnauthorized();
      const retryAfter = retryAfterIn(request.getResponseHeader(RETRY_AFTER));
      reject(toError({ status: request.status, retryAfter, json: parseJson(request.responseText) }));
    });
    request.addEventListener("error", () => reject(unreachable(undefined)));
    const abort = (): void => {
      request.abort();
      reject(signal.reason);
    };
    signal.addEventListener("abort", abort, { once: true });
    request.addEventListener("loadend", () => signal.removeEventListener("abort", abort));
    request.open("POST", url);
    request.setRequestHeader("content-type", FILE_TYPE);
    request.send(file);
  });
}
