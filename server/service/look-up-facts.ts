/** Facts by key with those who take a stance on them, in two reads whatever their number. Unknown keys are left out. */
import { factClaims } from "../../model/fact.ts";
import type { FactParties } from "../../model/view.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { openDirectory } from "./directory.ts";
import { entitiesOfFact, toFactView } from "./fact-view.ts";

export async function lookUpFacts(store: GraphStore, keys: readonly string[]): Promise<{ facts: FactParties[] }> {
  const facts = await store.facts(keys);
  const claims = await store.claims(facts.flatMap(factClaims));
  const speakerOf = new Map(claims.map(({ id, speaker }) => [id, speaker]));
  const directory = await openDirectory(store, [...facts.flatMap(entitiesOfFact), ...speakerOf.values()]);
  return {
    facts: facts.map((fact) => {
      const ids = factClaims(fact).flatMap((claim) => speakerOf.get(claim) ?? []);
      return { view: toFactView(fact, directory), speakers: [...new Set(ids)].sort().map(directory) };
    }),
  };
}
