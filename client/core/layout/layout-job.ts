/**
 * A layout as plain arrays, so that it can cross to a worker. Places are in graph units: 1 unit is about 1 CSS pixel
 * when the picture is fitted to a window. The same job always gives the same places.
 */
import type { Layout } from "../view-state.ts";

export interface LayoutJob {
  readonly layout: Layout;
  /** Ids of the nodes, sorted; everything else goes by index into them. */
  readonly ids: readonly string[];
  /** x and y of each node; only those of fixed ones count. */
  readonly places: Float32Array;
  /** Half the width and half the height that each node should have for itself, its label included. */
  readonly boxes: Float32Array;
  /** 1 where a node must stay. */
  readonly fixed: Uint8Array;
  /** Stage of each node: a stage is laid out with all stages before it held in place. */
  readonly stages: Uint16Array;
  /** Source and target index of each edge. */
  readonly edges: Uint32Array;
  /** Pull of each edge. */
  readonly weights: Float32Array;
  /** Index of the node in the middle, for the radial layout. */
  readonly root: number;
}
