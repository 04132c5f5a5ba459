/** Of the links and texts of a batch, those that the store does not have as they are. */
import type { ClaimLink } from "../../../model/claim.ts";
import { canonicalJson } from "../../graph-form/canonical-json.ts";
import type { Batch } from "../graph-store.ts";
import { collectChunks } from "./chunks.ts";
import type { Reader } from "./query.ts";
import { toLink } from "./read-claims.ts";
import { READ } from "./read-queries.ts";

const linkKey = ({ from, type, to }: ClaimLink): string => `${from} ${type} ${to}`;

export async function missingLinks({ read }: Reader, links: readonly ClaimLink[]): Promise<ClaimLink[]> {
  const wanted = new Map(links.map((link) => [linkKey(link), link]));
  const rows = await collectChunks(
    links.map(({ from }) => from),
    (ids) => read(READ.links, { ids, knownOn: null }),
  );
  const stored = new Map(rows.map(toLink).map((link) => [linkKey(link), canonicalJson(link)]));
  return [...wanted].filter(([key, link]) => stored.get(key) !== canonicalJson(link)).map(([, link]) => link);
}

export async function missingTexts({ read }: Reader, texts: NonNullable<Batch["texts"]>): Promise<{ document: string; text: string }[]> {
  const wanted = new Map(texts.map(({ document, text }) => [document, text]));
  const rows = await collectChunks(wanted.keys(), (ids) => read(READ.articles, { ids }));
  const stored = new Map(rows.map(({ id, text }) => [id, text]));
  return [...wanted].filter(([document, text]) => stored.get(document) !== text).map(([document, text]) => ({ document, text }));
}
