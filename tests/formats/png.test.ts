/** The picture: a whole PNG of the size that was asked for, with something drawn on it, the same on every machine, within stated limits. */
import { inflateSync } from "node:zlib";
import type { Entity } from "../../model/entity.ts";
import type { ExportRequest } from "../../model/export.ts";
import { openExportFile } from "../../server/formats/open-file.ts";
import { isWritable } from "../../server/formats/png/fonts.ts";
import { renderPng } from "../../server/formats/png/render.ts";
import type { ExportSource } from "../../server/service/export/export-source.ts";
import { withJanuary } from "../support/january.ts";
import { written } from "../support/written-files.ts";

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha, row by row. */
  readonly rgba: Buffer;
}

/** Undoes the five filters of PNG; throws for what is no whole PNG of eight-bit RGBA. */
function decode(file: Buffer): Pixels {
  expect(file.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  const chunks: { readonly type: string; readonly data: Buffer }[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    chunks.push({ type: file.toString("latin1", at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  const header = chunks[0]?.data;
  if (!header || chunks.at(-1)?.type !== "IEND") throw new Error("this is half a PNG");
  expect([header[8], header[9], header[12]]).toEqual([8, 6, 0]);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const raw = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data)));
  const stride = width * 4;
  const rgba = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x < 4 ? 0 : (rgba[y * stride + x - 4] ?? 0);
      const up = y === 0 ? 0 : (rgba[(y - 1) * stride + x] ?? 0);
      const corner = x < 4 || y === 0 ? 0 : (rgba[(y - 1) * stride + x - 4] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      rgba[y * stride + x] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return { width, height, rgba };
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(left + up - corner - value)) as [number, number, number];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** How many pixels have a colour, as red, green and blue in hexadecimal digits. */
function coloured({ rgba }: Pixels, colour: string): number {
  const wanted = Number.parseInt(colour, 16);
  let count = 0;
  for (let at = 0; at < rgba.length; at += 4) if (rgba.readUIntBE(at, 3) === wanted) count++;
  return count;
}

describe("the picture of January 2022", () => {
  const january = withJanuary();
  const NOW = new Date("2026-01-02T03:04:05.678Z");
  const fileOf = async (request: ExportRequest): Promise<Buffer> => {
    const blocks: Buffer[] = [];
    for await (const block of (await openExportFile(january.store, request, "png", NOW)).blocks) blocks.push(block);
    return Buffer.concat(blocks);
  };

  test("is as wide as asked, with paper, marks of kinds, lines by status and letters on it", async () => {
    const picture = decode(await fileOf({ all: true, width: 1000 }));
    expect(picture.width).toBe(1000);
    expect(picture.height).toBeGreaterThan(500);
    expect(coloured(picture, "fcfcfb")).toBeGreaterThan(picture.width * picture.height * 0.5);
    // People, organisations, places; contested lines; ink of letters.
    for (const colour of ["0072b2", "cc5500", "00845f", "b3203f", "1b1c1e"])
      expect([colour, coloured(picture, colour) > 50]).toEqual([colour, true]);
  });

  test("is twice as large as its drawing where no width is given, and the same each time", async () => {
    const request: ExportRequest = { entity: "karim-masimov", depth: 1 };
    const first = await fileOf(request);
    expect(decode(first).width).toBe(1800);
    expect((await fileOf(request)).equals(first)).toBe(true);
  });

  test("too many pixels are refused with the width that is possible; a width belongs to a picture", async () => {
    await expect(fileOf({ all: true, width: 12_000 })).rejects.toMatchObject({
      code: "too-large",
      message: expect.stringMatching(/width of up to \d,\d{3}/),
    });
    await expect(openExportFile(january.store, { all: true, width: 900 }, "gexf", NOW)).rejects.toMatchObject({ code: "validation" });
  });
});

test("a graph that no sheet can show is refused before anything is drawn", async () => {
  const many: Pick<ExportSource, "entities"> = {
    async *entities() {
      const entity: Entity = { id: "a", kind: "Person", name: "A", aliases: [], ftm: "Person" };
      for (let at = 0; at < 3001; at++) yield { entity: { ...entity, id: `a${at}` }, degree: 0, position: null, facts: [] };
    },
  };
  await expect(written("png", many as ExportSource)).rejects.toMatchObject({
    code: "too-large",
    message: expect.stringMatching(/at most 3,000 names/),
  });
});

describe("letters", () => {
  const CELL = 24;

  /** The pixels of each letter, in hexadecimal digits. */
  async function drawn(letters: readonly string[]): Promise<string[]> {
    const texts = letters.map(
      (letter, at) => `<text x="${at * CELL + 4}" y="18" font-size="14" font-family="Nowhere, sans-serif">${letter}</text>`,
    );
    const width = letters.length * CELL;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${CELL}">${texts.join("")}</svg>`;
    const { rgba } = decode(Buffer.from(await renderPng({ svg, width })));
    const row = (cell: number, y: number) => rgba.subarray((y * width + cell * CELL) * 4, (y * width + (cell + 1) * CELL) * 4);
    return letters.map((_letter, cell) => Array.from({ length: CELL }, (_row, y) => row(cell, y).toString("hex")).join(""));
  }

  test("of Latin, Russian and Kazakh are drawn, each another way than what the font has not", async () => {
    const [nothing, box, other, ...known] = await drawn([" ", "中", "国", "A", "ß", "Ж", "Ω", ..."ӘҒҚҢӨҰҮҺіі".slice(0, -1)]);
    expect(box).toBe(other);
    expect(box).not.toBe(nothing);
    expect(new Set([nothing, box, ...known]).size).toBe(known.length + 2);
  });

  test("that no font is there for are known", () => {
    expect(["Қасым-Жомарт Тоқаев", "Łódź – “İzmir”", "Ωμέγα 12 %"].map(isWritable)).toEqual([true, true, true]);
    expect(["中国", "مرحبا", "ok 🎉"].map(isWritable)).toEqual([false, false, false]);
  });
});
