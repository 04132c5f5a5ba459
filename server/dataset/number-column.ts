/**
 * Numbers by position, in blocks: a column grows without being copied. A block has four bytes a number while all of
 * its numbers are whole and below 2³², and eight from the first that is not.
 */

/** Reads as 0 where nothing was written. */
export interface NumberColumn {
  readonly get: (index: number) => number;
  readonly set: (index: number, value: number) => void;
}

const BLOCK = 8192;

export function createNumberColumn(): NumberColumn {
  const blocks: (Uint32Array | Float64Array | undefined)[] = [];
  return {
    get: (index) => blocks[Math.floor(index / BLOCK)]?.[index % BLOCK] ?? 0,
    set: (index, value) => {
      const at = Math.floor(index / BLOCK);
      let block = blocks[at] ?? new Uint32Array(BLOCK);
      if (value >>> 0 !== value && block instanceof Uint32Array) block = Float64Array.from(block);
      block[index % BLOCK] = value;
      blocks[at] = block;
    },
  };
}
