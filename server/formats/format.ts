/** One format of files: how an export is written as it, and how such a file is read again. */
import type { ExportSource } from "../service/export/export-source.ts";
import type { ImportedItem, InputFile } from "./imported.ts";

export interface WriteOptions {
  /** Pixels across, of a format that has pixels. */
  readonly width?: number | undefined;
}

export interface Format {
  /** Pieces in the order of the file; text is written as UTF-8. A reader that stops asking stops the reading of the store. */
  readonly write: (source: ExportSource, options?: WriteOptions) => AsyncIterable<string | Uint8Array>;
  /**
   * What the file holds, in its order, in bounded memory. Throws AppError `validation` with the place in the file
   * ("line 12") for what is no file of this format. Absent for formats that cannot be loaded again.
   */
  readonly read?: (file: InputFile) => AsyncIterable<ImportedItem>;
}
