/** The colours of the canvas, read from the custom properties of client/styles/tokens.css: one source for page and WebGL. */
import { floatColor } from "sigma/utils";
import type { Kind } from "../../../model/schema.ts";
import type { Line } from "../../core/appearance.ts";
import { LAYER_HUES } from "../../core/layer-sign.ts";

/** Red, green, blue from 0 to 1. */
export type Rgb = readonly [number, number, number];

export interface CanvasColors {
  readonly ground: Rgb;
  readonly nodeDim: Rgb;
  readonly edgeDim: Rgb;
  readonly selection: Rgb;
  /** Of what files over the picture have, by hue, one after the other: red, green, blue. */
  readonly layers: Float32Array;
  /** Packed for vertex buffers. */
  readonly kinds: Readonly<Record<Kind, number>>;
  readonly lines: Readonly<Record<Line, number>>;
  /** Of a line that only files have, by hue. */
  readonly layerLines: readonly number[];
  /** For the two-dimensional context. */
  readonly layerTexts: readonly string[];
  readonly label: string;
  readonly labelDim: string;
  readonly halo: string;
  readonly raised: string;
  readonly outline: string;
  readonly contested: string;
  readonly font: string;
}

export function readColors(element: Element): CanvasColors {
  const style = getComputedStyle(element);
  const text = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const packed = (name: string): number => floatColor(text(name));
  const layerTexts = Array.from({ length: LAYER_HUES + 1 }, (_, hue) => text(`layer-${hue}`));
  return {
    ground: toRgb(text("canvas")),
    nodeDim: toRgb(text("node-dim")),
    edgeDim: toRgb(text("edge-dim")),
    selection: toRgb(text("selection")),
    layers: new Float32Array(layerTexts.flatMap(toRgb)),
    kinds: {
      Person: packed("kind-person"),
      Organization: packed("kind-organization"),
      Group: packed("kind-group"),
      Place: packed("kind-place"),
      Event: packed("kind-event"),
      Document: packed("kind-document"),
      Channel: packed("kind-channel"),
    },
    lines: {
      corroborated: packed("status-corroborated"),
      "single-source": packed("status-single-source"),
      contested: packed("status-contested"),
      "only-denied": packed("status-only-denied"),
      speech: packed("edge-speech"),
    },
    layerLines: layerTexts.map((color) => floatColor(color)),
    layerTexts,
    label: text("label"),
    labelDim: text("label-dim"),
    halo: text("label-halo"),
    raised: text("raised"),
    outline: text("line-strong"),
    contested: text("status-contested"),
    font: text("font-sans"),
  };
}

/** From #rrggbb, the only form that the tokens use. */
function toRgb(hex: string): Rgb {
  const part = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16) / 255 || 0;
  return [part(1), part(3), part(5)];
}

/** Calls `listener` whenever the theme changes; returns the function that stops it. */
export function onThemeChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
