/**
 * A zip of nodes.csv and edges.csv with the headers of neo4j-admin, which imports them as they are. Columns have the
 * names that Tamga's own graph has in Neo4j (`name`, `fact`, `derived`), so that queries over plain edges work there.
 */
import { readCsvGraph } from "./csv-reader.ts";
import { type Cell, csvLine, MAX_VALUE_BYTES } from "./csv-rows.ts";
import { withinLimit } from "./element-limit.ts";
import { type Column, type ColumnType, EDGE_COLUMNS, type FlatGraph, flatten, NODE_COLUMNS } from "./flat-graph.ts";
import type { Format } from "./format.ts";
import { zipOf } from "./zip-writer.ts";

const TYPES: Readonly<Record<ColumnType, string>> = { string: "", integer: ":int", boolean: ":boolean" };
const withType = ({ name, type }: Column): string => `${name}${TYPES[type]}`;

const NODE_HEADER = ["id:ID", ":LABEL", ...NODE_COLUMNS.map((column) => withType(asInNeo4j(column))), "x:double", "y:double"];
/** The type of an edge is the type of its relationship. */
const EDGE_DATA = EDGE_COLUMNS.filter(({ name }) => name !== "type");
const EDGE_HEADER = [":START_ID", ":END_ID", ":TYPE", "fact", "derived:boolean", ...EDGE_DATA.map(withType)];

function asInNeo4j(column: Column): Column {
  return column.name === "label" ? { ...column, name: "name" } : column;
}

/** The key of a row whose cells can all be read again. A character has three bytes at most. */
function withinCells(key: string, cells: readonly Cell[]): string {
  for (const cell of cells) if (typeof cell === "string") withinLimit(cell, key, MAX_VALUE_BYTES / 3);
  return key;
}

async function* nodeLines(graph: FlatGraph): AsyncGenerator<string> {
  yield csvLine(NODE_HEADER);
  for await (const { key, kind, attributes, position } of graph.nodes()) {
    const values = NODE_COLUMNS.map(({ name }): Cell => attributes[name]);
    yield csvLine([withinCells(key, values), `Entity;${kind}`, ...values, ...(position ?? [undefined, undefined])]);
  }
}

async function* edgeLines(graph: FlatGraph): AsyncGenerator<string> {
  yield csvLine(EDGE_HEADER);
  for await (const { key, source, target, attributes } of graph.edges()) {
    const values = EDGE_DATA.map(({ name }): Cell => attributes[name]);
    yield csvLine([source, target, attributes.type, withinCells(key, values), true, ...values]);
  }
}

const README = (title: string, scope: readonly string[], made: string): string => `${title}
${scope.map((line) => `- ${line}`).join("\n")}
Made by Tamga on ${made}.

nodes.csv has a row for each person, organisation, place, event and so on.
edges.csv has a row for each relation between two of them: which, from when to when (ISO 8601; Min and Max bound a day
that sources leave open), how well it is supported ("status"), and in "citations" who says so, where and when.
Facts without a second entity (a number of dead, say) are in the column "facts" of nodes.csv.
The column "records" is for Tamga, which loads this file again without loss: tamga load FILE.zip

Files are UTF-8. A cell without anything is no value. Cells can have several lines.

To make a Neo4j database of it (on a server that is stopped):
  neo4j-admin database import full neo4j --overwrite-destination \\
    --nodes=nodes.csv --relationships=edges.csv --multiline-fields=true

Do not open these files in a spreadsheet: a name that begins with = could run there as a formula. Tamga exports a
spreadsheet of the same content that is safe: tamga export --format spreadsheet
`;

export const csv: Format = {
  write(source) {
    const { title, scope, made } = source.about;
    const graph = flatten(source);
    const readme = async function* () {
      yield README(title, scope, made);
    };
    return zipOf(
      [
        { name: "README.txt", content: readme },
        { name: "nodes.csv", content: () => nodeLines(graph) },
        { name: "edges.csv", content: () => edgeLines(graph) },
      ],
      new Date(made),
    );
  },
  read: readCsvGraph,
};
