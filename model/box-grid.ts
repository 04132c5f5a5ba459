/** Boxes on a plane, found by the cells of a grid: where something may still be written. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CELL = 64;

/** Boxes that are taken. */
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
    countIn: (box: Box): number => {
      const found = new Set<Box>();
      eachCell(box, (key) => {
        for (const other of cells.get(key) ?? []) if (overlap(box, other)) found.add(other);
        return false;
      });
      return found.size;
    },
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
