/**
 * In how many contradictions the entities and facts of the picture are: asked for once per picture, after it is shown,
 * and never waited for. Where the store cannot say, nothing is marked; the panel then says why.
 */
import type { Api } from "./api-port.ts";
import { createStore, type Readable } from "./store.ts";

export interface Disputes {
  readonly entities: ReadonlyMap<string, number>;
  readonly facts: ReadonlyMap<string, number>;
}

/** How long a picture must stand until it is counted for: while time is moved, the next pictures come first. */
const PAUSE_MS = 200;
/** The server counts for no more at once. */
const MOST_ENTITIES = 10_000;
const NO_DISPUTES: Disputes = { entities: new Map(), facts: new Map() };

export interface DisputeSync {
  readonly counts: Readable<Disputes>;
  /** `knownOn`: only of what had been published by that day. */
  follow(ids: readonly string[], knownOn: string | null): void;
  stop(): void;
}

export function createDisputes(api: Pick<Api, "contradictionCounts">): DisputeSync {
  const counts = createStore<Disputes>(NO_DISPUTES);
  let asked: string | null = null;
  let running: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    running?.abort();
    clearTimeout(timer);
  }

  async function ask(ids: readonly string[], knownOn: string | null, controller: AbortController): Promise<void> {
    const { entities, facts } = await api.contradictionCounts(ids, knownOn, controller.signal);
    if (!controller.signal.aborted) counts.set({ entities: new Map(Object.entries(entities)), facts: new Map(Object.entries(facts)) });
  }

  return {
    counts,
    follow: (ids, knownOn) => {
      const key = [knownOn ?? "", ...[...ids].sort()].join();
      if (key === asked) return;
      asked = key;
      end();
      if (ids.length === 0 || ids.length > MOST_ENTITIES) {
        counts.set(NO_DISPUTES);
        return;
      }
      const controller = new AbortController();
      running = controller;
      timer = setTimeout(() => {
        ask(ids, knownOn, controller).catch(() => {
          // The next picture asks again.
          if (asked === key) asked = null;
        });
      }, PAUSE_MS);
    },
    stop: end,
  };
}
