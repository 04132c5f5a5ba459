/** JSON-LD in one document: claims by schema.org, their sources by PROV-O, their places by Web Annotation selectors. */
import type { ExportedRecord, ExportSource } from "../../service/export/export-source.ts";
import type { Format } from "../format.ts";
import { jsonItems } from "../json-list.ts";
import { createTextTable } from "../text-table.ts";
import { CONTEXT } from "./context.ts";
import { factNodes } from "./fact-nodes.ts";
import * as records from "./record-nodes.ts";

export const jsonld: Format = {
  async *write(source) {
    yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[`;
    yield* jsonItems(nodesOf(source), (node) => JSON.stringify(node, isPresent));
    yield "\n]}\n";
  },
};

/** Null and an empty list say nothing. */
const isPresent = (_key: string, value: unknown): unknown =>
  value === null || (Array.isArray(value) && value.length === 0) ? undefined : value;

async function* nodesOf(source: ExportSource): AsyncGenerator<records.Node> {
  const { title, scope, made } = source.about;
  yield {
    "@id": "urn:tamga:export",
    "@type": ["schema:Dataset", "prov:Entity"],
    name: title,
    scope,
    dateCreated: made,
    offsets: "Selectors count UTF-16 code units of the article's file",
  };
  const names = createTextTable(["name"]);
  const days = createTextTable(["published"]);
  const known: records.Known = {
    nameOf: (id) => names.get(id, "name") ?? id,
    publishedOn: (id) => days.get(id, "published") ?? undefined,
  };
  for await (const each of source.records()) {
    if (each.kind === "entity") names.set(each.record.id, { name: each.record.name });
    if (each.kind === "document") days.set(each.record.id, { published: each.record.published });
    yield* nodesOfRecord(each, known);
  }
  for await (const { facts } of source.entities()) for (const fact of facts) yield* factNodes(fact);
  for await (const fact of source.edges()) yield* factNodes(fact);
}

/** The change log is the store's own and stays there. */
function nodesOfRecord(each: ExportedRecord, known: records.Known): records.Node[] {
  switch (each.kind) {
    case "entity":
      return [records.entityNode(each.record)];
    case "document":
      return [records.documentNode(each.record)];
    case "sentence":
      return [records.sentenceNode(each.record)];
    case "mention":
      return [records.mentionNode(each.record)];
    case "claim":
      return [records.claimNode(each.record, known)];
    case "link":
      return records.linkNodes(each.record);
    case "merge":
      return [records.mergeNode(each.record)];
    case "change":
    case "change-part":
      return [];
  }
}
