/**
 * Subgraphs under filters. An edge is under the filters when its status and bounds pass and both of its ends are of
 * the kinds; SPOKE_ABOUT has neither status nor bounds, so only the kinds filter it. Under `knownOn` all of them see the
 * edges as they were known on that day. Degrees are of the whole store, so that the order stays while time moves.
 */
import { type Subgraph, type SubgraphEdge, toSubgraph } from "../../../model/subgraph.ts";
import { DATED_LAYER, DATED_SPEECH_LAYER, PLAIN_LAYER, SPEECH_LAYER } from "../../graph-form/statement-files.ts";
import type { NeighbourQuery, ViewFilter } from "../store-queries.ts";
import { collectChunks } from "./chunks.ts";
import { decodeCursor, encodeCursor, rankCursor } from "./cursor.ts";
import type { Reader } from "./query.ts";
import { countOf, requireEntity } from "./read-entities.ts";
import { READ } from "./read-queries.ts";
import { mergedIds, readMembers, readNodes, toEdges } from "./subgraph-parts.ts";

/** No day is later. */
const LAST_DAY = "9999-12-31";

const listOrNull = <T>(list: readonly T[] | undefined): T[] | null => (list === undefined || list.length === 0 ? null : [...list]);

const edgeFilter = ({ status, asOf, knownOn }: ViewFilter) => ({
  status: listOrNull(status),
  asOf: asOf ?? null,
  knownOn: knownOn ?? null,
});
const layerFilter = (filter: ViewFilter) => ({ ...edgeFilter(filter), kinds: listOrNull(filter.kind) });
/** Relationships of facts; former ones only where a day is asked for. */
const factLayerOf = ({ knownOn }: ViewFilter): string => (knownOn === undefined ? PLAIN_LAYER : DATED_LAYER);
const layerOf = (filter: ViewFilter): string => {
  if (!filter.speech) return factLayerOf(filter);
  return filter.knownOn === undefined ? SPEECH_LAYER : DATED_SPEECH_LAYER;
};

export async function readNeighbours(reader: Reader, id: string, query: NeighbourQuery): Promise<Subgraph> {
  const { read } = reader;
  const after = decodeCursor(rankCursor, query.cursor);
  const filter = { id, ...layerFilter(query), predicates: listOrNull(query.predicate) };
  const place = { limit: query.limit, afterDegree: after?.degree ?? null, afterId: after?.id ?? null };
  const [canonical, page, total] = await Promise.all([
    requireEntity(reader, id),
    read(READ.neighboursPage, { ...filter, ...place }, layerOf(query)),
    read(READ.neighboursTotal, filter, layerOf(query)),
  ]);
  if (canonical !== id) return { ...(await readNeighbours(reader, canonical, query)), attributes: mergedIds([[id, canonical]]) };
  const ids = page.map((row) => row.id);
  const [nodes, edges] = await Promise.all([readNodes(reader, [id, ...ids]), edgesBetween(reader, id, ids, query)]);
  return toSubgraph(nodes, edges, { shown: page.length, total: countOf(total), next: nextRank(page, query.limit) });
}

/** A full page may be the last one: then the next is empty and ends the walk. */
function nextRank(page: readonly { readonly id: string; readonly degree: number }[], limit: number): string | null {
  const last = page.at(-1);
  return last && page.length === limit ? encodeCursor({ degree: last.degree, id: last.id }) : null;
}

async function edgesBetween(reader: Reader, id: string, others: readonly string[], query: NeighbourQuery): Promise<SubgraphEdge[]> {
  const { read } = reader;
  const ids = [...others, id];
  const predicates = listOrNull(query.predicate);
  const [facts, speech] = await Promise.all([
    read(READ.edgesBetween, { id, ids, predicates, ...edgeFilter(query) }, factLayerOf(query)),
    query.speech && predicates === null ? read(READ.speechBetween, { id, ids, knownOn: query.knownOn ?? null }) : [],
  ]);
  return toEdges(facts, speech, query);
}

export async function readOverview(reader: Reader, query: ViewFilter & { readonly limit: number }): Promise<Subgraph> {
  const { ids, total } = await bestConnected(reader, query);
  const [nodes, edges] = await Promise.all([readNodes(reader, ids), edgesAmong(reader, ids, query)]);
  return toSubgraph(nodes, edges, { shown: nodes.length, total, next: null });
}

async function bestConnected({ read }: Reader, query: ViewFilter & { readonly limit: number }): Promise<{ ids: string[]; total: number }> {
  const filter = layerFilter(query);
  const { knownOn, ...others } = filter;
  const { limit } = query;
  if (Object.values(others).some((value) => value !== null)) {
    const [found] = await read(READ.overview, { ...filter, limit }, layerOf(query));
    return { ids: found?.page ?? [], total: found?.total ?? 0 };
  }
  // From which day an entity has an edge at all stands at the entity.
  const connected = { day: knownOn ?? LAST_DAY, speech: query.speech ?? false };
  const [page, total] = await Promise.all([read(READ.connectedPage, { ...connected, limit }), read(READ.connectedTotal, connected)]);
  return { ids: page.map(({ id }) => id), total: countOf(total) };
}

/** Merged entities are shown as what they read as, and `attributes.merged` says so. */
export async function readInduced(reader: Reader, asked: readonly string[], filter: ViewFilter): Promise<Subgraph> {
  const { nodes, merged } = await readMembers(reader, asked, filter);
  const edges = await edgesAmong(
    reader,
    nodes.map(({ key }) => key),
    filter,
  );
  return toSubgraph(nodes, edges, { shown: nodes.length, total: nodes.length, next: null }, mergedIds(merged));
}

async function edgesAmong({ read }: Reader, ids: readonly string[], filter: ViewFilter): Promise<SubgraphEdge[]> {
  const members = Object.fromEntries(ids.map((id) => [id, true as const]));
  const [facts, speech] = await Promise.all([
    collectChunks(ids, (chunk) => read(READ.edgesAmong, { ids: chunk, members, ...edgeFilter(filter) }, factLayerOf(filter))),
    filter.speech ? collectChunks(ids, (chunk) => read(READ.speechAmong, { ids: chunk, members, knownOn: filter.knownOn ?? null })) : [],
  ]);
  return toEdges(facts, speech, filter);
}
