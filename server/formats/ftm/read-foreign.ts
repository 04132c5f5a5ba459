/**
 * Files of others (Aleph, OpenSanctions): Things are nodes, Intervals with two ends are edges. An Interval without a
 * pair of ends (a sanction, a passport) is a node, and an edge leads to it from each entity that it names; so do the
 * properties by which a Thing points at others (where it is, who owns it).
 */
import { dayBounds } from "../../../model/partial-date.ts";
import { PREDICATE_IDS, PREDICATES, type PredicateId } from "../../../model/schema.ts";
import type { ImportedEdge, ImportedNode, Value } from "../imported.ts";
import { type FtmLine, TEXTS } from "./read-lines.ts";
import { isA, kindOfSchema, linksOf } from "./schemata.ts";

type Properties = FtmLine["entity"]["properties"];

/** What a machine found in a text, and the text itself, page by page. */
const LEFT_OUT = ["Mention", "Page"];

export function* itemsOf(line: FtmLine): Generator<ImportedNode | ImportedEdge> {
  const { entity, schema } = line;
  if (LEFT_OUT.some((name) => isA(entity.schema, name))) return;
  const pairs = schema.edge === null ? [] : pairsOf(entity.properties, schema.edge.source, schema.edge.target);
  if (pairs.length > 0 && schema.edge !== null) {
    const { source, target, label } = schema.edge;
    yield* pairs.map(([from, to], index) =>
      edge(line, numbered(entity.id, index), [from, to], intervalAttributes(line, label, [source, target])),
    );
    return;
  }
  if (entity.schema === "Similar") {
    const both = pairsOf(entity.properties, "candidate", "match");
    const attributes = intervalAttributes(line, "may be the same as", ["candidate", "match"]);
    yield* both.map((ends, index) => edge(line, numbered(entity.id, index), ends, attributes));
    return;
  }
  yield node(line);
  yield* linkEdges(line);
}

const numbered = (id: string, index: number): string => (index === 0 ? id : `${id}#${index + 1}`);

function pairsOf(properties: Properties, source: string, target: string): [string, string][] {
  return (properties[source] ?? []).flatMap((from) => (properties[target] ?? []).map((to): [string, string] => [from, to]));
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

function node({ entity, place }: FtmLine): ImportedNode {
  const { name = [], title = [], summary = [], description = [], alias = [], weakAlias = [], ...rest } = entity.properties;
  const isNamed = isA(entity.schema, "Thing");
  const label = [...name, ...title, ...(rest.full ?? []), ...(rest.fileName ?? []), ...summary, ...description][0];
  const kind = kindOfSchema(entity.schema);
  const attributes = {
    label: isNamed && label !== undefined ? firstLine(label) : [entity.schema, ...intervalWords(entity.properties)].join(": "),
    ...(kind !== null && { kind }),
    schema: entity.schema,
    ...optional("aliases", [...name.slice(1), ...alias, ...weakAlias, ...(rest.previousName ?? [])].join("; ")),
    ...optional("country", rest.country?.[0]),
    ...optional("date", (rest.date ?? rest.startDate ?? rest.publishedAt)?.[0]?.slice(0, 10)),
    ...optional("note", [...summary, ...description].join("\n")),
    ...others(rest, ["previousName", "country"]),
  };
  return { type: "node", key: entity.id, attributes, place };
}

const firstLine = (text: string): string => text.split("\n", 1)[0]?.slice(0, 500) ?? text;
const intervalWords = ({ program, authority, reason, type, number }: Properties): string[] =>
  [program, authority, reason, type, number].flatMap((values) => values?.[0] ?? []).slice(0, 1);
const optional = (name: string, value: string | undefined): Record<string, string> => (value ? { [name]: value } : {});

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

function* linkEdges(line: FtmLine): Generator<ImportedEdge> {
  const { entity, schema } = line;
  const ends = schema.edge === null ? [] : [schema.edge.source, schema.edge.target];
  for (const property of [...ends, ...linksOf(entity.schema)]) {
    for (const other of new Set(entity.properties[property] ?? [])) {
      const inverse = INVERSE_PREDICATES[property];
      const predicate = inverse ?? LINK_PREDICATES[property];
      const isFromOther = inverse !== undefined || !isA(entity.schema, "Thing");
      const attributes = {
        label: predicate === undefined ? spelled(property) : PREDICATES[predicate].label,
        ...(predicate !== undefined && { predicate }),
        schema: entity.schema,
      };
      yield edge(line, `${entity.id}#${property}#${other}`, isFromOther ? [other, entity.id] : [entity.id, other], attributes);
    }
  }
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

function intervalAttributes({ entity }: FtmLine, label: string, ends: readonly string[]): ImportedEdge["attributes"] {
  const { role = [], relationship = [], startDate = [], endDate = [], date = [] } = entity.properties;
  const [words] = [...role, ...relationship];
  const predicate = predicateOf(entity.schema, words);
  return {
    label: predicate === null ? (words ?? label) : PREDICATES[predicate].label,
    ...(predicate !== null && { predicate }),
    schema: entity.schema,
    ...optional("position", words === undefined || predicate === null || PREDICATES[predicate].label === words ? undefined : words),
    ...bounds("from", startDate),
    ...bounds("to", endDate),
    ...bounds("event", date),
    ...others(entity.properties, ends),
  };
}

/** The days that partial dates leave open, as our edges have them; none where nothing among them is a date. */
function bounds(name: "from" | "to" | "event", dates: readonly string[]): Record<string, string> {
  const spans = dates.flatMap((text) => {
    const date = /^\d{4}(?:-\d{2}){0,2}/.exec(text)?.[0];
    if (date === undefined) return [];
    const { min, max } = dayBounds({ date, precision: ({ 4: "year", 7: "month" } as const)[date.length] ?? "day" });
    return min === null || max === null ? [] : [{ min, max }];
  });
  const [min] = spans.map((span) => span.min).sort();
  const max = spans
    .map((span) => span.max)
    .sort()
    .at(-1);
  return { ...optional(`${name}Min`, min), ...optional(`${name}Max`, max) };
}
