/**
 * What the view asks for, as a union of answers: a base (overview, focus or result) and one part for each expansion.
 * Because the picture is always composed afresh from its parts, taking one away removes only what no other brings.
 */
import type { Page, Subgraph, SubgraphEdge, SubgraphNode } from "../../model/subgraph.ts";

export interface PictureParts {
  readonly base: Subgraph;
  /** In the order in which the reader expanded; `answers` are the pages. */
  readonly expansions: readonly { readonly id: string; readonly answers: readonly Subgraph[] }[];
  /** Entities that are in the picture without their neighbours; null when there are none but those of the other parts. */
  readonly added: Subgraph | null;
  /** The edges among all the entities, those that no single answer holds; null when the base has them already. */
  readonly links: Subgraph | null;
}

/** What has it: the store, a file that is shown over the picture, or both. */
export type Origin = "store" | "file" | "both";

export interface Picture {
  readonly nodes: ReadonlyMap<string, SubgraphNode>;
  readonly edges: ReadonlyMap<string, SubgraphEdge>;
  /** Entities by the part that brought them first: base, each expansion, then those added. Layout settles them in this order. */
  readonly stages: readonly (readonly string[])[];
  readonly page: Page;
  /** Of the entities and edges that a file has; all others are the store's. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** The numbers of the files that have them. */
  readonly files: ReadonlyMap<string, readonly number[]>;
}

/** The union of the parts without what is hidden by hand; an edge is in it when both of its ends are. */
export function composePicture(parts: PictureParts, hidden: ReadonlySet<string>): Picture {
  const nodes = new Map<string, SubgraphNode>();
  const stages = partsInOrder(parts).map((answers) => {
    const fresh: string[] = [];
    for (const node of answers.flatMap((answer) => answer.nodes)) {
      if (nodes.has(node.key) || hidden.has(node.key)) continue;
      nodes.set(node.key, node);
      fresh.push(node.key);
    }
    return fresh;
  });
  const edges = new Map<string, SubgraphEdge>();
  for (const answer of allAnswers(parts)) {
    for (const edge of answer.edges) {
      if (nodes.has(edge.source) && nodes.has(edge.target)) edges.set(edge.key, edge);
    }
  }
  return { nodes, edges, stages, page: parts.base.page, origins: new Map(), files: new Map() };
}

const partsInOrder = ({ base, expansions, added }: Omit<PictureParts, "links">): (readonly Subgraph[])[] => [
  [base],
  ...expansions.map(({ answers }) => answers),
  ...(added ? [[added]] : []),
];

const allAnswers = (parts: PictureParts): Subgraph[] => [...partsInOrder(parts).flat(), ...(parts.links ? [parts.links] : [])];

/** Every entity of the parts, for asking which edges run among them. */
export const entitiesOf = (parts: Omit<PictureParts, "links">): string[] => [
  ...new Set(allAnswers({ ...parts, links: null }).flatMap(({ nodes }) => nodes.map(({ key }) => key))),
];
