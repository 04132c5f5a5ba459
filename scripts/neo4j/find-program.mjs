/** Finds a program the way a shell does: the first executable file of that name on PATH. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The program's path, or null when it is not installed. */
export function findProgram(name) {
  const suffixes = process.platform === "win32" ? [".exe", ".cmd", ".bat"] : [""];
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const files = folders.flatMap((folder) => suffixes.map((suffix) => join(folder, name + suffix)));
  return files.find(isExecutable) ?? null;
}
