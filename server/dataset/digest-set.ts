/**
 * Which ids were met already, in eleven to twenty-one bytes an id, whatever its length: for questions whose wrong answer
 * does no harm that stays. Held are 74 bits of a hash whose key is drawn for each set, so that no file can be made to
 * clash. A clash calls an id met that was not: with a million ids that happens to one file in
 * forty thousand million (n² / 2⁷⁵), and to another one when it is read again. Where data hangs on the answer for
 * good, an IdIndex is right.
 */
import { createKeyedHash } from "./keyed-hash.ts";

export interface DigestSet {
  /** Adds the id; true when it is new. */
  readonly add: (id: string) => boolean;
  readonly has: (id: string) => boolean;
}

/** Small tables that grow one by one: none of them is large enough for its copying to be felt. */
const TABLES = 1024;

interface Table {
  /** Open addressing, two cells a digest; a digest of zeros is written as one. */
  cells: Uint32Array;
  count: number;
}

const emptyTable = (): Table => ({ cells: new Uint32Array(16), count: 0 });

export function createDigestSet(): DigestSet {
  const { words, take } = createKeyedHash();
  const tables: Table[] = Array.from({ length: TABLES }, emptyTable);

  const tableOf = (id: string): Table => {
    take(id);
    return tables[(words[2] ?? 0) % TABLES] ?? emptyTable();
  };
  /** Of what was taken last. */
  const high = (): number => words[0] ?? 0;
  const low = (): number => words[1] || 1;
  return {
    has(id) {
      const { cells } = tableOf(id);
      return cells[placeOf(cells, high(), low())] !== 0;
    },
    add(id) {
      const table = tableOf(id);
      const at = placeOf(table.cells, high(), low());
      if (table.cells[at] !== 0) return false;
      put(table.cells, at, high(), low());
      table.count += 1;
      if (table.count * 8 > table.cells.length * 3) grow(table);
      return true;
    },
  };
}

/** Where the low half of this digest is, or belongs. */
function placeOf(cells: Uint32Array, high: number, low: number): number {
  const mask = cells.length - 1;
  let at = (high << 1) & mask;
  while (cells[at] !== 0 && (cells[at] !== low || cells[at + 1] !== high)) at = (at + 2) & mask;
  return at;
}

function put(cells: Uint32Array, at: number, high: number, low: number): void {
  cells[at] = low;
  cells[at + 1] = high;
}

function grow(table: Table): void {
  const larger = new Uint32Array(table.cells.length * 2);
  for (let at = 0; at < table.cells.length; at += 2) {
    const [low = 0, high = 0] = table.cells.subarray(at, at + 2);
    if (low !== 0) put(larger, placeOf(larger, high, low), high, low);
  }
  table.cells = larger;
}
