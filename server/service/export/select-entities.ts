/** Which entities an export is about: their ids, sorted; null stands for all, which no list has to hold. */
import { AppError } from "../../../model/errors.ts";
import type { ExportRequest } from "../../../model/export.ts";
import { MAX_EXPORTED_IDS } from "../../../model/export.ts";
import type { Kind } from "../../../model/schema.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import type { FactReader } from "./fact-reader.ts";
import { walkEntities } from "./walk-store.ts";

/** A walk that finds more than this is refused: `all` exports a store of any size. */
const MAX_FOUND = 1_000_000;
const QUERY_TIMEOUT_MS = 30_000;

/** Throws `not-found` for entities that the store does not have, `too-large`, and `cypher` for a query that it refuses. */
export async function selectEntities(store: GraphStore, request: ExportRequest, facts: FactReader): Promise<readonly string[] | null> {
  const kinds = request.kind?.length ? new Set<Kind>(request.kind) : null;
  if (request.all && kinds === null && facts.lens === null) return null;
  const ids = await idsOf(store, request, kinds, facts);
  return kinds === null ? ids : ofKinds(store, ids, kinds);
}

async function idsOf(
  store: GraphStore,
  request: ExportRequest,
  kinds: ReadonlySet<Kind> | null,
  facts: FactReader,
): Promise<readonly string[]> {
  if (request.entity !== undefined) return around(store, request.entity, request.depth ?? 1, kinds, facts);
  if (request.ids !== undefined) return canonicalIds(store, request.ids);
  if (request.cypher !== undefined) return idsOfQuery(store, request.cypher, request.params ?? {});
  if (facts.lens !== null) return facts.lens.entities;
  const ids: string[] = [];
  for await (const page of walkEntities(store)) for (const { entity } of page) ids.push(entity.id);
  return ids;
}

async function canonicalIds(store: GraphStore, asked: readonly string[]): Promise<string[]> {
  const found = await store.entities([...new Set(asked)]);
  const known = new Set(found.map(({ entity }) => entity.id));
  const unknown = asked.filter((id) => !known.has(id));
  if (unknown.length > 0) throw new AppError("not-found", `There is no entity ${unknown.slice(0, 10).join(", ")}.`);
  return [...new Set(found.map(({ entity, canonical }) => canonical ?? entity.id))].sort();
}

async function idsOfQuery(store: GraphStore, query: string, params: Readonly<Record<string, unknown>>): Promise<string[]> {
  const limit = MAX_EXPORTED_IDS;
  const { entityIds, truncated } = await store.cypher({ query, params, limit, timeoutMs: QUERY_TIMEOUT_MS, write: false });
  if (truncated !== null) {
    throw new AppError("too-large", `The query gives more than an export takes (${limit} rows). Let it return less, or entities only.`);
  }
  if (entityIds.length === 0) {
    throw new AppError("validation", "The query's answer has no entities: return nodes, such as MATCH (p:Person) RETURN p.");
  }
  return canonicalIds(store, entityIds);
}

/** Breadth first; entities of other kinds are not gone through. */
async function around(
  store: GraphStore,
  start: string,
  depth: number,
  kinds: ReadonlySet<Kind> | null,
  facts: FactReader,
): Promise<string[]> {
  const seen = new Set(await canonicalIds(store, [start]));
  let frontier = [...seen];
  for (let left = depth; left > 0 && frontier.length > 0; left -= 1) {
    const next = (await facts.neighbours(frontier)).filter((id) => !seen.has(id));
    frontier = kinds === null ? next : await ofKinds(store, next, kinds);
    for (const id of frontier) seen.add(id);
    if (seen.size > MAX_FOUND) throw new AppError("too-large", `More than ${MAX_FOUND} entities are within that many steps.`);
  }
  return [...seen].sort();
}

async function ofKinds(store: GraphStore, ids: readonly string[], kinds: ReadonlySet<Kind>): Promise<string[]> {
  return (await store.entities(ids)).filter(({ entity }) => kinds.has(entity.kind)).map(({ entity }) => entity.id);
}
