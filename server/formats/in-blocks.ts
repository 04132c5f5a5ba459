/** Pieces of text and bytes as blocks of a size that files and sockets like: one write for many small pieces. */
const BLOCK = 65_536;

export async function* inBlocks(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Buffer> {
  let text = "";
  for await (const piece of pieces) {
    if (typeof piece === "string") {
      text += piece;
      if (text.length < BLOCK) continue;
      yield Buffer.from(text);
      text = "";
    } else {
      if (text !== "") yield Buffer.from(text);
      text = "";
      yield Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    }
  }
  if (text !== "") yield Buffer.from(text);
}
