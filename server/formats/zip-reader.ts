/**
 * A zip that somebody hands in. Reading one needs its end first, so it goes to a temporary file, which is removed
 * whatever happens. Nothing of it is ever unpacked to disk: entries are read as streams, under limits that a zip bomb
 * meets long before memory or patience ends.
 */
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { AppError } from "../../model/errors.ts";
import { createTemporaryFolder } from "../temporary-folder.ts";
import type { InputFile } from "./imported.ts";

const GIGABYTE = 1_000_000_000;

/** Tests set smaller ones. */
export const ZIP_LIMITS = {
  /** Of the file itself, which is kept on disk while it is read. */
  bytes: 8 * GIGABYTE,
  entries: 1000,
  /** Of all entries together, unpacked. */
  inflated: 50 * GIGABYTE,
  /** An entry may be this many times its packed size; small ones are let be, for a column of zeros packs well. */
  ratio: 200,
  ratioFrom: 20_000_000,
};
export type ZipLimits = typeof ZIP_LIMITS;

export interface ZipMember {
  /** As the zip has it, folders included. */
  readonly name: string;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** The members of a zip, to be read one after the other; what `use` yields is yielded. Throws AppError `validation`. */
export async function* readZip<T>(
  file: InputFile,
  use: (members: readonly ZipMember[]) => AsyncIterable<T>,
  limits: ZipLimits = ZIP_LIMITS,
): AsyncGenerator<T> {
  const folder = await createTemporaryFolder("zip");
  let zip: ZipFile | undefined;
  try {
    const path = join(folder.path, "upload.zip");
    const size = await spool(file, path, limits);
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true }).catch(damaged(file));
    const entries = await listEntries(zip, size, file, limits);
    yield* use(entries.map((entry) => member(zip, entry, file)));
  } finally {
    zip?.close();
    await folder.remove();
  }
}

async function spool(file: InputFile, path: string, { bytes }: ZipLimits): Promise<number> {
  let size = 0;
  async function* bounded(): AsyncGenerator<Uint8Array> {
    for await (const chunk of file.bytes()) {
      size += chunk.length;
      if (size > bytes) throw refuse(file, `has more than ${bytes} bytes: a zip may have no more. Load it in parts.`);
      yield chunk;
    }
  }
  await pipeline(Readable.from(bounded()), createWriteStream(path, { mode: 0o600 }));
  return size;
}

/** What the zip says that it holds, judged before anything is unpacked; readers then hold each entry to its word. */
async function listEntries(zip: ZipFile, size: number, file: InputFile, limits: ZipLimits): Promise<Entry[]> {
  if (zip.entryCount > limits.entries) throw refuse(file, `has ${zip.entryCount} entries: at most ${limits.entries} are read.`);
  const entries: Entry[] = [];
  let [packed, inflated] = [0, 0];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    damaged(file)(error);
  }
  for (const entry of entries) {
    const { fileName, compressedSize, uncompressedSize } = entry;
    if (entry.isEncrypted()) throw refuse(file, `${fileName} is encrypted: unpack it and pack it again without a password.`);
    if (!entry.canDecodeFileData()) throw refuse(file, `${fileName} is packed by a method that is not read: pack it as an ordinary zip.`);
    packed += compressedSize;
    inflated += uncompressedSize;
    if (uncompressedSize > limits.ratioFrom && uncompressedSize > compressedSize * limits.ratio)
      throw refuse(
        file,
        `${fileName} would unpack to ${uncompressedSize} bytes out of ${compressedSize}: no honest file is packed like that.`,
      );
  }
  if (packed > size) throw refuse(file, "its entries lie over each other: no honest zip is made like that.");
  if (inflated > limits.inflated)
    throw refuse(file, `would unpack to ${inflated} bytes: at most ${limits.inflated} are read. Load it in parts.`);
  return entries;
}

function member(zip: ZipFile | undefined, entry: Entry, file: InputFile): ZipMember {
  return {
    name: entry.fileName,
    async *bytes() {
      const stream = await zip?.openReadStreamPromise(entry).catch(damaged(file));
      try {
        for await (const chunk of stream ?? []) yield chunk;
      } catch (error) {
        damaged(file, entry.fileName)(error);
      }
    },
  };
}

const refuse = ({ name }: InputFile, why: string): AppError => new AppError("validation", `${name}: ${why}`);

/** What the zip library says of a file that is none, or that was cut off or changed. */
const damaged =
  (file: InputFile, entry?: string) =>
  (cause: unknown): never => {
    const said = cause instanceof Error ? cause.message : String(cause);
    const place = entry === undefined ? "" : `${entry} `;
    throw new AppError("validation", `${file.name}: ${place}cannot be read as a zip (${said}).`, { cause });
  };
