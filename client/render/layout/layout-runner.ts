/**
 * Keeps every shown entity in a settled place. What is settled stays; what is new is laid out in a worker and glides
 * from where it appeared to where it belongs. A picture with nothing in common with the one before appears in place.
 */
import type { CanvasApp } from "../../core/app.ts";
import { readPlaces, requestLayout } from "../../core/layout/layout-of-graph.ts";
import type { Place } from "../../core/placement.ts";
import type { LayoutAnswer, LayoutQuestion } from "./layout-worker.ts";

const GLIDE_MS = 180;
/** Above this many nodes a glide would stutter: they jump. */
const MAX_GLIDING = 2000;

export interface LayoutRunnerOptions {
  readonly app: CanvasApp;
  /** The graph of the model is another one: draw it. Called before and again never for the same graph. */
  readonly onGraph: () => void;
  readonly onMoved: () => void;
  /** Everything stands where it will stay. */
  readonly onSettled: (change: { readonly fresh: boolean; readonly added: boolean }) => void;
}

export interface LayoutRunner {
  /** Places of what is shown, where it is drawn now. */
  relayout(): void;
  /** The reader moved a node by hand: it stays there. */
  keep(id: string, place: Place): void;
  isSettled(): boolean;
  stop(): void;
}

export function createLayoutRunner({ app, onGraph, onMoved, onSettled }: LayoutRunnerOptions): LayoutRunner {
  const { model, view } = app;
  const worker = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
  const reduced = matchMedia("(prefers-reduced-motion: reduce)");
  let shown = new Map<string, Place>();
  let asked: { readonly id: number; readonly ids: readonly string[]; readonly fresh: boolean } | null = null;
  let count = 0;
  let frame = 0;
  let settled = false;
  let { alone } = view.get();

  /** `fresh`: nothing of it was on the screen before; `added`: something was laid out that had no place. */
  const finish = (fresh: boolean, added: boolean): void => {
    model.settle();
    remember();
    settled = true;
    onSettled({ fresh, added });
  };
  const remember = (): void => {
    shown = new Map(model.graph.mapNodes((id, { x, y }) => [id, { x, y }]));
  };

  function begin(): void {
    cancelAnimationFrame(frame);
    settled = false;
    const isUnsettled = model.graph.someNode((id) => !model.settled.has(id));
    // What a file alone has stands elsewhere than in the picture of everything.
    const isKnown = alone === view.get().alone && model.graph.someNode((id) => shown.has(id));
    alone = view.get().alone;
    if (!isUnsettled) {
      asked = null;
      onGraph();
      finish(!isKnown, false);
      return;
    }
    const { layout, focus } = view.get();
    const job = requestLayout(model, layout, focus);
    count++;
    asked = { id: count, ids: job.ids, fresh: !isKnown };
    if (isKnown) {
      model.move([...shown].filter(([id]) => !model.settled.has(id)));
      onGraph();
    }
    const question: LayoutQuestion = { id: count, job };
    worker.postMessage(question);
  }

  worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>): void => {
    if (data.id !== asked?.id) return;
    const { ids, fresh } = asked;
    asked = null;
    const goals = readPlaces(ids, data.places);
    if (fresh || reduced.matches || ids.length > MAX_GLIDING) {
      model.move(goals);
      if (fresh) onGraph();
      else onMoved();
      finish(fresh, true);
    } else glide(goals);
  };

  function glide(goals: readonly (readonly [string, Place])[]): void {
    const moves = goals.flatMap(([id, to]) => {
      const { x, y } = model.graph.getNodeAttributes(id);
      return x === to.x && y === to.y ? [] : [{ id, from: { x, y }, to }];
    });
    const start = performance.now();
    const step = (): void => {
      const time = Math.min(1, (performance.now() - start) / GLIDE_MS);
      const eased = 1 - (1 - time) ** 3;
      model.move(moves.map(({ id, from, to }) => [id, { x: mix(from.x, to.x, eased), y: mix(from.y, to.y, eased) }]));
      onMoved();
      if (time < 1) frame = requestAnimationFrame(step);
      else finish(false, true);
    };
    step();
  }

  const unsubscribe = model.version.subscribe(begin);
  if (model.graph.order > 0) begin();

  return {
    isSettled: () => settled,
    relayout: () => {
      model.forgetPlaces();
      begin();
    },
    keep: (id, place) => {
      model.move([[id, place]]);
      shown.set(id, place);
      model.settle();
    },
    stop: () => {
      unsubscribe();
      cancelAnimationFrame(frame);
      worker.terminate();
    },
  };
}

const mix = (from: number, to: number, part: number): number => from + (to - from) * part;
