/** Bytes of a file as text: UTF-8 with or without a byte order mark, or an error that says what the file is instead. */
import { AppError } from "../../model/errors.ts";

/** Throws AppError `validation`; `file` is for messages. */
export async function* utf8Text(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let read = 0;
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch (cause) {
      throw new AppError("validation", `${file}: is not UTF-8 (near byte ${read}). Save it as UTF-8 and load it again.`, { cause });
    }
  };
  for await (const chunk of bytes) {
    if (read === 0 && isUtf16(chunk)) throw new AppError("validation", `${file}: is UTF-16. Save it as UTF-8 and load it again.`);
    const text = decode(chunk);
    read += chunk.length;
    if (text !== "") yield text;
  }
  const rest = decode();
  if (rest !== "") yield rest;
}

const isUtf16 = ([a, b]: Uint8Array): boolean => (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
