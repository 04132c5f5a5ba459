/**
 * A set of ids that numbers its members from 0, exact and compact: one byte a character and about eight bytes an
 * id, where a Set of strings takes a hundred. It lets half a million records be checked in a few megabytes.
 */

export interface IdIndex {
  readonly size: () => number;
  /** The id's number, adding it when it is new. */
  readonly intern: (id: string) => number;
  /** Adds the id; true when it is new. */
  readonly add: (id: string) => boolean;
  /** The id's number, or -1. */
  readonly find: (id: string) => number;
  readonly idAt: (ordinal: number) => string;
}

/** Numbers by position; reads as 0 where nothing was written. */
export interface NumberColumn {
  readonly get: (index: number) => number;
  readonly set: (index: number, value: number) => void;
}

export function createNumberColumn(): NumberColumn {
  let cells = new Float64Array(1024);
  return {
    get: (index) => cells[index] ?? 0,
    set: (index, value) => {
      if (index >= cells.length) {
        const larger = new Float64Array(Math.max(index + 1, cells.length * 2));
        larger.set(cells);
        cells = larger;
      }
      cells[index] = value;
    },
  };
}

/** FNV-1a, 32 bit (Fowler, Noll, Vo); members are compared byte by byte, so a clash costs time and nothing else. */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

export function createIdIndex(): IdIndex {
  let arena = Buffer.alloc(16_384);
  let used = 0;
  let count = 0;
  const ends = createNumberColumn();
  /** Open addressing; a slot holds an ordinal plus one. */
  let slots = new Uint32Array(1024);

  const bytesAt = (ordinal: number): Buffer => arena.subarray(ordinal === 0 ? 0 : ends.get(ordinal - 1), ends.get(ordinal));
  /** The slot that has these bytes, or the free one where they belong. */
  const slotOf = (bytes: Buffer): number => {
    const mask = slots.length - 1;
    let at = hashOf(bytes) & mask;
    for (let held = slots[at] ?? 0; held !== 0; held = slots[at] ?? 0) {
      if (bytesAt(held - 1).equals(bytes)) return at;
      at = (at + 1) & mask;
    }
    return at;
  };
  const grow = (): void => {
    slots = new Uint32Array(slots.length * 2);
    for (let ordinal = 0; ordinal < count; ordinal++) slots[slotOf(bytesAt(ordinal))] = ordinal + 1;
  };
  const append = (bytes: Buffer): void => {
    if (used + bytes.length > arena.length) {
      const larger = Buffer.alloc(Math.max(arena.length * 2, used + bytes.length));
      arena.copy(larger, 0, 0, used);
      arena = larger;
    }
    bytes.copy(arena, used);
    used += bytes.length;
    ends.set(count, used);
    count += 1;
  };
  const intern = (id: string): number => {
    const bytes = Buffer.from(id);
    const slot = slotOf(bytes);
    const held = slots[slot] ?? 0;
    if (held !== 0) return held - 1;
    append(bytes);
    slots[slot] = count;
    if (count * 2 > slots.length) grow();
    return count - 1;
  };

  return {
    size: () => count,
    find: (id) => (slots[slotOf(Buffer.from(id))] ?? 0) - 1,
    intern,
    add: (id) => {
      const before = count;
      return intern(id) === before;
    },
    idAt: (ordinal) => bytesAt(ordinal).toString("utf8"),
  };
}
