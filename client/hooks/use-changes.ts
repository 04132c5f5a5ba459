/** The change log by pages, newest first; what was there stays in sight while more of it, or a newer state, is read. */
import { useEffect, useState } from "react";
import type { ChangesAnswer } from "../core/api-port.ts";
import { useApp } from "./app-context.ts";
import { type Remote, useRemote } from "./use-remote.ts";

const PAGE = 50;

export function useChanges(): Remote<ChangesAnswer> & { readonly more: (() => void) | null } {
  const { api } = useApp();
  const [pages, setPages] = useState(1);
  const remote = useRemote(`changes ${pages}`, async (signal): Promise<ChangesAnswer> => {
    let answer = await api.changes(PAGE, null, signal);
    const changes = [...answer.changes];
    for (let read = 1; read < pages && answer.page.next !== null; read++) {
      answer = await api.changes(PAGE, answer.page.next, signal);
      changes.push(...answer.changes);
    }
    return { changes, page: { ...answer.page, shown: changes.length } };
  });
  const [last, setLast] = useState<ChangesAnswer | null>(null);
  useEffect(() => {
    if (remote.data) setLast(remote.data);
  }, [remote.data]);
  const kept = remote.state === "loading" && last ? { ...remote, state: "ready" as const, data: last } : remote;
  const hasMore = remote.state === "ready" && remote.data?.page.next != null;
  return { ...kept, more: hasMore ? () => setPages(pages + 1) : null };
}
