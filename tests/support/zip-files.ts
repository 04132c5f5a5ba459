/** Zips as others make them, honest or not. */
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

export async function zipWith(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content as string), name);
  zip.end();
  return buffer(zip.outputStream);
}

const LOCAL = Buffer.from("PK\u0003\u0004", "latin1");
const CENTRAL = Buffer.from("PK\u0001\u0002", "latin1");

/** Changes the headers of every entry: those before the data, and those in the list at the end. */
export function withHeaders(zip: Buffer, change: (header: Buffer, place: "local" | "central") => void): Buffer {
  const changed = Buffer.from(zip);
  for (const [magic, place] of [
    [LOCAL, "local"],
    [CENTRAL, "central"],
  ] as const) {
    for (let at = changed.indexOf(magic); at !== -1; at = changed.indexOf(magic, at + 4)) change(changed.subarray(at), place);
  }
  return changed;
}

/** The same zip with another name of the same length for an entry. */
export function renamed(zip: Buffer, from: string, to: string): Buffer {
  if (Buffer.byteLength(from) !== Buffer.byteLength(to)) throw new TypeError("names of one length, please");
  const changed = Buffer.from(zip);
  for (let at = changed.indexOf(from); at !== -1; at = changed.indexOf(from, at + 1)) changed.write(to, at);
  return changed;
}
