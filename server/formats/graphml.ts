/** GraphML: directed, parallel edges by their ids, every attribute declared with its type; title and scope are the graph's own data. */
import { withinLimit } from "./element-limit.ts";
import { type Attributes, type ColumnType, EDGE_COLUMNS, type FlatEdge, type FlatNode, flatten, NODE_COLUMNS } from "./flat-graph.ts";
import type { Format } from "./format.ts";
import { GENERATOR_KEY, readGraphml } from "./graphml-reader.ts";
import { attribute, content } from "./xml/xml-text.ts";

const TYPES = { string: "string", integer: "int", boolean: "boolean" } as const satisfies Readonly<Record<ColumnType, string>>;

type Owner = "graph" | "node" | "edge";

export const graphml: Format = {
  async *write(source) {
    const { title, scope, made } = source.about;
    const graph = flatten(source);
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n`;
    for (const name of ["title", "scope", "made", "generator"]) yield key("graph", name, "string");
    for (const { name, type } of NODE_COLUMNS) yield key("node", name, TYPES[type]);
    for (const axis of ["x", "y"]) yield key("node", axis, "double");
    for (const { name, type } of EDGE_COLUMNS) yield key("edge", name, TYPES[type]);
    yield `<graph id="graph" edgedefault="directed">\n${data("graph", { title, scope: scope.join("\n"), made })}<data key="${GENERATOR_KEY}">Tamga</data>\n`;
    for await (const node of graph.nodes()) yield withinLimit(nodeElement(node), node.key);
    for await (const edge of graph.edges()) yield withinLimit(edgeElement(edge), edge.key);
    yield "</graph>\n</graphml>\n";
  },
  read: readGraphml,
};

const idOf = (owner: Owner, name: string): string => `${owner.charAt(0)}-${name}`;

const key = (owner: Owner, name: string, type: string): string =>
  `<key id="${idOf(owner, name)}" for="${owner}" attr.name="${name}" attr.type="${type}"/>\n`;

function data(owner: Owner, attributes: Attributes): string {
  let each = "";
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) each += `<data key="${idOf(owner, name)}">${content(value)}</data>`;
  }
  return each;
}

function nodeElement({ key: id, attributes, position }: FlatNode): string {
  const place = position === null ? {} : { x: position[0], y: position[1] };
  return `<node${attribute("id", id)}>${data("node", { ...attributes, ...place })}</node>\n`;
}

const edgeElement = ({ key: id, source, target, attributes }: FlatEdge): string =>
  `<edge${attribute("id", id)}${attribute("source", source)}${attribute("target", target)}>${data("edge", attributes)}</edge>\n`;
