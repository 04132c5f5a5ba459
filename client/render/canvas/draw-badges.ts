/**
 * Small signs on the canvas: at an entity and on a relation in how many contradictions they are, and under two lenses
 * who holds a relation. Each stands where nothing else is written; those of contradictions can be clicked.
 */
import type { Box } from "../../../model/box-grid.ts";
import { type Point, pointOfEdge } from "../../core/edge-curve.ts";
import type { ScreenNode } from "../../core/hit-test.ts";
import type { Selection } from "../../core/view-state.ts";
import { voiceMark } from "../../core/voice-words.ts";
import { type BadgeScene, drawPill, hasRoom, isDim, type Pill } from "./draw-pill.ts";

export interface Badge {
  readonly box: Box;
  readonly target: Selection;
}

/** Where on a line a sign may stand, the best place first: the middle belongs to the label. */
const PLACES_ON_LINE = [0.36, 0.64, 0.5, 0.28, 0.72];

/** At entities: the sign and a number, at the upper left. Gives what was drawn, for the pointer. */
export function drawNodeBadges(given: BadgeScene, nodes: readonly ScreenNode[]): Badge[] {
  const { app, scene } = given;
  const { entities } = app.disputes.get();
  if (entities.size === 0) return [];
  return nodes.flatMap(({ id, x, y, radius }): Badge[] => {
    const count = entities.get(id);
    if (count === undefined || isDim(scene, { type: "node", id })) return [];
    const pill = { ...contradiction(given, String(count)), mayCover: true };
    const box = drawPill(given, pill, [{ x: x - radius * 0.75 - 9, y: y - radius * 0.75 - 4 }]);
    return box ? [{ box, target: { type: "node", id } }] : [];
  });
}

/** On lines: who holds them under two lenses, else that they are contradicted, and how often where it is more than once. */
export function drawEdgeBadges(given: BadgeScene): Badge[] {
  const { app, scene, projected, colors } = given;
  const { graph } = app.model;
  if (scene.isLarge) return [];
  const { facts } = app.disputes.get();
  const badges: Badge[] = [];
  graph.forEachEdge((key, edge) => {
    if (scene.visibility.hiddenEdges.has(key) || isDim(scene, { type: "edge", key })) return;
    const mark = voiceMark(edge);
    const count = mark === null ? facts.get(key) : undefined;
    if (mark === null && count === undefined) return;
    if (!hasRoom(given, key)) return;
    const ends = projected.edgeOf(key);
    const places = PLACES_ON_LINE.map((at) => pointOfEdge(ends, at, projected.screen.scale));
    const voice = { text: mark ?? "", sign: null, stroke: colors.outline, ink: colors.label };
    const pill = mark === null ? contradiction(given, count === 1 ? "" : String(count)) : voice;
    const box = drawPill(given, { ...pill, mayCover: false }, places);
    if (box && mark === null) badges.push({ box, target: { type: "edge", key } });
  });
  return badges;
}

const contradiction = ({ colors }: BadgeScene, text: string): Omit<Pill, "mayCover"> => ({
  text,
  sign: "unequal",
  stroke: colors.contested,
  ink: colors.label,
});

/** The badge under the pointer. */
export const badgeAt = (badges: readonly Badge[], { x, y }: Point): Badge | undefined =>
  badges.find(({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
