/**
 * What the graph can hold: for the legend, the Cypher editor's completion and readers of the API. A test compares the
 * labels, types and properties with what a loaded store has.
 */
import type { SchemaResponse } from "../../model/api.ts";
import { CLAIM_LINK_TYPES } from "../../model/claim.ts";
import { boundsSchema } from "../../model/fact.ts";
import { EDGE_TYPES, KIND_IDS, KINDS, PREDICATE_IDS, PREDICATES, STANCE_TYPES, STATUSES } from "../../model/schema.ts";
import { readExampleQueries } from "./example-queries.ts";

const LABELS = [
  "Entity",
  ...KIND_IDS,
  "Article",
  "Sentence",
  "Mention",
  "Claim",
  "Fact",
  "NameWord",
  "NameTrigram",
  "Change",
  "ChangePart",
  "ChangeLog",
  "EntityMerge",
];

/** Of claims, facts and texts; the plain edges and the speech layer come from the schema table. */
const RECORD_TYPES = [
  ...["SUBJECT", "OBJECT", "STATED_BY", "REPORTED_BY", "REPORTED_VIA", "CITES", "ABOUT", "RESPONDS_TO", "EVIDENCED_BY"],
  ...["PART_OF_DOCUMENT", "PUBLISHED_BY", "IN_SENTENCE", "REFERS_TO", "IN_NAME", "IN_WORD", "SPOKE_ABOUT", "FORMER_EDGE"],
];

/** What a query may ask of a node or a relationship, by what has it. */
const PROPERTIES = {
  entity: [
    "id",
    "name",
    "kind",
    "ftm",
    "aliases",
    "nameKeys",
    "subtype",
    "unnamed",
    "contested",
    "note",
    "country",
    "acled",
    "cameo",
    "date",
  ],
  derived: ["degree", "speech", "key", "fact", "status", "sources", "asserts", "denials", "withheld", "rivals", "documents", "derived"],
  text: [
    "title",
    "file",
    "published",
    "publisher",
    "language",
    "length",
    "sha256",
    "text",
    "document",
    "idx",
    "start",
    "end",
    "paraphrase",
    "type",
  ],
  claim: [
    "predicate",
    "subject",
    "object",
    "polarity",
    "modality",
    "attribution",
    "speaker",
    "reporter",
    "rootSource",
    "position",
    "inferred",
  ],
  value: ["value", "num", "numMax", "unit", "comparator", "datatype", "role", "order"],
  known: ["knownFrom", "knownTo", "firstKnown", "linkedFrom", "spokenFrom", "formerStatuses", "byDay"],
  date: ["statedOn", "statedMin", "statedMax", "saidBy", ...Object.keys(boundsSchema.shape)],
  origin: ["cue", "cueStart", "cueEnd", "ambiguity", "review", "extractedBy", "claims", "detail"],
} as const;

export function describeSchema(): SchemaResponse {
  return {
    kinds: KIND_IDS.map((id) => ({ id, ...KINDS[id] })),
    predicates: PREDICATE_IDS.map((id) => {
      const { group, label, inverseLabel, domain, range, edge } = PREDICATES[id];
      return { id, group, label, inverseLabel, domain: [...domain], range: [...range], edge };
    }),
    statuses: [...STATUSES],
    labels: LABELS,
    relationshipTypes: [
      ...Object.values(STANCE_TYPES),
      ...CLAIM_LINK_TYPES.map((type) => type.toUpperCase()),
      ...RECORD_TYPES,
      ...EDGE_TYPES,
    ],
    propertyKeys: [...new Set(Object.values(PROPERTIES).flat())].sort(),
    examples: readExampleQueries(),
  };
}
