/** Claims, the links between them, and claims by filters, newest first. */
import { z } from "zod";
import { CLAIM_LINK_TYPES, type Claim, type ClaimLink, claimSchema } from "../../../model/claim.ts";
import type { Page } from "../../../model/subgraph.ts";
import type { ClaimQuery } from "../store-queries.ts";
import { parseDetail } from "./batch-records.ts";
import { collectChunks } from "./chunks.ts";
import { dayCursor, decodeCursor, encodeCursor } from "./cursor.ts";
import type { Reader } from "./query.ts";
import { countOf, inOrder } from "./read-entities.ts";
import { type LinkRow, READ } from "./read-queries.ts";

export async function readClaims({ read }: Reader, ids: readonly string[], day?: string): Promise<Claim[]> {
  const rows = await collectChunks(ids, (chunk) => read(READ.claims, { ids: chunk, knownOn: day ?? null }));
  return inOrder(ids, new Map(rows.map(({ id, detail }) => [id, parseDetail(claimSchema, detail)])));
}

export async function readClaimsAt(reader: Reader, event: string, day?: string): Promise<Claim[]> {
  const rows = await reader.read(READ.claimsAtEvent, { id: event, knownOn: day ?? null });
  return readClaims(
    reader,
    rows.map(({ id }) => id),
    day,
  );
}

/** Of these claims, those that merges make read otherwise, as they were committed; in no order. */
export async function readRecordsBehind({ read }: Reader, ids: readonly string[]): Promise<Claim[]> {
  const rows = await collectChunks(ids, (chunk) => read(READ.recordsBehind, { ids: chunk }));
  return rows.map(({ detail }) => parseDetail(claimSchema, detail));
}

const linkTypeSchema = z.string().toLowerCase().pipe(z.enum(CLAIM_LINK_TYPES));

export const toLink = ({ from, type, to, note }: LinkRow): ClaimLink => ({
  from,
  type: linkTypeSchema.parse(type),
  to,
  ...(note === null ? {} : { note }),
});

const linkKey = ({ from, type, to }: ClaimLink): string => `${from} ${to} ${type}`;

/** By ids of their claims, each once. */
function sortLinks(links: readonly ClaimLink[]): ClaimLink[] {
  const byKey = new Map(links.map((link) => [linkKey(link), link]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link);
}

export async function readLinks({ read }: Reader, claimIds: readonly string[], day?: string): Promise<ClaimLink[]> {
  const knownOn = day ?? null;
  const [from, to] = await Promise.all([
    collectChunks(claimIds, (ids) => read(READ.links, { ids, knownOn })),
    collectChunks(claimIds, (ids) => read(READ.linksTo, { ids, knownOn })),
  ]);
  return sortLinks([...from, ...to].map(toLink));
}

/** Those that start at one of the claims. */
export async function readLinksFrom({ read }: Reader, claimIds: readonly string[], day?: string): Promise<ClaimLink[]> {
  const rows = await collectChunks(claimIds, (ids) => read(READ.links, { ids, knownOn: day ?? null }));
  return sortLinks(rows.map(toLink));
}

const listOrNull = <T>(list: readonly T[] | undefined): T[] | null => (list === undefined || list.length === 0 ? null : [...list]);

/** Where the search starts: at the narrowest filter that the database can look up. */
function statements({ about, speaker, document }: ClaimQuery) {
  if (about !== undefined) return { page: READ.claimsAboutPage, total: READ.claimsAboutTotal };
  if (document !== undefined) return { page: READ.claimsInDocumentPage, total: READ.claimsInDocumentTotal };
  if (speaker !== undefined) return { page: READ.claimsBySpeakerPage, total: READ.claimsBySpeakerTotal };
  return { page: READ.claimsAllPage, total: READ.claimsAllTotal };
}

export async function findClaims({ read }: Reader, query: ClaimQuery): Promise<{ claims: Claim[]; page: Page }> {
  const after = decodeCursor(dayCursor, query.cursor);
  const filter = {
    about: query.about ?? null,
    speaker: query.speaker ?? null,
    document: query.document ?? null,
    predicates: listOrNull(query.predicate),
    stance: listOrNull(query.stance),
    status: listOrNull(query.status),
    from: query.from ?? null,
    to: query.to ?? null,
    knownOn: query.knownOn ?? null,
  };
  const { page, total } = statements(query);
  const [rows, totals] = await Promise.all([
    read(page, { ...filter, limit: query.limit, afterDay: after?.day ?? null, afterId: after?.id ?? null }),
    read(total, filter),
  ]);
  const last = rows.at(-1);
  return {
    claims: rows.map(({ detail }) => parseDetail(claimSchema, detail)),
    page: {
      shown: rows.length,
      total: countOf(totals),
      next: last && rows.length === query.limit ? encodeCursor({ day: last.saidBy, id: last.id }) : null,
    },
  };
}
