/** The bytes of an XML file as text, a small piece at a time. What is not UTF-8, or no text at all, is said as what it is. */
import { findInvalidUtf8 } from "../../dataset/find-invalid-utf8.ts";
import type { InputFile } from "../imported.ts";

const PIECE = 65_536;
/** Enough of a file to see an XML declaration. */
const HEAD = 512;

/** Beginnings of files that are no UTF-8, and what is then to be done. */
const OTHERS: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0xff, 0xfe], "is UTF-16: save it as UTF-8"],
  [[0xfe, 0xff], "is UTF-16: save it as UTF-8"],
  [[0x3c, 0x00], "is UTF-16: save it as UTF-8"],
  [[0x00, 0x3c], "is UTF-16: save it as UTF-8"],
  [[0x00, 0x00], "is not text"],
  [[0x1f, 0x8b], "is compressed (gzip): unpack it first"],
  [[0x50, 0x4b, 0x03, 0x04], "is a zip file: unpack it first"],
];

/** `refuse` makes the error of a fault so many line breaks behind the last piece that was yielded. */
export async function* decodeUtf8(file: InputFile, refuse: (why: string, breaks: number) => Error): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let head: Buffer | null = Buffer.alloc(0);
  /** The last characters of the piece before, of which one may end in the next piece only. */
  let tail: Buffer = Buffer.alloc(0);
  const decode = (bytes: Buffer, stream: boolean): string => {
    try {
      return decoder.decode(bytes, { stream });
    } catch {
      const whole = Buffer.concat([tail, bytes]);
      const at = Math.max(0, findInvalidUtf8(whole));
      const breaks = breaksIn(whole.subarray(0, at)) - breaksIn(tail);
      const byte = (whole[at] ?? 0).toString(16).toUpperCase().padStart(2, "0");
      throw refuse(`has a byte (0x${byte}) that is not UTF-8: the file may be Latin-1 or cut. Save it as UTF-8`, breaks);
    } finally {
      const last = bytes.subarray(-3);
      const start = last.findIndex((byte) => (byte & 0xc0) !== 0x80);
      tail = start === -1 ? Buffer.alloc(0) : last.subarray(start);
    }
  };
  const start = (bytes: Buffer): void => {
    const found = OTHERS.find(([magic]) => magic.every((byte, index) => bytes[index] === byte));
    if (found) throw refuse(found[1], 0);
    const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(bytes.toString("latin1"))?.[1];
    if (declared !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(declared)) {
      throw refuse(`declares the encoding ${declared}: save it as UTF-8`, 0);
    }
  };

  for await (const chunk of file.bytes()) {
    let bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (head !== null) {
      head = Buffer.concat([head, bytes]);
      if (head.length < HEAD) continue;
      start(head);
      bytes = head;
      head = null;
    }
    for (let at = 0; at < bytes.length; at += PIECE) yield decode(bytes.subarray(at, at + PIECE), true);
  }
  if (head !== null) {
    start(head);
    yield decode(head, true);
  }
  yield decode(Buffer.alloc(0), false);
}

const breaksIn = (bytes: Buffer): number => bytes.toString("latin1").split("\n").length - 1;
