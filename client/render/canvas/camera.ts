/**
 * Moves of the camera: fit, zoom, reveal. Until the reader moves it by hand, it follows the picture by fitting it again,
 * and draws it out to the shape of the window, so that neither a phone nor a wide screen is left half empty.
 */
import type Sigma from "sigma";
import type { Point } from "../../core/edge-curve.ts";
import { FRAME, ratioOf, readScreen, type Size, type Stretch, stretchTo, UNSTRETCHED } from "./screen.ts";

const MOVE_MS = 180;
const ZOOM_STEP = 1.5;
/** A few entities are not blown up to fill the window. */
const MAX_FIT = 1.35;
/** Left free around the picture, for labels and tools. */
const MARGIN = { x: 76, y: 40 } as const;

export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Follow {
  readonly animated: boolean;
  /** Whether the picture may be drawn out anew: not when something was merely added to it. */
  readonly reshape: boolean;
}

export interface CanvasCamera {
  fit(animated: boolean): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Brings places into sight, and moves nothing when they are in sight already. */
  reveal(places: readonly Point[]): void;
  /** Fits places into the window. */
  lookAt(places: readonly Point[]): void;
  setInsets(insets: Insets): void;
  stretch(): Stretch;
  /** The reader took the camera: it no longer follows the picture. */
  release(): void;
  /** Fits again when the camera still follows. */
  follow(how: Follow): void;
}

/** `places` are those that must be in sight when the picture is fitted; `onReshape` draws it in its new shape. */
export function createCamera(sigma: Sigma, places: () => readonly Point[], onReshape: () => void): CanvasCamera {
  const reduced = matchMedia("(prefers-reduced-motion: reduce)");
  let insets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
  let stretch = UNSTRETCHED;
  let following = true;

  function go(state: { x: number; y: number; ratio: number }, animated: boolean): void {
    const camera = sigma.getCamera();
    if (animated && !reduced.matches) camera.animate(state, { duration: MOVE_MS, easing: "quadraticInOut" }, () => {});
    else camera.setState(state);
  }

  function room(): Size {
    const { width, height } = sigma.getDimensions();
    return {
      width: Math.max(80, width - insets.left - insets.right - 2 * Math.min(MARGIN.x, width * 0.13)),
      height: Math.max(80, height - insets.top - insets.bottom - 2 * Math.min(MARGIN.y, height * 0.1)),
    };
  }

  /** Pixels for a graph unit at which the box fills the room. */
  function unitFor(box: Box, by: Stretch): number {
    const { width, height } = room();
    return Math.min(width / Math.max(1, box.width * by.x), height / Math.max(1, box.height * by.y));
  }

  function reshape(box: Box): void {
    // A picture that is small enough anyway keeps its own shape.
    const next = unitFor(box, UNSTRETCHED) > MAX_FIT ? UNSTRETCHED : stretchTo(box, room());
    if (Math.abs(next.x / stretch.x - 1) < 0.02) return;
    stretch = next;
    onReshape();
  }

  function lookAt(box: Box, unit: number, animated: boolean): void {
    const { width, height } = sigma.getDimensions();
    const shift = { x: (insets.right - insets.left) / 2 / unit, y: (insets.top - insets.bottom) / 2 / unit };
    const x = 0.5 + (box.x * stretch.x + shift.x) / FRAME;
    const y = 0.5 + (box.y * stretch.y + shift.y) / FRAME;
    go({ x, y, ratio: ratioOf(unit, width, height) }, animated);
  }

  function fit(how: Follow): void {
    following = true;
    const all = places();
    if (all.length === 0) return;
    const box = boxOf(all);
    if (how.reshape) reshape(box);
    lookAt(box, Math.min(MAX_FIT, unitFor(box, stretch)), how.animated);
  }

  function zoom(factor: number): void {
    following = false;
    const camera = sigma.getCamera();
    const { x, y, ratio } = camera.getState();
    go({ x, y, ratio: camera.getBoundedRatio(ratio * factor) }, true);
  }

  return {
    fit: (animated) => fit({ animated, reshape: true }),
    zoomIn: () => zoom(1 / ZOOM_STEP),
    zoomOut: () => zoom(ZOOM_STEP),
    reveal: (wanted) => {
      const screen = readScreen(sigma, stretch);
      const isInSight = (place: Point): boolean => {
        const at = screen.toScreen(place);
        return (
          at.x > insets.left + MARGIN.x / 2 &&
          at.x < screen.width - insets.right - MARGIN.x / 2 &&
          at.y > insets.top + MARGIN.y &&
          at.y < screen.height - insets.bottom - MARGIN.y
        );
      };
      if (wanted.every(isInSight)) return;
      following = false;
      const box = boxOf(wanted);
      lookAt(box, Math.min(screen.unit, unitFor(box, stretch)), true);
    },
    lookAt: (wanted) => {
      if (wanted.length === 0) return;
      following = false;
      const box = boxOf(wanted);
      lookAt(box, Math.min(MAX_FIT, unitFor(box, stretch)), true);
    },
    setInsets: (next) => {
      insets = next;
      if (following) fit({ animated: true, reshape: true });
    },
    stretch: () => stretch,
    release: () => {
      following = false;
    },
    follow: (how) => {
      if (following) fit(how);
    },
  };
}

/** A rectangle by its middle. */
interface Box extends Point, Size {}

function boxOf(places: readonly Point[]): Box {
  let [left, right, bottom, top] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x, y } of places) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return { x: (left + right) / 2, y: (bottom + top) / 2, width: Math.max(1, right - left), height: Math.max(1, top - bottom) };
}
