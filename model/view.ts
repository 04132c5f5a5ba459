/** What the API answers about entities, facts, claims and documents: records joined with names and statements. */
import { z } from "zod";
import { CHANGE_KINDS } from "./change.ts";
import { claimLinkSchema, claimSchema, literalSchema } from "./claim.ts";
import { CONTRADICTION_KINDS } from "./contradiction.ts";
import { aliasSchema, entitySchema } from "./entity.ts";
import { boundsSchema, factSchema } from "./fact.ts";
import { LENS_STANCES, LENS_VERDICTS } from "./lens.ts";
import { MERGE_STATES } from "./merge.ts";
import { KIND_IDS, PREDICATE_IDS, STATUSES } from "./schema.ts";
import { pageSchema } from "./subgraph.ts";

export const entityRefSchema = z.strictObject({ id: z.string(), name: z.string(), kind: z.enum(KIND_IDS) });
export type EntityRef = z.infer<typeof entityRefSchema>;

/** Where a claim stands in a text: W3C TextPositionSelector, hash, paraphrase; `exact` only while the text is held. */
export const evidenceViewSchema = z.strictObject({
  sentence: z.string(),
  document: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  sha256: z.string(),
  paraphrase: z.string(),
  exact: z.string().nullable(),
  /** True when the held text has this hash at this range. */
  verified: z.boolean(),
});
export type EvidenceView = z.infer<typeof evidenceViewSchema>;

export const claimLinkViewSchema = z.strictObject({
  type: z.enum(["contradicts", "updates", "supports", "responds-to"]),
  direction: z.enum(["from", "to"]),
  claim: z.string(),
  note: z.string().nullable(),
  /** The other claim in plain English, and its fact: where a reader can go from here. */
  statement: z.string().optional(),
  fact: z.string().optional(),
});
export type ClaimLinkView = z.infer<typeof claimLinkViewSchema>;

export const claimViewSchema = z.strictObject({
  claim: claimSchema,
  fact: z.string(),
  /** In plain English; a denial begins with its speaker. */
  statement: z.string(),
  status: z.enum(STATUSES).nullable(),
  subject: entityRefSchema,
  object: entityRefSchema.nullable(),
  speaker: entityRefSchema,
  /** What sources say the speaker was, e.g. "Special Representative …"; null when nothing is known. */
  speakerRole: z.string().nullable(),
  reporter: entityRefSchema,
  reportedVia: z.array(entityRefSchema),
  cites: z.array(entityRefSchema),
  rootSource: entityRefSchema,
  documentTitle: z.string(),
  evidence: z.array(evidenceViewSchema),
  /** Merged entities that the record itself names; absent where it names none. */
  recordedAs: z.array(entityRefSchema).exactOptional(),
  links: z.array(claimLinkViewSchema),
});
export type ClaimView = z.infer<typeof claimViewSchema>;

/** A fact as a line: the proposition in words and how it stands. */
export const factViewSchema = z.strictObject({
  key: z.string(),
  statement: z.string(),
  predicate: z.enum(PREDICATE_IDS),
  label: z.string(),
  subject: entityRefSchema,
  object: entityRefSchema.nullable(),
  literal: literalSchema.nullable(),
  /** The literal in words, e.g. "about 8,000 people". */
  value: z.string().nullable(),
  status: z.enum(STATUSES),
  asserts: z.number().int(),
  denials: z.number().int(),
  withheld: z.number().int(),
  sources: z.number().int(),
  position: z.string().nullable(),
  bounds: boundsSchema,
});
export type FactView = z.infer<typeof factViewSchema>;

/** A fact with those who take a stance on it: enough to find it on a canvas. */
export const factPartiesSchema = z.strictObject({ view: factViewSchema, speakers: z.array(entityRefSchema) });
export type FactParties = z.infer<typeof factPartiesSchema>;

export const factDetailSchema = z.strictObject({
  fact: factSchema,
  view: factViewSchema,
  claims: z.array(claimViewSchema),
  /** Distinct root sources of the assertions, by name. */
  independentSources: z.array(entityRefSchema),
  /** Facts whose claims contradict this one's. */
  rivals: z.array(factViewSchema),
  /** Other answers to the same question: same subject and predicate, another value. */
  alternatives: z.array(factViewSchema),
});
export type FactDetail = z.infer<typeof factDetailSchema>;

/** A merge with the names that the two have of their own. */
export const mergeViewSchema = z.strictObject({
  id: z.string(),
  from: entityRefSchema,
  into: entityRefSchema,
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  state: z.enum(MERGE_STATES),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
});
export type MergeView = z.infer<typeof mergeViewSchema>;

/** An entry of the change log in plain words, and whether it can be taken back. */
export const changeViewSchema = z.strictObject({
  seq: z.number().int(),
  at: z.string(),
  /** Null where it was not kept. */
  by: z.string().nullable(),
  kind: z.enum(CHANGE_KINDS),
  summary: z.string(),
  /** The dataset of a load. */
  source: z.string().nullable(),
  /** Records written, by kind; how many were touched in all, and which where they are at most 100. */
  counts: z.record(z.string(), z.number().int()),
  touched: z.number().int(),
  records: z.array(z.string()),
  merge: mergeViewSchema.nullable(),
  /** `why` says what undoing does, or why it cannot be done. */
  undo: z.strictObject({ possible: z.boolean(), why: z.string() }),
});
export type ChangeView = z.infer<typeof changeViewSchema>;

/** A post or a change of post, in a sentence made from its bounds; with what its claims leave unsettled. */
export const roleViewSchema = factViewSchema.extend({
  /** "Karim Masimov, head of … until some day no later than 9 January 2022". */
  sentence: z.string(),
  /** Seen from the entity that was asked for: "head of …", and when, as far as any source says. */
  role: z.string(),
  time: z.string().nullable(),
  /** Ambiguity notes of its claims, each once. */
  ambiguities: z.array(z.string()),
  /** True when every assertion is a reading of ours. */
  inferred: z.boolean(),
});
export type RoleView = z.infer<typeof roleViewSchema>;

/** Who had which part in an event: "was arrested in it", "deployed to Almaty". */
export const participantSchema = z.strictObject({
  entity: entityRefSchema,
  part: z.string(),
  fact: factViewSchema,
  time: z.string().nullable(),
  ambiguities: z.array(z.string()),
});
export type Participant = z.infer<typeof participantSchema>;

export const eventViewSchema = z.strictObject({
  /** "on 8 January 2022"; null when no source says. */
  when: z.string().nullable(),
  /** What the day rests on. */
  basis: z.string().nullable(),
  places: z.array(factViewSchema),
  participants: z.array(participantSchema),
  /** What is stated to have led to it, what it is stated to have led to, and what it is linked to without an order. */
  before: z.array(factViewSchema),
  after: z.array(factViewSchema),
  linked: z.array(factViewSchema),
});
export type EventView = z.infer<typeof eventViewSchema>;

export const entityDetailSchema = z.strictObject({
  entity: entitySchema,
  /** The entity that was asked for, where that one is merged into this one. */
  askedFor: entityRefSchema.nullable(),
  /** What else it was called as an entity of its own, and why that is this one. */
  merged: z.array(z.strictObject({ merge: mergeViewSchema, aliases: z.array(aliasSchema) })),
  /** What it, or one that is merged into it, may be the same as. */
  hypotheses: z.array(mergeViewSchema),
  degree: z.number().int(),
  claimsAbout: z.number().int(),
  claimsMade: z.number().int(),
  mentions: z.number().int(),
  /** Plain edges by predicate and direction. */
  predicates: z.array(
    z.strictObject({
      predicate: z.enum(PREDICATE_IDS),
      direction: z.enum(["out", "in"]),
      label: z.string(),
      count: z.number().int(),
    }),
  ),
  /** Posts held, with bounds: facts of the group `role` or `personnel`; of an organisation, who held posts there. */
  roles: z.array(roleViewSchema),
  /** Of an event alone. */
  event: eventViewSchema.nullable(),
  /** Facts with a literal, such as the death toll. */
  literals: z.array(factViewSchema),
});
export type EntityDetail = z.infer<typeof entityDetailSchema>;

export const searchHitSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(KIND_IDS),
  /** The name or alias that matched, as written in the dataset. */
  matched: z.string(),
  /** 0 to 1; 1 is an exact match after normalisation. */
  score: z.number().min(0).max(1),
  degree: z.number().int(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const stepSchema = z.strictObject({
  edge: z.string(),
  source: z.string(),
  target: z.string(),
  statement: z.string(),
  status: z.enum(STATUSES),
  /** Independent sources: distinct root sources of the assertions. */
  sources: z.number().int(),
  bounds: boundsSchema,
  /** Never empty: a step without a citation is no step. */
  claims: z.array(claimViewSchema).min(1),
});
export type PathStep = z.infer<typeof stepSchema>;

/** Why the weakest step of a path is the weakest; the last where every step is corroborated. */
export const WEAKNESSES = ["contested", "one-source", "fewest-sources"] as const;
export type Weakness = (typeof WEAKNESSES)[number];

export const pathSchema = z.strictObject({
  nodes: z.array(entityRefSchema),
  steps: z.array(stepSchema),
  /** Index of the step with the weakest support: by status, then by sources; the first of equals. */
  weakest: z.number().int(),
  weakness: z.enum(WEAKNESSES),
});
export type Path = z.infer<typeof pathSchema>;

/** Claims that cannot all be true, or that take opposite stances on one fact. */
export const contradictionSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(CONTRADICTION_KINDS),
  subject: entityRefSchema,
  /** Claims in all: of a very large set `claims` holds some of every side. */
  size: z.number().int(),
  claims: z.array(claimViewSchema),
  links: z.array(claimLinkSchema),
});
export type ContradictionView = z.infer<typeof contradictionSchema>;
export const contradictionPageSchema = z.strictObject({ contradictions: z.array(contradictionSchema), page: pageSchema });
export type ContradictionPage = z.infer<typeof contradictionPageSchema>;

export const claimPageSchema = z.strictObject({ claims: z.array(claimViewSchema), page: pageSchema });
export type ClaimPage = z.infer<typeof claimPageSchema>;

/** Facts as lines, with the sources that their assertions rest on in the end. */
export const factPageSchema = z.strictObject({
  facts: z.array(z.strictObject({ fact: factViewSchema, sources: z.array(entityRefSchema) })),
  page: pageSchema,
});
export type FactPage = z.infer<typeof factPageSchema>;

const whole = z.number().int();

/** How much a voice says, and out of how much. */
export const lensViewSchema = z.strictObject({
  voice: entityRefSchema,
  /** Claims that it makes itself, and further ones that it reports or publishes. */
  claims: z.strictObject({ said: whole, published: whole, outOf: whole }),
  /** Facts by what it holds of them. */
  facts: z.strictObject({ asserts: whole, denies: whole, "does-not-confirm": whole, divided: whole, total: whole, outOf: whole }),
  /** Those between two entities, which the canvas can draw. */
  relations: whole,
});
export type LensView = z.infer<typeof lensViewSchema>;

const stance = z.enum(LENS_STANCES).nullable();

export const lensComparisonSchema = z.strictObject({
  a: entityRefSchema,
  b: entityRefSchema,
  /** Facts by verdict, whatever is asked for. */
  counts: z.strictObject({ opposed: whole, "only-a": whole, "only-b": whole, agree: whole }),
  rows: z.array(
    z.strictObject({
      fact: factViewSchema,
      verdict: z.enum(LENS_VERDICTS),
      a: stance,
      b: stance,
      /** What the other voice asserts instead. */
      rivals: z.array(z.strictObject({ key: z.string(), statement: z.string() })),
    }),
  ),
  page: pageSchema,
});
export type LensComparison = z.infer<typeof lensComparisonSchema>;
