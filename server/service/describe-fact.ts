/** One fact with everybody who takes a stance on it, the facts that rival it, and other answers to its question. */
import { AppError } from "../../model/errors.ts";
import { type Fact, factClaims } from "../../model/fact.ts";
import type { FactDetail } from "../../model/view.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { gatherClaimParts, toClaimView } from "./claim-views.ts";
import { openDirectory } from "./directory.ts";
import { entitiesOfFact, toFactView } from "./fact-view.ts";

/** Throws `not-found` for an unknown key. */
export async function describeFact(store: GraphStore, key: string): Promise<FactDetail> {
  const [fact] = await store.facts([key]);
  if (!fact)
    throw new AppError("not-found", `There is no fact with the key ${key}, or nothing about it had been published by the day asked for.`);
  const [claims, rivals, alternatives] = await Promise.all([
    store.claims(factClaims(fact)),
    store.facts(fact.rivals),
    otherAnswers(store, fact),
  ]);
  const parts = await gatherClaimParts(store, claims);
  const ids = [fact, ...rivals, ...alternatives].flatMap(entitiesOfFact);
  const directory = await openDirectory(store, [...ids, ...fact.rootSources, ...parts.entities]);
  const view = (each: Fact) => toFactView(each, directory);
  return {
    fact,
    view: view(fact),
    claims: claims.map((claim) => toClaimView(claim, parts, directory)),
    independentSources: fact.rootSources.map(directory).sort((a, b) => a.name.localeCompare(b.name, "en")),
    rivals: rivals.map(view),
    alternatives: alternatives.map(view),
  };
}

/** Facts with the same subject, predicate and kind of answer: entity or literal. */
async function otherAnswers(store: GraphStore, fact: Fact): Promise<Fact[]> {
  const same = await store.factsOf(fact.subject, { predicate: [fact.predicate] });
  return same.filter(({ key, literal }) => key !== fact.key && (literal === null) === (fact.literal === null));
}
