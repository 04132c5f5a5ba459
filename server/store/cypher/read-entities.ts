/** Entities as records, and what is counted about one. */
import { entitySchema } from "../../../model/entity.ts";
import { AppError } from "../../../model/errors.ts";
import { PREDICATE_IDS } from "../../../model/schema.ts";
import { DATED_LAYER, PLAIN_LAYER } from "../../graph-form/statement-files.ts";
import type { Counts, EntityStats, StoredEntity } from "../graph-store.ts";
import { parseDetail } from "./batch-records.ts";
import { collectChunks } from "./chunks.ts";
import type { Reader } from "./query.ts";
import { READ } from "./read-queries.ts";

export const countOf = (rows: readonly { readonly n: number }[]): number => rows[0]?.n ?? 0;

export async function readCounts({ read }: Reader): Promise<Counts> {
  const [entities, merged, facts, claims, documents] = await Promise.all([
    read(READ.countEntities, {}),
    read(READ.mergesTotal, { states: ["merged"], entities: null }),
    read(READ.countFacts, {}),
    read(READ.countClaims, {}),
    read(READ.countArticles, {}),
  ]);
  // What is merged into another is not one more.
  return { entities: countOf(entities) - countOf(merged), facts: countOf(facts), claims: countOf(claims), documents: countOf(documents) };
}

/** Of what documents published by then say. */
export async function readKnownCounts({ read }: Reader, knownOn: string): Promise<Counts> {
  const [entities, facts, claims, documents] = await Promise.all([
    read(READ.countKnownEntities, { knownOn }),
    read(READ.countKnownFacts, { knownOn }),
    read(READ.countKnownClaims, { knownOn }),
    read(READ.countKnownArticles, { knownOn }),
  ]);
  return { entities: countOf(entities), facts: countOf(facts), claims: countOf(claims), documents: countOf(documents) };
}

/** What `byId` has of these ids, in the order asked, each once. */
export const inOrder = <T>(ids: readonly string[], byId: ReadonlyMap<string, T>): T[] =>
  [...new Set(ids)].flatMap((id) => {
    const item = byId.get(id);
    return item === undefined ? [] : [item];
  });

interface EntityRow {
  readonly detail: string;
  readonly degree: number;
  readonly canonical: string | null;
}

const toStored = ({ detail, degree, canonical }: EntityRow): StoredEntity => ({
  entity: parseDetail(entitySchema, detail),
  degree,
  ...(canonical !== null && { canonical }),
});

export async function readEntities({ read }: Reader, ids: readonly string[]): Promise<StoredEntity[]> {
  const rows = await collectChunks(ids, (chunk) => read(READ.entities, { ids: chunk }));
  return inOrder(ids, new Map(rows.map((row) => [row.id, toStored(row)])));
}

export const readEntitiesAfter = async ({ read }: Reader, after: string | null, limit: number): Promise<StoredEntity[]> =>
  (await read(READ.entitiesAfter, { after: after ?? "", limit })).map(toStored);

/** The id that the entity reads as: its own, unless it is merged. Throws AppError("not-found"). */
export async function requireEntity({ read }: Reader, id: string): Promise<string> {
  const [row] = await read(READ.knownEntities, { ids: [id] });
  if (!row) throw new AppError("not-found", `There is no entity ${id}.`);
  return row.canonical ?? id;
}

/** Of these ids, those of merged entities, with the ids that they read as. */
export async function readMergedIds({ read }: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await collectChunks(ids, (chunk) => read(READ.knownEntities, { ids: chunk }));
  return new Map(rows.flatMap(({ id, canonical }) => (canonical === null ? [] : [[id, canonical] as const])));
}

export async function readEntityStats(reader: Reader, id: string, day?: string): Promise<EntityStats> {
  const { read } = reader;
  const asked = { id, knownOn: day ?? null };
  const layer = day === undefined ? PLAIN_LAYER : DATED_LAYER;
  const [canonical, degree, about, made, mentions, out, into] = await Promise.all([
    requireEntity(reader, id),
    read(READ.countDegree, asked, layer),
    read(READ.countClaimsAbout, asked),
    read(READ.countClaimsMade, asked),
    read(READ.countMentions, asked),
    read(READ.predicatesOut, asked, layer),
    read(READ.predicatesIn, asked, layer),
  ]);
  if (canonical !== id) return readEntityStats(reader, canonical, day);
  const counts = [
    ...out.map(({ predicate, n }) => ({ predicate, direction: "out" as const, count: n })),
    ...into.map(({ predicate, n }) => ({ predicate, direction: "in" as const, count: n })),
  ];
  return {
    degree: countOf(degree),
    claimsAbout: countOf(about),
    claimsMade: countOf(made),
    mentions: countOf(mentions),
    // In the order of the predicate table; the sort is stable, so "out" comes before "in".
    predicates: counts.sort((a, b) => PREDICATE_IDS.indexOf(a.predicate) - PREDICATE_IDS.indexOf(b.predicate)),
  };
}
