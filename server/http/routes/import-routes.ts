/** Files that readers hand in. */
import {
  type FailedEvent,
  type ImportEvent,
  type ImportQuery,
  importEvent,
  importQuery,
  type LayerEvent,
  layerEvent,
  MAX_IMPORT_BYTES,
  type ProgressEvent,
} from "../../../model/import.ts";
import { dayOf } from "../../../model/partial-date.ts";
import { importFile } from "../../formats/import-file.ts";
import { type OnProgress, readingProgress } from "../../formats/import-progress.ts";
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
      await telling("/api/v1/import", tell, async (onProgress) => {
        const { records, remarks } = await importFile(store, given(query, file), { by, size: file.size, signal, onProgress });
        return { event: "done" as const, records, remarks: [...remarks] };
      });
      return null;
    },
  }),
  defineUpload<ImportQuery, LayerEvent>({
    method: "post",
    path: "/import/layer",
    id: "showFile",
    summary: "Shows a file as a picture, without keeping anything of it",
    description:
      "The body is the file itself. Its facts are rolled up from its own claims alone. The answer is lines of JSON: how far it " +
      "is, and in the last line the picture, or why there is none.",
    query: importQuery,
    response: layerEvent,
    answersLines: true,
    maxBytes: MAX_IMPORT_BYTES,
    errors: [...errors],
    limited: true,
    async handle(query, file, { signal }, tell) {
      await telling("/api/v1/import/layer", tell, async (onProgress) => {
        const layer = await readLayer(given(query, file), { signal, ...readingProgress(file.size, onProgress) });
        return { event: "done" as const, layer };
      });
      return null;
    },
  }),
];

/** Tells how far the work is, and then what came of it: what is wrong with the file is an answer too. */
async function telling<E>(
  path: string,
  tell: (line: ProgressEvent | FailedEvent | E) => void,
  work: (onProgress: OnProgress) => Promise<E>,
): Promise<void> {
  let told = 0;
  const onProgress: OnProgress = (stage, done, total) => {
    const now = performance.now();
    if (done < total && now - told < TELL_EVERY_MS) return;
    told = now;
    tell({ event: "progress", stage, done, total });
  };
  try {
    tell(await work(onProgress));
  } catch (error) {
    const known = toAppError(error);
    if (known.code === "internal") throw error;
    tell({ event: "failed", problem: toProblem(known, path, "") });
  }
}
