/**
 * Random exports for property tests of formats: names with every kind of character that a name may have, parallel
 * edges, loops, facts without an edge, links, positions. What they yield is what a store would: facts are rolled up.
 */
import fc from "fast-check";
import type { Claim, ClaimLink } from "../../model/claim.ts";
import type { ArticleDocument, Sentence } from "../../model/document.ts";
import type { Entity } from "../../model/entity.ts";
import { edgeType, type Fact, rollUp } from "../../model/fact.ts";
import { KIND_IDS } from "../../model/schema.ts";
import { nameSchema, noteSchema } from "../../model/text.ts";
import type { CitedFact, ExportedEntity, ExportedRecord, ExportSource } from "../../server/service/export/export-source.ts";
import { factStatement } from "../../server/service/fact-view.ts";
import { claimsWithLinks } from "./claim-arbitraries.ts";

const IDS = ["ana", "board", "courier", "dolna"] as const;
const DOCUMENTS = ["doc-1", "doc-2", "doc-3"] as const;
const HOSTILE = [
  "=1+1",
  "@sum",
  'a "b" c',
  "a,b;c|d",
  "O'Neil & Sons",
  "]]>",
  "{x}",
  "\\n",
  "кто–то",
  "日本",
  "🙂",
  "a < b",
  "-1",
  "null",
  "true",
  "007",
  " a ",
];

export const hostileName = fc
  .oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }))
  .filter((text) => nameSchema.safeParse(text).success);
const hostileNote = fc
  .oneof(hostileName, fc.constantFrom("one\ntwo", "tab\there", "x".repeat(9_000)))
  .filter((text) => noteSchema.safeParse(text).success);

const entityOf = (id: string): fc.Arbitrary<Entity> =>
  fc.record(
    {
      id: fc.constant(id),
      kind: fc.constantFrom(...KIND_IDS),
      name: hostileName,
      aliases: fc.array(fc.record({ text: hostileName, occurs: fc.boolean() }), { maxLength: 3 }),
      ftm: fc.constantFrom("Person", "Organization", "Address", "Event"),
      subtype: hostileName,
      unnamed: fc.boolean(),
      contested: fc.boolean(),
      note: hostileNote,
      country: fc.constantFrom("kz", "ru"),
    },
    { requiredKeys: ["id", "kind", "name", "aliases", "ftm"] },
  );

const documentOf = (id: string): fc.Arbitrary<ArticleDocument> =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constant("Article" as const),
    file: fc.constant(`${id}.txt`),
    title: hostileName,
    language: fc.constant("en"),
    published: fc.constantFrom("2022-01-05", "2022-01-09"),
    publisher: fc.constant("courier"),
    credits: fc.constant([]),
    length: fc.constant(1000),
    sha256: fc.constant("ab".repeat(32)),
  });

const sentenceOf = (document: string): fc.Arbitrary<Sentence> =>
  hostileNote.map((paraphrase) => ({
    id: `${document}-s1`,
    document,
    idx: 0,
    kind: "sentence",
    start: 0,
    end: 20,
    sha256: "cd".repeat(32),
    paraphrase,
  }));

export interface RandomRecords {
  readonly entities: readonly Entity[];
  readonly documents: readonly ArticleDocument[];
  readonly sentences: readonly Sentence[];
  readonly claims: readonly Claim[];
  readonly links: readonly ClaimLink[];
  readonly positions: Readonly<Record<string, readonly [number, number]>>;
}

/** Several small graphs of the same entities as one: few random claims are accepted, assert something and join entities. */
const severalGraphs = fc.array(claimsWithLinks, { minLength: 2, maxLength: 6, size: "max" }).map((graphs) => {
  const named = (id: string, index: number) => `${id}-${index}`;
  return {
    claims: graphs.flatMap(({ claims }, index) => claims.map((claim) => ({ ...claim, id: named(claim.id, index) }))),
    links: graphs.flatMap(({ links }, index) =>
      links.map((link) => ({ ...link, from: named(link.from, index), to: named(link.to, index) })),
    ),
  };
});

/** A second predicate that is drawn as an edge: without it no two edges would have the same ends. */
const parallel = ({ predicate, object }: Claim): Claim["predicate"] =>
  "entity" in object && predicate === "deathToll" ? "partOf" : predicate;

const coordinate = fc
  .double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true })
  .map((value) => Math.round(value * 100) / 100 + 0);

export const randomRecords: fc.Arbitrary<RandomRecords> = fc
  .record({
    entities: fc.tuple(...IDS.map(entityOf)),
    documents: fc.tuple(...DOCUMENTS.map(documentOf)),
    sentences: fc.tuple(...DOCUMENTS.map(sentenceOf)),
    graph: severalGraphs,
    positions: fc.option(fc.tuple(...IDS.map(() => fc.tuple(coordinate, coordinate))), { nil: null }),
  })
  .map(({ graph, positions, ...records }) => {
    const claims = graph.claims
      .filter(({ review }) => review === "accepted")
      .map((claim) => ({ ...claim, predicate: parallel(claim), evidence: [`${claim.document}-s1`] }));
    const known = new Set(claims.map(({ id }) => id));
    return {
      ...records,
      claims,
      links: graph.links.filter(({ from, to }) => known.has(from) && known.has(to)),
      positions: Object.fromEntries(IDS.flatMap((id, index) => (positions?.[index] ? [[id, positions[index]]] : []))),
    };
  });

/** The source of a part of a store that holds these records. */
export function sourceOf({ entities, documents, sentences, claims, links, positions }: RandomRecords): ExportSource {
  const facts = rollUp(claims, links);
  const cite = (fact: Fact): CitedFact => ({
    fact,
    statement: factStatement(fact, byId(entities)),
    edge: edgeType(fact),
    certainty: null,
    claims: claims
      .filter(({ id }) => [...fact.asserts, ...fact.denies, ...fact.withholds].includes(id))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    sentenceOf: byId(sentences),
    documentOf: byId(documents),
    entityOf: byId(entities),
    links: links.filter(({ from }) => [...fact.asserts, ...fact.denies, ...fact.withholds].includes(from)),
  });
  const of = (id: string, areEdges: boolean) =>
    facts.filter((fact) => fact.subject === id && (edgeType(fact) !== null) === areEdges).map(cite);
  return {
    about: { title: 'A "test" & more', scope: ["Everything"], made: "2026-01-02T03:04:05.678Z", asOf: null, knownOn: null, whole: false },
    async *entities() {
      for (const entity of entities) {
        const degree = facts.filter((fact) => edgeType(fact) !== null && [fact.subject, fact.object].includes(entity.id)).length;
        yield { entity, degree, position: positions[entity.id] ?? null, facts: of(entity.id, false) } satisfies ExportedEntity;
      }
    },
    async *edges() {
      for (const { id } of entities) yield* of(id, true);
    },
    async histories(cited) {
      return cited.map(({ fact }) => [{ knownFrom: "2022-01-05", fact }]);
    },
    async *records() {
      for (const record of entities) yield { kind: "entity", record } satisfies ExportedRecord;
      for (const record of documents) yield { kind: "document", record } satisfies ExportedRecord;
      for (const record of sentences) yield { kind: "sentence", record } satisfies ExportedRecord;
      for (const record of claims) yield { kind: "claim", record } satisfies ExportedRecord;
      for (const record of links) yield { kind: "link", record } satisfies ExportedRecord;
    },
  };
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): ((id: string) => T) => {
  const known = new Map(records.map((record) => [record.id, record]));
  return (id) => {
    const record = known.get(id);
    if (!record) throw new Error(`no ${id}`);
    return record;
  };
};

export const randomSource: fc.Arbitrary<ExportSource> = randomRecords.map(sourceOf);
