/** Moves of the camera: fit, zoom, reveal. Until the reader moves it by hand, it follows the picture by fitting it again. */
import type Sigma from "sigma";
import type { Point } from "../../core/edge-curve.ts";
import { FRAME, ratioOf, readScreen } from "./screen.ts";

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

export interface CanvasCamera {
  fit(animated: boolean): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Brings a place into sight, and moves nothing when it is in sight already. */
  reveal(place: Point): void;
  /** Fits these places into sight, unless all of them are. */
  revealAll(places: readonly Point[]): void;
  setInsets(insets: Insets): void;
  /** The reader took the camera: it no longer follows the picture. */
  release(): void;
  /** Fits again when the camera still follows. */
  follow(animated: boolean): void;
}

/** `places` are those that must be in sight when the picture is fitted. */
export function createCamera(sigma: Sigma, places: () => readonly Point[]): CanvasCamera {
  const reduced = matchMedia("(prefers-reduced-motion: reduce)");
  let insets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
  let following = true;

  function go(state: { x: number; y: number; ratio: number }, animated: boolean): void {
    const camera = sigma.getCamera();
    if (animated && !reduced.matches) camera.animate(state, { duration: MOVE_MS, easing: "quadraticInOut" }, () => {});
    else camera.setState(state);
  }

  function fit(animated: boolean): void {
    following = true;
    frame(places(), animated);
  }

  function frame(all: readonly Point[], animated: boolean): void {
    if (all.length === 0) return;
    const { width, height } = sigma.getDimensions();
    const box = boundsOf(all);
    const room = {
      width: Math.max(80, width - insets.left - insets.right - 2 * Math.min(MARGIN.x, width * 0.13)),
      height: Math.max(80, height - insets.top - insets.bottom - 2 * Math.min(MARGIN.y, height * 0.1)),
    };
    const unit = Math.min(MAX_FIT, room.width / Math.max(1, box.right - box.left), room.height / Math.max(1, box.top - box.bottom));
    const shift = { x: (insets.right - insets.left) / 2 / unit, y: (insets.top - insets.bottom) / 2 / unit };
    go(
      {
        x: 0.5 + ((box.left + box.right) / 2 + shift.x) / FRAME,
        y: 0.5 + ((box.top + box.bottom) / 2 + shift.y) / FRAME,
        ratio: ratioOf(unit, width, height),
      },
      animated,
    );
  }

  function zoom(factor: number): void {
    following = false;
    const camera = sigma.getCamera();
    const { x, y, ratio } = camera.getState();
    go({ x, y, ratio: camera.getBoundedRatio(ratio * factor) }, true);
  }

  function isInSight(place: Point): boolean {
    const screen = readScreen(sigma);
    const at = screen.toScreen(place);
    return (
      at.x > insets.left + MARGIN.x / 2 &&
      at.x < screen.width - insets.right - MARGIN.x / 2 &&
      at.y > insets.top + MARGIN.y &&
      at.y < screen.height - insets.bottom - MARGIN.y
    );
  }

  return {
    fit,
    zoomIn: () => zoom(1 / ZOOM_STEP),
    zoomOut: () => zoom(ZOOM_STEP),
    reveal: (place) => {
      if (isInSight(place)) return;
      const screen = readScreen(sigma);
      following = false;
      const shift = { x: (insets.right - insets.left) / 2 / screen.unit, y: (insets.top - insets.bottom) / 2 / screen.unit };
      go({ x: 0.5 + (place.x + shift.x) / FRAME, y: 0.5 + (place.y + shift.y) / FRAME, ratio: sigma.getCamera().getState().ratio }, true);
    },
    revealAll: (all) => {
      if (all.every(isInSight)) return;
      following = false;
      frame(all, true);
    },
    setInsets: (next) => {
      insets = next;
      if (following) fit(true);
    },
    release: () => {
      following = false;
    },
    follow: (animated) => {
      if (following) fit(animated);
    },
  };
}

function boundsOf(places: readonly Point[]): { left: number; right: number; top: number; bottom: number } {
  const box = {
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    top: Number.NEGATIVE_INFINITY,
    bottom: Number.POSITIVE_INFINITY,
  };
  for (const { x, y } of places) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.max(box.top, y);
    box.bottom = Math.min(box.bottom, y);
  }
  return box;
}
