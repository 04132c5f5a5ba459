/** Contradictions, lenses and facts by what they rest on, for the panels that show them. */
import type { ContradictionPage, FactPage, LensComparison, LensView } from "../../model/view.ts";
import type { CompareQuery, ContradictionsQuery, FactsQuery } from "../core/api-port.ts";
import { useApp } from "./app-context.ts";
import { type RemotePages, usePages } from "./use-pages.ts";
import { useKnownOn } from "./use-records.ts";
import { type Remote, useRemote } from "./use-remote.ts";

const withCursor = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

export function useContradictions(query: ContradictionsQuery | null): RemotePages<ContradictionPage> {
  const { api } = useApp();
  const knownOn = useKnownOn();
  return usePages(
    query === null ? null : { ...query, knownOn },
    (asked, cursor, signal) => api.contradictions({ ...asked, ...withCursor(cursor) }, signal),
    (before, next) => ({ ...next, contradictions: [...before.contradictions, ...next.contradictions] }),
  );
}

export function useFacts(query: FactsQuery | null): RemotePages<FactPage> {
  const { api } = useApp();
  const knownOn = useKnownOn();
  return usePages(
    query === null ? null : { ...query, knownOn },
    (asked, cursor, signal) => api.facts({ ...asked, ...withCursor(cursor) }, signal),
    (before, next) => ({ ...next, facts: [...before.facts, ...next.facts] }),
  );
}

export function useComparison(query: CompareQuery | null): RemotePages<LensComparison> {
  const { api } = useApp();
  const knownOn = useKnownOn();
  return usePages(
    query === null ? null : { ...query, knownOn },
    (asked, cursor, signal) => api.compareLenses({ ...asked, ...withCursor(cursor) }, signal),
    (before, next) => ({ ...next, rows: [...before.rows, ...next.rows] }),
  );
}

export function useLens(id: string | null): Remote<LensView> {
  const { api } = useApp();
  const knownOn = useKnownOn();
  return useRemote(id === null ? null : JSON.stringify([id, knownOn]), (signal) => api.lens(id ?? "", knownOn, signal));
}
