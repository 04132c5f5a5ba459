/** What a command may touch of the outside: main.ts hands the process in, tests hand in what they like. */
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
