/**
 * The answers of a graph store computed in memory with plain loops over all records: what every adapter is compared
 * with. Slow and obvious on purpose; it shares the model with the adapters and nothing else.
 */
import { type Claim, type ClaimLink, ENTITY_QUALIFIERS } from "../../model/claim.ts";
import type { Entity } from "../../model/entity.ts";
import { certaintyOn, edgeType, type Fact, rollUp } from "../../model/fact.ts";
import { PREDICATE_IDS, PREDICATES } from "../../model/schema.ts";
import { type Subgraph, type SubgraphEdge, type SubgraphNode, speechKey, toSubgraph } from "../../model/subgraph.ts";
import type { Batch, EntityStats } from "../../server/store/graph-store.ts";
import type { NeighbourQuery, ViewFilter } from "../../server/store/store-queries.ts";

export type Records = Required<Omit<Batch, "texts" | "origin">>;

export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Edge {
  readonly fact: Fact;
  readonly type: string;
  readonly source: string;
  readonly target: string;
}

export class ReferenceGraph {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly claims: readonly Claim[];
  readonly links: readonly ClaimLink[];
  readonly mentions: Records["mentions"];
  readonly facts: readonly Fact[];
  readonly edges: readonly Edge[];
  readonly speech: readonly SubgraphEdge[];
  readonly degree: ReadonlyMap<string, number>;
  /** Entities that a document mentions, or that an accepted claim touches. */
  readonly touched: ReadonlySet<string>;
  readonly records: Records;
  readonly #days = new Map<string, ReferenceGraph>();
  /** The answer before: rules ask many things under one filter, and each time all edges would be looked at. */
  #last: { readonly filter: string; readonly edges: readonly SubgraphEdge[] } = { filter: "", edges: [] };

  /** `degree` is given for a part of a store: degrees in answers are those of the whole. */
  constructor(records: Records, degree?: ReadonlyMap<string, number>) {
    this.records = records;
    this.entities = new Map(records.entities.map((entity) => [entity.id, entity]));
    this.claims = [...new Map(records.claims.map((claim) => [claim.id, claim])).values()];
    this.links = records.links;
    this.mentions = records.mentions;
    this.facts = rollUp(this.claims, this.links);
    this.edges = this.facts.flatMap((fact) => {
      const type = edgeType(fact);
      return type === null || fact.object === null ? [] : { fact, type, source: fact.subject, target: fact.object };
    });
    this.speech = speechEdges(this.claims);
    this.degree = degree ?? degreesOf(this.edges);
    this.touched = new Set([
      ...this.claims.filter(({ review }) => review === "accepted").flatMap(entitiesOf),
      ...this.mentions.flatMap(({ entity, alsoEntities }) => [entity, ...(alsoEntities ?? [])]),
    ]);
  }

  /** The same without all that was published after the day; the whole for no day. */
  knownOn(day: string | undefined): ReferenceGraph {
    if (day === undefined) return this;
    const known = this.#days.get(day) ?? new ReferenceGraph(knownRecords(this.records, day), this.degree);
    this.#days.set(day, known);
    return known;
  }

  degreeOf(id: string): number {
    return this.degree.get(id) ?? 0;
  }

  readonly mostConnectedFirst = (a: string, b: string): number => this.degreeOf(b) - this.degreeOf(a) || byCodeUnits(a, b);

  node(id: string): SubgraphNode {
    const entity = this.entities.get(id);
    if (!entity) throw new Error(id);
    const { name: label, kind, subtype = null, unnamed = false, contested = false } = entity;
    return { key: id, attributes: { label, kind, subtype, unnamed, contested, degree: this.degreeOf(id) } };
  }

  /** Edges under the filters, in the wire form, by key. */
  edgesUnder({ knownOn, kind, status, asOf, speech, predicate }: ViewFilter & Pick<NeighbourQuery, "predicate">): readonly SubgraphEdge[] {
    const filter = { kind, status, asOf, speech, predicate };
    if (knownOn !== undefined) return this.knownOn(knownOn).edgesUnder(filter);
    const text = JSON.stringify(filter);
    if (this.#last.filter !== text) this.#last = { filter: text, edges: this.edgesNow(filter) };
    return this.#last.edges;
  }

  private edgesNow(filter: Omit<ViewFilter, "knownOn"> & Pick<NeighbourQuery, "predicate">): SubgraphEdge[] {
    const isKind = (id: string) => !filter.kind?.length || filter.kind.includes(this.entities.get(id)?.kind ?? "Person");
    const facts = this.edges
      .filter(({ fact }) => !filter.status?.length || filter.status.includes(fact.status))
      .filter(({ fact }) => !filter.predicate?.length || filter.predicate.includes(fact.predicate))
      .filter(({ fact }) => filter.asOf === undefined || certaintyOn(fact.bounds, filter.asOf) !== null)
      .map((edge) => factEdge(edge, filter.asOf));
    const speech = filter.speech && !filter.predicate?.length ? this.speech : [];
    return [...facts, ...speech].filter(({ source, target }) => isKind(source) && isKind(target)).sort((a, b) => byCodeUnits(a.key, b.key));
  }

  /** All neighbours under the filters, in order. The entity itself may be of any kind. */
  neighbourIds(id: string, query: Omit<NeighbourQuery, "limit" | "cursor">): string[] {
    const others = this.edgesUnder({ ...query, kind: undefined }).flatMap(({ source, target }) =>
      source === id ? target : target === id ? source : [],
    );
    return [...new Set(others)]
      .filter((other) => other !== id)
      .filter((other) => !query.kind?.length || query.kind.includes(this.entities.get(other)?.kind ?? "Person"))
      .sort(this.mostConnectedFirst);
  }

  /** The entity with these neighbours, and the edges between it and them. */
  neighbourhood(id: string, page: readonly string[], query: Omit<NeighbourQuery, "limit" | "cursor">): Pick<Subgraph, "nodes" | "edges"> {
    const near = new Set([...page, id]);
    const edges = this.edgesUnder({ ...query, kind: undefined }).filter(
      ({ source, target }) => (source === id && near.has(target)) || (target === id && near.has(source)),
    );
    return { nodes: [id, ...page].map((one) => this.node(one)), edges };
  }

  overview({ knownOn, ...query }: ViewFilter & { readonly limit: number }): Subgraph {
    return this.knownOn(knownOn).overviewNow(query);
  }

  private overviewNow({ limit, ...filter }: ViewFilter & { readonly limit: number }): Subgraph {
    const touched = new Set(this.edgesUnder(filter).flatMap(({ source, target }) => [source, target]));
    const ids = [...touched].sort(this.mostConnectedFirst);
    const { nodes, edges } = this.inducedNow(ids.slice(0, limit), filter);
    return toSubgraph(nodes, edges, { shown: nodes.length, total: ids.length, next: null });
  }

  induced(ids: readonly string[], { knownOn, ...filter }: ViewFilter): Subgraph {
    const day = this.knownOn(knownOn);
    return day.inducedNow(knownOn === undefined ? ids : ids.filter((id) => day.touched.has(id)), filter);
  }

  private inducedNow(ids: readonly string[], filter: ViewFilter): Subgraph {
    const known = [...new Set(ids)].filter((id) => this.entities.has(id));
    const nodes = known
      .map((id) => this.node(id))
      .filter(({ attributes }) => !filter.kind?.length || filter.kind.includes(attributes.kind));
    const members = new Set(nodes.map(({ key }) => key));
    const edges = this.edgesUnder(filter).filter(({ source, target }) => members.has(source) && members.has(target));
    return toSubgraph(nodes, edges, { shown: nodes.length, total: nodes.length, next: null });
  }

  factsOf(id: string, asObject = false): Fact[] {
    return this.facts.filter((fact) => (asObject ? fact.object : fact.subject) === id).sort((a, b) => byCodeUnits(a.key, b.key));
  }

  stats(id: string): EntityStats {
    const accepted = this.claims.filter(({ review }) => review === "accepted");
    const isAbout = ({ subject, object }: Claim) => subject === id || ("entity" in object && object.entity === id);
    const count = (end: "source" | "target", direction: "out" | "in") =>
      PREDICATE_IDS.flatMap((predicate) => {
        const n = this.edges.filter((edge) => edge[end] === id && edge.fact.predicate === predicate).length;
        return n === 0 ? [] : { predicate, direction, count: n };
      });
    const predicates = [...count("source", "out"), ...count("target", "in")];
    return {
      degree: degreesOf(this.edges).get(id) ?? 0,
      claimsAbout: accepted.filter(isAbout).length,
      claimsMade: accepted.filter(({ speaker }) => speaker === id).length,
      mentions: this.mentions.filter(({ entity, alsoEntities }) => entity === id || alsoEntities?.includes(id)).length,
      predicates: predicates.sort((a, b) => PREDICATE_IDS.indexOf(a.predicate) - PREDICATE_IDS.indexOf(b.predicate)),
    };
  }
}

function degreesOf(edges: readonly Edge[]): Map<string, number> {
  const degree = new Map<string, number>();
  for (const { source, target } of edges) for (const id of new Set([source, target])) degree.set(id, (degree.get(id) ?? 0) + 1);
  return degree;
}

const entitiesOf = ({ subject, object, speaker, reporter, reportedVia, cites, qualifiers }: Claim): string[] => [
  ...[subject, speaker, reporter, ...reportedVia, ...cites],
  ...("entity" in object ? [object.entity] : []),
  ...ENTITY_QUALIFIERS.flatMap((role) => qualifiers[role] ?? []),
];

function knownRecords(records: Records, day: string): Records {
  const published = new Map(records.documents.map((document) => [document.id, document.published]));
  const isKnown = ({ document }: { readonly document: string }) => (published.get(document) ?? "9999") <= day;
  const claims = [...new Map(records.claims.map((claim) => [claim.id, claim])).values()].filter(isKnown);
  const ids = new Set(claims.map(({ id }) => id));
  return {
    ...records,
    claims,
    mentions: records.mentions.filter(isKnown),
    links: records.links.filter(({ from, to }) => ids.has(from) && ids.has(to)),
  };
}

function factEdge({ fact, type, source, target }: Edge, asOf: string | undefined): SubgraphEdge {
  return {
    key: fact.key,
    source,
    target,
    attributes: {
      layer: "fact",
      predicate: fact.predicate,
      type,
      label: PREDICATES[fact.predicate].label,
      status: fact.status,
      sources: fact.rootSources.length,
      asserts: fact.asserts.length,
      denials: fact.denies.length,
      withheld: fact.withholds.length,
      position: fact.position,
      bounds: fact.bounds,
      certainty: asOf === undefined ? null : certaintyOn(fact.bounds, asOf),
      claims: [...fact.asserts, ...fact.denies, ...fact.withholds],
    },
  };
}

function speechEdges(claims: readonly Claim[]): SubgraphEdge[] {
  const edges = new Map<string, SubgraphEdge>();
  for (const { review, speaker, subject, polarity } of claims) {
    if (review !== "accepted") continue;
    const key = speechKey(speaker, subject);
    const counts = edges.get(key)?.attributes ?? { asserts: 0, denials: 0, withheld: 0 };
    edges.set(key, {
      key,
      source: speaker,
      target: subject,
      attributes: {
        layer: "speech",
        type: "SPOKE_ABOUT",
        label: "spoke about",
        asserts: counts.asserts + (polarity === "asserts" ? 1 : 0),
        denials: counts.denials + (polarity === "denies" ? 1 : 0),
        withheld: counts.withheld + (polarity === "does-not-confirm" ? 1 : 0),
      },
    });
  }
  return [...edges.values()];
}
