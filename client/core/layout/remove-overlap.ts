/**
 * Pushes boxes apart until none overlaps another, along the axis where they overlap least, by grid cells, so that each
 * pass costs about as much as there are nodes. Deterministic; fixed nodes do not move.
 */
const PASSES = 120;

export function removeOverlap(places: Float32Array, boxes: Float32Array, fixed: Uint8Array, members: readonly number[]): void {
  const width = 2 * members.reduce((max, index) => Math.max(max, boxes[2 * index] ?? 0), 1);
  const height = 2 * members.reduce((max, index) => Math.max(max, boxes[2 * index + 1] ?? 0), 1);
  for (let pass = 0; pass < PASSES; pass++) {
    const cells = new Map<string, number[]>();
    for (const index of members) {
      const key = `${Math.floor((places[2 * index] ?? 0) / width)} ${Math.floor((places[2 * index + 1] ?? 0) / height)}`;
      const cell = cells.get(key);
      if (cell) cell.push(index);
      else cells.set(key, [index]);
    }
    let moved = false;
    for (const [key, cell] of cells) {
      const [column = 0, row = 0] = key.split(" ").map(Number);
      for (const [dx, dy] of AHEAD) {
        const others = dx === 0 && dy === 0 ? cell : (cells.get(`${column + dx} ${row + dy}`) ?? []);
        for (const [at, a] of cell.entries()) {
          for (const b of others === cell ? cell.slice(at + 1) : others) moved = separate(places, boxes, fixed, a, b) || moved;
        }
      }
    }
    if (!moved) return;
  }
}

/** A cell with itself and half of those around it: each pair of cells is met once. */
const AHEAD = [
  [0, 0],
  [1, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
] as const;

function separate(places: Float32Array, boxes: Float32Array, fixed: Uint8Array, a: number, b: number): boolean {
  const freedom = (fixed[a] ? 0 : 1) + (fixed[b] ? 0 : 1);
  if (freedom === 0) return false;
  const gaps = [0, 1].map((axis) => (places[2 * b + axis] ?? 0) - (places[2 * a + axis] ?? 0));
  const overlaps = [0, 1].map((axis) => (boxes[2 * a + axis] ?? 0) + (boxes[2 * b + axis] ?? 0) - Math.abs(gaps[axis] ?? 0));
  const [byX = 0, byY = 0] = overlaps;
  if (byX <= 0.5 || byY <= 0.5) return false;
  const axis = byX < byY ? 0 : 1;
  const gap = gaps[axis] ?? 0;
  // Nodes on one spot part by their index, not by chance.
  const direction = gap > 0 || (gap === 0 && a < b) ? 1 : -1;
  const step = ((axis === 0 ? byX : byY) / freedom) * direction;
  if (!fixed[a]) places[2 * a + axis] = (places[2 * a + axis] ?? 0) - step;
  if (!fixed[b]) places[2 * b + axis] = (places[2 * b + axis] ?? 0) + step;
  return true;
}
