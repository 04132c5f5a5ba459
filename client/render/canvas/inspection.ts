/**
 * Says in attributes of the canvas what is drawn and where, for tests that click real pixels and for assistive tools:
 * `data-nodes`, `data-edges`, `data-settled`, `data-lit` (ids of the entities that are lit), and `data-positions` (JSON, CSS pixels from the canvas's corner) for
 * pictures small enough. Written when the picture rests.
 */
import { pointOfEdge } from "../../core/edge-curve.ts";
import { keyOfSelection } from "../../core/view-state.ts";
import type { Badge } from "./draw-badges.ts";
import type { FileSigns } from "./draw-file-signs.ts";
import type { CanvasScene, ProjectedScene } from "./scene.ts";

const MOST_NODES = 300;
const REST_MS = 100;

export interface Inspection {
  /** The picture will be drawn anew: until that is done, what was written holds no more. */
  outdated(): void;
  /** Something moved: what was written holds no more until the picture rests. */
  moved(): void;
  stop(): void;
}

export function createInspection(
  element: HTMLElement,
  read: () => {
    readonly scene: CanvasScene;
    readonly projected: ProjectedScene;
    readonly settled: boolean;
    readonly edges: number;
    readonly badges: readonly Badge[];
    readonly signs: FileSigns;
  },
): Inspection {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function write(): void {
    const { scene, projected, settled, edges, badges, signs } = read();
    element.dataset.nodes = String(scene.byImportance.length);
    element.dataset.edges = String(edges);
    element.dataset.settled = String(settled);
    element.dataset.lit = [...(scene.highlight?.nodes ?? [])].sort().join(" ");
    if (scene.byImportance.length > MOST_NODES) delete element.dataset.positions;
    else {
      const drawn = { badges: Object.fromEntries(badges.map(placeOf)), signs: Object.fromEntries(signs) };
      element.dataset.positions = JSON.stringify({ ...positionsOf(scene, projected), ...drawn });
    }
  }

  function outdated(): void {
    clearTimeout(timer);
    element.dataset.settled = "false";
  }

  return {
    outdated,
    moved: () => {
      outdated();
      timer = setTimeout(write, REST_MS);
    },
    stop: () => clearTimeout(timer),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

const placeOf = ({ box, target }: Badge) =>
  [keyOfSelection(target), [round((box.left + box.right) / 2), round((box.top + box.bottom) / 2)]] as const;

function positionsOf({ byImportance }: CanvasScene, projected: ProjectedScene) {
  const nodes = byImportance.map(projected.nodeOf).map(({ id, x, y }) => [id, [round(x), round(y)]] as const);
  const edges = [...projected.edges].map((edge) => {
    const { x, y } = pointOfEdge(edge, 0.5, projected.scale);
    return [edge.key, [round(x), round(y)]] as const;
  });
  return { nodes: Object.fromEntries(nodes), edges: Object.fromEntries(edges) };
}
