/** The records that panels show, each by its id; null asks for nothing. */
import { useEffect, useState } from "react";
import type { Health, SchemaResponse } from "../../model/api.ts";
import type { DocumentDetail, DocumentView } from "../../model/document-view.ts";
import type { Kind } from "../../model/schema.ts";
import type { Timeline } from "../../model/timeline.ts";
import type { ClaimPage, ClaimView, EntityDetail, FactDetail } from "../../model/view.ts";
import type { ClaimsQuery, PathsAnswer, PathsQuery, SearchAnswer } from "../core/api-port.ts";
import { useApp } from "./app-context.ts";
import { usePicture, useViewPart } from "./use-app.ts";
import { type RemotePages, usePages } from "./use-pages.ts";
import { type Remote, useRemote } from "./use-remote.ts";

/** Waits for the first picture, which tells whether what a link selects is in the store at all: asking for nobody is an error. */
function useChecked<T>(key: string | null, fetcher: (signal: AbortSignal) => Promise<T>): Remote<T> {
  const isUnchecked = usePicture().page === null;
  const remote = useRemote(isUnchecked ? null : key, fetcher);
  return isUnchecked && key !== null ? { state: "loading", retry: remote.retry } : remote;
}

/** How long a day must be looked at until panels follow: the canvas comes first while time is moved. */
const DAY_PAUSE = 200;

/** The day by which what panels show must have been published; null is any. */
export function useKnownOn(): string | null {
  return useSettled(
    useViewPart((view) => view.knownOn),
    DAY_PAUSE,
  );
}

export function useEntity(id: string | null): Remote<EntityDetail> {
  const { api } = useApp();
  const knownOn = useKnownOn();
  return useChecked(id === null ? null : JSON.stringify([id, knownOn]), (signal) => api.entity(id ?? "", knownOn, signal));
}

/** A fact of which nothing had been published by the day that is looked at. */
export interface Unpublished {
  readonly statement: string;
  readonly day: string;
}

/** On a day it is asked first whether there is anything of it: asking for what nobody had published is an error. */
export function useFact(key: string): Remote<FactDetail | Unpublished> {
  const { api } = useApp();
  const knownOn = useKnownOn();
  return useChecked(JSON.stringify([key, knownOn]), async (signal) => {
    if (knownOn === null || (await api.factParties([key], knownOn, signal)).length > 0) return api.fact(key, knownOn, signal);
    const [later] = await api.factParties([key], null, signal);
    return later ? { statement: later.view.statement, day: knownOn } : api.fact(key, knownOn, signal);
  });
}

/** Null asks for nothing. */
export function usePaths(query: PathsQuery | null): Remote<PathsAnswer> {
  const { api } = useApp();
  return useRemote(query === null ? null : JSON.stringify(query), async (signal) =>
    query === null ? { paths: [], truncated: false } : api.paths(query, signal),
  );
}

const SEARCH_PAUSE = 120;
const NO_KINDS: readonly Kind[] = [];

/** Suggestions for what is typed, after a short pause; blank text asks for nothing. */
export function useSearch(q: string, kinds: readonly Kind[] = NO_KINDS, limit = 12): Remote<SearchAnswer> {
  const { api } = useApp();
  const typed = q.trim();
  const text = useSettled(typed, typed === "" ? 0 : SEARCH_PAUSE);
  const knownOn = useKnownOn();
  const key = text === "" ? null : JSON.stringify([text, kinds, limit, knownOn]);
  return useRemote(key, (signal) => api.search(text, { kinds, limit, knownOn }, signal));
}

/** The value once it has stayed the same for `pause` milliseconds. */
function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}

/** Claims, newest first. */
export function useClaims(query: ClaimsQuery | null): RemotePages<ClaimPage> {
  const { api } = useApp();
  const knownOn = useKnownOn();
  return usePages(
    query === null ? null : { ...query, knownOn },
    (asked, cursor, signal) => api.claims(cursor === undefined ? asked : { ...asked, cursor }, signal),
    (before, next) => ({ ...next, claims: [...before.claims, ...next.claims] }),
  );
}

export function useTimeline(): Remote<Timeline> {
  const { api } = useApp();
  return useRemote("timeline", (signal) => api.timeline(signal));
}

/** Kinds, predicates, labels and example queries: the same for the whole life of the page. */
export function useSchema(): Remote<SchemaResponse> {
  const { api } = useApp();
  return useRemote("schema", (signal) => api.schema(signal));
}

export function useHealth(): Remote<Health> {
  const { api } = useApp();
  return useRemote("health", (signal) => api.health(null, signal));
}

/** How much there is, of what was known on the day that is looked at. */
export function useCounts(): Remote<Health> {
  const { api } = useApp();
  const knownOn = useKnownOn();
  return useRemote(`counts ${knownOn ?? ""}`, (signal) => api.health(knownOn, signal));
}

export function useDocuments(): Remote<readonly DocumentView[]> {
  const { api } = useApp();
  return useRemote("documents", (signal) => api.documents(signal));
}

export interface ArticleRecord {
  readonly detail: DocumentDetail;
  readonly claims: readonly ClaimView[];
  /** In the store; more than are here when there are very many. */
  readonly claimsInAll: number;
}

const CLAIMS_OF_ARTICLE = 500;
const MOST_CLAIMS_OF_ARTICLE = 5000;

/** An article with its claims; only for ids that are known to be there. */
export function useArticle(id: string | null): Remote<ArticleRecord> {
  const { api } = useApp();
  return useRemote(id, async (signal): Promise<ArticleRecord> => {
    const query = { document: id ?? "", limit: CLAIMS_OF_ARTICLE };
    const [detail, first] = await Promise.all([api.document(id ?? "", signal), api.claims(query, signal)]);
    const claims = [...first.claims];
    let { next } = first.page;
    while (next !== null && claims.length < MOST_CLAIMS_OF_ARTICLE) {
      const page = await api.claims({ ...query, cursor: next }, signal);
      claims.push(...page.claims);
      next = page.page.next;
    }
    return { detail, claims, claimsInAll: first.page.total };
  });
}
