/**
 * An export as a plain graph: nodes and edges with flat, typed attributes, as GEXF, GraphML, CSV and graphology hold
 * them. `citations` are for people; `records` is JSON with the very records behind a node or an edge, each record once
 * in a file (where it is first needed), so that the file can be loaded again without loss.
 */
import type { Claim } from "../../model/claim.ts";
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
/** By the names of the columns; undefined for what a node or an edge has not. */
export type Attributes = Readonly<Record<string, FlatValue | undefined>>;

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
  const written: Written = { entity: idsSeen(), document: idsSeen(), sentence: idsSeen(), claim: createIdIndex() };
  return {
    async *nodes() {
      for await (const each of source.entities()) yield toNode(each, written);
    },
    async *edges() {
      for await (const cited of source.edges()) yield toEdge(cited, written);
    },
  };
}

/** Ids of records, each in a few bytes; those asked for of late are known without looking them up. */
interface IdsSeen {
  /** True for an id that is new. */
  readonly add: (id: string) => boolean;
}

const RECENT = 20_000;

function idsSeen(): IdsSeen {
  const [all, recent] = [createIdIndex(), new Set<string>()];
  return {
    add: (id) => {
      if (recent.has(id)) return false;
      if (recent.size === RECENT) recent.clear();
      recent.add(id);
      return all.add(id);
    },
  };
}

/**
 * What the file has already. Of claims only those that came with nodes: a claim is about one fact, so that no two edges
 * have the same, and only one that became an edge while the file was written can come again.
 */
interface Written extends Readonly<Record<"entity" | "document" | "sentence", IdsSeen>> {
  readonly claim: IdIndex;
}

function toNode({ entity, degree, position, facts }: ExportedEntity, written: Written): FlatNode {
  const own: FlatRecord[] = written.entity.add(entity.id) ? [{ kind: "entity", record: entity }] : [];
  const attributes: Attributes = {
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
    records: JSON.stringify([...own, ...facts.flatMap((cited) => recordsOf(cited, ({ id }) => written.claim.add(id), written))]),
  };
  return { key: entity.id, kind: entity.kind, attributes, position };
}

/** Each attribute is named: that is many times as fast as to spread what has it. */
function toEdge(cited: CitedFact, written: Written): FlatEdge {
  const { fact, statement, edge, certainty } = cited;
  const { sources, asserts, denials, withheld } = factCounts(fact);
  const { bounds } = fact;
  const attributes: Attributes = {
    label: PREDICATES[fact.predicate].label,
    predicate: fact.predicate,
    type: edge ?? undefined,
    statement,
    status: fact.status,
    sources,
    asserts,
    denials,
    withheld,
    position: fact.position ?? undefined,
    fromMin: bounds.fromMin ?? undefined,
    fromMax: bounds.fromMax ?? undefined,
    toMin: bounds.toMin ?? undefined,
    toMax: bounds.toMax ?? undefined,
    eventMin: bounds.eventMin ?? undefined,
    eventMax: bounds.eventMax ?? undefined,
    certainty: certainty ?? undefined,
    citations: citationsOf(cited).join("\n"),
    records: JSON.stringify(recordsOf(cited, ({ id }) => written.claim.find(id) === -1, written)),
  };
  return { key: fact.key, source: fact.subject, target: fact.object ?? fact.subject, attributes };
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

interface FlatRecord {
  readonly kind: "entity" | "document" | "sentence" | "claim" | "link";
  readonly record: unknown;
}

/** Records that the file has not yet: what the claims refer to first. */
function recordsOf(
  { claims, links, entityOf, documentOf, sentenceOf }: CitedFact,
  isNew: (claim: Claim) => boolean,
  written: Written,
): FlatRecord[] {
  const added = claims.filter(isNew);
  const documents = added.filter(({ document }) => written.document.add(document)).map(({ document }) => documentOf(document));
  const records: FlatRecord[] = [];
  const name = (id: string): void => {
    if (written.entity.add(id)) records.push({ kind: "entity", record: entityOf(id) });
  };
  for (const { publisher, credits } of documents) [publisher, ...credits].forEach(name);
  for (const claim of added) entitiesOfClaim(claim).forEach(name);
  for (const record of documents) records.push({ kind: "document", record });
  for (const { evidence } of added) {
    for (const id of evidence) if (written.sentence.add(id)) records.push({ kind: "sentence", record: sentenceOf(id) });
  }
  for (const record of added) records.push({ kind: "claim", record });
  for (const record of links) if (added.some(({ id }) => id === record.from)) records.push({ kind: "link", record });
  return records;
}
