/**
 * Lets a clock run a day at a time: the next step waits until the picture of the last one is there. A whole run is one
 * step to undo, and ends when anybody else moves the clock.
 */
import { useEffect, useState } from "react";
import { type DaySpan, dayNumber, dayOfNumber } from "../../core/timeline-shape.ts";
import type { Gesture } from "../../core/view-history.ts";
import { useApp } from "../../hooks/app-context.ts";

export type Clock = "knownOn" | "asOf";

export interface Play {
  readonly isPlaying: boolean;
  toggle(): void;
}

/** `daysPerSecond` at most; it stops by itself on the last day. */
export function usePlay(clock: Clock, span: DaySpan, daysPerSecond: number): Play {
  const { view, actions } = useApp();
  const [run, setRun] = useState<{ readonly clock: Clock; readonly gesture: Gesture } | null>(null);
  const isPlaying = run !== null && run.clock === clock;
  useEffect(() => {
    if (run === null || run.clock !== clock) return setRun(null);
    const move = clock === "knownOn" ? actions.setKnownOn : actions.setAsOf;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    let shown = view.get()[clock];
    const step = async () => {
      if (view.get()[clock] !== shown) return setRun(null);
      const next = shown === null || dayNumber(shown) >= span.to ? span.from : dayNumber(shown) + 1;
      shown = dayOfNumber(next);
      await move(shown, run.gesture);
      if (stopped) return;
      if (next >= span.to) setRun(null);
      else timer = setTimeout(step, 1000 / daysPerSecond);
    };
    void step();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [run, clock, span, daysPerSecond, view, actions]);
  return { isPlaying, toggle: () => setRun(isPlaying ? null : { clock, gesture: Symbol("play") }) };
}
