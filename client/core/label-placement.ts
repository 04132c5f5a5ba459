/**
 * Which labels are drawn, and where: the most important first, each on the first free side of its node. No label
 * covers another or a node, and none leaves the screen; one that finds no room is not drawn.
 */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelRequest {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Drawn even where it covers a node, when there is no other room: what the pointer is on. */
  readonly forced: boolean;
}

export interface PlacedLabel {
  readonly id: string;
  /** Left end and middle line of the text. */
  readonly x: number;
  readonly y: number;
}

const GAP = 0;
const MARGIN = 4;
const CELL = 64;

/** Boxes that are taken, found by grid cells. */
export function createBoxGrid() {
  const cells = new Map<number, Box[]>();
  const eachCell = (box: Box, visit: (key: number) => boolean): boolean => {
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) {
      for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
        if (visit(row * 10_000 + column)) return true;
      }
    }
    return false;
  };
  return {
    isFree: (box: Box): boolean => !eachCell(box, (key) => (cells.get(key) ?? []).some((other) => overlap(box, other))),
    take: (box: Box): void => {
      eachCell(box, (key) => {
        const list = cells.get(key);
        if (list) list.push(box);
        else cells.set(key, [box]);
        return false;
      });
    },
  };
}

export type BoxGrid = ReturnType<typeof createBoxGrid>;

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** `requests` by importance, falling. `labels` collects what is taken by text; `nodes` holds the nodes' boxes. */
export function placeLabels(requests: Iterable<LabelRequest>, screen: Box, labels: BoxGrid, nodes: BoxGrid, most: number): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    if (placed.length >= most) break;
    const sides = sidesOf(request, screen).filter((side) => isInside(side, screen) && labels.isFree(side));
    const box = sides.find((side) => nodes.isFree(side)) ?? (request.forced ? sides[0] : undefined);
    if (!box) continue;
    labels.take(box);
    placed.push({ id: request.id, x: box.left, y: (box.top + box.bottom) / 2 });
  }
  return placed;
}

const isInside = (box: Box, screen: Box): boolean =>
  box.left >= screen.left + MARGIN &&
  box.right <= screen.right - MARGIN &&
  box.top >= screen.top + MARGIN &&
  box.bottom <= screen.bottom - MARGIN;

/** Right, left, below, above; then the corners; then below and above pushed back into the screen. */
function sidesOf({ x, y, radius, width, height, forced }: LabelRequest, screen: Box): Box[] {
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
  return forced || isNear ? [...sides, at(clamped, below), at(clamped, above)] : sides;
}
