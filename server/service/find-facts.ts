/** A page of facts as lines, each with the sources that it rests on in the end. */
import type { FactPage } from "../../model/view.ts";
import type { GraphStore } from "../store/graph-store.ts";
import type { FactQuery } from "../store/store-queries.ts";
import { openDirectory } from "./directory.ts";
import { entitiesOfFact, toFactView } from "./fact-view.ts";

export async function findFacts(store: GraphStore, query: FactQuery): Promise<FactPage> {
  const { facts, page } = await store.findFacts(query);
  const directory = await openDirectory(
    store,
    facts.flatMap((fact) => [...entitiesOfFact(fact), ...fact.rootSources]),
  );
  return {
    facts: facts.map((fact) => ({ fact: toFactView(fact, directory), sources: fact.rootSources.map(directory) })),
    page,
  };
}
