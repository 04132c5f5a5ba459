/** Folders that the user names: a wrong path is said at once. */
import { stat } from "node:fs/promises";
import { AppError } from "../../model/errors.ts";
import { isSystemError } from "./file-fault.ts";

/** Throws AppError `validation` when there is no folder at the path. */
export async function needDirectory(path: string): Promise<void> {
  const isFolder = await stat(path).then(
    (info) => info.isDirectory(),
    (cause) => {
      if (isSystemError(cause)) return false;
      throw cause;
    },
  );
  if (!isFolder) throw new AppError("validation", `There is no folder at ${path}.`);
}
