/** The drawing of svg.ts as pixels, for whatever shows pictures and no drawings. */
import { count } from "../../../model/counted.ts";
import { AppError } from "../../../model/errors.ts";
import { MAX_PICTURE_WIDTH } from "../../../model/export.ts";
import type { Format } from "../format.ts";
import { drawSvg } from "../svg/svg.ts";
import { isWritable } from "./fonts.ts";
import { renderPng } from "./render.ts";

/** Four bytes each while they are drawn. */
const MOST_PIXELS = 50_000_000;
/** For one unit of the drawing, which is a pixel of an ordinary screen. */
const SHARPNESS = 2;

interface Size {
  readonly width: number;
  readonly height: number;
}

export const png: Format = {
  async *write(source, options = {}) {
    const { size, pieces } = await drawSvg(source, { hasTooltips: false, isWritable });
    const width = widthOf(size, options.width);
    yield await renderPng({ svg: [...pieces].join(""), width });
  },
};

/** Throws `too-large` for a picture of more pixels than are made. */
function widthOf(size: Size, asked: number | undefined): number {
  const most = Math.min(MAX_PICTURE_WIDTH, Math.floor(Math.sqrt((MOST_PIXELS * size.width) / size.height)));
  if (asked === undefined) return Math.min(SHARPNESS * size.width, most);
  if (asked <= most) return asked;
  const high = Math.round((asked * size.height) / size.width);
  const limit = `at most ${count(MOST_PIXELS)} pixels are drawn. Give a width of up to ${count(most)}, or take SVG.`;
  throw new AppError("too-large", `A picture ${count(asked)} pixels wide would be ${count(high)} high, and ${limit}`);
}
