/**
 * GEXF 1.3, a dynamic graph: each edge lasts as long as the sources leave open. Nodes have the page's colours, sizes by
 * their relations, and places when the picture had them; `kind` of an edge keeps parallel edges apart in Gephi.
 */
import { KIND_COLORS, radiusOf } from "../../model/look.ts";
import type { DayBounds } from "../../model/partial-date.ts";
import { withinLimit } from "./element-limit.ts";
import { type Attributes, EDGE_COLUMNS, type FlatEdge, type FlatNode, flatten, NODE_COLUMNS } from "./flat-graph.ts";
import type { Format } from "./format.ts";
import { readGexf } from "./gexf-reader.ts";
import { attribute, content } from "./xml/xml-text.ts";

/** An attribute of the element itself, as every reader of GEXF expects. */
const OWN = "label";

export const gexf: Format = {
  async *write(source) {
    const { title, scope, made } = source.about;
    const graph = flatten(source);
    yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta${attribute("lastmodifieddate", made.slice(0, 10))}>
<creator>Tamga</creator>
<description>${content([title, ...scope].join("\n"))}</description>
</meta>
<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval" idtype="string">
<attributes class="node" mode="static">
${NODE_COLUMNS.map(declaration).join("")}</attributes>
<attributes class="edge" mode="static">
${EDGE_COLUMNS.map(declaration).join("")}</attributes>
<nodes>
`;
    for await (const node of graph.nodes()) yield withinLimit(nodeElement(node), node.key);
    yield "</nodes>\n<edges>\n";
    for await (const edge of graph.edges()) yield withinLimit(edgeElement(edge), edge.key);
    yield "</edges>\n</graph>\n</gexf>\n";
  },
  read: readGexf,
};

const declaration = ({ name, type }: (typeof NODE_COLUMNS)[number] | (typeof EDGE_COLUMNS)[number]): string =>
  name === OWN ? "" : `<attribute id="${name}" title="${name}" type="${type}"/>\n`;

function nodeElement({ key, kind, attributes, position }: FlatNode): string {
  const size = radiusOf(Number(attributes.degree ?? 0)).toFixed(2);
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(KIND_COLORS[kind].slice(at, at + 2), 16));
  const place = position === null ? "" : `<viz:position x="${position[0]}" y="${position[1]}" z="0"/>`;
  return `<node${attribute("id", key)}${label(attributes)}>${values(attributes)}<viz:size value="${size}"/>${place}<viz:color r="${red}" g="${green}" b="${blue}"/></node>\n`;
}

function edgeElement({ key, source, target, attributes }: FlatEdge): string {
  const ends = `${attribute("id", key)}${attribute("source", source)}${attribute("target", target)}`;
  return `<edge${ends}${label(attributes)}${attribute("kind", attributes.type ?? "")}>${values(attributes)}${spell(attributes)}</edge>\n`;
}

const label = (attributes: Attributes): string => attribute(OWN, attributes[OWN] ?? "");

function values(attributes: Attributes): string {
  let each = "";
  for (const name in attributes) {
    const value = attributes[name];
    if (name !== OWN && value !== undefined) each += `<attvalue for="${name}"${attribute("value", value)}/>`;
  }
  return `<attvalues>${each}</attvalues>`;
}

/** Nothing for a fact without days, which is then true all the time, nor where sources end it before it begins. */
function spell(attributes: Attributes): string {
  const { min, max } = spanOf(attributes);
  if ((min === null && max === null) || (min !== null && max !== null && min > max)) return "";
  return `<spells><spell${min === null ? "" : attribute("start", min)}${max === null ? "" : attribute("end", max)}/></spells>`;
}

/** The longest time that the sources leave open: from the first possible beginning to the last possible end. */
function spanOf({ fromMin, fromMax, toMin, toMax, eventMin, eventMax }: Attributes): DayBounds {
  const lasts = [fromMin, fromMax, toMin, toMax].some((day) => day !== undefined);
  const [min, max] = lasts ? [fromMin, toMax] : [eventMin, eventMax];
  return { min: min === undefined ? null : String(min), max: max === undefined ? null : String(max) };
}
