/**
 * Pictures under a lens (model/lens.ts): made from the claims of the lens alone, in memory, after one read of these.
 * Nodes carry what the store knows of an entity (name, kind, degree); edges carry only what the voices said.
 */
import { type Claim, claimSchema } from "../../../model/claim.ts";
import { certaintyOn, type Fact } from "../../../model/fact.ts";
import { type LensStance, lensFacts, lensStance, unknownVoice } from "../../../model/lens.ts";
import { factEdge, type Subgraph, type SubgraphEdge, type SubgraphNode, toSubgraph } from "../../../model/subgraph.ts";
import type { NeighbourQuery, ViewFilter } from "../store-queries.ts";
import { parseDetail } from "./batch-records.ts";
import { decodeCursor, encodeCursor, rankCursor } from "./cursor.ts";
import type { Reader } from "./query.ts";
import { requireEntity } from "./read-entities.ts";
import { READ } from "./read-queries.ts";
import { mergedIds, readMembers, readNodes, speechEdge } from "./subgraph-parts.ts";
import { countSpeech } from "./write-speech.ts";

/** A filter that has a lens. */
export type LensFilter = ViewFilter & { readonly speaker: string; readonly predicate?: NeighbourQuery["predicate"] };

export const hasLens = <T extends ViewFilter>(filter: T): filter is T & { readonly speaker: string } => filter.speaker !== undefined;

/** Accepted claims that the entity makes, reports or publishes, by id; with `about` those at that entity. */
export async function readVoiceClaims(
  { read }: Reader,
  id: string,
  { about = null, knownOn }: { readonly about?: string | null; readonly knownOn?: string | undefined } = {},
): Promise<Claim[]> {
  const asked = { id, about, knownOn: knownOn ?? null };
  const [made, published] = await Promise.all([read(READ.voiceClaims, asked), read(READ.publishedClaims, asked)]);
  const rows = new Map([...made, ...published].map((row) => [row.id, row.detail]));
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, detail]) => parseDetail(claimSchema, detail));
}

interface Picture {
  readonly edges: readonly SubgraphEdge[];
  /** Their ends, the most connected first. */
  readonly nodes: readonly SubgraphNode[];
}

const stancesOf = (claims: readonly Claim[]): Map<string, LensStance> =>
  new Map(lensFacts(claims).map((fact) => [fact.key, lensStance(fact)]));

/** All edges under the lens and the filters, by key, with their ends; with `about` only what is at that entity. */
async function readPicture(reader: Reader, filter: LensFilter, about: string | null): Promise<Picture> {
  const { speaker, against } = filter;
  const asked = against === undefined ? [speaker] : [speaker, against];
  const voices = await Promise.all(asked.map((id) => requireVoice(reader, id)));
  const [own = [], other] = await Promise.all(voices.map((id) => readVoiceClaims(reader, id, { about, knownOn: filter.knownOn })));
  const claims = [...new Map([...own, ...(other ?? [])].map((claim) => [claim.id, claim])).values()];
  const marks = { own: stancesOf(own), other: other ? stancesOf(other) : null };
  const facts = lensFacts(claims).filter((fact) => passes(fact, filter));
  const edges = [
    ...facts.flatMap((fact) => lensEdge(fact, filter.asOf, marks) ?? []),
    ...(filter.speech && !filter.predicate?.length ? speechEdges(claims) : []),
  ].filter(({ source, target }) => about === null || source === about || target === about);
  const ends = await readNodes(reader, [...new Set(edges.flatMap(({ source, target }) => [source, target]))]);
  const isKind = ({ key, attributes }: SubgraphNode) => !filter.kind?.length || filter.kind.includes(attributes.kind) || key === about;
  const allowed = new Map(ends.filter(isKind).map((node) => [node.key, node]));
  const kept = edges.filter(({ source, target }) => allowed.has(source) && allowed.has(target));
  const nodes = [...new Set(kept.flatMap(({ source, target }) => [source, target]))].flatMap((id) => allowed.get(id) ?? []);
  return { nodes: nodes.sort(mostConnectedFirst), edges: kept.sort((a, b) => (a.key < b.key ? -1 : 1)) };
}

/** The id that the voice reads as. Throws AppError("not-found"). */
async function requireVoice({ read }: Reader, id: string): Promise<string> {
  const [row] = await read(READ.knownEntities, { ids: [id] });
  if (!row) throw unknownVoice(id);
  return row.canonical ?? id;
}

const passes = ({ status, predicate, bounds }: Fact, filter: LensFilter): boolean =>
  (!filter.status?.length || filter.status.includes(status)) &&
  (!filter.predicate?.length || filter.predicate.includes(predicate)) &&
  (filter.asOf === undefined || certaintyOn(bounds, filter.asOf) !== null);

interface Marks {
  readonly own: ReadonlyMap<string, LensStance>;
  /** Null where no second voice is asked for. */
  readonly other: ReadonlyMap<string, LensStance> | null;
}

/** The edge of a fact, asserted or not: a denial is drawn too, and says that it is one. */
function lensEdge(fact: Fact, asOf: string | undefined, { own, other }: Marks): SubgraphEdge | null {
  const edge = factEdge(fact, asOf);
  if (edge === null) return null;
  const { key, attributes } = edge;
  return { ...edge, attributes: { ...attributes, stance: own.get(key) ?? null, ...(other && { stanceOfOther: other.get(key) ?? null }) } };
}

const speechEdges = (claims: readonly Claim[]): SubgraphEdge[] =>
  countSpeech(claims).map(({ speaker, subject, ...counts }) => speechEdge(speaker, subject, counts));

const mostConnectedFirst = (a: SubgraphNode, b: SubgraphNode): number =>
  b.attributes.degree - a.attributes.degree || (a.key < b.key ? -1 : 1);

/** The edges of the picture among these nodes. */
function within({ edges }: Picture, nodes: readonly SubgraphNode[]): SubgraphEdge[] {
  const members = new Set(nodes.map(({ key }) => key));
  return edges.filter(({ source, target }) => members.has(source) && members.has(target));
}

export async function readLensOverview(reader: Reader, { limit, ...filter }: LensFilter & { readonly limit: number }): Promise<Subgraph> {
  const picture = await readPicture(reader, filter, null);
  const shown = picture.nodes.slice(0, limit);
  return toSubgraph(shown, within(picture, shown), { shown: shown.length, total: picture.nodes.length, next: null });
}

export async function readLensNeighbours(
  reader: Reader,
  id: string,
  { limit, cursor, ...filter }: LensFilter & Pick<NeighbourQuery, "limit" | "cursor">,
): Promise<Subgraph> {
  const after = decodeCursor(rankCursor, cursor);
  const canonical = await requireEntity(reader, id);
  if (canonical !== id) {
    const near = await readLensNeighbours(reader, canonical, { limit, cursor, ...filter });
    return { ...near, attributes: mergedIds([[id, canonical]]) };
  }
  const [picture, [self]] = await Promise.all([readPicture(reader, filter, id), readNodes(reader, [id])]);
  const all = picture.nodes.filter(({ key }) => key !== id);
  const isAfter = ({ key, attributes: { degree } }: SubgraphNode): boolean =>
    after === null || degree < after.degree || (degree === after.degree && key > after.id);
  const shown = all.filter(isAfter).slice(0, limit);
  const nodes = [...(self ? [self] : []), ...shown];
  const last = shown.length === limit ? shown.at(-1) : undefined;
  const next = last ? encodeCursor({ degree: last.attributes.degree, id: last.key }) : null;
  const near = within(picture, nodes);
  return toSubgraph(nodes, near, { shown: shown.length, total: all.length, next });
}

/** Entities that were known stay, with a word to say or without one: what the lens leaves out is edges. */
export async function readLensInduced(reader: Reader, ids: readonly string[], filter: LensFilter): Promise<Subgraph> {
  const [picture, { nodes, merged }] = await Promise.all([readPicture(reader, filter, null), readMembers(reader, ids, filter)]);
  return toSubgraph(nodes, within(picture, nodes), { shown: nodes.length, total: nodes.length, next: null }, mergedIds(merged));
}
