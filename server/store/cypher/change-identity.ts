/**
 * From the merges that stood to those that stand: whatever names an entity that reads otherwise now is written as it
 * reads, by the same steps as a load that brings a new version of it. Nothing else can change, so nothing else is read.
 */
import { claimSchema } from "../../../model/claim.ts";
import { documentSchema, mentionSchema } from "../../../model/document.ts";
import { entitiesOfClaim, type Identity } from "../../../model/identity.ts";
import { parseDetail } from "./batch-records.ts";
import { collectChunks } from "./chunks.ts";
import { writeEntityGroups } from "./entity-groups.ts";
import { writeFirstDays } from "./first-days.ts";
import { readingsBetween } from "./identity.ts";
import { readSettledDays } from "./publication-days.ts";
import type { Reader } from "./query.ts";
import { READ } from "./read-queries.ts";
import type { Writer } from "./transaction.ts";
import { writeReadings } from "./write-batch.ts";
import { writeArticles, writeMentions } from "./write-documents.ts";

export async function changeIdentity(writer: Writer, before: Identity, after: Identity): Promise<void> {
  const moved = new Set([...before.ids, ...after.ids].filter((id) => before.canonical(id) !== after.canonical(id)));
  const heads = [...new Set([...moved].map(before.canonical))];
  const named = await readNamed(writer, heads);

  const claims = named.claims.filter((claim) => entitiesOfClaim(claim).some((id) => moved.has(id)));
  const days = await readSettledDays(
    writer,
    claims.map(({ document }) => document),
  );
  const changes = await writeReadings(writer, readingsBetween(again(claims), before, after), [], days);
  const mentions = named.mentions.filter(({ entity, alsoEntities = [] }) => [entity, ...alsoEntities].some((id) => moved.has(id)));
  await writeMentions(writer, again(mentions), after);
  const articles = named.articles.filter(({ publisher }) => moved.has(publisher));
  await writeArticles(writer, again(articles), after);
  const anew = [...moved].flatMap((id) => [before.canonical(id), after.canonical(id)]);
  await writeFirstDays(writer, changes, { known: [], spoken: [], anew });
  await writeEntityGroups(writer, [...moved, ...heads], after);
}

/** Records that stay as they are and are written anew, for what is made of them changes. */
const again = <T>(records: readonly T[]) => ({ added: [], changed: records.map((record) => ({ record, previous: record })) });

/** The records of what is tied to these entities in any way. */
async function readNamed({ read }: Reader, heads: readonly string[]) {
  const [bound, aimed, mentions, articles] = await Promise.all([
    collectChunks(heads, (ids) => read(READ.claimsOfEntities, { ids })),
    collectChunks(heads, (ids) => read(READ.claimsAtEntities, { ids })),
    collectChunks(heads, (ids) => read(READ.mentionsOfEntities, { ids })),
    collectChunks(heads, (ids) => read(READ.articlesOfPublishers, { ids })),
  ]);
  return {
    claims: distinct([...bound, ...aimed]).map(({ detail }) => parseDetail(claimSchema, detail)),
    mentions: distinct(mentions).map(({ detail }) => parseDetail(mentionSchema, detail)),
    articles: distinct(articles).map(({ detail }) => parseDetail(documentSchema, detail)),
  };
}

const distinct = <T extends { readonly id: string }>(rows: readonly T[]): T[] => [...new Map(rows.map((row) => [row.id, row])).values()];
