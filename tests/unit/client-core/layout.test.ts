import { createGraphModel } from "../../../client/core/graph-model.ts";
import { layOutByForce } from "../../../client/core/layout/force-layout.ts";
import { readPlaces, requestLayout } from "../../../client/core/layout/layout-of-graph.ts";
import { layOutRadially } from "../../../client/core/layout/radial-layout.ts";
import { composePicture, type PictureParts } from "../../../client/core/picture-parts.ts";
import { hashUnit, placeNear } from "../../../client/core/placement.ts";
import type { SubgraphEdge } from "../../../model/subgraph.ts";
import { fact, node, subgraph } from "./sample-graph.ts";

/** Clusters of ten around a hub each, the hubs in a row. */
function clusters(count: number, prefix: string): { ids: string[]; edges: SubgraphEdge[] } {
  const ids: string[] = [];
  const edges: SubgraphEdge[] = [];
  for (let cluster = 0; cluster < count; cluster++) {
    const hub = `${prefix}${cluster}`;
    ids.push(hub);
    if (cluster > 0) edges.push(fact(`${prefix}${cluster - 1}`, hub));
    for (let leaf = 0; leaf < 9; leaf++) {
      ids.push(`${hub}-${leaf}`);
      edges.push(fact(hub, `${hub}-${leaf}`));
    }
  }
  return { ids, edges };
}

const first = clusters(5, "n");
const base = subgraph(
  first.ids.map((id) => node(id, "Person", id.includes("-") ? 1 : 10)),
  first.edges,
);
const more = clusters(1, "m");
const expansion = {
  id: "n2",
  answers: [
    subgraph(
      [...more.ids, "n2"].map((id) => node(id)),
      [...more.edges, fact("n2", "m0")],
    ),
  ],
};

function settle(model: ReturnType<typeof createGraphModel>, parts: PictureParts, layOut = layOutByForce) {
  model.show(composePicture(parts, new Set()), "test");
  const job = requestLayout(model, "force", "n0");
  const places = readPlaces(job.ids, layOut(job));
  model.move(places);
  model.settle();
  return { places: new Map(places), job };
}

const alone: PictureParts = { base, expansions: [], added: null, links: null };
const expanded: PictureParts = { base, expansions: [expansion], added: null, links: null };

describe("the force layout", () => {
  test("gives the same places every time", () => {
    expect(settle(createGraphModel(), alone).places).toEqual(settle(createGraphModel(), alone).places);
  });

  test("overlaps no boxes", () => {
    const { places, job } = settle(createGraphModel(), alone);
    const all = job.ids.map((id, at) => ({
      ...(places.get(id) ?? { x: 0, y: 0 }),
      width: job.boxes[2 * at] ?? 0,
      height: job.boxes[2 * at + 1] ?? 0,
    }));
    for (const [index, one] of all.entries()) {
      for (const other of all.slice(index + 1)) {
        const byX = one.width + other.width - Math.abs(one.x - other.x);
        const byY = one.height + other.height - Math.abs(one.y - other.y);
        expect(Math.min(byX, byY)).toBeLessThan(2);
      }
    }
  });

  test("puts what is joined nearer than what is not", () => {
    const { places } = settle(createGraphModel(), alone);
    const distance = (a: string, b: string) => {
      const [from, to] = [places.get(a) ?? { x: 0, y: 0 }, places.get(b) ?? { x: 0, y: 0 }];
      return Math.hypot(from.x - to.x, from.y - to.y);
    };
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const near = first.edges.map(({ source, target }) => distance(source, target));
    const far = first.ids
      .filter((id) => id.startsWith("n0"))
      .flatMap((id) => first.ids.filter((other) => other.startsWith("n4")).map((other) => distance(id, other)));
    expect(mean(near)).toBeLessThan(mean(far) / 2);
  });

  test("moves nothing that was there when something is added", () => {
    const model = createGraphModel();
    const before = settle(model, alone).places;
    const after = settle(model, expanded).places;
    for (const [id, place] of before) expect(after.get(id)).toEqual(place);
    expect(after.size).toBe(before.size + more.ids.length);
  });

  test("ends in the same places by steps and at once, as a link needs", () => {
    const bySteps = createGraphModel();
    settle(bySteps, alone);
    expect(settle(createGraphModel(), expanded).places).toEqual(settle(bySteps, expanded).places);
  });

  test("has no trouble with nothing, with one, and with no edges", () => {
    for (const ids of [[], ["a"], ["a", "b", "c"]]) {
      const { places } = settle(createGraphModel(), {
        base: subgraph(ids.map((id) => node(id))),
        expansions: [],
        added: null,
        links: null,
      });
      expect(places.size).toBe(ids.length);
      for (const { x, y } of places.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    }
  });
});

describe("the radial layout", () => {
  const { places } = settle(createGraphModel(), alone, layOutRadially);
  const radius = (id: string) => Math.hypot(places.get(id)?.x ?? 0, places.get(id)?.y ?? 0);

  test("has the root in the middle and rings by steps from it", () => {
    expect(radius("n0")).toBe(0);
    const firstRing = [...Array(9).keys()].map((leaf) => radius(`n0-${leaf}`));
    const lastRing = [...Array(9).keys()].map((leaf) => radius(`n4-${leaf}`));
    expect(Math.max(...firstRing)).toBeLessThan(Math.min(...lastRing));
    expect(radius("n1")).toBeLessThan(radius("n2"));
  });

  test("puts what cannot be reached outside", () => {
    const parts = {
      base: subgraph(
        [...first.ids, "lonely"].map((id) => node(id)),
        first.edges,
      ),
      expansions: [],
      added: null,
      links: null,
    };
    const all = settle(createGraphModel(), parts, layOutRadially).places;
    const far = Math.hypot(all.get("lonely")?.x ?? 0, all.get("lonely")?.y ?? 0);
    expect(far).toBeGreaterThan(Math.max(...first.ids.map((id) => Math.hypot(all.get(id)?.x ?? 0, all.get(id)?.y ?? 0))) * 0.9);
  });
});

describe("first places", () => {
  test("depend on ids and edges alone, not on their order", () => {
    const ids = [...first.ids].reverse();
    const edges = [...first.edges].reverse();
    expect([...placeNear(ids, edges, new Map())].sort()).toEqual([...placeNear(first.ids, first.edges, new Map())].sort());
  });

  test("a hash is a number from 0 to 1, and ids that differ little differ much", () => {
    for (const id of first.ids) {
      expect(hashUnit(id)).toBeGreaterThanOrEqual(0);
      expect(hashUnit(id)).toBeLessThan(1);
    }
    expect(new Set(first.ids.map(hashUnit)).size).toBe(first.ids.length);
  });
});
