/** What Tamga writes as JSON-LD, read by jsonld.js with nothing to fetch from, in its safe mode. */
import fc from "fast-check";
import jsonld from "jsonld";
import type { Claim } from "../../model/claim.ts";
import type { Sentence } from "../../model/document.ts";
import type { CitedFact, ExportedRecord, ExportSource } from "../../server/service/export/export-source.ts";
import { openExport } from "../../server/service/export/open-export.ts";
import { randomSource } from "../support/export-arbitraries.ts";
import { withJanuary } from "../support/january.ts";
import { written } from "../support/written-files.ts";

const VOCABULARY = "urn:tamga:vocabulary:";
const SCHEMA = "https://schema.org/";
const PROV = "http://www.w3.org/ns/prov#";
const OA = "http://www.w3.org/ns/oa#";
const XSD = "http://www.w3.org/2001/XMLSchema#";

type Expanded = Record<string, unknown>;
interface Quad {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string; readonly datatype?: { readonly value: string } };
}

const REFUSING = {
  documentLoader: (url: string): Promise<never> => Promise.reject(new Error(`would fetch ${url}`)),
  safe: true,
};

async function expanded(source: ExportSource): Promise<{ nodes: Expanded[]; quads: Quad[] }> {
  const document: unknown = JSON.parse(String(await written("jsonld", source)));
  const nodes = (await jsonld.expand(document as object, REFUSING)) as Expanded[];
  const quads = (await jsonld.toRDF(document as object, REFUSING)) as unknown as Quad[];
  return { nodes, quads };
}

/** Every node object within, at any depth. */
function nodesWithin(value: unknown): Expanded[] {
  if (Array.isArray(value)) return value.flatMap(nodesWithin);
  if (typeof value !== "object" || value === null || "@value" in value) return [];
  return [value as Expanded, ...Object.values(value).flatMap(nodesWithin)];
}
const typesOf = (node: Expanded): string[] => (node["@type"] as string[] | undefined) ?? [];
const ofType = (nodes: readonly Expanded[], type: string): Expanded[] => nodesWithin(nodes).filter((node) => typesOf(node).includes(type));
const values = (node: Expanded | undefined, property: string): unknown[] =>
  ((node?.[property] ?? []) as Expanded[]).map((each) => each["@value"] ?? each["@id"] ?? each);

async function contentOf(source: ExportSource): Promise<{ records: ExportedRecord[]; facts: CitedFact[]; edges: CitedFact[] }> {
  const [records, facts, edges]: [ExportedRecord[], CitedFact[], CitedFact[]] = [[], [], []];
  for await (const record of source.records()) records.push(record);
  for await (const entity of source.entities()) facts.push(...entity.facts);
  for await (const edge of source.edges()) edges.push(edge);
  return { records, facts: [...facts, ...edges], edges };
}
const claimsOf = (records: readonly ExportedRecord[]): Claim[] => records.flatMap((each) => (each.kind === "claim" ? [each.record] : []));

/** What must hold for any source: the same number of everything, and the same words. */
async function holdsAll(source: ExportSource): Promise<{ nodes: Expanded[]; quads: Quad[] }> {
  const { nodes, quads } = await expanded(source);
  const { records, facts, edges } = await contentOf(source);
  const of = (kind: ExportedRecord["kind"]) => records.filter((each) => each.kind === kind);
  const claims = claimsOf(records);
  const count = (type: string) => ofType(nodes, type).length;
  expect(count(`${VOCABULARY}Entity`)).toBe(of("entity").length);
  expect(count(`${VOCABULARY}Document`)).toBe(of("document").length);
  expect(count(`${SCHEMA}Claim`)).toBe(claims.length);
  expect(count(`${VOCABULARY}Fact`)).toBe(facts.length);
  expect(count(`${VOCABULARY}Link`)).toBe(of("link").length);
  const cues = claims.filter(({ cue }) => cue !== undefined).length;
  expect(count(`${OA}TextPositionSelector`)).toBe(of("sentence").length + of("mention").length + cues);
  const names = ofType(nodes, `${VOCABULARY}Entity`).map((node) => values(node, `${SCHEMA}name`)[0]);
  expect(names).toEqual(of("entity").map(({ record }) => (record as { name: string }).name));
  const relations = new Set(edges.map(({ fact }) => `${fact.subject} ${fact.predicate} ${fact.object}`));
  expect(quads.filter(({ predicate }) => predicate.value.startsWith("urn:tamga:predicate:"))).toHaveLength(relations.size);
  return { nodes, quads };
}

describe("JSON-LD", () => {
  const january = withJanuary();
  let source: ExportSource;
  beforeAll(async () => {
    source = await openExport(january.store, { all: true }, new Date("2026-01-02T03:04:05.678Z"));
  }, 120_000);

  test("holds every entity, claim, fact and selector of January 2022, with nothing fetched and nothing dropped", async () => {
    const { nodes } = await holdsAll(source);
    expect(ofType(nodes, `${VOCABULARY}Entity`)).toHaveLength(86);
    expect(ofType(nodes, `${SCHEMA}Claim`)).toHaveLength(197);
    expect(ofType(nodes, `${VOCABULARY}Fact`)).toHaveLength(177);
    expect(ofType(nodes, `${SCHEMA}Person`)).toHaveLength(14);
    expect(ofType(nodes, `${SCHEMA}GovernmentOrganization`)).toHaveLength(15);
    expect(ofType(nodes, `${SCHEMA}Event`)).toHaveLength(16);
  });

  test("says of each claim who made it, on what day it came out, in which article, and whom it rests on", async () => {
    const { nodes } = await expanded(source);
    const { records } = await contentOf(source);
    const byId = new Map(ofType(nodes, `${SCHEMA}Claim`).map((node) => [node["@id"], node]));
    const published = new Map(records.flatMap((each) => (each.kind === "document" ? [[each.record.id, each.record.published]] : [])));
    for (const claim of claimsOf(records)) {
      const node = byId.get(`urn:tamga:claim:${claim.id}`);
      const speaker = [`urn:tamga:entity:${claim.speaker}`];
      expect(values(node, `${SCHEMA}author`)).toEqual(speaker);
      expect(values(node, `${PROV}wasAttributedTo`)).toEqual(speaker);
      expect(node?.[`${SCHEMA}datePublished`]).toEqual([{ "@type": `${XSD}date`, "@value": published.get(claim.document) }]);
      expect(values(node, `${SCHEMA}appearance`)).toEqual([`urn:tamga:document:${claim.document}`]);
      expect(values(node, `${PROV}hadPrimarySource`)).toEqual(claim.cites.map((id) => `urn:tamga:entity:${id}`));
      expect(values(node, `${VOCABULARY}polarity`)).toEqual([claim.polarity]);
      const places = claim.evidence.map((id) => `urn:tamga:sentence:${id}`);
      expect(values(node, `${PROV}wasDerivedFrom`)).toEqual([`urn:tamga:document:${claim.document}`, ...places]);
    }
    expect(values(byId.get("urn:tamga:claim:c000-01"), `${SCHEMA}text`)).toEqual([
      "164 people killed in January 2022 unrest in Kazakhstan",
    ]);
  });

  test("points into the text by Web Annotation selectors, with the hash of what is there", async () => {
    const { quads } = await expanded(source);
    const { records } = await contentOf(source);
    const objects = new Map<string, Quad["object"][]>();
    for (const { subject, predicate, object } of quads) {
      const key = `${subject.value} ${predicate.value}`;
      objects.set(key, [...(objects.get(key) ?? []), object]);
    }
    const only = (subject: string, property: string) => {
      const found = objects.get(`${subject} ${property}`) ?? [];
      expect(found).toHaveLength(1);
      return found[0];
    };
    const sentences: Sentence[] = records.flatMap((each) => (each.kind === "sentence" ? [each.record] : []));
    expect(sentences).toHaveLength(68);
    for (const { id, document, start, end, sha256 } of sentences) {
      const at = `urn:tamga:sentence:${id}`;
      expect(only(at, `${OA}hasSource`)?.value).toBe(`urn:tamga:document:${document}`);
      const selector = only(at, `${OA}hasSelector`)?.value ?? "";
      expect(only(selector, `${OA}start`)).toMatchObject({ value: String(start), datatype: { value: `${XSD}nonNegativeInteger` } });
      expect(only(selector, `${OA}end`)?.value).toBe(String(end));
      expect(only(selector, `${VOCABULARY}sha256`)?.value).toBe(sha256);
    }
  });

  test("gives facts with their status and what stands behind them", async () => {
    const { nodes } = await expanded(source);
    const { facts } = await contentOf(source);
    const byId = new Map(ofType(nodes, `${VOCABULARY}Fact`).map((node) => [node["@id"], node]));
    for (const { fact, statement } of facts) {
      const node = byId.get(`urn:tamga:fact:${encodeURIComponent(fact.key)}`);
      expect(values(node, `${VOCABULARY}status`)).toEqual([fact.status]);
      expect(values(node, `${SCHEMA}text`)).toEqual([statement]);
      expect(values(node, `${VOCABULARY}assertedBy`)).toEqual(fact.asserts.map((id) => `urn:tamga:claim:${id}`));
      expect(values(node, `${VOCABULARY}deniedBy`)).toEqual(fact.denies.map((id) => `urn:tamga:claim:${id}`));
      const object = fact.object === null ? fact.literal?.value : `urn:tamga:entity:${fact.object}`;
      expect(values(node, "http://www.w3.org/1999/02/22-rdf-syntax-ns#object")).toEqual([object]);
    }
  });

  test("holds whatever names, facts and links there are", async () => {
    await fc.assert(
      fc.asyncProperty(randomSource, async (random) => {
        await holdsAll(random);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test("would be found out: a file that asks for a context from elsewhere is not read", async () => {
    const document = JSON.parse(String(await written("jsonld", source))) as { "@context": unknown };
    const asking = { ...document, "@context": ["https://schema.org/", document["@context"]] };
    await expect(jsonld.expand(asking as object, REFUSING)).rejects.toThrow();
  });
});
