/**
 * What the view selects and no line of the canvas stands for, such as a death toll: the store is asked whom they are about and who
 * speaks of them. A key that names no fact answers null, and is no error.
 */
import { speechEnds } from "../../model/subgraph.ts";
import type { Api } from "./api-port.ts";
import type { Graph } from "./graph-model.ts";
import type { Unlined } from "./highlight.ts";
import { createStore, type Readable } from "./store.ts";
import type { Selection } from "./view-state.ts";

const KEPT = 200;

export interface UnlinedFacts {
  /** The one that is selected, once it is known. */
  readonly selected: Readable<Unlined | null>;
  ask(key: string, signal?: AbortSignal): Promise<Unlined | null>;
  /** Brings `selected` in line; resolves to it. */
  follow(selection: Selection | null, graph: Graph): Promise<Unlined | null>;
  /** The store has changed: what it said before does not count. */
  forget(): void;
}

export function createUnlinedFacts(api: Pick<Api, "factParties">): UnlinedFacts {
  const known = new Map<string, Unlined>();
  const selected = createStore<Unlined | null>(null);
  let wanted: string | null = null;

  async function ask(key: string, signal?: AbortSignal): Promise<Unlined | null> {
    const before = known.get(key);
    if (before) return before;
    const speech = speechEnds(key);
    if (speech) return { key, ends: [speech.speaker, speech.subject], speakers: [] };
    const [answer] = await api.factParties([key], null, signal);
    if (!answer) return null;
    const { subject, object } = answer.view;
    const found = { key, ends: object ? [subject.id, object.id] : [subject.id], speakers: answer.speakers.map(({ id }) => id) };
    const [oldest] = known.keys();
    if (known.size >= KEPT && oldest !== undefined) known.delete(oldest);
    known.set(key, found);
    return found;
  }

  async function follow(selection: Selection | null, graph: Graph): Promise<Unlined | null> {
    const key = selection?.type === "edge" && !graph.hasEdge(selection.key) ? selection.key : null;
    wanted = key;
    if (selected.get() !== null && selected.get()?.key !== key) selected.set(null);
    if (key === null) return null;
    // Where the store cannot be reached nothing is lit, and the panels say why.
    const found = await ask(key).catch(() => null);
    if (wanted !== key) return null;
    if (selected.get() !== found) selected.set(found);
    return found;
  }

  return { selected, ask, follow, forget: () => known.clear() };
}
