/** A file to the server, which tells line by line how far it is; its last line says that it is done, or why not. */
import { AppError, type Problem } from "../../model/errors.ts";
import { FILE_TYPE, type ImportEvent, importEvent } from "../../model/import.ts";
import type { ImportedFile, UploadOptions } from "../core/api-port.ts";
import { post } from "./request.ts";

export type Upload = (path: string, file: Blob, options: UploadOptions) => Promise<ImportedFile>;

export function createUpload(base: string, onUnauthorized: () => void): Upload {
  return async (path, file, { signal, onProgress }) => {
    const content = { type: FILE_TYPE, content: file };
    const response = await post(`${base}${path}`, content, signal, onUnauthorized);
    for await (const line of linesOf(response)) {
      const event = importEvent.parse(JSON.parse(line));
      if (event.event === "progress") onProgress(event);
      else return ended(event);
    }
    throw new AppError("internal", "The connection broke off. Load the file again: what is loaded already stays as it is.");
  };
}

function ended(event: Exclude<ImportEvent, { readonly event: "progress" }>): ImportedFile {
  if (event.event === "done") return { records: event.records, remarks: event.remarks };
  const { code, detail, errors }: Problem = event.problem;
  throw new AppError(code, detail, { errors });
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    const lines = (rest + piece.value).split("\n");
    rest = lines.pop() ?? "";
    yield* lines.filter((line) => line !== "");
  }
  if (rest !== "") yield rest;
}
