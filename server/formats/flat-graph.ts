/**
 * An export as a plain graph: nodes and edges with flat, typed attributes, as GEXF, GraphML, CSV and graphology hold
 * them. `citations` are for people; `records` is JSON with the very records behind a node or an edge, each record once
 * in a file (where it is first needed), so that the file can be loaded again without loss.
 */
import type { Sentence } from "../../model/document.ts";
import { factCounts } from "../../model/fact.ts";
import { entitiesOfClaim } from "../../model/identity.ts";
import { longDate } from "../../model/long-date.ts";
import { type Kind, PREDICATES } from "../../model/schema.ts";
import { createIdIndex, type IdIndex } from "../dataset/id-index.ts";
import type { CitedFact, ExportedEntity, ExportSource } from "../service/export/export-source.ts";

export type ColumnType = "string" | "integer" | "boolean";
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

const column = (name: string, type: ColumnType = "string"): Column => ({ name, type });

/** Attributes of nodes; those that an entity has not are absent. */
export const NODE_COLUMNS = [
  column("label"),
  column("kind"),
  column("schema"),
  column("subtype"),
  column("unnamed", "boolean"),
  column("contested", "boolean"),
  column("aliases"),
  column("note"),
  column("country"),
  column("date"),
  column("degree", "integer"),
  column("facts"),
  column("citations"),
  column("records"),
] as const satisfies readonly Column[];

/** Attributes of edges: the fact. Days are ISO 8601; Min and Max bound the day that a source leaves open. */
export const EDGE_COLUMNS = [
  column("label"),
  column("predicate"),
  column("type"),
  column("statement"),
  column("status"),
  column("sources", "integer"),
  column("asserts", "integer"),
  column("denials", "integer"),
  column("withheld", "integer"),
  column("position"),
  column("fromMin"),
  column("fromMax"),
  column("toMin"),
  column("toMax"),
  column("eventMin"),
  column("eventMax"),
  column("certainty"),
  column("citations"),
  column("records"),
] as const satisfies readonly Column[];

export type FlatValue = string | number | boolean;
export type Attributes = Readonly<Record<string, FlatValue>>;

export interface FlatNode {
  readonly key: string;
  readonly kind: Kind;
  readonly attributes: Attributes;
  readonly position: readonly [number, number] | null;
}

export interface FlatEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: Attributes;
}

export interface FlatGraph {
  /** One pass, to be finished before the edges are asked for. */
  nodes(): AsyncIterable<FlatNode>;
  edges(): AsyncIterable<FlatEdge>;
}

export function flatten(source: ExportSource): FlatGraph {
  const written: Written = { entity: createIdIndex(), document: createIdIndex(), sentence: createIdIndex(), claim: createIdIndex() };
  return {
    async *nodes() {
      for await (const each of source.entities()) yield toNode(each, written);
    },
    async *edges() {
      for await (const cited of source.edges()) yield toEdge(cited, written);
    },
  };
}

/** Ids of the records that the file has already, each in a few bytes. */
type Written = Readonly<Record<"entity" | "document" | "sentence" | "claim", IdIndex>>;

function toNode({ entity, degree, position, facts }: ExportedEntity, written: Written): FlatNode {
  const own = written.entity.add(entity.id) ? [{ kind: "entity", record: entity }] : [];
  const attributes = {
    label: entity.name,
    kind: entity.kind,
    schema: entity.ftm,
    subtype: entity.subtype,
    unnamed: entity.unnamed,
    contested: entity.contested,
    aliases: entity.aliases.map(({ text }) => text).join("; ") || undefined,
    note: entity.note,
    country: entity.country ?? entity.iso2,
    date: entity.date?.from,
    degree,
    facts: facts.map(({ statement, fact }) => `${statement} [${fact.status}]`).join("\n") || undefined,
    citations: facts.flatMap(citationsOf).join("\n") || undefined,
    records: JSON.stringify([...own, ...recordsOf(facts, written)]),
  };
  return { key: entity.id, kind: entity.kind, attributes: present(attributes), position };
}

function toEdge(cited: CitedFact, written: Written): FlatEdge {
  const { fact, statement, edge, certainty } = cited;
  const { fromMin, fromMax, toMin, toMax, eventMin, eventMax } = fact.bounds;
  const attributes = {
    label: PREDICATES[fact.predicate].label,
    predicate: fact.predicate,
    type: edge,
    statement,
    status: fact.status,
    ...factCounts(fact),
    position: fact.position,
    ...{ fromMin, fromMax, toMin, toMax, eventMin, eventMax },
    certainty,
    citations: citationsOf(cited).join("\n"),
    records: JSON.stringify(recordsOf([cited], written)),
  };
  return { key: fact.key, source: fact.subject, target: fact.object ?? fact.subject, attributes: present(attributes) };
}

function present(attributes: Readonly<Record<string, FlatValue | null | undefined>>): Attributes {
  const kept = Object.entries(attributes).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(kept);
}

/** What a claim does to its fact, in words. */
export const STANCES = { asserts: "says so", denies: "denies it", "does-not-confirm": "does not confirm it" } as const;

/** One line a claim: who takes which stance, when, in which document, where in its text. */
export function citationsOf({ claims, entityOf, documentOf, sentenceOf }: CitedFact): string[] {
  return claims.map((claim) => {
    const { title, publisher, published } = documentOf(claim.document);
    const places = claim.evidence.map((id) => rangeOf(sentenceOf(id))).join(", ");
    return `${entityOf(claim.speaker).name} ${STANCES[claim.polarity]} – “${title}”, ${entityOf(publisher).name}, ${longDate(published)}, characters ${places} (${claim.id})`;
  });
}

/** Where in its document a sentence stands, in characters. */
export const rangeOf = ({ start, end }: Sentence): string => `${start}–${end}`;

/** Records that the file has not yet: what the claims refer to first. */
function recordsOf(facts: readonly CitedFact[], written: Written): { kind: string; record: unknown }[] {
  return facts.flatMap(({ claims, links, entityOf, documentOf, sentenceOf }) => {
    const added = claims.filter(({ id }) => written.claim.add(id));
    const documents = added.filter(({ document }) => written.document.add(document)).map(({ document }) => documentOf(document));
    const sentences = added.flatMap(({ evidence }) => evidence.filter((id) => written.sentence.add(id)).map(sentenceOf));
    const named = [...documents.flatMap(({ publisher, credits }) => [publisher, ...credits]), ...added.flatMap(entitiesOfClaim)];
    const fresh = new Set(added.map(({ id }) => id));
    return [
      ...named.filter((id) => written.entity.add(id)).map((id) => ({ kind: "entity", record: entityOf(id) })),
      ...documents.map((record) => ({ kind: "document", record })),
      ...sentences.map((record) => ({ kind: "sentence", record })),
      ...added.map((record) => ({ kind: "claim", record })),
      ...links.filter(({ from }) => fresh.has(from)).map((record) => ({ kind: "link", record })),
    ];
  });
}
