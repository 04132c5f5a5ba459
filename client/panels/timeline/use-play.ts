/** Lets a clock run a day at a time: the next step waits until the picture of the last one is there. */
import { useEffect, useRef, useState } from "react";
import { type DaySpan, dayNumber, dayOfNumber } from "../../core/timeline-shape.ts";

export interface Play {
  readonly isPlaying: boolean;
  toggle(): void;
}

/** `daysPerSecond` at most; it stops by itself on the last day. */
export function usePlay(
  day: string | null,
  span: DaySpan | null,
  daysPerSecond: number,
  move: (day: string | null) => Promise<void>,
): Play {
  const [isPlaying, setPlaying] = useState(false);
  const latest = useRef({ day, move });
  latest.current = { day, move };
  useEffect(() => {
    if (!isPlaying || span === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const step = async () => {
      const { day: now, move: go } = latest.current;
      const next = now === null || dayNumber(now) >= span.to ? span.from : dayNumber(now) + 1;
      await go(dayOfNumber(next));
      if (stopped) return;
      if (next >= span.to) setPlaying(false);
      else timer = setTimeout(step, 1000 / daysPerSecond);
    };
    void step();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [isPlaying, span, daysPerSecond]);
  return { isPlaying, toggle: () => setPlaying((now) => !now) };
}
