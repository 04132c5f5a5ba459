/** Finds where bytes stop being UTF-8. Method: the table of well-formed byte sequences, Unicode 15, table 3-7. */

/** Length of a sequence and the range of its second byte, by its first byte; null when no sequence begins so. */
function sequence(lead: number): { length: number; low: number; high: number } | null {
  if (lead < 0x80) return { length: 1, low: 0, high: 0 };
  if (lead < 0xc2 || lead > 0xf4) return null;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  return { length, low, high };
}

/** Index of the first byte of the first ill-formed sequence, or -1. */
export function findInvalidUtf8(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const form = sequence(bytes[at] ?? 0);
    if (form === null) return at;
    for (let index = 1; index < form.length; index++) {
      const byte = bytes[at + index] ?? 0;
      const low = index === 1 ? form.low : 0x80;
      const high = index === 1 ? form.high : 0xbf;
      if (byte < low || byte > high) return at;
    }
    at += form.length;
  }
  return -1;
}
