/**
 * The canvas as a PNG: what sigma draws, as sharp and on the ground that is asked for, with a legend below it. All of it
 * is drawn and read within one task, so that nobody sees the canvas change; then it is drawn again as it was.
 */
import { AppError } from "../../../model/errors.ts";
import type { PictureOptions } from "../../core/app.ts";
import { layOutLegend } from "./draw-legend.ts";
import { type LegendContent, readTokens } from "./legend-content.ts";

export interface Drawing {
  readonly container: HTMLElement;
  readonly legend: () => LegendContent;
  /** Draws everything at once: in the colours of the page and for its pixels. */
  redraw(): void;
}

/** Pictures that a browser can hold have no more pixels on a side. */
const MOST_PIXELS = 16_000;

export async function takePicture(options: PictureOptions, drawing: Drawing): Promise<Blob> {
  const canvas = document.createElement("canvas");
  compose(canvas, options, drawing);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new AppError("too-large", "This browser could not make so large a picture. Take it as it is on the screen.");
  return blob;
}

function compose(canvas: HTMLCanvasElement, { scale, theme, title, notes }: PictureOptions, drawing: Drawing): void {
  const context = canvas.getContext("2d");
  if (!context) throw new AppError("internal", "This browser draws no two-dimensional canvas.");
  const { clientWidth: width, clientHeight: height } = drawing.container;
  const ratio = Math.min(scale * (globalThis.devicePixelRatio || 1), MOST_PIXELS / Math.max(width, height));
  withTheme(theme, () => {
    const tokens = readTokens(drawing.container);
    const legend = layOutLegend(context, { ...drawing.legend(), title, notes, tokens, width });
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round((height + legend.height) * ratio);
    context.fillStyle = tokens.canvas;
    context.fillRect(0, 0, canvas.width, canvas.height);
    withPixelRatio(ratio, () => {
      drawing.redraw();
      for (const layer of drawing.container.querySelectorAll("canvas")) {
        if (layer.width > 0 && layer.height > 0) context.drawImage(layer, 0, 0, Math.round(width * ratio), Math.round(height * ratio));
      }
    });
    context.scale(ratio, ratio);
    legend.draw(height);
  });
  drawing.redraw();
}

function withTheme(theme: string, run: () => void): void {
  const { dataset } = document.documentElement;
  const before = dataset.theme;
  dataset.theme = theme;
  try {
    run();
  } finally {
    if (before === undefined) delete dataset.theme;
    else dataset.theme = before;
  }
}

/** sigma asks the window how many pixels to draw, and cannot be told. */
function withPixelRatio(ratio: number, run: () => void): void {
  const own = Object.getOwnPropertyDescriptor(globalThis, "devicePixelRatio");
  Object.defineProperty(globalThis, "devicePixelRatio", { configurable: true, get: () => ratio });
  try {
    run();
  } finally {
    if (own) Object.defineProperty(globalThis, "devicePixelRatio", own);
  }
}
