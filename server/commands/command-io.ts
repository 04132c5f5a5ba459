/** What a command may touch of the outside: main.ts hands the process in, tests hand in what they like. */
import { AppError } from "../../model/errors.ts";
import type { Settings } from "../config.ts";

export interface CommandIo {
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean | undefined };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean | undefined };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the user, or the system, asks the program to stop. */
  readonly signal: AbortSignal;
}

/** What every command gets. */
export interface CommandContext {
  readonly io: CommandIo;
  /** Environment and flags; flags given here win over `--store` and the environment. */
  settings(flags?: Partial<Record<keyof Settings, string>>): Settings;
}

/** Writes and waits while the reader is slow; a reader that went away (`| head`) is no error. */
export async function writeAll(stream: NodeJS.WritableStream, lines: Iterable<string>): Promise<void> {
  for (const line of lines) {
    if (!stream.writable) return;
    if (stream.write(line)) continue;
    await new Promise<void>((resolve) => {
      const go = () => {
        stream.off("drain", go).off("close", go).off("error", go);
        resolve();
      };
      stream.on("drain", go).on("close", go).on("error", go);
    });
  }
}

/** The work, or a `conflict` as soon as a stop is asked for: what runs on is cut off when the store is closed. */
export async function stoppable<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const stop = new AbortController();
  const stopped = new Promise<never>((_resolve, reject) => {
    const end = () => reject(new AppError("conflict", "Stopped on request."));
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true, signal: stop.signal });
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    stop.abort();
  }
}
