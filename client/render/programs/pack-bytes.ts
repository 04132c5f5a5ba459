/** Four bytes in the place of one float of a vertex buffer; the last one is even, so that no pattern means NaN. */
const bytes = new Uint8Array(4);
const float = new Float32Array(bytes.buffer);

export function packBytes(a: number, b: number, c: number, d: number): number {
  bytes.set([a, b, c, d & 0xfe]);
  return float[0] ?? 0;
}

export const packFlag = (flag: boolean): number => (flag ? 254 : 0);
