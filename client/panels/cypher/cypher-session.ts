/**
 * The Cypher box's own state: query, parameters, and how the last run stands. It outlives the drawer, so that closing
 * it loses neither the query nor its result. One query runs at a time.
 */
import { useCallback, useSyncExternalStore } from "react";
import { z } from "zod";
import type { CypherResponse } from "../../../model/api.ts";
import { AppError } from "../../../model/errors.ts";
import { createStore } from "../../core/store.ts";
import { useApp } from "../../hooks/app-context.ts";

export type Run =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly startedAt: number }
  | { readonly state: "done"; readonly response: CypherResponse; readonly query: string }
  | { readonly state: "failed"; readonly problem: AppError; readonly query: string }
  | { readonly state: "cancelled" };

interface Session {
  readonly query: string;
  /** JSON as written. */
  readonly params: string;
  readonly paramsProblem: string | null;
  readonly run: Run;
  /** Somebody has gone to the editor: what is in it is theirs from then on. */
  readonly isTaken: boolean;
}

const ROW_LIMIT = 1000;
const TIME_LIMIT = 10_000;

const session = createStore<Session>({ query: "", params: "", paramsProblem: null, run: { state: "idle" }, isTaken: false });
let current: AbortController | null = null;

const paramsSchema = z.record(z.string(), z.unknown());

/** Parameters as an object, or the sentence that says what is wrong with them. */
export function parseParams(text: string): { readonly params: Readonly<Record<string, unknown>> } | { readonly problem: string } {
  if (text.trim() === "") return { params: {} };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return { problem: `The parameters are no JSON: ${cause instanceof Error ? cause.message : "unknown"}` };
  }
  const parsed = paramsSchema.safeParse(value);
  return parsed.success ? { params: parsed.data } : { problem: 'The parameters must be a JSON object, such as {"id": "knb"}' };
}

const setQuery = (query: string): void => session.update((now) => ({ ...now, query }));
/** For an editor that nobody has gone to while the examples were on their way: text must not change under a cursor. */
const offerQuery = (query: string): void => session.update((now) => (now.query === "" && !now.isTaken ? { ...now, query } : now));
const takeEditor = (): void => session.update((now) => (now.isTaken ? now : { ...now, isTaken: true }));
const setParams = (params: string): void => session.update((now) => ({ ...now, params, paramsProblem: null }));
const setRun = (run: Run): void => session.update((now) => ({ ...now, run }));

function cancel(): void {
  current?.abort();
  current = null;
  setRun({ state: "cancelled" });
}

export function useCypherSession() {
  const { api } = useApp();
  const value = useSyncExternalStore(session.subscribe, session.get);
  const start = useCallback(() => {
    const { query, params, run } = session.get();
    if (query.trim() === "" || run.state === "running") return;
    const parsed = parseParams(params);
    if ("problem" in parsed) return session.update((now) => ({ ...now, paramsProblem: parsed.problem }));
    const controller = new AbortController();
    current = controller;
    setRun({ state: "running", startedAt: Date.now() });
    api.cypher({ query, params: { ...parsed.params }, limit: ROW_LIMIT, timeoutMs: TIME_LIMIT, write: false }, controller.signal).then(
      (response) => !controller.signal.aborted && setRun({ state: "done", response, query }),
      (cause: unknown) => {
        if (controller.signal.aborted) return;
        const problem = cause instanceof AppError ? cause : new AppError("internal", "The query could not be sent.", { cause });
        setRun({ state: "failed", problem, query });
      },
    );
  }, [api]);
  return { ...value, setQuery, offerQuery, takeEditor, setParams, start, cancel };
}
