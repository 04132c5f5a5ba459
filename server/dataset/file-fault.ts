/** Why a path cannot be read as a file, in words; null when it can. */
import { access, constants, stat } from "node:fs/promises";

export async function faultOfFile(path: string, maxBytes = Number.POSITIVE_INFINITY): Promise<string | null> {
  try {
    const info = await stat(path);
    if (!info.isFile()) return "is not a file";
    if (info.size > maxBytes) return `has ${info.size} bytes: at most ${maxBytes} are allowed`;
    await access(path, constants.R_OK);
    return null;
  } catch (cause) {
    return faultOf(cause);
  }
}

/** An error of the operating system, as against a defect of ours. */
export const isSystemError = (cause: unknown): cause is { readonly code: string; readonly message: string } =>
  typeof cause === "object" && cause !== null && "syscall" in cause && "code" in cause && typeof cause.code === "string";

/** A failure of the file system in words. */
export function faultOf(cause: unknown): string {
  if (isSystemError(cause) && cause.code === "ENOENT") return "is missing";
  return `cannot be read: ${isSystemError(cause) ? cause.message : String(cause)}`;
}
