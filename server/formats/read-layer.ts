/** A file as a picture beside the store: nothing is kept, and its facts are rolled up from its own claims alone. */
import type { Entity } from "../../model/entity.ts";
import { AppError } from "../../model/errors.ts";
import { edgeType, type Fact, rollUp } from "../../model/fact.ts";
import { type ImportedLayer, MAX_LAYER_CLAIMS, MAX_LAYER_ENTITIES } from "../../model/import.ts";
import { factEdge, type SubgraphEdge, type SubgraphNode, toSubgraph } from "../../model/subgraph.ts";
import type { RecordKind, RecordOf } from "../dataset/dataset-files.ts";
import { readRecords } from "../dataset/read-dataset.ts";
import { demandSound, using } from "./import-file.ts";
import { type GivenFile, readGraphFile } from "./read-file.ts";

/** Throws `too-large` for a file that a page could not show, and `validation` for one that is not sound. */
export async function readLayer(file: GivenFile, signal: AbortSignal): Promise<ImportedLayer> {
  return using(await readGraphFile(file, { signal }), async ({ check, remarks }) => {
    demandSound(file, check);
    const counts = check.counts;
    if (counts.entities > MAX_LAYER_ENTITIES || counts.claims > MAX_LAYER_CLAIMS) {
      const has = `${file.name} has ${counts.entities} entities and ${counts.claims} claims`;
      throw new AppError("too-large", `${has}: a layer may have ${MAX_LAYER_ENTITIES} and ${MAX_LAYER_CLAIMS}. Load it into the store.`);
    }
    const { directory } = check;
    const edges = rollUp(await all(directory, "claims"), await all(directory, "links")).flatMap((fact) =>
      isDrawn(fact) ? (factEdge(fact) ?? []) : [],
    );
    const nodes = toNodes(await all(directory, "entities"), edges);
    const page = { shown: nodes.length, total: nodes.length, next: null };
    return { name: file.name, graph: toSubgraph(nodes, edges, page), remarks: [...remarks] };
  });
}

/** What nobody asserts is no line of a picture. */
const isDrawn = (fact: Fact): boolean => edgeType(fact) !== null;

async function all<K extends RecordKind>(directory: string, kind: K): Promise<RecordOf[K][]> {
  const records: RecordOf[K][] = [];
  for await (const { record } of readRecords(directory, kind)) records.push(record);
  return records;
}

/** Speakers and publishers that no edge touches are no part of the picture, as in an overview of the store. */
function toNodes(entities: readonly Entity[], edges: readonly SubgraphEdge[]): SubgraphNode[] {
  const degrees = new Map<string, number>();
  for (const { source, target } of edges) for (const id of new Set([source, target])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const drawn = edges.length === 0 ? entities : entities.filter(({ id }) => degrees.has(id));
  return drawn.map(({ id, name, kind, subtype = null, unnamed = false, contested = false }) => ({
    key: id,
    attributes: { label: name, kind, subtype, unnamed, contested, degree: degrees.get(id) ?? 0 },
  }));
}
