/** Request and response of every endpoint under /api/v1. The OpenAPI page is generated from these schemas. */
import { z } from "zod";
import { CONTRADICTION_KINDS } from "./contradiction.ts";
import { documentViewSchema } from "./document-view.ts";
import { LENS_VERDICTS } from "./lens.ts";
import { MERGE_STATES, reasonSchema } from "./merge.ts";
import { daySchema } from "./partial-date.ts";
import { KIND_IDS, POLARITIES, PREDICATE_GROUPS, PREDICATE_IDS, STATUSES } from "./schema.ts";
import { pageSchema, subgraphSchema } from "./subgraph.ts";
import { MAX_NAME_LENGTH } from "./text.ts";
import { changeViewSchema, factPartiesSchema, mergeViewSchema, pathSchema, searchHitSchema } from "./view.ts";

/** A query parameter that may be repeated or given as a comma-separated list. */
const listOf = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((value) =>
      [value]
        .flat()
        .flatMap((part) => part.split(","))
        .filter((part) => part !== ""),
    )
    .pipe(z.array(item))
    .optional();

const limit = (fallback: number, max: number) => z.coerce.number().int().min(1).max(max).default(fallback);
const flag = z
  .enum(["true", "false", "1", "0"])
  .transform((value) => value === "true" || value === "1")
  .optional();
const id = z.string().min(1).max(MAX_NAME_LENGTH);
const cursor = z.string().min(1).max(2000).optional();

/** A lens: the world according to a speaker or an outlet, or the difference between two of them. */
const lensFilter = { speaker: id.optional(), against: id.optional() };
const needsSpeaker = ({ speaker, against }: { speaker?: string | undefined; against?: string | undefined }): boolean =>
  against === undefined || speaker !== undefined;
const speakerMissing = { message: "needs a speaker that it can be held against", path: ["against"] };
/** Filters that every view of the graph takes. */
/** Show what documents published on or before this day say. */
const known = { knownOn: daySchema.optional() };
const viewFilter = { status: listOf(z.enum(STATUSES)), asOf: daySchema.optional(), ...known, ...lensFilter };

export const searchQuery = z.strictObject({ q: z.string().max(200), kind: listOf(z.enum(KIND_IDS)), limit: limit(20, 100), ...known });

/** What is asked of one entity or one fact. */
export const knownQuery = z.strictObject(known);
export const searchResponse = z.strictObject({ hits: z.array(searchHitSchema), total: z.number().int() });

export const neighboursQuery = z
  .strictObject({
    predicate: listOf(z.enum(PREDICATE_IDS)),
    kind: listOf(z.enum(KIND_IDS)),
    ...viewFilter,
    speech: flag,
    limit: limit(50, 500),
    cursor,
  })
  .refine(needsSpeaker, speakerMissing);
/** How many facts with a day of their event; the days themselves are all given. */
export const timelineQuery = z.strictObject({ limit: limit(500, 2000) });
export const graphQuery = z
  .strictObject({ kind: listOf(z.enum(KIND_IDS)), ...viewFilter, speech: flag, limit: limit(300, 10_000) })
  .refine(needsSpeaker, speakerMissing);

/** The plain edges among given entities: what restores a picture from its URL. */
export const entitiesGraphQuery = z.strictObject({ ids: listOf(id), ...viewFilter, speech: flag }).refine(needsSpeaker, speakerMissing);

/** The same as a request body, for more entities than an address can hold. */
export const entitiesGraphRequest = z
  .strictObject({
    ids: z.array(id).max(10_000),
    status: z.array(z.enum(STATUSES)).optional(),
    asOf: daySchema.optional(),
    ...known,
    speech: z.boolean().optional(),
    ...lensFilter,
  })
  .refine(needsSpeaker, speakerMissing);

export const pathsQuery = z.strictObject({
  from: id,
  to: id,
  maxLength: limit(6, 10),
  limit: limit(5, 20),
  avoid: z.enum(["contested"]).optional(),
  asOf: daySchema.optional(),
  ...known,
});
export const pathsResponse = z.strictObject({ paths: z.array(pathSchema), truncated: z.boolean() });

export const claimsQuery = z.strictObject({
  about: id.optional(),
  speaker: id.optional(),
  predicate: listOf(z.enum(PREDICATE_IDS)),
  document: id.optional(),
  stance: listOf(z.enum(POLARITIES)),
  status: listOf(z.enum(STATUSES)),
  /** Said on or after, on or before. */
  from: daySchema.optional(),
  to: daySchema.optional(),
  ...known,
  limit: limit(50, 500),
  cursor,
});

export const factsQuery = z.strictObject({
  about: id.optional(),
  predicate: listOf(z.enum(PREDICATE_IDS)),
  status: listOf(z.enum(STATUSES)),
  /** Root source of an assertion. */
  source: id.optional(),
  ...known,
  limit: limit(50, 500),
  cursor,
});

export const compareLensesQuery = z.strictObject({
  a: id,
  b: id,
  verdict: listOf(z.enum(LENS_VERDICTS)),
  ...known,
  limit: limit(50, 500),
  cursor,
});

/** Sets with a claim about the entity, on the fact, by the speaker, with one of the predicates. */
export const contradictionsQuery = z.strictObject({
  kind: listOf(z.enum(CONTRADICTION_KINDS)),
  about: id.optional(),
  fact: z.string().min(1).max(2000).optional(),
  speaker: id.optional(),
  predicate: listOf(z.enum(PREDICATE_IDS)),
  ...known,
  limit: limit(20, 100),
  cursor,
});
export const contradictionCountsRequest = z.strictObject({ ids: z.array(id).max(10_000), ...known });
export const contradictionCountsResponse = z.strictObject({
  /** How many contradictions each entity, and each fact about one of them, is in; those in none are left out. */
  entities: z.record(z.string(), z.number().int()),
  facts: z.record(z.string(), z.number().int()),
});
export type ContradictionCounts = z.infer<typeof contradictionCountsResponse>;

/** Facts by key, asked for in a body because keys hold literals with commas in them. */
export const factLookupRequest = z.strictObject({ keys: z.array(z.string().min(1).max(2000)).max(500), ...known });
export const factLookupResponse = z.strictObject({ facts: z.array(factPartiesSchema) });

export const documentsResponse = z.strictObject({ documents: z.array(documentViewSchema) });

export const healthResponse = z.strictObject({
  status: z.enum(["ok", "unavailable"]),
  store: z.strictObject({ kind: z.enum(["embedded", "neo4j"]), version: z.string() }),
  counts: z.strictObject({
    entities: z.number().int(),
    facts: z.number().int(),
    claims: z.number().int(),
    documents: z.number().int(),
  }),
});
export type Health = z.infer<typeof healthResponse>;

export const schemaResponse = z.strictObject({
  kinds: z.array(z.strictObject({ id: z.enum(KIND_IDS), plural: z.string(), ftm: z.string() })),
  predicates: z.array(
    z.strictObject({
      id: z.enum(PREDICATE_IDS),
      group: z.enum(PREDICATE_GROUPS),
      label: z.string(),
      inverseLabel: z.string(),
      domain: z.array(z.string()),
      range: z.array(z.string()),
      edge: z.string().nullable(),
    }),
  ),
  statuses: z.array(z.enum(STATUSES)),
  labels: z.array(z.string()),
  relationshipTypes: z.array(z.string()),
  propertyKeys: z.array(z.string()),
  /** Shipped example queries for the Cypher box. */
  examples: z.array(z.strictObject({ id: z.string(), title: z.string(), query: z.string() })),
});
export type SchemaResponse = z.infer<typeof schemaResponse>;

export const cypherRequest = z.strictObject({
  query: z.string().min(1).max(100_000),
  params: z.record(z.string(), z.unknown()).default({}),
  limit: z.number().int().min(1).max(10_000).default(1000),
  timeoutMs: z.number().int().min(1).max(60_000).default(10_000),
  write: z.boolean().default(false),
});
export type CypherRequest = z.infer<typeof cypherRequest>;

export const cypherSummarySchema = z.strictObject({
  ms: z.number(),
  rows: z.number().int(),
  /** Which limit cut the result, or null. */
  truncated: z.enum(["rows", "size"]).nullable(),
  counters: z.record(z.string(), z.number()),
});

/** Rows hold JSON values; nodes, relationships and paths inside them are tagged objects. */
export const cypherResponse = z.strictObject({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  /** The entities among the result's nodes and the plain edges between them. */
  graph: subgraphSchema,
  summary: cypherSummarySchema,
  plan: z.unknown().optional(),
});
export type CypherResponse = z.infer<typeof cypherResponse>;

/** How a node, relationship or path of a Cypher result is written in a row. */
export const cypherNodeSchema = z.strictObject({
  $: z.literal("node"),
  labels: z.array(z.string()),
  properties: z.record(z.string(), z.unknown()),
});
export const cypherRelationshipSchema = z.strictObject({
  $: z.literal("relationship"),
  type: z.string(),
  properties: z.record(z.string(), z.unknown()),
});

export const textRequest = z.strictObject({ text: z.string().max(5_000_000) });
export const loginRequest = z.strictObject({ token: z.string().min(1).max(1000) });

const allowKinds = z.boolean().default(false);
export const mergeRequest = z.strictObject({ into: id, reason: reasonSchema, allowKinds });
export const mergeProposalRequest = z.strictObject({
  from: id,
  into: id,
  reason: reasonSchema,
  state: z.enum(["open", "merged"]).default("open"),
  allowKinds,
});
export const mergeDecisionRequest = z.strictObject({ decision: z.enum(["accept", "reject"]), allowKinds });
export const mergesQuery = z.strictObject({ state: listOf(z.enum(MERGE_STATES)), entity: id.optional(), limit: limit(50, 500), cursor });
export const mergesResponse = z.strictObject({ merges: z.array(mergeViewSchema), page: pageSchema });

/** A day, or an instant in UTC. */
const instant = z.union([daySchema, z.iso.datetime()]).transform((text) => new Date(text).toISOString());
export const changesQuery = z.strictObject({ since: instant.optional(), record: id.optional(), limit: limit(50, 500), cursor });
/** `unlisted`: with `record`, large changes from before the store was last emptied, of which it is not known whether they touched it. */
export const changesResponse = z.strictObject({ changes: z.array(changeViewSchema), page: pageSchema, unlisted: z.number().int() });
export type ChangesResponse = z.infer<typeof changesResponse>;
