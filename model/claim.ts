/**
 * A claim: one speaker, one stance, one proposition, one place in one text. Claims are the record; facts, edges and
 * counts are derived from them and can be rebuilt. Sources: FollowTheMoney statements, Wikidata qualifiers, PROV-O.
 */
import { z } from "zod";
import { partialDateSchema } from "./partial-date.ts";
import { POLARITIES, PREDICATE_IDS } from "./schema.ts";
import { entityIdSchema, nameSchema, noteSchema, recordIdSchema, sha256Schema } from "./text.ts";

export const literalSchema = z.strictObject({
  value: z.union([z.number().refine(Number.isFinite), nameSchema]),
  datatype: z.enum(["number", "string", "date", "quantity-word"]),
  unit: nameSchema.nullable().optional(),
  comparator: z.enum(["~", ">", "<", ">=", "<="]).optional(),
  /** Upper end of a range that `value` begins. */
  max: z.number().refine(Number.isFinite).optional(),
});
export type Literal = z.infer<typeof literalSchema>;

export const claimObjectSchema = z.union([z.strictObject({ entity: entityIdSchema }), literalSchema]);
export type ClaimObject = z.infer<typeof claimObjectSchema>;

/** Qualifiers whose value is the id of an entity; the others are short terms. */
export const ENTITY_QUALIFIERS = ["target", "location", "organization", "by", "force", "event", "onBehalfOf", "beneficiary"] as const;

export const MODALITIES = ["reported", "claimed", "confirmed", "alleged"] as const;
export const ATTRIBUTIONS = ["direct-quote", "indirect", "according-to", "narration", "unattributed"] as const;
export const REVIEWS = ["pending", "accepted", "rejected"] as const;

export const claimSchema = z.strictObject({
  id: recordIdSchema,
  document: recordIdSchema,
  subject: entityIdSchema,
  predicate: z.enum(PREDICATE_IDS),
  object: claimObjectSchema,
  qualifiers: z.record(z.string().regex(/^[a-z][A-Za-z]*$/), nameSchema).default({}),
  /** When the state began and ended, when the event happened, when the speaker said it. */
  validFrom: partialDateSchema.nullable().default(null),
  validTo: partialDateSchema.nullable().default(null),
  eventDate: partialDateSchema.nullable().default(null),
  statedOn: partialDateSchema,
  speaker: entityIdSchema,
  /** Who published the text. */
  reporter: entityIdSchema,
  /** From the speaker outwards: document, then channel or outlet. */
  reportedVia: z.array(entityIdSchema).max(20).default([]),
  /** Whom the speaker names as its source, first the root. */
  cites: z.array(entityIdSchema).max(20).default([]),
  attribution: z.enum(ATTRIBUTIONS),
  polarity: z.enum(POLARITIES),
  modality: z.enum(MODALITIES),
  /** Ids of sentences. */
  evidence: z.array(recordIdSchema).min(1).max(50),
  /** The words that carry the claim: a range in the document, with a short form of ours. */
  cue: z
    .strictObject({ start: z.number().int().min(0), end: z.number().int().min(0), sha256: sha256Schema, gist: nameSchema })
    .refine((value) => value.start < value.end, { message: "must be after start", path: ["end"] })
    .optional(),
  /** Claims that this one answers. */
  about: z.array(recordIdSchema).max(50).optional(),
  /** True where subject, object, agent or pairing is a reading and not a statement of the text. */
  inferred: z.boolean().optional(),
  ambiguity: noteSchema.optional(),
  note: noteSchema.optional(),
  review: z.enum(REVIEWS).default("accepted"),
  extractedBy: nameSchema.default("hand"),
});
export type Claim = z.infer<typeof claimSchema>;

export const CLAIM_LINK_TYPES = ["contradicts", "updates", "supports"] as const;

export const claimLinkSchema = z
  .strictObject({
    from: recordIdSchema,
    type: z.enum(CLAIM_LINK_TYPES),
    to: recordIdSchema,
    note: noteSchema.optional(),
  })
  .refine(({ from, to }) => from !== to, { message: "must not be the claim itself", path: ["to"] });
export type ClaimLink = z.infer<typeof claimLinkSchema>;

/** The source that a claim rests on in the end: whom it cites first, else its speaker. */
export const rootSource = (claim: Pick<Claim, "cites" | "speaker">): string => claim.cites[0] ?? claim.speaker;

/** Qualifiers of a claim that are ids of entities, with their roles. */
export const entityQualifiers = (claim: Claim): { role: string; entity: string }[] =>
  ENTITY_QUALIFIERS.flatMap((role) => {
    const entity = claim.qualifiers[role];
    return entity === undefined ? [] : [{ role, entity }];
  });
