/**
 * Mouse and fingers on the canvas: point, select, expand, drag. sigma moves the camera; what is under the pointer is
 * found by geometry, so sigma's own listeners, which read pixels back with every move, are taken off.
 */
import type Sigma from "sigma";
import type { CanvasApp } from "../../core/app.ts";
import type { Point } from "../../core/edge-curve.ts";
import { hitTest } from "../../core/hit-test.ts";
import type { Selection } from "../../core/view-state.ts";
import { type Badge, badgeAt } from "./draw-badges.ts";
import type { ProjectedScene } from "./scene.ts";

/** Pixels that a press may wander and still be a click. */
const CLICK_SLACK = 4;

export interface PointerOptions {
  readonly app: CanvasApp;
  readonly sigma: Sigma;
  readonly project: () => ProjectedScene;
  /** Signs of contradictions, as they were drawn last. */
  readonly badges: () => readonly Badge[];
  /** The reader moved the camera by hand. */
  readonly onCamera: () => void;
  /** While a node is dragged, with its place in graph units. */
  readonly onDrag: (id: string, place: Point) => void;
}

interface Press {
  readonly at: Point;
  readonly id: string | null;
  moved: boolean;
}

export function listenToPointer({ app, sigma, project, badges, onCamera, onDrag }: PointerOptions): () => void {
  const { actions } = app;
  const container = sigma.getContainer();
  const mouse = sigma.getMouseCaptor();
  const touch = sigma.getTouchCaptor();
  mouse.removeAllListeners();
  touch.removeAllListeners();
  let press: Press | null = null;
  let frame = 0;

  const find = (at: Point, isTouch = false): Selection | null => badgeAt(badges(), at)?.target ?? hitTest(project(), at, isTouch);
  const show = (target: Selection | null): void => {
    container.style.cursor = press?.id ? "grabbing" : target ? "pointer" : "";
    actions.hover(target);
  };

  function down(at: Point, isTouch: boolean): void {
    const target = find(at, isTouch);
    press = { at, id: target?.type === "node" ? target.id : null, moved: false };
  }

  /** True when the move is a drag of a node, and sigma must leave the camera alone. */
  function move(at: Point): boolean {
    if (!press) return false;
    if (Math.hypot(at.x - press.at.x, at.y - press.at.y) > CLICK_SLACK) press.moved = true;
    if (!press.id) {
      if (press.moved) onCamera();
      return false;
    }
    if (press.moved) onDrag(press.id, project().screen.toGraph(at));
    return true;
  }

  let wasDragged = false;
  function up(): void {
    wasDragged = press?.moved ?? false;
    press = null;
    container.style.cursor = "";
  }

  function choose(at: Point, isTouch: boolean): void {
    if (wasDragged) return;
    const badge = badgeAt(badges(), at);
    actions.select(badge?.target ?? find(at, isTouch));
    if (badge) actions.openDrawer("contradictions");
  }

  /** The paths from what is selected to what is clicked. */
  function join(at: Point): void {
    const from = app.view.get().selection;
    const to = find(at);
    if (from?.type !== "node" || to?.type !== "node" || from.id === to.id) choose(at, false);
    else if (!wasDragged) actions.showPaths({ from: from.id, to: to.id });
  }

  function open(at: Point, isTouch: boolean): void {
    const target = find(at, isTouch);
    if (target?.type === "node") void actions.expand(target.id);
  }

  mouse.on("mousedown", (event) => down(event, false));
  mouse.on("mousemovebody", (event) => {
    if (move(event)) event.preventSigmaDefault();
  });
  mouse.on("mousemove", (event) => {
    if (press) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => show(find(event)));
  });
  mouse.on("mouseup", up);
  mouse.on("mouseleave", () => {
    cancelAnimationFrame(frame);
    show(null);
  });
  mouse.on("click", (event) => (event.original.shiftKey ? join(event) : choose(event, false)));
  mouse.on("doubleClick", (event) => {
    event.preventSigmaDefault();
    open(event, false);
  });
  mouse.on("wheel", onCamera);

  touch.on("touchdown", ({ touches: [first, second] }) => {
    if (first && !second) down(first, true);
    else press = null;
  });
  touch.on("touchmove", (event) => {
    const [first, second] = event.touches;
    if (second) onCamera();
    else if (first && move(first)) event.preventSigmaDefault();
  });
  touch.on("touchup", up);
  touch.on("tap", ({ touches, previousTouches }) => {
    const at = touches[0] ?? previousTouches[0];
    if (at) choose(at, true);
  });
  touch.on("doubletap", (event) => {
    event.preventSigmaDefault();
    const at = event.touches[0] ?? event.previousTouches[0];
    if (at) open(at, true);
  });

  return () => cancelAnimationFrame(frame);
}
