/** The graph of the file behind the very canvas of the page: what it draws, and the little that can be done with it. */
import type { OneFile } from "../../model/one-file.ts";
import type { SubgraphEdge, SubgraphNode } from "../../model/subgraph.ts";
import type { CanvasApp, CanvasControls } from "../core/app.ts";
import { createGraphModel } from "../core/graph-model.ts";
import { createStore } from "../core/store.ts";
import { INITIAL_VIEW, type Selection } from "../core/view-state.ts";
import { deriveVisibility, summarise } from "../core/visibility.ts";

export interface FileApp extends CanvasApp {
  readonly canvas: { get(): CanvasControls | null };
}

const NO_BOUNDS = { fromMin: null, fromMax: null, toMin: null, toMax: null, eventMin: null, eventMax: null } as const;

export function createFileApp({ about, nodes, edges }: OneFile): FileApp {
  const model = createGraphModel();
  const view = createStore(Object.freeze({ ...INITIAL_VIEW, asOf: about.asOf }));
  const canvas = createStore<CanvasControls | null>(null);
  const degree = new Map<string, number>();
  for (const { source, target } of edges) for (const id of [source, target]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const drawn = nodes.map(({ key, label, kind, subtype, unnamed, contested }): [string, SubgraphNode] => [
    key,
    { key, attributes: { label, kind, subtype, unnamed, contested, degree: degree.get(key) ?? 0 } },
  ]);
  const lines = edges.map((edge): [string, SubgraphEdge] => {
    const { key, source, target, predicate, type, label, status, sources, position, certainty, claims } = edge;
    const of = (stance: string): number => claims.filter((claim) => claim.stance === stance).length;
    const counts = { asserts: of("asserts"), denials: of("denies"), withheld: of("does-not-confirm") };
    const attributes = { layer: "fact" as const, predicate, type, label, status, sources, ...counts, position, certainty };
    return [key, { key, source, target, attributes: { ...attributes, bounds: NO_BOUNDS, claims: [] } }];
  });
  const page = { shown: nodes.length, total: nodes.length, next: null };
  model.show(
    { nodes: new Map(drawn), edges: new Map(lines), stages: [nodes.map(({ key }) => key)], page, origins: new Map(), files: new Map() },
    "file",
  );
  const visibility = createStore(deriveVisibility(model.graph, view.get()));
  const set = (part: { selection?: Selection | null; hover?: Selection | null }): void =>
    view.update((now) => Object.freeze({ ...now, ...part }));
  const nothing = (): void => {};
  return {
    model,
    view,
    visibility,
    unlined: createStore(null),
    disputes: createStore({ entities: new Map<string, number>(), facts: new Map<string, number>() }),
    picture: createStore({ state: "ready" as const, retryAt: null, page }),
    summary: createStore(summarise(model.graph, visibility.get())),
    canvas,
    setCanvas: canvas.set,
    actions: {
      hover: (hover) => set({ hover }),
      select: (selection) => set({ selection, hover: null }),
      // All that there is, is shown.
      expand: async () => ({ shown: 0, total: 0 }),
      hide: nothing,
      openDrawer: nothing,
      showPaths: nothing,
    },
  };
}
