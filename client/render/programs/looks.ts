/** What our programs read of an item beyond sigma's own display data: numbers for the shaders, made by the reducers. */
import type {} from "sigma/types";
import type { Origin } from "../../core/picture-parts.ts";

export interface NodeMark {
  /** Cell of the atlas. */
  readonly cell: number;
  /** Colour, packed for a vertex buffer. */
  readonly fill: number;
  readonly lit: boolean;
  readonly ring: boolean;
  readonly origin: Origin;
  /** Of the circle of what a file has (core/layer-sign.ts). */
  readonly hue: number;
}

export interface EdgeStroke {
  /** Index into LINES. */
  readonly line: number;
  readonly color: number;
  readonly lane: number;
  readonly uncertain: boolean;
  readonly lit: boolean;
  readonly halo: boolean;
  /** The hue of the band along what a file over the picture has; null for what none has. */
  readonly band: number | null;
  /** Radii of source and target at scale 1, in pixels: the line ends at their rims. */
  readonly sourceRadius: number;
  readonly targetRadius: number;
}

declare module "sigma/types" {
  interface DisplayData {
    mark?: NodeMark;
    stroke?: EdgeStroke;
  }
}
