/**
 * The context of our JSON-LD: it stands in the file, so that nothing is fetched to read one. Terms are those of
 * schema.org, PROV-O, Web Annotation and RDF where they have one, and ours (tamga:) where they do not.
 */
const reference = (id: string) => ({ "@id": id, "@type": "@id" }) as const;
const typed = (id: string, type: string) => ({ "@id": id, "@type": `xsd:${type}` }) as const;
const ordered = (id: string) => ({ ...reference(id), "@container": "@list" }) as const;
const ours = (...names: readonly string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, `tamga:${name}`]));
const ourReferences = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, reference(`tamga:${name}`)]));
const ourDays = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, typed(`tamga:${name}`, "date")]));
const ourCounts = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, typed(`tamga:${name}`, "nonNegativeInteger")]));

export const CONTEXT = {
  "@version": 1.1,
  schema: "https://schema.org/",
  prov: "http://www.w3.org/ns/prov#",
  oa: "http://www.w3.org/ns/oa#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  tamga: "urn:tamga:vocabulary:",
  /** Our predicates, and the roles that qualify a claim. */
  p: "urn:tamga:predicate:",
  q: "urn:tamga:qualifier:",

  name: "schema:name",
  alternateName: "schema:alternateName",
  description: "schema:description",
  text: "schema:text",
  inLanguage: "schema:inLanguage",
  startDate: "schema:startDate",
  dateCreated: typed("schema:dateCreated", "dateTime"),
  datePublished: typed("schema:datePublished", "date"),
  author: reference("schema:author"),
  publisher: reference("schema:publisher"),
  contributor: reference("schema:contributor"),
  appearance: reference("schema:appearance"),
  claimInterpreter: reference("schema:claimInterpreter"),

  wasAttributedTo: reference("prov:wasAttributedTo"),
  wasDerivedFrom: reference("prov:wasDerivedFrom"),
  hadPrimarySource: reference("prov:hadPrimarySource"),
  wasRevisionOf: reference("prov:wasRevisionOf"),

  hasSource: reference("oa:hasSource"),
  hasSelector: reference("oa:hasSelector"),
  hasTarget: reference("oa:hasTarget"),
  hasBody: reference("oa:hasBody"),
  motivatedBy: reference("oa:motivatedBy"),
  start: typed("oa:start", "nonNegativeInteger"),
  end: typed("oa:end", "nonNegativeInteger"),

  subject: reference("rdf:subject"),
  predicate: reference("rdf:predicate"),
  object: "rdf:object",

  reportedVia: ordered("tamga:reportedVia"),
  ...ourReferences("assertedBy", "deniedBy", "withheldBy", "rival", "rootSource", "evidence", "cue", "answers", "sentence"),
  ...ourReferences("contradicts", "supports", "from", "to", "into"),
  ...ourDays("fromMin", "fromMax", "toMin", "toMax", "eventMin", "eventMax", "notBefore", "notAfter"),
  ...ourCounts("index", "length", "titleStart", "titleEnd"),
  ...ours("kind", "ftm", "subtype", "unnamed", "contested", "nameInTexts", "country", "iso2", "acled", "cameo", "dateBasis"),
  ...ours("file", "sha256", "gist", "sentenceKind", "mentionType", "offsets"),
  ...ours("polarity", "modality", "attribution", "inferred", "ambiguity", "note", "review", "extractedBy", "statedOn", "validFrom"),
  ...ours("validTo", "eventDate", "date", "precision", "basis", "approx", "max", "unit", "comparator", "datatype"),
  ...ours("status", "position", "certainty", "linkType", "state", "reason", "by", "decidedBy", "scope"),
  at: typed("tamga:at", "dateTime"),
  decidedAt: typed("tamga:decidedAt", "dateTime"),
} as const;

export type Kinds = "entity" | "document" | "sentence" | "mention" | "claim" | "link" | "merge";

/** Stable: the same record has the same name in every export. */
export const iri = (kind: Kinds, id: string): string => `urn:tamga:${kind}:${id}`;
/** A key holds names and numbers in any script. */
export const factIri = (key: string): string => `urn:tamga:fact:${encodeURIComponent(key)}`;
export const predicateIri = (predicate: string): string => `urn:tamga:predicate:${predicate}`;
