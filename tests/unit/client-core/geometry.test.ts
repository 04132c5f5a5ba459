import fc from "fast-check";
import { distanceToEdge, type EdgeEnds, pointOfEdge } from "../../../client/core/edge-curve.ts";
import { EDGE_REACH, hitTest, NODE_REACH, type ScreenEdge, type ScreenNode, TOUCH_REACH } from "../../../client/core/hit-test.ts";
import { type LabelRequest, placeLabels } from "../../../client/core/label-placement.ts";
import { DIRECTIONS, walk } from "../../../client/core/walk.ts";
import { type Box, createBoxGrid } from "../../../model/box-grid.ts";

const a: ScreenNode = { id: "a", x: 100, y: 100, radius: 10 };
const b: ScreenNode = { id: "b", x: 300, y: 100, radius: 6 };
const edge = (key: string, lane: number, source = a, target = b): ScreenEdge => ({
  key,
  source,
  target,
  lane,
  sourceRadius: source.radius,
  isLoop: source === target,
});

describe("the line of an edge", () => {
  const coordinate = fc.integer({ min: -500, max: 500 });
  const ends: fc.Arbitrary<EdgeEnds> = fc.record({
    source: fc.record({ x: coordinate, y: coordinate }),
    target: fc.record({ x: coordinate, y: coordinate }),
    lane: fc.integer({ min: -4, max: 4 }).map((half) => half / 2),
    sourceRadius: fc.constant(8),
    isLoop: fc.constant(false),
  });

  test("begins and ends at its nodes, and every point of it has the distance 0", () => {
    fc.assert(
      fc.property(ends, fc.double({ min: 0, max: 1, noNaN: true }), (line, at) => {
        expect(pointOfEdge(line, 0, 1)).toEqual(
          expect.objectContaining({ x: expect.closeTo(line.source.x, 6), y: expect.closeTo(line.source.y, 6) }),
        );
        expect(pointOfEdge(line, 1, 1)).toEqual(
          expect.objectContaining({ x: expect.closeTo(line.target.x, 6), y: expect.closeTo(line.target.y, 6) }),
        );
        expect(distanceToEdge(line, pointOfEdge(line, at, 1), 1)).toBeLessThan(1.5);
      }),
    );
  });

  test("is straight in lane 0 and the same line from either end when the lane is turned", () => {
    expect(pointOfEdge(edge("e", 0), 0.5, 1)).toEqual({ x: 200, y: 100 });
    const forth = pointOfEdge(edge("e", 1), 0.5, 1);
    const back = pointOfEdge(edge("e", -1, b, a), 0.5, 1);
    expect(Math.abs(forth.y - 100)).toBeGreaterThan(10);
    expect(back.x).toBeCloseTo(forth.x);
    expect(back.y).toBeCloseTo(forth.y);
  });

  test("of a loop stands above its node", () => {
    const top = pointOfEdge(edge("loop", 1, a, a), 0.5, 1);
    expect(top.x).toBeCloseTo(100);
    expect(top.y).toBeLessThan(100 - a.radius - 10);
  });
});

describe("pointing", () => {
  const scene = { nodes: [a, b], edges: [edge("straight", 0), edge("bowed", 1), edge("loop", 1, a, a)], scale: 1 };
  const at = (x: number, y: number, isTouch = false) => hitTest(scene, { x, y }, isTouch);

  test("finds a node within its rim and a little beyond, before any edge", () => {
    expect(at(100, 100)).toEqual({ type: "node", id: "a" });
    expect(at(300, 100 + 6 + NODE_REACH - 1)).toEqual({ type: "node", id: "b" });
    expect(at(300, 100 + 6 + NODE_REACH + 5)).not.toEqual({ type: "node", id: "b" });
  });

  test("finds the nearest edge within at least 6 pixels", () => {
    expect(EDGE_REACH).toBeGreaterThanOrEqual(6);
    expect(at(200, 100 - 6)).toEqual({ type: "edge", key: "straight" });
    const middle = pointOfEdge(edge("bowed", 1), 0.5, 1);
    expect(at(middle.x, middle.y)).toEqual({ type: "edge", key: "bowed" });
    expect(at(middle.x, middle.y + 6)).toEqual({ type: "edge", key: "bowed" });
    const loop = pointOfEdge(edge("loop", 1, a, a), 0.5, 1);
    expect(at(loop.x, loop.y)).toEqual({ type: "edge", key: "loop" });
  });

  test("finds nothing in the open, and fingers reach further", () => {
    expect(at(200, 300)).toBeNull();
    expect(at(200, 100 - 11)).toBeNull();
    expect(at(200, 100 - 11, true)).toEqual({ type: "edge", key: "straight" });
    expect(TOUCH_REACH).toBeGreaterThan(EDGE_REACH);
  });
});

describe("labels", () => {
  const screen: Box = { left: 0, top: 0, right: 600, bottom: 400 };
  const requests = fc.array(
    fc.record({
      x: fc.integer({ min: -50, max: 650 }),
      y: fc.integer({ min: -50, max: 450 }),
      radius: fc.integer({ min: 4, max: 18 }),
      widths: fc.array(fc.integer({ min: 10, max: 200 }), { minLength: 1, maxLength: 2 }),
      height: fc.constant(15),
      forced: fc.boolean(),
    }),
    { maxLength: 60 },
  );

  test("never overlap one another or leave the screen", () => {
    fc.assert(
      fc.property(requests, (list) => {
        const named: LabelRequest[] = list.map((request, index) => ({ ...request, id: String(index) }));
        const placed = placeLabels(named, screen, createBoxGrid(), createBoxGrid(), 100);
        const boxes = placed.map(({ id, form, x, y }) => {
          const { widths, height } = named[Number(id)] ?? { widths: [], height: 0 };
          const width = widths[form] ?? Number.NaN;
          return { left: x, right: x + width, top: y - height / 2, bottom: y + height / 2 };
        });
        for (const [index, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(600);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(400);
          for (const other of boxes.slice(index + 1)) {
            const overlaps = box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom;
            expect(overlaps).toBe(false);
          }
        }
      }),
    );
  });

  const request: LabelRequest = { id: "a", x: 300, y: 200, radius: 10, widths: [100], height: 15, forced: false };
  const place = (one: LabelRequest, nodes = createBoxGrid()) => placeLabels([one], screen, createBoxGrid(), nodes, 10)[0];

  test("stand to the right, and at the right edge of the screen to the left", () => {
    expect(place(request)).toEqual({ id: "a", form: 0, x: 310, y: 200 });
    expect(place({ ...request, x: 590 })?.x).toBe(480);
  });

  test("give way to nodes, unless they are what the pointer is on", () => {
    const nodes = createBoxGrid();
    nodes.take({ left: 100, top: 100, right: 500, bottom: 300 });
    expect(place(request, nodes)).toBeUndefined();
    expect(place({ ...request, forced: true }, nodes)).toBeDefined();
  });

  test("are shortened before they are left out, and stand farther off when they must stand somewhere", () => {
    const nodes = createBoxGrid();
    for (const left of [0, 380]) nodes.take({ left, top: 0, right: left + 220, bottom: 400 });
    const narrow = { ...request, widths: [200, 60] };
    expect(place(narrow, nodes)).toMatchObject({ form: 1 });
    const ring = createBoxGrid();
    ring.take({ left: 200, top: 180, right: 400, bottom: 220 });
    ring.take({ left: 0, top: 170, right: 600, bottom: 232 });
    expect(place(request, ring)).toBeUndefined();
    expect(place({ ...request, forced: true }, ring)?.y).toBeGreaterThan(232);
  });

  test("that must stand somewhere cover as few nodes as can be", () => {
    const nodes = createBoxGrid();
    nodes.take({ left: 0, top: 0, right: 600, bottom: 400 });
    for (const [left, top] of [
      [315, 195],
      [330, 195],
      [200, 195],
      [300, 215],
      [300, 185],
    ] as const)
      nodes.take({ left, top, right: left + 8, bottom: top + 8 });
    const found = place({ ...request, forced: true }, nodes);
    expect(found).toBeDefined();
    expect(found).not.toMatchObject({ x: 310, y: 200 });
  });

  test("are no more than asked for", () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ ...request, id: String(index), y: 20 + 40 * index }));
    expect(placeLabels(many, screen, createBoxGrid(), createBoxGrid(), 4)).toHaveLength(4);
  });
});

describe("walking by arrow keys", () => {
  const around = [
    { id: "right", x: 50, y: 5 },
    { id: "far-right", x: 300, y: 0 },
    { id: "up", x: 0, y: -80 },
    { id: "down-left", x: -40, y: 60 },
  ];
  const from = { x: 0, y: 0 };
  test.each([
    ["ArrowRight", "right"],
    ["ArrowUp", "up"],
    ["ArrowDown", "down-left"],
    ["ArrowLeft", "down-left"],
  ])("%s leads to %s", (key, id) => {
    expect(walk(from, DIRECTIONS[key] ?? from, around)).toBe(id);
  });
  test("nothing that way is null", () => {
    expect(walk(from, { x: 1, y: 0 }, around.slice(2))).toBeNull();
  });
});
