/** Messages to the reader. What merely informs goes by itself after a while; a warning stays until it is dismissed. */
import type { Notice } from "./app.ts";
import { createStore, type Readable } from "./store.ts";

const SHOWN_FOR_MS = 8000;
/** Older ones give way: a wall of messages is read by nobody. */
const MAX_NOTICES = 4;

export interface Notices extends Readable<readonly Notice[]> {
  tell(text: string, tone?: Notice["tone"]): void;
  dismiss(id: number): void;
  stop(): void;
}

export function createNotices(): Notices {
  const store = createStore<readonly Notice[]>([]);
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let last = 0;
  const dismiss = (id: number): void => store.update((list) => list.filter((notice) => notice.id !== id));
  return {
    get: store.get,
    subscribe: store.subscribe,
    dismiss,
    tell: (text, tone = "info") => {
      last++;
      const notice: Notice = { id: last, text, tone };
      store.update((list) => [...list.filter((other) => other.text !== text), notice].slice(-MAX_NOTICES));
      if (tone === "warning") return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        dismiss(notice.id);
      }, SHOWN_FOR_MS);
      timers.add(timer);
    },
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
