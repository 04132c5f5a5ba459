/** Facts that no line of the canvas stands for: asked for once, and a stale key is no error. */
import { MultiDirectedGraph } from "graphology";
import type { Graph } from "../../../client/core/graph-model.ts";
import { createUnlinedFacts } from "../../../client/core/unlined-facts.ts";
import { forget, select } from "../../../client/core/view-producers.ts";
import { INITIAL_VIEW } from "../../../client/core/view-state.ts";
import type { FactParties } from "../../../model/view.ts";

const ref = (id: string) => ({ id, name: id, kind: "Person" as const });
const parties = (key: string): FactParties => ({
  view: {
    key,
    statement: key,
    predicate: "deathToll",
    label: "death toll",
    subject: ref("unrest"),
    object: null,
    literal: null,
    value: null,
    status: "contested",
    asserts: 1,
    denials: 0,
    withheld: 0,
    sources: 1,
    position: null,
    bounds: { fromMin: null, fromMax: null, toMin: null, toMax: null, eventMin: null, eventMax: null },
  },
  speakers: [ref("ministry")],
});

const KNOWN = "unrest|deathToll|164 people";

/** Answers from one record, as the server does, and counts the questions. */
function setUp() {
  const asked: string[] = [];
  const facts = createUnlinedFacts({
    factParties: async (keys) => {
      asked.push(...keys);
      return keys.filter((key) => key === KNOWN).map(parties);
    },
  });
  const graph: Graph = new MultiDirectedGraph();
  return { asked, facts, graph };
}

test("a fact is asked for once, and is the selected one while it is selected", async () => {
  const { asked, facts, graph } = setUp();
  await facts.follow({ type: "edge", key: KNOWN }, graph);
  expect(facts.selected.get()).toEqual({ key: KNOWN, ends: ["unrest"], speakers: ["ministry"] });
  await facts.follow({ type: "node", id: "unrest" }, graph);
  expect(facts.selected.get()).toBeNull();
  await facts.follow({ type: "edge", key: KNOWN }, graph);
  expect(facts.selected.get()?.ends).toEqual(["unrest"]);
  expect(asked).toEqual([KNOWN]);
});

test("an answer that is overtaken by another selection is not shown", async () => {
  const { facts, graph } = setUp();
  const first = facts.follow({ type: "edge", key: KNOWN }, graph);
  const second = facts.follow({ type: "edge", key: "speech|ministry|unrest" }, graph);
  expect(await first).toBeNull();
  expect(await second).toEqual({ key: "speech|ministry|unrest", ends: ["ministry", "unrest"], speakers: [] });
  expect(facts.selected.get()?.key).toBe("speech|ministry|unrest");
});

test("a key that names no fact answers null, and the view forgets it", async () => {
  const { facts, graph } = setUp();
  expect(await facts.ask("nobody|heads|nothing")).toBeNull();
  expect(await facts.follow({ type: "edge", key: "nobody|heads|nothing" }, graph)).toBeNull();
  const stale = select(INITIAL_VIEW, { type: "edge", key: "nobody|heads|nothing" });
  expect(forget(stale, new Set(["nobody|heads|nothing"])).selection).toBeNull();
  const speech = select(INITIAL_VIEW, { type: "edge", key: "speech|nobody|knb" });
  expect(forget(speech, new Set(["nobody"])).selection).toBeNull();
  expect(forget(speech, new Set(["somebody"])).selection).toEqual({ type: "edge", key: "speech|nobody|knb" });
});
