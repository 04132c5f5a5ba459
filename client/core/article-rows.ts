/**
 * An article in reading order, as rows that are drawn one by one: its sentences, and between them what no sentence
 * covers. Without the text the rows are the sentences alone, for then only our paraphrases can be shown.
 */
import type { Mention, Sentence } from "../../model/document.ts";
import type { DocumentDetail } from "../../model/document-view.ts";
import type { ClaimView } from "../../model/view.ts";

export interface ArticleRow {
  readonly key: string;
  /** Null for text that no sentence covers. */
  readonly sentence: Sentence | null;
  /** Range of the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Whether the words may be shown as the sentence's own: its hash agrees. */
  readonly verified: boolean;
  readonly mentions: readonly Mention[];
  /** Claims that rest on the sentence; with the first of its rows when it takes several. */
  readonly claims: readonly ClaimView[];
}

/** Longer stretches are divided, so that no row makes the page wait. */
export const MOST_IN_ROW = 2000;

export function articleRows(detail: Omit<DocumentDetail, "entities">, claims: readonly ClaimView[]): ArticleRow[] {
  const { text, sentences } = detail;
  const mentions = groupBy(detail.mentions, ({ sentence }) => [sentence]);
  const claimsOf = groupBy(claims, ({ claim }) => claim.evidence);
  const verified = new Set(detail.verifiedSentences);
  const rows: ArticleRow[] = [];
  let at = 0;
  for (const sentence of [...sentences].sort((a, b) => a.start - b.start || a.idx - b.idx)) {
    if (text !== null) rows.push(...gapRows(text, at, sentence.start));
    const isShown = text !== null && verified.has(sentence.id);
    const parts = isShown ? divide(text, sentence.start, sentence.end) : [{ start: sentence.start, end: sentence.end }];
    for (const [index, { start, end }] of parts.entries()) {
      rows.push({
        key: index === 0 ? sentence.id : `${sentence.id} ${start}`,
        sentence,
        start,
        end,
        verified: isShown,
        mentions: (mentions.get(sentence.id) ?? []).filter((mention) => mention.start < end && mention.end > start),
        claims: index === 0 ? (claimsOf.get(sentence.id) ?? []) : [],
      });
    }
    at = Math.max(at, sentence.end);
  }
  if (text !== null) rows.push(...gapRows(text, at, text.length));
  return rows;
}

function gapRows(text: string, from: number, to: number): ArticleRow[] {
  return divide(text, from, to)
    .filter(({ start, end }) => text.slice(start, end).trim() !== "")
    .map(({ start, end }) => ({ key: `gap ${start}`, sentence: null, start, end, verified: false, mentions: [], claims: [] }));
}

/** Ranges of at most MOST_IN_ROW, divided at line ends and spaces where there are any. */
function divide(text: string, from: number, to: number): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  for (let start = from; start < to; ) {
    let end = Math.min(to, start + MOST_IN_ROW);
    if (end < to) {
      // Looks back within the row only, for the text before it may be millions of characters.
      const words = text.slice(start, end);
      const line = words.lastIndexOf("\n");
      const space = words.lastIndexOf(" ");
      if (line > 0) end = start + line + 1;
      else if (space > 0) end = start + space + 1;
      // Never between the two halves of a character beyond the first plane.
      else if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end--;
    }
    parts.push({ start, end });
    start = end;
  }
  return parts;
}

export interface Segment {
  readonly text: string;
  /** The shortest mention around these words. */
  readonly mention: Mention | null;
  /** Claims whose words these are. */
  readonly claims: readonly string[];
}

/** The words of a row, divided wherever a mention or the words of a claim begin or end. */
export function segmentsOf(row: ArticleRow, text: string): Segment[] {
  const cues = row.claims.flatMap(({ claim }) => (claim.cue ? [{ ...claim.cue, id: claim.id }] : []));
  const cuts = [row.start, row.end, ...[...row.mentions, ...cues].flatMap(({ start, end }) => [start, end])];
  const points = [...new Set(cuts)].filter((point) => point >= row.start && point <= row.end).sort((a, b) => a - b);
  return points.slice(0, -1).map((start, index) => {
    const end = points[index + 1] ?? row.end;
    const covers = (range: { readonly start: number; readonly end: number }): boolean => range.start <= start && range.end >= end;
    const around = row.mentions.filter(covers).sort((a, b) => a.end - a.start - (b.end - b.start));
    return { text: text.slice(start, end), mention: around[0] ?? null, claims: cues.filter(covers).map(({ id }) => id) };
  });
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
