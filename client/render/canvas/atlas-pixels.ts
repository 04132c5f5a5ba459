/**
 * Marks as a texture: shape in red, glyph in green, the rim around the shape in blue.
 */

/** Cells side by side: a power of two, as mipmaps ask for. */
export const ATLAS_CELLS = 8;
const CELL = 128;
/** Units of a mark's box, and the room around it in a cell for the rim. */
export const BOX = 24;
const ROOM = 4;
const UNIT = CELL / (BOX + 2 * ROOM);
/** Half the side of a cell, in radii of the circle that is the mark of a person. */
export const ATLAS_REACH = (BOX / 2 + ROOM) / 10.5;
const RIM = 3.4;

export interface Atlas {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface Mark {
  readonly shape: string;
  readonly glyph: readonly { readonly path: Path2D; readonly matrix: DOMMatrix; readonly strokeWidth: number }[];
}

/** The sign in a mark, in the colour and with the caps that the context has. */
export function strokeGlyph(context: CanvasRenderingContext2D, { glyph }: Mark): void {
  for (const { path, matrix, strokeWidth } of glyph) {
    context.save();
    context.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
    context.lineWidth = strokeWidth;
    context.stroke(path);
    context.restore();
  }
}

/** One mark a cell, in the order of the kinds. */
export function atlasOf(drawn: readonly Mark[]): Atlas {
  const width = ATLAS_CELLS * CELL;
  const shapes = blackCanvas(width);
  const glyphs = blackCanvas(width);
  const rims = blackCanvas(width);
  for (const [cell, marks] of drawn.entries()) {
    for (const context of [shapes, glyphs, rims]) context.setTransform(UNIT, 0, 0, UNIT, cell * CELL + ROOM * UNIT, ROOM * UNIT);
    const outline = new Path2D(marks.shape);
    shapes.fill(outline);
    rims.lineWidth = RIM;
    rims.stroke(outline);
    strokeGlyph(glyphs, marks);
  }
  const pixels = new Uint8Array(width * CELL * 4);
  const masks = [shapes, glyphs, rims].map((context) => context.getImageData(0, 0, width, CELL).data);
  for (let pixel = 0; pixel < width * CELL; pixel++) {
    for (const [channel, mask] of masks.entries()) pixels[4 * pixel + channel] = mask[4 * pixel] ?? 0;
    pixels[4 * pixel + 3] = 255;
  }
  return { pixels, width, height: CELL };
}

function blackCanvas(width: number): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = CELL;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new TypeError("this browser draws no two-dimensional canvas");
  context.fillStyle = "#000000";
  context.fillRect(0, 0, width, CELL);
  context.fillStyle = "#ffffff";
  context.strokeStyle = "#ffffff";
  context.lineCap = "round";
  context.lineJoin = "round";
  return context;
}
