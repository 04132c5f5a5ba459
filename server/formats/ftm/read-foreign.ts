/**
 * Files of others (Aleph, OpenSanctions) as a graph: all nodes before the first edge, in two passes, for their lines
 * come in any order. An entity that is pointed at and does not stand in the file is a node with its id for a name.
 */
import { createIdIndex } from "../../dataset/id-index.ts";
import type { ImportedEdge, ImportedNode, InputFile } from "../imported.ts";
import { edgesOf, nodeOf } from "./foreign-items.ts";
import { entitiesIn, refuse } from "./read-lines.ts";

export async function* readForeign(file: InputFile): AsyncGenerator<ImportedNode | ImportedEdge> {
  const seen = createIdIndex();
  const nodes = createIdIndex();
  for await (const line of entitiesIn(file)) {
    const { id } = line.entity;
    if (!seen.add(id)) {
      const advice = "Bring the parts of each entity together first (ftm aggregate does).";
      throw refuse(file, line.place, `${id.slice(0, 200)} stands in an earlier line as well. ${advice}`);
    }
    const node = nodeOf(line);
    if (node === null) continue;
    nodes.add(id);
    yield node;
  }
  for await (const line of entitiesIn(file)) {
    for (const edge of edgesOf(line)) {
      for (const key of [edge.source, edge.target]) if (nodes.add(key)) yield named(key, line.place);
      yield edge;
    }
  }
}

const named = (key: string, place: string): ImportedNode => ({
  type: "node",
  key,
  attributes: { label: key, known: "only its id stands in the file" },
  place,
});
