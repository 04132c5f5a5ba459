/**
 * A subgraph on the wire: graphology's serialized graph plus a page that says what is left out. Node keys are entity
 * ids, edge keys are fact keys (or `speech|speaker|subject` in the speech layer).
 */
import { z } from "zod";
import { boundsSchema, CERTAINTIES, certaintyOn, type Fact, factClaims, factCounts } from "./fact.ts";
import { LENS_STANCES } from "./lens.ts";
import { KIND_IDS, PREDICATE_IDS, PREDICATES, STATUSES } from "./schema.ts";

export const pageSchema = z.strictObject({
  /** Entities in this answer, and how many match in all. */
  shown: z.number().int().min(0),
  total: z.number().int().min(0),
  /** Cursor of the next page; null on the last. */
  next: z.string().nullable(),
});
export type Page = z.infer<typeof pageSchema>;

export const nodeAttributesSchema = z.strictObject({
  label: z.string(),
  kind: z.enum(KIND_IDS),
  subtype: z.string().nullable(),
  unnamed: z.boolean(),
  contested: z.boolean(),
  /** Plain edges at this entity in the whole store, whatever the filter: what an expansion could bring. */
  degree: z.number().int().min(0),
});
export type NodeAttributes = z.infer<typeof nodeAttributesSchema>;

export const factEdgeSchema = z.strictObject({
  layer: z.literal("fact"),
  predicate: z.enum(PREDICATE_IDS),
  /** Cypher relationship type. */
  type: z.string(),
  label: z.string(),
  status: z.enum(STATUSES),
  /** Distinct root sources; assertions; denials; withheld confirmations. */
  sources: z.number().int(),
  asserts: z.number().int(),
  denials: z.number().int(),
  withheld: z.number().int(),
  position: z.string().nullable(),
  bounds: boundsSchema,
  /** Under `asOf` only. */
  certainty: z.enum(CERTAINTIES).nullable(),
  claims: z.array(z.string()),
  /** Under a lens only: what its voice holds of the fact, and a second voice; null for the one that does not speak of it. */
  stance: z.enum(LENS_STANCES).nullable().optional(),
  stanceOfOther: z.enum(LENS_STANCES).nullable().optional(),
});
export type FactEdge = z.infer<typeof factEdgeSchema>;

/** Derived: a speaker, and an entity that its claims are about. */
export const speechEdgeSchema = z.strictObject({
  layer: z.literal("speech"),
  type: z.literal("SPOKE_ABOUT"),
  label: z.string(),
  asserts: z.number().int(),
  denials: z.number().int(),
  withheld: z.number().int(),
});

export const edgeAttributesSchema = z.discriminatedUnion("layer", [factEdgeSchema, speechEdgeSchema]);
export type EdgeAttributes = z.infer<typeof edgeAttributesSchema>;

export const subgraphNodeSchema = z.strictObject({ key: z.string(), attributes: nodeAttributesSchema });
export type SubgraphNode = z.infer<typeof subgraphNodeSchema>;

export const subgraphEdgeSchema = z.strictObject({
  key: z.string(),
  source: z.string(),
  target: z.string(),
  attributes: edgeAttributesSchema,
});
export type SubgraphEdge = z.infer<typeof subgraphEdgeSchema>;

export const subgraphSchema = z.strictObject({
  attributes: z.record(z.string(), z.unknown()),
  options: z.strictObject({ type: z.literal("directed"), multi: z.literal(true), allowSelfLoops: z.literal(true) }),
  nodes: z.array(subgraphNodeSchema),
  edges: z.array(subgraphEdgeSchema),
  page: pageSchema,
});
export type Subgraph = z.infer<typeof subgraphSchema>;

/**
 * A fact between two entities as an edge, whoever asserts it or not; null for one that can be none. `asOf` is the day that
 * its certainty is of.
 */
export function factEdge(fact: Fact, asOf?: string): (SubgraphEdge & { readonly attributes: FactEdge }) | null {
  const { key, subject: source, object: target, predicate, status, position, bounds } = fact;
  const { edge: type, label } = PREDICATES[predicate];
  if (target === null || type === null) return null;
  const certainty = asOf === undefined ? null : certaintyOn(bounds, asOf);
  const said = { ...factCounts(fact), certainty, claims: factClaims(fact) };
  return { key, source, target, attributes: { layer: "fact", predicate, type, label, status, position, bounds, ...said } };
}

export const speechKey = (speaker: string, subject: string): string => `speech|${speaker}|${subject}`;

/** The two ends of a speech edge; null for the key of a fact. */
export function speechEnds(key: string): { readonly speaker: string; readonly subject: string } | null {
  const [layer, speaker, subject] = key.split("|");
  return layer === "speech" && speaker && subject ? { speaker, subject } : null;
}

/** Wraps nodes and edges as graphology expects them. */
export function toSubgraph(nodes: SubgraphNode[], edges: SubgraphEdge[], page: Page, attributes: Record<string, unknown> = {}): Subgraph {
  return { attributes, options: { type: "directed", multi: true, allowSelfLoops: true }, nodes, edges, page };
}
