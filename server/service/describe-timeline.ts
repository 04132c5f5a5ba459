/** The timeline with its facts in words. */
import type { Timeline } from "../../model/timeline.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { openDirectory } from "./directory.ts";
import { entitiesOfFact, factStatement } from "./fact-view.ts";

export async function describeTimeline(store: GraphStore, limit: number): Promise<Timeline> {
  const { facts, factsTotal, saidOnNoDay, ...days } = await store.timeline(limit);
  const directory = await openDirectory(
    store,
    facts.flatMap(({ fact }) => entitiesOfFact(fact)),
  );
  return {
    events: facts.map(({ fact, firstKnown }) => ({
      key: fact.key,
      statement: factStatement(fact, directory),
      status: fact.status,
      bounds: fact.bounds,
      firstKnown,
    })),
    eventsTotal: factsTotal,
    saidOnNoDay,
    said: [...days.said],
    published: [...days.published],
  };
}
