/** Small subgraphs in the wire form, for tests of what the page makes of them. */
import type { Kind, Status } from "../../../model/schema.ts";
import { type FactEdge, type Subgraph, type SubgraphEdge, type SubgraphNode, speechKey, toSubgraph } from "../../../model/subgraph.ts";

const NO_BOUNDS = { fromMin: null, fromMax: null, toMin: null, toMax: null, eventMin: null, eventMax: null };

export const node = (key: string, kind: Kind = "Person", degree = 1): SubgraphNode => ({
  key,
  attributes: { label: key.toUpperCase(), kind, subtype: null, unnamed: false, contested: false, degree },
});

export function fact(
  source: string,
  target: string,
  status: Status = "single-source",
  more: Partial<FactEdge> = {},
  predicate: "allyOf" | "replaced" = "allyOf",
): SubgraphEdge {
  return {
    key: `${source}|${predicate}|${target}`,
    source,
    target,
    attributes: {
      layer: "fact",
      predicate,
      type: "ALLY_OF",
      label: "ally of",
      status,
      sources: 1,
      asserts: 1,
      denials: 0,
      withheld: 0,
      position: null,
      bounds: NO_BOUNDS,
      certainty: null,
      claims: [],
      ...more,
    },
  };
}

export const speech = (source: string, target: string): SubgraphEdge => ({
  key: speechKey(source, target),
  source,
  target,
  attributes: { layer: "speech", type: "SPOKE_ABOUT", label: "spoke about", asserts: 1, denials: 0, withheld: 0 },
});

export const subgraph = (nodes: SubgraphNode[], edges: SubgraphEdge[] = [], total = nodes.length): Subgraph =>
  toSubgraph(nodes, edges, { shown: nodes.length, total, next: null });
