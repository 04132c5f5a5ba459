/**
 * Keeps the address of the page equal to the view. A new picture (another focus, result or overview) is a step for the
 * browser's back button; everything else changes the address in place, and not more often than browsers allow.
 */
import type { App } from "../core/app.ts";
import { writeView } from "../core/view-url.ts";

/** Browsers refuse more than about a hundred changes in half a minute. */
const PAUSE_MS = 300;

/** Opens the view of the address, then follows it both ways; returns the function that stops it. */
export function keepUrl(app: App): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let base = baseOf(app);

  const path = (): string => `${location.pathname}${writeView(app.linked())}`;
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (path() !== location.pathname + location.search) history.replaceState(null, "", path());
  };
  const follow = (): void => {
    if (baseOf(app) !== base) {
      base = baseOf(app);
      clearTimeout(timer);
      timer = undefined;
      if (path() !== location.pathname + location.search) history.pushState(null, "", path());
    } else timer ??= setTimeout(write, PAUSE_MS);
  };
  const back = (): void => {
    clearTimeout(timer);
    timer = undefined;
    void open();
  };
  const open = async (): Promise<void> => {
    const opened = app.open(location.search);
    base = baseOf(app);
    await opened;
  };

  void open();
  const stop = app.view.subscribe(follow);
  addEventListener("popstate", back);
  addEventListener("pagehide", write);
  return () => {
    stop();
    clearTimeout(timer);
    removeEventListener("popstate", back);
    removeEventListener("pagehide", write);
  };
}

const baseOf = ({ view }: App): string => {
  const { focus, only } = view.get();
  return JSON.stringify([focus, only]);
};
