/** Pieces of text and bytes as blocks of a size that files and sockets like: one write for many small pieces. */
const BLOCK = 131_072;
/** Bytes of a character in UTF-8 at most; one beyond U+FFFF has four and counts as two. */
const BYTES_A_CHARACTER = 3;

export async function* inBlocks(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Buffer> {
  let block = Buffer.allocUnsafeSlow(BLOCK);
  let used = 0;
  for await (const piece of pieces) {
    const most = typeof piece === "string" ? piece.length * BYTES_A_CHARACTER : piece.length;
    if (used > 0 && used + most > BLOCK) {
      yield block.subarray(0, used);
      block = Buffer.allocUnsafeSlow(BLOCK);
      used = 0;
    }
    if (most > BLOCK) yield toBuffer(piece);
    else if (typeof piece === "string") used += block.write(piece, used);
    else {
      block.set(piece, used);
      used += piece.length;
    }
  }
  if (used > 0) yield block.subarray(0, used);
}

const toBuffer = (piece: string | Uint8Array): Buffer =>
  typeof piece === "string" ? Buffer.from(piece) : Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
