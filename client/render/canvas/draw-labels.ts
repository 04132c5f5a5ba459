/**
 * Names of entities, labels of edges and counts of hidden neighbours, on one two-dimensional layer over the WebGL ones.
 * Nothing covers anything: what is pointed at comes first, then what is lit, then the best connected.
 */
import { type Box, type BoxGrid, createBoxGrid } from "../../../model/box-grid.ts";
import type { CanvasApp } from "../../core/app.ts";
import { pointOfEdge } from "../../core/edge-curve.ts";
import type { ScreenNode } from "../../core/hit-test.ts";
import { type LabelRequest, placeLabels } from "../../core/label-placement.ts";
import { edgeLabel } from "../../core/voice-words.ts";
import { type Badge, drawEdgeBadges, drawNodeBadges } from "./draw-badges.ts";
import { drawEdgeLabel } from "./draw-edge-label.ts";
import { drawEdgeSigns, drawNodeSigns, type FileSigns, isNamed } from "./draw-file-signs.ts";
import type { CanvasScene, ProjectedScene } from "./scene.ts";
import type { CanvasColors } from "./theme.ts";

const SIZE = 12;
const HEIGHT = 15;
/** Longer names are cut on the canvas; the whole name stands there while the pointer is on it. */
const MAX_LETTERS = 30;
/** When even that finds no room. */
const FEWER_LETTERS = 20;
/** The best connected in sight do not lose their names to smaller neighbours. */
const MOST_HUBS = 12;
/** Square pixels for each of them. */
const ROOM_OF_HUB = 32_000;
const MIN_HUB_DEGREE = 3;
/** A node smaller than this, in pixels, goes without a label unless it is lit. */
const MIN_RADIUS = 3;
/** The best connected have names however far out one is. */
const ALWAYS_NAMED = 40;
/** A smaller one goes without the count of its hidden neighbours. */
const MIN_COUNTED_RADIUS = 4;
const MOST_LABELS = 220;
const MOST_LABELS_LARGE = 60;
/** Edges of a lit neighbourhood are named up to this many; and all in sight from this zoom on. */
const MOST_LIT_EDGES = 16;
const EDGE_LABEL_UNIT = 2.1;
const MOST_EDGE_LABELS = 80;

export interface LabelPainter {
  paint(scene: CanvasScene, projected: ProjectedScene, colors: CanvasColors, isMoving: boolean): void;
  /** What the last painting marked as contradicted, for the pointer. */
  badges(): readonly Badge[];
  /** The signs of files that it drew. */
  signs(): FileSigns;
}

export function createLabelPainter(context: CanvasRenderingContext2D, app: CanvasApp): LabelPainter {
  const widths = new Map<string, number>();
  let badges: readonly Badge[] = [];
  let signs: FileSigns = new Map();
  const fontOf = (colors: CanvasColors, isStrong: boolean): string => `${isStrong ? 600 : 450} ${SIZE}px ${colors.font}`;

  function widthOf(text: string, font: string): number {
    const key = `${font} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    context.font = font;
    const width = context.measureText(text).width;
    if (widths.size > 20_000) widths.clear();
    widths.set(key, width);
    return width;
  }

  return {
    badges: () => badges,
    signs: () => signs,
    paint: (scene, projected, colors, isMoving) => {
      const { screen } = projected;
      const { highlight, selection } = scene;
      const view: Box = { left: 0, top: 0, right: screen.width, bottom: screen.height };
      const labels = createBoxGrid();
      const nodes = createBoxGrid();
      // What is lit may be named over what is dim.
      const lit = createBoxGrid();
      const sized = nodesWithLabels(scene, projected, view);
      for (const { id, x, y, radius } of sized) {
        const box = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
        nodes.take(box);
        if (highlight?.nodes.has(id)) lit.take(box);
      }

      const strong = new Set<string>();
      if (selection?.type === "node") strong.add(selection.id);
      if (highlight?.target.type === "node") strong.add(highlight.target.id);
      const mostHubs = Math.min(MOST_HUBS, Math.floor((screen.width * screen.height) / ROOM_OF_HUB));
      const isHub = ({ id }: ScreenNode): boolean => app.model.graph.getNodeAttribute(id, "degree") >= MIN_HUB_DEGREE;
      const hubs = new Set(limit(sized.filter(isHub), mostHubs).map(({ id }) => id));
      const formsOf = (id: string): string[] => {
        const label = app.model.graph.getNodeAttribute(id, "label");
        if (strong.has(id)) return [label];
        return hubs.has(id) ? [cut(label, MAX_LETTERS), cut(label, FEWER_LETTERS)] : [cut(label, MAX_LETTERS)];
      };
      const request = (node: ScreenNode): LabelRequest => ({
        ...node,
        widths: formsOf(node.id).map((text) => widthOf(text, fontOf(colors, strong.has(node.id))) + 8),
        height: HEIGHT,
        forced: strong.has(node.id) || hubs.has(node.id),
      });
      const draw = (requests: readonly LabelRequest[], taken: BoxGrid, most: number): void => {
        for (const { id, form, x, y } of placeLabels(requests, view, labels, taken, most)) {
          const isDim = highlight !== null && !highlight.nodes.has(id);
          context.font = fontOf(colors, strong.has(id));
          context.textAlign = "left";
          write(context, formsOf(id)[form] ?? "", x + 4, y, isDim ? colors.labelDim : colors.label, colors.halo);
        }
      };
      context.textBaseline = "middle";
      context.lineJoin = "round";
      const isFirst = (node: ScreenNode): boolean => strong.has(node.id) || (highlight?.nodes.has(node.id) ?? false);
      const first = sized.filter(isFirst);
      // What is selected keeps its name while the pointer wanders.
      const isSelected = ({ id }: ScreenNode): boolean => selection?.type === "node" && selection.id === id;
      const given = { context, app, scene, projected, labels, nodes, colors };
      signs = new Map();
      // Whose a few lit lines are comes before any name: names find room elsewhere.
      const areFew = highlight !== null && highlight.edges.size <= MOST_LIT_EDGES;
      drawEdgeLabels(context, app, scene, projected, labels, colors, "of-files");
      if (areFew) drawEdgeSigns(given, true, signs);
      draw(first.filter(isSelected).map(request), lit, MOST_LABELS);
      draw(first.filter((node) => strong.has(node.id) && !isSelected(node)).map(request), lit, MOST_LABELS);
      draw(first.filter(({ id }) => !strong.has(id)).map(request), lit, MOST_LABELS);
      const atNodes = drawNodeBadges(given, sized);
      const onLines = drawEdgeBadges(given);
      drawNodeSigns(given, sized, signs);
      if (!areFew) drawEdgeSigns(given, true, signs);
      drawEdgeLabels(context, app, scene, projected, labels, colors, "lit");
      badges = [...atNodes, ...onLines];
      drawCounts(context, scene, labels, colors, view, sized);
      const most = scene.isLarge ? MOST_LABELS_LARGE : MOST_LABELS;
      draw(
        limit(
          sized.filter((node) => !isFirst(node)),
          most * 3,
        ).map(request),
        // Among thousands no label would find a place free of nodes.
        scene.isLarge ? lit : nodes,
        most,
      );
      drawEdgeSigns(given, false, signs);
      if (!isMoving || !scene.isLarge) drawEdgeLabels(context, app, scene, projected, labels, colors, "rest");
    },
  };
}

/** Nodes in sight that are large enough for a label, or lit. Size falls with importance, so the first too small one ends it. */
function nodesWithLabels({ byImportance, highlight }: CanvasScene, { nodeOf }: ProjectedScene, view: Box): ScreenNode[] {
  const large: ScreenNode[] = [];
  for (const id of byImportance) {
    const node = nodeOf(id);
    if (node.radius < MIN_RADIUS && large.length >= ALWAYS_NAMED) break;
    large.push(node);
  }
  const known = new Set(large.map(({ id }) => id));
  const lit = [...(highlight?.nodes ?? [])].filter((id) => !known.has(id)).map(nodeOf);
  return [...large, ...lit].filter((node) => isNear(node, view));
}

const limit = <T>(list: readonly T[], most: number): readonly T[] => list.slice(0, most);
const cut = (text: string, letters: number): string => (text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`);

const isNear = ({ x, y, radius }: { x: number; y: number; radius: number }, view: Box): boolean =>
  x > view.left - radius && x < view.right + radius && y > view.top - radius && y < view.bottom + radius;

function write(context: CanvasRenderingContext2D, text: string, x: number, y: number, color: string, halo: string): void {
  context.lineWidth = 3.5;
  context.strokeStyle = halo;
  context.strokeText(text, x, y);
  context.fillStyle = color;
  context.fillText(text, x, y);
}

/**
 * The labels of what is pointed at or selected and stands in a file, whose sign comes beside it; of all that is lit; or of
 * all edges in sight, when zoomed in enough.
 */
function drawEdgeLabels(
  context: CanvasRenderingContext2D,
  app: CanvasApp,
  scene: CanvasScene,
  projected: ProjectedScene,
  labels: BoxGrid,
  colors: CanvasColors,
  which: "of-files" | "lit" | "rest",
): void {
  const { highlight, selection, visibility, isLarge } = scene;
  const { graph } = app.model;
  const { screen } = projected;
  const chosen = selection?.type === "edge" && graph.hasEdge(selection.key) ? [selection.key] : [];
  const near = highlight && highlight.edges.size <= MOST_LIT_EDGES ? [...highlight.edges] : [];
  const isShown = (key: string): boolean => !visibility.hiddenEdges.has(key);
  const all = (): string[] => (isLarge || screen.unit < EDGE_LABEL_UNIT ? [] : graph.filterEdges(isShown));
  const ofFiles = (key: string): boolean => isNamed(scene, key) && graph.getEdgeAttribute(key, "files").length > 0;
  const first = [...new Set([...chosen, ...near])].filter(isShown);
  const keys = which === "of-files" ? first.filter(ofFiles) : which === "lit" ? first : limit(all(), MOST_EDGE_LABELS);
  context.font = `500 11px ${colors.font}`;
  for (const key of keys) {
    const edge = projected.edgeOf(key);
    const isDim = highlight !== null && !highlight.edges.has(key);
    drawEdgeLabel(context, {
      text: cut(edgeLabel(graph.getEdgeAttributes(key)), 32),
      points: [0.4, 0.5, 0.6].map((at) => pointOfEdge(edge, at, screen.scale)),
      length: edge.isLoop
        ? Number.POSITIVE_INFINITY
        : Math.hypot(edge.target.x - edge.source.x, edge.target.y - edge.source.y) - 2 * edge.sourceRadius,
      labels,
      color: isDim ? colors.labelDim : colors.label,
      halo: colors.halo,
      forced: isNamed(scene, key),
    });
  }
}

/** "+12" at the upper right of an entity: relations that an expansion could bring. */
function drawCounts(
  context: CanvasRenderingContext2D,
  { missing, highlight, isLarge }: CanvasScene,
  labels: BoxGrid,
  colors: CanvasColors,
  view: Box,
  nodes: readonly ScreenNode[],
): void {
  context.font = `600 10px ${colors.font}`;
  context.textAlign = "center";
  for (const { id, x, y, radius } of nodes) {
    const count = missing.get(id);
    const isTold = highlight?.nodes.has(id) ?? (!isLarge && radius >= MIN_COUNTED_RADIUS);
    if (count === undefined || !isTold) continue;
    const text = `+${count > 999 ? "999" : count}`;
    const half = context.measureText(text).width / 2 + 4;
    const at = { x: x + radius * 0.75 + half * 0.6, y: y - radius * 0.75 - 4 };
    const box = { left: at.x - half, right: at.x + half, top: at.y - 7, bottom: at.y + 7 };
    if (box.left < view.left || box.right > view.right || box.top < view.top || !labels.isFree(box)) continue;
    labels.take(box);
    context.beginPath();
    context.roundRect(box.left, box.top, 2 * half, 14, 7);
    context.fillStyle = colors.raised;
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = colors.outline;
    context.stroke();
    context.fillStyle = colors.label;
    context.fillText(text, at.x, at.y + 0.5);
  }
}
