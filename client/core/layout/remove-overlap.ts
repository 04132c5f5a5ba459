/**
 * Pushes boxes apart until none overlaps another, along the axis where they overlap least, by grid cells, so that each
 * pass costs about as much as there are nodes. Deterministic; fixed nodes do not move.
 */
const PASSES = 100;
/** Overlap in graph units that nobody sees. */
const SLACK = 0.5;

export function removeOverlap(places: Float32Array, boxes: Float32Array, fixed: Uint8Array, members: readonly number[]): void {
  const width = 2 * members.reduce((max, index) => Math.max(max, boxes[2 * index] ?? 0), 1);
  const height = 2 * members.reduce((max, index) => Math.max(max, boxes[2 * index + 1] ?? 0), 1);
  for (let pass = 0; pass < PASSES; pass++) {
    const cells = new Map<number, number[]>();
    for (const index of members) {
      const key = cellKey(Math.floor((places[2 * index] ?? 0) / width), Math.floor((places[2 * index + 1] ?? 0) / height));
      const cell = cells.get(key);
      if (cell) cell.push(index);
      else cells.set(key, [index]);
    }
    let moved = false;
    for (const [key, cell] of cells) {
      for (let at = 0; at < cell.length; at++) {
        for (let other = at + 1; other < cell.length; other++) {
          moved = separate(places, boxes, fixed, cell[at] ?? 0, cell[other] ?? 0) || moved;
        }
      }
      for (const ahead of AHEAD) {
        for (const b of cells.get(key + ahead) ?? []) {
          for (const a of cell) moved = separate(places, boxes, fixed, a, b) || moved;
        }
      }
    }
    if (!moved) return;
  }
}

/** Rows are far enough apart in the keys that columns never run into the next row. */
const ROW = 1 << 24;
const cellKey = (column: number, row: number): number => row * ROW + column;

/** Half of the cells around one: so each pair of cells is met once. */
const AHEAD = [1, ROW - 1, ROW, ROW + 1] as const;

function separate(places: Float32Array, boxes: Float32Array, fixed: Uint8Array, a: number, b: number): boolean {
  const freedom = (fixed[a] ? 0 : 1) + (fixed[b] ? 0 : 1);
  if (freedom === 0) return false;
  const dx = (places[2 * b] ?? 0) - (places[2 * a] ?? 0);
  const byX = (boxes[2 * a] ?? 0) + (boxes[2 * b] ?? 0) - Math.abs(dx);
  if (byX <= SLACK) return false;
  const dy = (places[2 * b + 1] ?? 0) - (places[2 * a + 1] ?? 0);
  const byY = (boxes[2 * a + 1] ?? 0) + (boxes[2 * b + 1] ?? 0) - Math.abs(dy);
  if (byY <= SLACK) return false;
  const axis = byX < byY ? 0 : 1;
  const gap = axis === 0 ? dx : dy;
  // Nodes on one spot part by their index, not by chance.
  const direction = gap > 0 || (gap === 0 && a < b) ? 1 : -1;
  const step = (Math.min(byX, byY) / freedom) * direction;
  if (!fixed[a]) places[2 * a + axis] = (places[2 * a + axis] ?? 0) - step;
  if (!fixed[b]) places[2 * b + axis] = (places[2 * b + axis] ?? 0) + step;
  return true;
}
