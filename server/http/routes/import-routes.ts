/** Files that readers hand in. */
import { type ImportEvent, type ImportQuery, importEvent, importedLayer, importQuery, MAX_IMPORT_BYTES } from "../../../model/import.ts";
import { dayOf } from "../../../model/partial-date.ts";
import { importFile } from "../../formats/import-file.ts";
import type { GivenFile } from "../../formats/read-file.ts";
import { readLayer } from "../../formats/read-layer.ts";
import { defineUpload } from "../define-upload.ts";
import { toAppError, toProblem } from "../problem.ts";
import type { ReceivedFile } from "../receive-file.ts";

const errors = ["too-large", "unsupported-media", "conflict", "rate-limited"] as const;
/** Lines about how far it is, at most so often. */
const TELL_EVERY_MS = 200;

const given = ({ name, format, published }: ImportQuery, { path }: ReceivedFile): GivenFile => ({
  path,
  name,
  format,
  published: published ?? dayOf(new Date()),
});

export const importRoutes = [
  defineUpload<ImportQuery, ImportEvent>({
    method: "post",
    path: "/import",
    id: "importFile",
    summary: "Loads a file into the store",
    description:
      "The body is the file itself. It is read and checked as a whole before anything is loaded. The answer is lines of JSON: " +
      "how far it is, and in the last line that it is done, or why not. Sending the same file again changes nothing.",
    query: importQuery,
    response: importEvent,
    answersLines: true,
    maxBytes: MAX_IMPORT_BYTES,
    errors: [...errors],
    writes: true,
    limited: true,
    async handle(query, file, { store, by, signal }, tell) {
      let told = 0;
      const onProgress = (stage: "reading" | "loading", done: number, total: number): void => {
        const now = performance.now();
        if (done < total && now - told < TELL_EVERY_MS) return;
        told = now;
        tell({ event: "progress", stage, done, total });
      };
      try {
        const { records, remarks } = await importFile(store, given(query, file), { by, size: file.size, signal, onProgress });
        tell({ event: "done", records, remarks: [...remarks] });
      } catch (error) {
        const known = toAppError(error);
        if (known.code === "internal") throw error;
        tell({ event: "failed", problem: toProblem(known, "/api/v1/import", "") });
      }
      return null;
    },
  }),
  defineUpload({
    method: "post",
    path: "/import/layer",
    id: "showFile",
    summary: "Shows a file as a picture, without keeping anything of it",
    description: "The body is the file itself. Its facts are rolled up from its own claims alone.",
    query: importQuery,
    response: importedLayer,
    maxBytes: MAX_IMPORT_BYTES,
    errors: [...errors],
    limited: true,
    handle: (query, file, { signal }) => readLayer(given(query, file), signal),
  }),
];
