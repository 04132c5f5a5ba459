/**
 * The data: ONE graphology graph that holds what the view asks for. A change builds the graph anew and swaps it, so a
 * reader never meets half of one. What is there keeps its place, and what was taken away comes back to its place.
 */
import { MultiDirectedGraph } from "graphology";
import type { EdgeAttributes, NodeAttributes } from "../../model/subgraph.ts";
import type { Origin, Picture } from "./picture-parts.ts";
import { type Place, placeNear } from "./placement.ts";
import { createStore, type Readable } from "./store.ts";

export interface ModelNode extends NodeAttributes {
  readonly origin: Origin;
  /** Numbers of the files over the picture that have it. */
  readonly files: readonly number[];
  x: number;
  y: number;
}

export type ModelEdge = EdgeAttributes & Pick<ModelNode, "origin" | "files">;
export type Graph = MultiDirectedGraph<ModelNode, ModelEdge>;

export interface GraphModel {
  /** The graph of now; another object after every change of what is in it. */
  readonly graph: Graph;
  readonly version: Readable<number>;
  /** Entities in the order in which parts brought them. */
  readonly stages: readonly (readonly string[])[];
  /** Entities whose place has been settled, by a layout or by hand. */
  readonly settled: ReadonlySet<string>;
}

export interface MutableGraphModel extends GraphModel {
  /** Shows a picture. `places` names the arrangement: places are remembered under it, and apart from others. */
  show(picture: Picture, arrangement: string): void;
  /** Writes places, in place and without an event: the canvas is told once per frame, not once per entity. */
  move(places: Iterable<readonly [string, Place]>): void;
  /** Marks as settled what is in the graph now, and remembers the places. */
  settle(): void;
  /** Forgets the places of the arrangement, so that the next layout begins afresh. */
  forgetPlaces(): void;
}

/** Arrangements kept for going back; the oldest goes first. */
const KEPT_ARRANGEMENTS = 30;

export function createGraphModel(): MutableGraphModel {
  const version = createStore(0);
  const memory = new Map<string, Map<string, Place>>();
  let graph: Graph = new MultiDirectedGraph();
  let stages: readonly (readonly string[])[] = [];
  let places = new Map<string, Place>();

  const arrange = (name: string): void => {
    const found = memory.get(name) ?? new Map<string, Place>();
    memory.delete(name);
    memory.set(name, found);
    for (const [oldest] of memory) {
      if (memory.size <= KEPT_ARRANGEMENTS) break;
      memory.delete(oldest);
    }
    places = found;
  };

  return {
    get graph() {
      return graph;
    },
    get stages() {
      return stages;
    },
    get settled() {
      return new Set(places.keys());
    },
    version,
    show: (picture, arrangement) => {
      arrange(arrangement);
      graph = buildGraph(picture, places);
      stages = picture.stages;
      version.update((count) => count + 1);
    },
    move: (moves) => {
      for (const [id, place] of moves) {
        if (!graph.hasNode(id)) continue;
        const attributes = graph.getNodeAttributes(id);
        attributes.x = place.x;
        attributes.y = place.y;
      }
    },
    settle: () => {
      graph.forEachNode((id, { x, y }) => places.set(id, { x, y }));
    },
    forgetPlaces: () => places.clear(),
  };
}

const NO_FILES: readonly number[] = [];

/** Those that the store can be asked for. */
export const idsInStore = (graph: Graph): string[] => graph.filterNodes((_id, { origin }) => origin !== "file");

function buildGraph({ nodes, edges, origins, files }: Picture, places: ReadonlyMap<string, Place>): Graph {
  const graph: Graph = new MultiDirectedGraph();
  const whose = (key: string) => ({ origin: origins.get(key) ?? "store", files: files.get(key) ?? NO_FILES });
  const start = placeNear([...nodes.keys()], edges.values(), places);
  for (const [id, { attributes }] of nodes) {
    const { x, y } = start.get(id) ?? { x: 0, y: 0 };
    graph.addNode(id, { ...attributes, ...whose(id), x, y });
  }
  for (const [key, { source, target, attributes }] of edges) {
    graph.addDirectedEdgeWithKey(key, source, target, { ...attributes, ...whose(key) });
  }
  return graph;
}
