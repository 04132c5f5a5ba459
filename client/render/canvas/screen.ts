/**
 * Between graph units and CSS pixels. The bounding box that sigma normalises by is fixed, so that adding an entity
 * never rescales the picture, and the camera never turns: three numbers say it all.
 */
import type Sigma from "sigma";
import type { Point } from "../../core/edge-curve.ts";

/** Graph units across the smaller side of the canvas at camera ratio 1. */
export const FRAME = 1000;

/**
 * Sizes grow with the root of the zoom, so that a picture that is zoomed out stays readable; far out, where nodes are
 * many, they shrink faster, so that they leave room for each other.
 */
export function scaleOf(unit: number): number {
  if (unit >= FAR) return Math.min(2.2, Math.sqrt(unit));
  return Math.max(0.12, Math.sqrt(FAR) * (unit / FAR) ** 0.8);
}
const FAR = 0.4;

/** Pixels for one graph unit at a camera ratio, and the other way round. */
export const unitOf = (ratio: number, width: number, height: number): number => Math.min(width, height) / (FRAME * ratio);
export const ratioOf = (unit: number, width: number, height: number): number => Math.min(width, height) / (FRAME * unit);

/**
 * How the picture is drawn out towards the shape of the window; the two multiply to 1. Places keep their own units, so
 * that a link shows the same arrangement on a phone and on a wall.
 */
export interface Stretch {
  readonly x: number;
  readonly y: number;
}

export const UNSTRETCHED: Stretch = { x: 1, y: 1 };
const MOST_STRETCHED = 2.6;

/** Makes a picture of this size fill the room as far as it may. */
export function stretchTo(picture: Size, room: Size): Stretch {
  const wanted = (room.height * picture.width) / (room.width * picture.height);
  const root = Math.sqrt(Math.max(1 / MOST_STRETCHED, Math.min(MOST_STRETCHED, wanted)));
  return { x: 1 / root, y: root };
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Screen {
  readonly width: number;
  readonly height: number;
  /** Pixels for one graph unit. */
  readonly unit: number;
  /** Size of nodes, lines and bows at this zoom. */
  readonly scale: number;
  toScreen(place: Point): Point;
  toGraph(point: Point): Point;
}

export function readScreen(sigma: Sigma, stretch: Stretch): Screen {
  const { width, height } = sigma.getDimensions();
  const { x, y, ratio } = sigma.getCamera().getState();
  const unit = unitOf(ratio, width, height);
  // The camera looks at a point of the frame, which is 0 to 1 across FRAME units with the origin in its middle.
  const left = width / 2 - (x - 0.5) * FRAME * unit;
  const top = height / 2 + (y - 0.5) * FRAME * unit;
  return {
    width,
    height,
    unit,
    scale: scaleOf(unit),
    toScreen: (place) => ({ x: left + place.x * stretch.x * unit, y: top - place.y * stretch.y * unit }),
    toGraph: (point) => ({ x: (point.x - left) / (stretch.x * unit), y: (top - point.y) / (stretch.y * unit) }),
  };
}
