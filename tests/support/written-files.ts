/** Files in memory as writers make them, cut into pieces as sockets cut them, and what readers find in them. */
import { FORMATS, type FormatId } from "../../model/export.ts";
import { FORMAT_WRITERS } from "../../server/formats/formats.ts";
import type { ImportedItem, InputFile } from "../../server/formats/imported.ts";
import { carriedRecords } from "../../server/formats/own-records.ts";
import type { ExportSource } from "../../server/service/export/export-source.ts";

export async function written(format: FormatId, source: ExportSource): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of FORMAT_WRITERS[format].write(source)) pieces.push(Buffer.from(piece as string));
  return Buffer.concat(pieces);
}

/** How many bytes the pieces of a file have: always as many, or these in turn. */
export type PieceSizes = number | readonly number[];

/** So many bytes at a time: pieces end in the middle of characters and tags. */
export function fileOf(bytes: Buffer | string, name = "file", sizes: PieceSizes = 1000): InputFile {
  const whole = Buffer.from(bytes as string);
  const inTurn = typeof sizes === "number" ? [sizes] : sizes;
  return {
    name,
    async *bytes() {
      for (let at = 0, piece = 0; at < whole.length; piece += 1) {
        const size = inTurn[piece % inTurn.length] ?? 1;
        yield whole.subarray(at, at + size);
        at += size;
      }
    },
  };
}

export async function itemsIn(format: FormatId, file: InputFile): Promise<ImportedItem[]> {
  const { read } = FORMAT_WRITERS[format];
  if (!read) throw new Error(`${format} cannot be read`);
  const items: ImportedItem[] = [];
  for await (const item of read(file)) items.push(item);
  return items;
}

/** What is written, read again. */
export const rewritten = async (format: FormatId, source: ExportSource, sizes?: PieceSizes): Promise<ImportedItem[]> =>
  itemsIn(format, fileOf(await written(format, source), `file${FORMATS[format].extension}`, sizes));

/** Records by kind and content, sorted: a bag that two files have in common or not. */
export const bagOf = (records: Iterable<{ readonly kind: string; readonly record: unknown }>): string[] =>
  [...records].map(({ kind, record }) => `${kind} ${JSON.stringify(sorted(record))}`).sort();

export const recordsOf = (items: readonly ImportedItem[]): { readonly kind: string; readonly record: unknown }[] =>
  items.flatMap((item) => (item.type === "remark" ? [] : (carriedRecords(item, { name: "file" }) ?? [])));

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)]),
  );
};
