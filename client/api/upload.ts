/** A file to the server, which tells line by line how far it is; its last line says what came of it, or why nothing did. */
import type { z } from "zod";
import { AppError } from "../../model/errors.ts";
import type { FailedEvent, ProgressEvent } from "../../model/import.ts";
import type { UploadOptions } from "../core/api-port.ts";
import { sendFile } from "./send-file.ts";

interface DoneEvent {
  readonly event: "done";
}

export type Upload = <D extends DoneEvent>(
  path: string,
  file: Blob,
  line: z.ZodType<ProgressEvent | FailedEvent | D>,
  options: UploadOptions,
) => Promise<D>;

export function createUpload(base: string, onUnauthorized: () => void): Upload {
  return async <D extends DoneEvent>(
    path: string,
    file: Blob,
    line: z.ZodType<ProgressEvent | FailedEvent | D>,
    { signal, onProgress }: UploadOptions,
  ) => {
    const ends: (FailedEvent | D)[] = [];
    await sendFile(`${base}${path}`, file, {
      signal,
      onUnauthorized,
      onSent: (done, total) => onProgress({ stage: "sending", done, total }),
      onLine: (text) => {
        const event = line.parse(JSON.parse(text));
        if (event.event === "progress") onProgress(event);
        else ends.push(event);
      },
    });
    const [end] = ends;
    if (end === undefined) throw new AppError("internal", "The connection broke off. Open the file again: nothing is lost by that.");
    if (end.event === "done") return end;
    const { code, detail, errors } = end.problem;
    throw new AppError(code, detail, { errors });
  };
}
