/**
 * An event as a thing of its own: when and where, who had which part in it, what is stated to have led to it or to have
 * come of it. Order is only what a source states (a cause comes before its effect); it is never concluded from days.
 */
import type { Entity } from "../../model/entity.ts";
import { type Fact, factClaims, factKey } from "../../model/fact.ts";
import { longDate } from "../../model/long-date.ts";
import { eventTimeInWords, timeInWords } from "../../model/role-sentence.ts";
import { PREDICATES } from "../../model/schema.ts";
import type { EventView, Participant } from "../../model/view.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { openDirectory } from "./directory.ts";
import { entitiesOfFact, toFactView } from "./fact-view.ts";
import { ambiguitiesOf } from "./role-views.ts";

/** `about` are the facts whose subject the event is. */
export async function describeEvent(store: GraphStore, event: Entity, about: readonly Fact[]): Promise<EventView> {
  const { id } = event;
  const [into, at] = await Promise.all([store.factsOf(id, { asObject: true }), store.claimsAt(id)]);
  const known = new Set([...about, ...into].map(({ key }) => key));
  const during = await store.facts([...new Set(at.map(factKey))].filter((key) => !known.has(key)));
  const facts = [...about.filter(({ object }) => object !== null), ...into, ...during];
  const [directory, claims] = await Promise.all([
    openDirectory(store, facts.flatMap(entitiesOfFact)),
    store.claims(facts.flatMap(factClaims)),
  ]);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const view = (fact: Fact) => toFactView(fact, directory);
  const isEvent = (other: string | null): boolean => other !== null && directory(other).kind === "Event";
  const isPlace = (other: string | null): boolean => other !== null && directory(other).kind === "Place";

  const part = (entity: string, words: string, fact: Fact): Participant => ({
    entity: directory(entity),
    part: words,
    fact: view(fact),
    time: timeInWords(fact.bounds),
    ambiguities: ambiguitiesOf(fact, byId),
  });
  const partsDuring = (fact: Fact): Participant[] => {
    const { label, inverseLabel } = PREDICATES[fact.predicate];
    const seen = view(fact);
    const own = part(fact.subject, `${label} ${seen.object?.name ?? seen.value ?? ""}`.trim(), fact);
    if (fact.object === null || fact.object === id || isPlace(fact.object)) return [own];
    return [own, part(fact.object, `${inverseLabel} ${seen.subject.name}`, fact)];
  };
  const out = facts.filter(({ subject, object }) => subject === id && object !== id);
  const between = [...out.filter(({ object }) => isEvent(object)), ...into.filter(({ subject }) => subject !== id && isEvent(subject))];
  const causes = between.filter(({ predicate }) => predicate === "causedBy");
  return {
    ...timeOf(event, [...into, ...out]),
    places: out.filter(({ object }) => isPlace(object)).map(view),
    participants: [
      ...into.filter(({ subject }) => !isEvent(subject)).map((fact) => part(fact.subject, `${PREDICATES[fact.predicate].label} it`, fact)),
      ...out
        .filter(({ object }) => !isEvent(object) && !isPlace(object))
        .map((fact) => part(fact.object ?? id, `${PREDICATES[fact.predicate].inverseLabel} it`, fact)),
      ...during.flatMap(partsDuring),
    ],
    before: causes.filter(({ subject }) => subject === id).map(view),
    after: causes.filter(({ object }) => object === id).map(view),
    linked: between.filter(({ predicate }) => predicate !== "causedBy").map(view),
  };
}

/** The day on record; else what the facts of those who had a part in it leave open, where they do not exclude each other. */
function timeOf({ date }: Entity, facts: readonly Fact[]): Pick<EventView, "when" | "basis"> {
  if (date) return { when: `${date.precision === "day" ? "on" : "in"} ${longDate(date.from)}`, basis: date.basis ?? null };
  const eventMin =
    facts
      .flatMap(({ bounds }) => bounds.eventMin ?? [])
      .sort()
      .at(-1) ?? null;
  const eventMax = facts.flatMap(({ bounds }) => bounds.eventMax ?? []).sort()[0] ?? null;
  if (eventMin !== null && eventMax !== null && eventMin > eventMax) return { when: null, basis: null };
  return { when: eventTimeInWords({ eventMin, eventMax }), basis: null };
}
