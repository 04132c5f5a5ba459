/** How far the reading of a handed-in file is: its bytes while it is read, then those of the records made of it while they are checked. */
import type { ProgressEvent } from "../../model/import.ts";
import type { ReadOptions } from "./read-file.ts";

export type OnProgress = (stage: ProgressEvent["stage"], done: number, total: number) => void;

/** `size` is that of the file. */
export function readingProgress(size: number, onProgress: OnProgress): Pick<ReadOptions, "onBytes" | "onChecked"> {
  let [read, checked] = [0, 0];
  return {
    onBytes: (count) => {
      read += count;
      onProgress("reading", Math.min(read, size), size);
    },
    onChecked: (count, total) => {
      checked += count;
      onProgress("checking", Math.min(checked, total), total);
    },
  };
}
