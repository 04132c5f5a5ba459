/** Every entity stands where the file says; those that it gives no place are laid out at once, without a worker. */
import type { FileNode } from "../../model/one-file.ts";
import { layOutByForce } from "../core/layout/force-layout.ts";
import { readPlaces, requestLayout } from "../core/layout/layout-of-graph.ts";
import type { LayoutRunner, LayoutRunnerOptions } from "../render/layout/layout-runner.ts";

/** More would keep the reader waiting: they stand on a spiral, the best connected in the middle. */
const MOST_BY_FORCE = 3000;
const SPIRAL_STEP = 26;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

export function placeAll(nodes: readonly FileNode[]) {
  return ({ app: { model }, onGraph, onMoved, onSettled }: LayoutRunnerOptions): LayoutRunner => {
    function layOut(): void {
      if (model.graph.order > MOST_BY_FORCE) spread();
      else {
        const job = requestLayout(model, "force", null);
        model.move(readPlaces(job.ids, layOutByForce(job)));
      }
      model.settle();
    }
    function spread(): void {
      const degree = (id: string): number => model.graph.getNodeAttribute(id, "degree");
      const ordered = model.graph.nodes().sort((a, b) => degree(b) - degree(a));
      model.move(
        ordered.map((id, at) => {
          const [radius, angle] = [SPIRAL_STEP * Math.sqrt(at), at * GOLDEN_ANGLE];
          return [id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }];
        }),
      );
    }
    const placed = nodes.flatMap(({ key, place }) => (place === null ? [] : [[key, { x: place[0], y: place[1] }] as const]));
    model.move(placed);
    if (placed.length === nodes.length) model.settle();
    else layOut();
    // The canvas is still being put together when it asks for this.
    queueMicrotask(() => {
      onGraph();
      onSettled({ fresh: true, added: false });
    });
    return {
      isSettled: () => true,
      relayout: () => {
        model.forgetPlaces();
        layOut();
        onMoved();
        onSettled({ fresh: true, added: true });
      },
      keep: (id, place) => model.move([[id, place]]),
      stop: () => {},
    };
  };
}
