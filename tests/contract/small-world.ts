/** Records around the random claims of tests/support/claim-arbitraries.ts, so that these can be committed. */
import type { Claim } from "../../model/claim.ts";
import { documentSchema, sentenceSchema } from "../../model/document.ts";
import { entitySchema } from "../../model/entity.ts";
import type { Records } from "./reference-graph.ts";

const hash = (digit: string): string => digit.repeat(64);

export const SMALL_ENTITIES = (["ana", "board", "courier", "dolna"] as const).map((id, index) =>
  entitySchema.parse({ id, kind: ["Person", "Organization", "Channel", "Place"][index], name: id.toUpperCase(), ftm: "Thing" }),
);

/** Published one after the other, so that what was known changes from day to day. */
export const SMALL_DOCUMENTS = ["2022-01-09", "2022-01-12", "2022-01-10"].map((published, index) =>
  documentSchema.parse({
    id: `doc-${index + 1}`,
    kind: "Article",
    file: `doc-${index + 1}.txt`,
    title: `Report doc-${index + 1}`,
    language: "en",
    published,
    publisher: "courier",
    length: 50,
    sha256: hash(String(index)),
  }),
);

const sentences = [
  sentenceSchema.parse({
    id: "s1",
    document: "doc-1",
    idx: 0,
    kind: "sentence",
    start: 0,
    end: 20,
    sha256: hash("a"),
    paraphrase: "Something was said.",
  }),
];

export const smallWorld = (claims: readonly Claim[] = [], links: Records["links"] = []): Records => ({
  entities: SMALL_ENTITIES,
  documents: SMALL_DOCUMENTS,
  sentences,
  mentions: [],
  claims,
  links,
});

/** A claim of the small world, by what matters to a test. */
export const smallClaim = (id: string, changes: Partial<Claim> = {}): Claim => ({
  id,
  document: "doc-1",
  subject: "ana",
  predicate: "relatedTo",
  object: { entity: "board" },
  qualifiers: {},
  validFrom: null,
  validTo: null,
  eventDate: null,
  statedOn: { date: "2022-01-05", precision: "day" },
  speaker: "ana",
  reporter: "courier",
  reportedVia: [],
  cites: [],
  attribution: "indirect",
  polarity: "asserts",
  modality: "reported",
  evidence: ["s1"],
  review: "accepted",
  extractedBy: "test",
  ...changes,
});
