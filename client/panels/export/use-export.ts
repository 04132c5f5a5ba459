/** One download at a time: asked for, under way with its bytes counted, saved, stopped or failed. */
import { useCallback, useEffect, useRef, useState } from "react";
import { AppError } from "../../../model/errors.ts";

export type Saving =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly bytes: number }
  | { readonly state: "saved"; readonly name: string; readonly bytes: number }
  | { readonly state: "stopped" }
  | { readonly state: "failed"; readonly problem: AppError };

interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
}

export type MakeFile = (options: { readonly signal: AbortSignal; readonly onBytes: (bytes: number) => void }) => Promise<MadeFile>;

interface Export {
  readonly saving: Saving;
  start(make: MakeFile): Promise<void>;
  stop(): void;
  /** Forgets how the last one went: something else is chosen now. */
  reset(): void;
}

const IDLE: Saving = { state: "idle" };

export function useExport(): Export {
  const [saving, setSaving] = useState<Saving>(IDLE);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const start = useCallback(async (make: MakeFile) => {
    current.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    current.current = controller;
    setSaving({ state: "running", bytes: 0 });
    try {
      const { name, blob } = await make({ signal, onBytes: (bytes) => !signal.aborted && setSaving({ state: "running", bytes }) });
      if (signal.aborted) return;
      save(name, blob);
      setSaving({ state: "saved", name, bytes: blob.size });
    } catch (cause) {
      if (signal.aborted) return;
      const problem =
        cause instanceof AppError
          ? cause
          : new AppError("internal", "The file could not be made in this page. Nothing was saved.", { cause });
      setSaving({ state: "failed", problem });
    }
  }, []);
  const stop = useCallback(() => {
    current.current?.abort();
    setSaving({ state: "stopped" });
  }, []);
  const reset = useCallback(() => setSaving((now) => (now.state === "running" ? now : IDLE)), []);
  return { saving, start, stop, reset };
}

/** The browser needs a moment to take the file over. */
const KEPT_MS = 60_000;

function save(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
