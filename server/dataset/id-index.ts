/**
 * A set of ids that numbers its members from 0, exact and compact: a byte a character and about twelve bytes an id,
 * where a Set of strings takes a hundred. Bytes lie in blocks, so that growing copies none of them.
 */
import { randomBytes } from "node:crypto";
import { createNumberColumn } from "./number-column.ts";

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

const BLOCK = 65_536;
const EMPTY = new Uint8Array(0);

/**
 * FNV-1a, 32 bit (Fowler, Noll, Vo), from a beginning that no file can know; members are compared byte by byte, so a
 * clash costs time and nothing else.
 */
const BASIS = randomBytes(4).readUInt32LE();
const PRIME = 0x01000193;

/** The end of an id changes the low bits most: ids that are numbered would lie in rows. */
function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (half ^ (half >>> 13)) >>> 0;
}

/** The id that is asked for, as UTF-8: written here once instead of into a buffer of its own. */
let asked = Buffer.alloc(1024);

/** Number of bytes that `asked` then begins with. */
function ask(id: string): number {
  // A character takes three bytes at most; two halves of a pair take four.
  if (id.length * 3 > asked.length) asked = Buffer.alloc(id.length * 3);
  for (let at = 0; at < id.length; at++) {
    const code = id.charCodeAt(at);
    if (code > 0x7f) return asked.write(id);
    asked[at] = code;
  }
  return id.length;
}

function hashOfAsked(length: number): number {
  let hash = BASIS;
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ (asked[at] ?? 0), PRIME);
  return mixed(hash);
}

export function createIdIndex(): IdIndex {
  const blocks: Uint8Array[] = [];
  const ends = createNumberColumn();
  let count = 0;
  /** Open addressing; a slot holds an ordinal plus one. */
  let slots = new Uint32Array(1024);

  const startOf = (ordinal: number): number => (ordinal === 0 ? 0 : ends.get(ordinal - 1));
  const blockOf = (position: number): Uint8Array => blocks[Math.floor(position / BLOCK)] ?? EMPTY;
  const isAsked = (ordinal: number, length: number): boolean => {
    const start = startOf(ordinal);
    if (ends.get(ordinal) - start !== length) return false;
    let [block, within] = [blockOf(start), start % BLOCK];
    for (let at = 0; at < length; at++, within++) {
      if (within === BLOCK) [block, within] = [blockOf(start + at), 0];
      if (block[within] !== asked[at]) return false;
    }
    return true;
  };
  const hashOf = (ordinal: number): number => {
    let hash = BASIS;
    for (const bytes of bytesOf(ordinal)) for (const byte of bytes) hash = Math.imul(hash ^ byte, PRIME);
    return mixed(hash);
  };
  const bytesOf = (ordinal: number): Uint8Array[] => {
    const pieces: Uint8Array[] = [];
    for (let from = startOf(ordinal), end = ends.get(ordinal); from < end; ) {
      const within = from % BLOCK;
      const piece = blockOf(from).subarray(within, Math.min(BLOCK, within + end - from));
      pieces.push(piece);
      from += piece.length;
    }
    return pieces;
  };
  /** The slot that has what is asked for, or the free one where it belongs. */
  const slotOf = (length: number): number => {
    const mask = slots.length - 1;
    let at = hashOfAsked(length) & mask;
    for (let held = slots[at] ?? 0; held !== 0; held = slots[at] ?? 0) {
      if (isAsked(held - 1, length)) return at;
      at = (at + 1) & mask;
    }
    return at;
  };
  const grow = (): void => {
    slots = new Uint32Array(slots.length * 2);
    const mask = slots.length - 1;
    for (let ordinal = 0; ordinal < count; ordinal++) {
      let at = hashOf(ordinal) & mask;
      while (slots[at] !== 0) at = (at + 1) & mask;
      slots[at] = ordinal + 1;
    }
  };
  const append = (length: number): void => {
    const start = startOf(count);
    for (let at = 0; at < length; ) {
      const within = (start + at) % BLOCK;
      if (within === 0) blocks.push(new Uint8Array(BLOCK));
      const piece = asked.subarray(at, Math.min(length, at + BLOCK - within));
      blockOf(start + at).set(piece, within);
      at += piece.length;
    }
    ends.set(count, start + length);
    count += 1;
  };
  const intern = (id: string): number => {
    const length = ask(id);
    const slot = slotOf(length);
    const held = slots[slot] ?? 0;
    if (held !== 0) return held - 1;
    append(length);
    slots[slot] = count;
    if (count * 3 > slots.length * 2) grow();
    return count - 1;
  };

  return {
    size: () => count,
    find: (id) => (slots[slotOf(ask(id))] ?? 0) - 1,
    intern,
    add: (id) => {
      const before = count;
      return intern(id) === before;
    },
    idAt: (ordinal) => Buffer.concat(bytesOf(ordinal)).toString("utf8"),
  };
}
