/**
 * The relationships that a fact gives: one plain edge, as the fact stands today, and one FORMER_EDGE for each different
 * way in which it stood before. Each says from which day it was known; a former one also until which (not included).
 */
import { isEqualJson } from "../../model/equal-json.ts";
import { edgeType, type Fact } from "../../model/fact.ts";
import type { FactVersion } from "../../model/fact-history.ts";
import { edgeProps } from "./fact-properties.ts";
import type { Props } from "./props.ts";
import { FORMER_EDGE } from "./statement-files.ts";

export interface Edge {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly fact: string;
  readonly knownFrom: string;
  readonly props: Props;
}

export interface FactEdges {
  readonly plain: Edge | null;
  readonly former: readonly Edge[];
  /** The day from which the fact was an edge at all; null when it is none. */
  readonly firstKnown: string | null;
}

interface Drawn {
  readonly fact: Fact;
  readonly type: string;
  readonly knownFrom: string;
  readonly said: Props;
}

/** A version that changes nothing about the edge (a rival of a contested fact, say) gives no edge of its own. */
function drawnVersions(versions: readonly FactVersion[]): Drawn[] {
  const drawn: Drawn[] = [];
  for (const { fact, knownFrom } of versions) {
    const type = edgeType(fact);
    if (type === null) continue;
    const said = edgeProps(fact);
    const last = drawn.at(-1);
    if (!isEqualJson(last?.said, said)) drawn.push({ fact, type, knownFrom, said });
  }
  return drawn;
}

/** Edges, degrees and first days all ask for them. */
const known = new WeakMap<readonly FactVersion[], FactEdges>();

export function factEdges(versions: readonly FactVersion[]): FactEdges {
  const found = known.get(versions) ?? drawEdges(versions);
  known.set(versions, found);
  return found;
}

function drawEdges(versions: readonly FactVersion[]): FactEdges {
  const drawn = drawnVersions(versions);
  const edges = drawn.map(({ fact, type, knownFrom, said }, index): Edge => {
    const next = drawn[index + 1];
    const ends = { source: fact.subject, target: fact.object ?? fact.subject, fact: fact.key, knownFrom };
    if (next === undefined) return { ...ends, type, props: { ...said, knownFrom, derived: true } };
    return { ...ends, type: FORMER_EDGE, props: { ...said, knownFrom, knownTo: next.knownFrom } };
  });
  return { plain: edges.at(-1) ?? null, former: edges.slice(0, -1), firstKnown: drawn[0]?.knownFrom ?? null };
}
