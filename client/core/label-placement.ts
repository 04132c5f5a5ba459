/**
 * Which labels are drawn, and where: the most important first, each on the first free side of its node. No label
 * covers another, and none leaves the screen. One that finds no room free of nodes is tried in its shorter form, and
 * then is not drawn, unless it must be.
 */
import type { Box, BoxGrid } from "../../model/box-grid.ts";

export interface LabelRequest {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Of the text, and of its shorter form where it has one. */
  readonly widths: readonly number[];
  readonly height: number;
  /** Drawn farther off, or over as few nodes as can be, when there is no other room: what the pointer is on, and hubs. */
  readonly forced: boolean;
}

export interface PlacedLabel {
  readonly id: string;
  /** Index into `widths`. */
  readonly form: number;
  /** Left end and middle line of the text. */
  readonly x: number;
  readonly y: number;
}

const GAP = 0;
const MARGIN = 4;
/** `requests` by importance, falling. `labels` collects what is taken by text; `nodes` holds the nodes' boxes. */
export function placeLabels(requests: Iterable<LabelRequest>, screen: Box, labels: BoxGrid, nodes: BoxGrid, most: number): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    if (placed.length >= most) break;
    const found = placeOne(request, screen, labels, nodes);
    if (!found) continue;
    labels.take(found.box);
    placed.push({ id: request.id, form: found.form, x: found.box.left, y: (found.box.top + found.box.bottom) / 2 });
  }
  return placed;
}

interface Found {
  readonly box: Box;
  readonly form: number;
}

function placeOne(request: LabelRequest, screen: Box, labels: BoxGrid, nodes: BoxGrid): Found | null {
  const forms = request.widths.map((width) =>
    sidesOf(request, width, screen).filter((side) => isInside(side, screen) && labels.isFree(side)),
  );
  for (const [form, sides] of forms.entries()) {
    const box = sides.find((side) => nodes.isFree(side));
    if (box) return { box, form };
  }
  if (!request.forced) return null;
  // Every side covers something: the shortest form, over the fewest nodes.
  const form = forms.length - 1;
  const [best] = (forms[form] ?? []).map((box) => ({ box, covered: nodes.countIn(box) })).sort((a, b) => a.covered - b.covered);
  return best ? { box: best.box, form } : null;
}

const isInside = (box: Box, screen: Box): boolean =>
  box.left >= screen.left + MARGIN &&
  box.right <= screen.right - MARGIN &&
  box.top >= screen.top + MARGIN &&
  box.bottom <= screen.bottom - MARGIN;

/** Right, left, below, above; then the corners; then below and above pushed back into the screen, and farther off. */
function sidesOf({ x, y, radius, height, forced }: LabelRequest, width: number, screen: Box): Box[] {
  const at = (left: number, middle: number): Box => ({ left, top: middle - height / 2, right: left + width, bottom: middle + height / 2 });
  const reach = radius + GAP;
  const below = y + reach + height / 2;
  const above = y - reach - height / 2;
  const centred = x - width / 2;
  const clamped = Math.max(screen.left + MARGIN, Math.min(screen.right - MARGIN - width, centred));
  const right = x + reach * 0.75;
  const left = x - reach * 0.75 - width;
  const high = y - reach * 0.75 - height / 4;
  const low = y + reach * 0.75 + height / 4;
  const sides = [
    at(x + reach, y),
    at(x - reach - width, y),
    at(centred, below),
    at(centred, above),
    at(right, high),
    at(right, low),
    at(left, high),
    at(left, low),
    at(x - width * 0.2, below),
    at(x - width * 0.8, below),
    at(x - width * 0.2, above),
    at(x - width * 0.8, above),
  ];
  const isNear = Math.abs(clamped - centred) < width / 2;
  if (forced || isNear) sides.push(at(clamped, below), at(clamped, above));
  if (forced) for (const off of [0.8, 1.6]) sides.push(at(clamped, below + off * height), at(clamped, above - off * height));
  return sides;
}
