/**
 * One line of somebody else's file as nodes and edges of a graph. Things are nodes, Intervals with two ends are edges.
 * An Interval without a pair of ends (a sanction, a passport) is a node, and an edge leads to it from each entity that
 * it names; so do the properties by which a Thing points at others (where it is, who owns it).
 */
import { PREDICATE_IDS, PREDICATES, type PredicateId } from "../../../model/schema.ts";
import type { ImportedEdge, ImportedNode, Value } from "../imported.ts";
import { type FtmLine, TEXTS } from "./read-lines.ts";
import { isA, kindOfSchema, linksOf, type SchemaEdge } from "./schemata.ts";

type Properties = FtmLine["entity"]["properties"];

/** What a machine found in a text, and the text itself, page by page. */
const LEFT_OUT = ["Mention", "Page"];
/** It says that two may be one, and has no direction. */
const SIMILAR: SchemaEdge = { source: "candidate", target: "match", label: "may be the same as" };

/** Null for a line that is no node: an edge, or what is left out. */
export function nodeOf(line: FtmLine): ImportedNode | null {
  const { schema } = line.entity;
  return LEFT_OUT.some((name) => isA(schema, name)) || pairsOf(line).length > 0 ? null : node(line);
}

/** The edges of a line: several ends on one side are several edges. */
export function edgesOf(line: FtmLine): ImportedEdge[] {
  const { entity } = line;
  if (LEFT_OUT.some((name) => isA(entity.schema, name))) return [];
  const pairs = pairsOf(line);
  if (pairs.length === 0) return linkEdges(line);
  const attributes = intervalAttributes(line);
  return pairs.map((ends, index) => edge(line, index === 0 ? entity.id : `${entity.id}#${index + 1}`, ends, attributes));
}

const endsOf = ({ entity, schema }: FtmLine): SchemaEdge | null => (entity.schema === "Similar" ? SIMILAR : schema.edge);

function pairsOf(line: FtmLine): [source: string, target: string][] {
  const ends = endsOf(line);
  if (ends === null) return [];
  const { properties } = line.entity;
  return (properties[ends.source] ?? []).flatMap((from) => (properties[ends.target] ?? []).map((to): [string, string] => [from, to]));
}

const edge = (
  { place }: FtmLine,
  key: string,
  [source, target]: readonly [string, string],
  attributes: ImportedEdge["attributes"],
): ImportedEdge => ({
  type: "edge",
  key,
  source,
  target,
  attributes,
  place,
});

function node(line: FtmLine): ImportedNode {
  const { entity, place } = line;
  const { name = [], title = [], full = [], fileName = [], summary = [], description = [], ...rest } = entity.properties;
  const label = [...name, ...title, ...full, ...fileName, ...summary, ...description][0];
  const isNamed = isA(entity.schema, "Thing") && label !== undefined;
  const aliases = [...name.slice(1), ...(rest.alias ?? []), ...(rest.weakAlias ?? []), ...(rest.previousName ?? [])];
  const kind = kindOfSchema(entity.schema);
  const attributes = {
    ...others(entity.properties, ["name", "alias", "weakAlias", "previousName", ...pointing(line)]),
    label: isNamed ? firstLine(label) : [entity.schema, ...intervalWords(rest)].join(": "),
    ...(kind !== null && { kind }),
    schema: entity.schema,
    ...(aliases.length > 0 && { aliases }),
  };
  return { type: "node", key: entity.id, attributes, place };
}

const firstLine = (text: string): string => text.split("\n", 1)[0]?.slice(0, 500) ?? text;
const intervalWords = ({ program, authority, reason, type, number }: Properties): string[] =>
  [program, authority, reason, type, number].flatMap((values) => values?.[0] ?? []).slice(0, 1);

/** The properties as they are: a text where there is one value, a list where there are more. */
function others(properties: Properties, done: readonly string[]): Record<string, Value> {
  const kept = Object.entries(properties).filter(([name, values]) => values.length > 0 && !done.includes(name) && !TEXTS.has(name));
  return Object.fromEntries(kept.map(([name, values]): [string, Value] => [name, values.length === 1 ? (values[0] ?? "") : values]));
}

const LINK_PREDICATES: Readonly<Record<string, PredicateId>> = {
  addressEntity: "locatedIn",
  parent: "partOf",
  ancestors: "partOf",
  partOf: "partOf",
};
/** The other one is said to do it. */
const INVERSE_PREDICATES: Readonly<Record<string, PredicateId>> = { involved: "participatedIn" };

/** The properties of a node that become edges. */
function pointing(line: FtmLine): string[] {
  const ends = endsOf(line);
  return [...new Set([...(ends === null ? [] : [ends.source, ends.target]), ...linksOf(line.entity.schema)])];
}

function linkEdges(line: FtmLine): ImportedEdge[] {
  const { entity } = line;
  return pointing(line).flatMap((property) => {
    const inverse = INVERSE_PREDICATES[property];
    const predicate = inverse ?? LINK_PREDICATES[property];
    const isFromOther = inverse !== undefined || !isA(entity.schema, "Thing");
    const attributes = {
      label: predicate === undefined ? spelled(property) : PREDICATES[predicate].label,
      ...(predicate !== undefined && { predicate }),
      schema: entity.schema,
    };
    return [...new Set(entity.properties[property] ?? [])].map((other) =>
      edge(line, `${entity.id}#${property}#${other}`, isFromOther ? [other, entity.id] : [entity.id, other], attributes),
    );
  });
}

/** "contractHolder" as "contract holder". */
const spelled = (property: string): string => property.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const PREDICATE_BY_LABEL = new Map(PREDICATE_IDS.map((id) => [PREDICATES[id].label, id]));
const PREDICATE_BY_SCHEMA: Readonly<Record<string, PredicateId>> = {
  Membership: "memberOf",
  Employment: "employedBy",
  Representation: "representativeOf",
};
const PREDICATE_BY_ROLE: Readonly<Record<string, PredicateId>> = {
  founder: "founderOf",
  student: "educatedAt",
  consultant: "advisorTo",
  spokesperson: "spokespersonFor",
};

/** Null where ours would say more than the schema does: a director need not be the head, nor an associate an ally. */
function predicateOf(schema: string, role: string | undefined): PredicateId | null {
  const byRole = role === undefined ? undefined : (PREDICATE_BY_LABEL.get(role) ?? PREDICATE_BY_ROLE[role]);
  return byRole ?? PREDICATE_BY_SCHEMA[schema] ?? null;
}

function intervalAttributes(line: FtmLine): ImportedEdge["attributes"] {
  const { entity } = line;
  const ends = endsOf(line);
  const { role = [], relationship = [], startDate = [], endDate = [] } = entity.properties;
  const [words] = [...role, ...relationship];
  const predicate = predicateOf(entity.schema, words);
  const [start] = [...startDate].sort();
  const end = [...endDate].sort().at(-1);
  const said = ends === null ? [] : [ends.source, ends.target];
  const dated = [...(startDate.length === 1 ? ["startDate"] : []), ...(endDate.length === 1 ? ["endDate"] : [])];
  return {
    ...others(entity.properties, [...said, ...dated]),
    label: predicate === null ? (words ?? ends?.label ?? entity.schema) : PREDICATES[predicate].label,
    ...(predicate !== null && { predicate }),
    schema: entity.schema,
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  };
}
