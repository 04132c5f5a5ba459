/**
 * Records from the server for panels: one request at a time per use, outdated ones aborted, and no answer ever shown
 * under another key. While the store is away, it tries again by itself after the time that the server names.
 */
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { AppError } from "../../model/errors.ts";
import { useApp } from "./app-context.ts";

export interface Remote<T> {
  readonly state: "idle" | "loading" | "ready" | "error";
  readonly data?: T;
  readonly problem?: AppError;
  readonly retry: () => void;
}

interface Answer<T> {
  readonly key: string;
  readonly data?: T;
  readonly problem?: AppError;
}

const toAppError = (cause: unknown): AppError =>
  cause instanceof AppError
    ? cause
    : new AppError("internal", "Something went wrong in this page. Load it again; nothing was lost.", { cause });

/** `asked` names what is asked for; null asks for nothing. `fetcher` must depend on nothing but that. */
export function useRemote<T>(asked: string | null, fetcher: (signal: AbortSignal) => Promise<T>): Remote<T> {
  const { revision } = useApp();
  const count = useSyncExternalStore(revision.subscribe, revision.get);
  // What the store said before it was changed from here is asked for anew.
  const key = asked === null ? null : `${count} ${asked}`;
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  const [round, setRound] = useState(0);
  const latest = useRef(fetcher);
  latest.current = fetcher;
  const retry = useCallback(() => setRound((count) => count + 1), []);

  useEffect(() => {
    if (key === null) return;
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    latest.current(controller.signal).then(
      (data) => !controller.signal.aborted && setAnswer({ key, data }),
      (cause: unknown) => {
        if (controller.signal.aborted) return;
        const problem = toAppError(cause);
        setAnswer({ key, problem });
        if (problem.code === "store-unavailable") timer = setTimeout(retry, (problem.retryAfter ?? 5) * 1000);
      },
    );
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [key, round, retry]);

  if (key === null) return { state: "idle", retry };
  if (answer?.key !== key) return { state: "loading", retry };
  if (answer.problem) return { state: "error", problem: answer.problem, retry };
  if (answer.data === undefined) return { state: "loading", retry };
  return { state: "ready", data: answer.data, retry };
}
