/** Records as nodes of the graph; what a record has not is absent. */
import type { Claim, ClaimLink } from "../../../model/claim.ts";
import { ENTITY_QUALIFIERS } from "../../../model/claim.ts";
import type { ArticleDocument, Mention, Sentence } from "../../../model/document.ts";
import type { Entity } from "../../../model/entity.ts";
import type { Merge } from "../../../model/merge.ts";
import type { PartialDate } from "../../../model/partial-date.ts";
import { claimStatement, statementOf } from "../../../model/statement.ts";
import { iri } from "./context.ts";

export type Node = Readonly<Record<string, unknown>>;

export const entities = (ids: readonly string[]): string[] => ids.map((id) => iri("entity", id));
export const claims = (ids: readonly string[]): string[] => ids.map((id) => iri("claim", id));

/** Crowds and channels are nothing that schema.org has a type for. */
const TYPES = {
  Person: "Person",
  Organization: "Organization",
  Group: "Thing",
  Place: "Place",
  Event: "Event",
  Document: "CreativeWork",
  Channel: "Thing",
} as const;
const NARROWER: Readonly<Record<string, string>> = {
  "Organization PublicBody": "GovernmentOrganization",
  "Document Video": "VideoObject",
  "Document Message": "Message",
  "Place city": "City",
  "Place country": "Country",
};

function typesOf({ kind, ftm, subtype }: Entity): string[] {
  const narrower = NARROWER[`${kind} ${ftm}`] ?? NARROWER[`${kind} ${subtype ?? ""}`];
  return [`schema:${narrower ?? TYPES[kind]}`, "tamga:Entity"];
}

const DATE_TYPES = { day: "date", month: "gYearMonth", year: "gYear" } as const;
const dateValue = (date: string, precision: keyof typeof DATE_TYPES) => ({ "@value": date, "@type": `xsd:${DATE_TYPES[precision]}` });

export function entityNode(entity: Entity): Node {
  const { id, name, aliases, note, date, kind, ftm, subtype, unnamed, contested, iso2, country, acled, cameo } = entity;
  return {
    "@id": iri("entity", id),
    "@type": typesOf(entity),
    name,
    alternateName: aliases.map(({ text }) => text),
    nameInTexts: aliases.filter(({ occurs }) => occurs).map(({ text }) => text),
    description: note,
    ...{ kind, ftm, subtype, unnamed, contested, iso2, country, acled, cameo },
    startDate: date && dateValue(date.from, date.precision),
    dateBasis: date?.basis,
  };
}

export function documentNode(document: ArticleDocument): Node {
  const { id, title, language, published, publisher, credits, file, length, sha256, note, titleSpan } = document;
  return {
    "@id": iri("document", id),
    "@type": ["schema:Article", "prov:Entity", "tamga:Document"],
    name: title,
    inLanguage: language,
    datePublished: published,
    publisher: iri("entity", publisher),
    contributor: entities(credits),
    ...{ file, length, sha256, note },
    titleStart: titleSpan?.[0],
    titleEnd: titleSpan?.[1],
  };
}

type Range = Pick<Sentence, "start" | "end" | "sha256">;
const selector = ({ start, end, sha256 }: Range): Node => ({ "@type": "oa:TextPositionSelector", start, end, sha256 });
const place = (document: string, range: Range): Node => ({
  "@type": "oa:SpecificResource",
  hasSource: iri("document", document),
  hasSelector: selector(range),
});

export const sentenceNode = (sentence: Sentence): Node => ({
  ...place(sentence.document, sentence),
  "@id": iri("sentence", sentence.id),
  "@type": ["oa:SpecificResource", "tamga:Sentence"],
  description: sentence.paraphrase,
  index: sentence.idx,
  sentenceKind: sentence.kind,
});

export const mentionNode = (mention: Mention): Node => ({
  "@id": iri("mention", mention.id),
  "@type": ["oa:Annotation", "tamga:Mention"],
  motivatedBy: "oa:identifying",
  hasBody: entities([mention.entity, ...(mention.alsoEntities ?? [])]),
  hasTarget: place(mention.document, mention),
  sentence: iri("sentence", mention.sentence),
  mentionType: mention.type,
});

function dateNode(value: PartialDate | null): Node | undefined {
  if (value === null) return undefined;
  const { date, precision, notBefore, notAfter, basis, approx } = value;
  return {
    "@type": "tamga:PartialDate",
    date: date === null || precision === "unknown" ? undefined : dateValue(date, precision),
    ...{ precision, notBefore, notAfter, basis, approx },
  };
}

/** What is known of others while records go by. */
export interface Known {
  readonly nameOf: (entity: string) => string;
  /** The day on which a document was published. */
  readonly publishedOn: (document: string) => string | undefined;
}

const isEntityRole = (role: string): boolean => ENTITY_QUALIFIERS.some((known) => known === role);

export function claimNode(claim: Claim, { nameOf, publishedOn }: Known): Node {
  const { subject, predicate, object, qualifiers, speaker, cites, polarity, cue, document } = claim;
  const { modality, attribution, inferred, ambiguity, note, review, extractedBy } = claim;
  const statement = statementOf(subject, { predicate, object, position: qualifiers.position }, nameOf);
  const roles = Object.entries(qualifiers).map(([role, value]) => [
    `q:${role}`,
    isEntityRole(role) ? { "@id": iri("entity", value) } : value,
  ]);
  return {
    "@id": iri("claim", claim.id),
    "@type": ["schema:Claim", "prov:Entity", "tamga:Claim"],
    text: claimStatement(nameOf(speaker), polarity, statement),
    author: iri("entity", speaker),
    datePublished: publishedOn(document),
    appearance: iri("document", document),
    claimInterpreter: iri("entity", claim.reporter),
    wasAttributedTo: iri("entity", speaker),
    wasDerivedFrom: [iri("document", document), ...claim.evidence.map((id) => iri("sentence", id))],
    hadPrimarySource: entities(cites),
    rootSource: iri("entity", cites[0] ?? speaker),
    reportedVia: entities(claim.reportedVia),
    evidence: claim.evidence.map((id) => iri("sentence", id)),
    cue: cue && { ...place(document, cue), gist: cue.gist },
    answers: claims(claim.about ?? []),
    ...Object.fromEntries(roles),
    statedOn: dateNode(claim.statedOn),
    validFrom: dateNode(claim.validFrom),
    validTo: dateNode(claim.validTo),
    eventDate: dateNode(claim.eventDate),
    ...{ polarity, modality, attribution, inferred, ambiguity, note, review, extractedBy },
  };
}

const LINK_TERMS = { contradicts: "contradicts", updates: "wasRevisionOf", supports: "supports" } as const;

/** The link as a node, for its note, and as a plain relation of the claims. */
export function linkNodes({ from, type, to, note }: ClaimLink): Node[] {
  const [first, second] = [iri("claim", from), iri("claim", to)];
  const id = iri("link", [from, type, to].map(encodeURIComponent).join(":"));
  return [
    { "@id": id, "@type": "tamga:Link", from: first, linkType: type, to: second, note },
    { "@id": first, [LINK_TERMS[type]]: second },
  ];
}

export const mergeNode = ({ id, from, into, ...rest }: Merge): Node => ({
  "@id": iri("merge", id),
  "@type": "tamga:Merge",
  from: iri("entity", from),
  into: iri("entity", into),
  ...rest,
});
