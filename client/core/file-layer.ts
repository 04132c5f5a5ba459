/**
 * A file that is shown over the picture and kept nowhere: what it holds, under the ids that the store reads them by, and
 * which of it the store has too. Pure.
 */
import type { ImportedLayer, LayerEntity, LayerFact } from "../../model/import.ts";
import type { Subgraph, SubgraphEdge, SubgraphNode } from "../../model/subgraph.ts";
import type { MergedIds } from "./replace-ids.ts";
import { replaceInFact } from "./replace-ids.ts";

/** What the store has of a file's entities and edges. */
export interface KnownToStore {
  /** As the store has them. */
  readonly nodes: ReadonlyMap<string, SubgraphNode>;
  readonly edges: ReadonlySet<string>;
  readonly merged: MergedIds;
}

export interface FileLayer {
  readonly id: number;
  /** What it is told apart by (core/layer-sign.ts). */
  readonly number: number;
  /** The file's name, with a number where another layer has that name. */
  readonly name: string;
  readonly isShown: boolean;
  readonly nodes: ReadonlyMap<string, SubgraphNode>;
  readonly edges: ReadonlyMap<string, SubgraphEdge>;
  readonly entities: ReadonlyMap<string, LayerEntity>;
  readonly facts: ReadonlyMap<string, LayerFact>;
  readonly remarks: readonly string[];
  readonly known: KnownToStore;
}

export const knownFrom = ({ nodes, edges }: Subgraph, merged: MergedIds): KnownToStore => ({
  nodes: new Map(nodes.map((node) => [node.key, node])),
  edges: new Set(edges.map(({ key }) => key)),
  merged,
});

/** What the layer is made of, as the store reads it: entities that are merged there are one here too. */
export function readAs(
  { graph, entities, facts, remarks }: ImportedLayer,
  known: KnownToStore,
): Omit<FileLayer, "id" | "number" | "name" | "isShown"> {
  const now = (id: string): string => known.merged.get(id) ?? id;
  const nodes = new Map<string, SubgraphNode>();
  for (const { key, attributes } of graph.nodes) if (!nodes.has(now(key))) nodes.set(now(key), { key: now(key), attributes });
  const edges = new Map<string, SubgraphEdge>();
  for (const { key, source, target, attributes } of graph.edges) {
    const id = replaceInFact(key, now);
    if (!edges.has(id)) edges.set(id, { key: id, source: now(source), target: now(target), attributes });
  }
  const said = new Map<string, LayerEntity>();
  for (const [id, { aliases, note, facts: others }] of Object.entries(entities)) {
    const before = said.get(now(id));
    said.set(now(id), {
      aliases: [...(before?.aliases ?? []), ...aliases],
      note: before?.note ?? note,
      facts: [...(before?.facts ?? []), ...others],
    });
  }
  const cited = new Map<string, LayerFact>();
  for (const [key, fact] of Object.entries(facts)) {
    const id = replaceInFact(key, now);
    const before = cited.get(id);
    cited.set(id, before ? { ...before, claims: [...before.claims, ...fact.claims] } : fact);
  }
  return { nodes, edges, entities: said, facts: cited, remarks, known };
}

/** In the file, and not in the store. */
export const isOnlyIn = (layer: FileLayer, key: string): boolean =>
  (layer.nodes.has(key) && !layer.known.nodes.has(key)) || (layer.edges.has(key) && !layer.known.edges.has(key));
