/** What is said of files over the picture, in plain words: the same everywhere on the page. */
import { counted } from "../../../model/counted.ts";
import type { FileLayer } from "../../core/file-layer.ts";
import type { ModelNode } from "../../core/graph-model.ts";
import { signOf } from "../../core/layer-sign.ts";

/** "120 entities, 300 relations". */
export const layerSize = ({ nodes, edges }: Pick<FileLayer, "nodes" | "edges">): string =>
  `${counted(nodes.size, "entity", "entities")}, ${counted(edges.size, "relation")}`;

/** "not in the store", or how much of it the store has too. */
export function layerInStore({ nodes, edges, known }: FileLayer): string {
  const common = [...edges.keys()].filter((key) => known.edges.has(key)).length;
  const parts = [known.nodes.size > 0 && counted(known.nodes.size, "entity", "entities"), common > 0 && counted(common, "relation")].filter(
    (part) => part !== false,
  );
  if (parts.length === 0) return "not in the store";
  if (known.nodes.size === nodes.size && common === edges.size) return "the store has all of it too";
  return `not in the store, but for ${parts.join(" and ")}`;
}

/** "Store", "Store, F1", "F1 only": what has an entity or an edge. */
export function whereInWords({ origin, files }: Pick<ModelNode, "origin" | "files">): string {
  const signs = files.map(signOf).join(", ");
  return { store: "Store", both: `Store, ${signs}`, file: files.length > 1 ? signs : `${signs} only` }[origin];
}

/** "the file a.gexf", "the files a.gexf and b.json". */
export function filesInWords(layers: readonly Pick<FileLayer, "name">[]): string {
  const names = layers.map(({ name }) => name);
  return names.length === 1 ? `the file ${names[0]}` : `the files ${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
