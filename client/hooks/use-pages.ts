/** Lists that come page by page: `more` brings the next page and adds it; the pages before stay in sight meanwhile. */
import { useCallback, useEffect, useState } from "react";
import type { Page } from "../../model/subgraph.ts";
import { type Remote, useRemote } from "./use-remote.ts";

interface Paged {
  readonly page: Page;
}

/** `more` is null when all are there. */
export type RemotePages<T> = Remote<T> & { readonly more: (() => void) | null };

/**
 * `query` names what is asked for (null asks for nothing), `ask` brings one page of it, and `join` adds a later page to
 * what is there. Both must depend on nothing but the query.
 */
export function usePages<Q extends object, T extends Paged>(
  query: Q | null,
  ask: (query: Q, cursor: string | undefined, signal: AbortSignal) => Promise<T>,
  join: (before: T, next: T) => T,
): RemotePages<T> {
  const key = query === null ? null : JSON.stringify(query);
  const [pages, setPages] = useState<{ readonly key: string | null; readonly count: number }>({ key, count: 1 });
  const count = pages.key === key ? pages.count : 1;
  const remote = useRemote(key === null ? null : `${count} ${key}`, async (signal): Promise<T> => {
    if (query === null) throw new TypeError("nothing was asked for");
    let all = await ask(query, undefined, signal);
    let { next } = all.page;
    for (let index = 1; index < count && next !== null; index++) {
      const page = await ask(query, next, signal);
      next = page.page.next;
      const joined = join(all, page);
      all = { ...joined, page: { ...page.page, shown: all.page.shown + page.page.shown } };
    }
    return all;
  });
  const [last, setLast] = useState<{ readonly key: string | null; readonly data?: T }>({ key });
  useEffect(() => {
    if (remote.data) setLast({ key, data: remote.data });
  }, [key, remote.data]);
  const kept =
    remote.state === "loading" && last.key === key && last.data ? { ...remote, state: "ready" as const, data: last.data } : remote;
  const more = useCallback(() => setPages({ key, count: count + 1 }), [key, count]);
  return { ...kept, more: remote.state === "ready" && remote.data?.page.next != null ? more : null };
}
