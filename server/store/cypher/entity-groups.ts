/**
 * What merges make of entities as nodes. A merged one says which it reads as (`canonical`) and is found by no name of
 * its own; the one it reads as has the names of all, its own first. The records stay as they are.
 */
import { type Entity, entitySchema } from "../../../model/entity.ts";
import type { Identity } from "../../../model/identity.ts";
import type { Props } from "../../graph-form/props.ts";
import { entityNameKeys, entityNames, entityWords } from "../../graph-form/record-properties.ts";
import { parseDetail } from "./batch-records.ts";
import { collectChunks, inChunks } from "./chunks.ts";
import type { Reader } from "./query.ts";
import { READ } from "./read-queries.ts";
import type { Writer } from "./transaction.ts";
import { linkNames } from "./write-entities.ts";
import { WRITE } from "./write-queries.ts";

export interface EntityGroup {
  readonly props: Props;
  /** By which words it is found, sorted. */
  readonly words: readonly string[];
}

/** What the node of each of these entities has by the merges, from the records of all that read as it. */
export async function entityGroups(reader: Reader, entities: readonly Entity[], identity: Identity): Promise<Map<string, EntityGroup>> {
  const records = new Map(entities.map((entity) => [entity.id, entity]));
  const others = entities.flatMap(({ id }) => identity.merged(id)).filter((id) => !records.has(id));
  for (const entity of await readRecords(reader, others)) records.set(entity.id, entity);
  const groupOf = (entity: Entity): EntityGroup => {
    const canonical = identity.canonical(entity.id);
    if (canonical !== entity.id) return { props: { canonical, mergedNames: null, mergedKeys: null }, words: [] };
    const merged = identity.merged(entity.id).flatMap((id) => records.get(id) ?? []);
    const names = merged.length === 0 ? null : merged.flatMap(entityNames);
    const keys = merged.length === 0 ? null : merged.flatMap(entityNameKeys);
    const words = [...new Set([entity, ...merged].flatMap(entityWords))].sort();
    return { props: { canonical: null, mergedNames: names, mergedKeys: keys }, words };
  };
  return new Map(entities.map((entity) => [entity.id, groupOf(entity)]));
}

async function readRecords({ read }: Reader, ids: readonly string[]): Promise<Entity[]> {
  const rows = await collectChunks(ids, (chunk) => read(READ.entities, { ids: chunk }));
  return rows.map(({ detail }) => parseDetail(entitySchema, detail));
}

/** Writes anew what the merges make of these entities and of all that read as one with them. */
export async function writeEntityGroups(writer: Writer, ids: Iterable<string>, identity: Identity): Promise<void> {
  const { read, send } = writer;
  const heads = [...new Set([...ids].map(identity.canonical))];
  const all = heads.flatMap((id) => [id, ...identity.merged(id)]);
  const groups = [...(await entityGroups(writer, await readRecords(writer, all), identity))];
  const before = await collectChunks(all, (chunk) => read(READ.wordsOfEntities, { ids: chunk }));
  await inChunks(groups, (chunk) => send(WRITE.setGroups, { rows: chunk.map(([id, { props }]) => ({ id, props })) }));
  const rows = groups.flatMap(([entity, { words }]) => words.map((word) => ({ entity, word })));
  await linkNames(writer, rows, all);
  await inChunks([...new Set(before.map(({ word }) => word))], (words) => send(WRITE.pruneWords, { ids: words }));
}

/** Of these entities, those that a merge concerns. */
export const inGroups = (ids: readonly string[], { canonical, merged, isPlain }: Identity): string[] =>
  isPlain ? [] : ids.filter((id) => canonical(id) !== id || merged(id).length > 0);
