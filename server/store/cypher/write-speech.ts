/**
 * The speech layer: how often a speaker's accepted claims assert, deny or withhold something about a subject. `byDay`
 * has the same counts for each day of publication ("day asserts denials withheld"; a day may come more than once), so
 * that the edge can be shown as it was known on any day.
 */
import type { Claim } from "../../../model/claim.ts";
import type { Polarity } from "../../../model/schema.ts";
import { speechKey } from "../../../model/subgraph.ts";
import { type Delta, written } from "./batch-records.ts";
import { collectChunks, inChunks } from "./chunks.ts";
import type { PublicationDays } from "./publication-days.ts";
import { READ } from "./read-queries.ts";
import type { Writer } from "./transaction.ts";
import { WRITE } from "./write-queries.ts";

export interface SpeechCounts {
  readonly asserts: number;
  readonly denials: number;
  readonly withheld: number;
}

export interface Speech extends SpeechCounts {
  readonly speaker: string;
  readonly subject: string;
  readonly key: string;
  readonly knownFrom: string;
  readonly byDay: string[];
}

/** One claim of a speaker about a subject, added (1) or taken back (-1). */
interface Utterance {
  readonly claim: Claim;
  readonly published: string;
  readonly weight: 1 | -1;
}

const ANY_DAY = "0000-01-01";
const NONE: SpeechCounts = { asserts: 0, denials: 0, withheld: 0 };

const add = (a: SpeechCounts, b: SpeechCounts): SpeechCounts => ({
  asserts: a.asserts + b.asserts,
  denials: a.denials + b.denials,
  withheld: a.withheld + b.withheld,
});

const isNothing = ({ asserts, denials, withheld }: SpeechCounts): boolean => asserts === 0 && denials === 0 && withheld === 0;

function parseDay(entry: string): [day: string, counts: SpeechCounts] {
  const [day = "", asserts, denials, withheld] = entry.split(" ");
  return [day, { asserts: Number(asserts), denials: Number(denials), withheld: Number(withheld) }];
}

/** The counts by day, each day once, without days that have come to nothing. */
function sumByDay(entries: Iterable<readonly [day: string, counts: SpeechCounts]>): [day: string, counts: SpeechCounts][] {
  const days = new Map<string, SpeechCounts>();
  for (const [day, counts] of entries) days.set(day, add(days.get(day) ?? NONE, counts));
  return [...days].filter(([, counts]) => !isNothing(counts)).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** In the one form in which equal counts are equal texts. */
export const normalizeDays = (byDay: readonly string[]): string[] =>
  sumByDay(byDay.map(parseDay)).map(([day, { asserts, denials, withheld }]) => `${day} ${asserts} ${denials} ${withheld}`);

/** What has been said; with a day, what had been said in documents published on or before it. */
export const countsKnownOn = (byDay: readonly string[], day: string | undefined): SpeechCounts =>
  byDay
    .map(parseDay)
    .filter(([said]) => day === undefined || said <= day)
    .reduce((sum, [, counts]) => add(sum, counts), NONE);

function toSpeech(speaker: string, subject: string, byDay: readonly string[]): Speech | null {
  const days = normalizeDays(byDay);
  const knownFrom = days[0]?.slice(0, "YYYY-MM-DD".length);
  if (knownFrom === undefined) return null;
  const total = days.map(parseDay).reduce((sum, [, counts]) => add(sum, counts), NONE);
  return { speaker, subject, key: speechKey(speaker, subject), knownFrom, byDay: days, ...total };
}

/** Entries of `byDay` by speaker and subject; only accepted claims count. */
function entriesByPair(utterances: readonly Utterance[]): Map<string, { speaker: string; subject: string; entries: string[] }> {
  const pairs = new Map<string, { speaker: string; subject: string; entries: string[] }>();
  for (const { claim, published, weight } of utterances) {
    const { speaker, subject, polarity, review } = claim;
    if (review !== "accepted") continue;
    const pair = pairs.get(speechKey(speaker, subject)) ?? { speaker, subject, entries: [] };
    const count = (stance: Polarity) => (polarity === stance ? weight : 0);
    pair.entries.push(`${published} ${count("asserts")} ${count("denies")} ${count("does-not-confirm")}`);
    pairs.set(speechKey(speaker, subject), pair);
  }
  return pairs;
}

/** The speech edges of all these claims, by key. */
export function speechOf(claims: Iterable<readonly [claim: Claim, published: string]>): Map<string, Speech> {
  const pairs = entriesByPair([...claims].map(([claim, published]) => ({ claim, published, weight: 1 })));
  const speech = [...pairs.values()].flatMap(({ speaker, subject, entries }) => toSpeech(speaker, subject, entries) ?? []);
  return new Map(speech.map((each) => [each.key, each]));
}

/** Who spoke about whom in these claims, whenever they were published. */
export const countSpeech = (claims: readonly Claim[]): Speech[] => [...speechOf(claims.map((claim) => [claim, ANY_DAY] as const)).values()];

export async function writeSpeech(writer: Writer, delta: Delta<Claim>, days: PublicationDays): Promise<void> {
  const { send } = writer;
  const now = new Set(written(delta).map(({ id }) => id));
  const stayed = days.movedClaims.filter(({ id }) => !now.has(id));
  const said = (claim: Claim, weight: 1 | -1): Utterance => ({
    claim,
    published: weight === 1 ? days.now(claim.document) : days.before(claim.document),
    weight,
  });
  const corrected = entriesByPair([
    ...[...delta.changed.map(({ previous }) => previous), ...stayed].map((claim) => said(claim, -1)),
    ...[...delta.changed.map(({ record }) => record), ...stayed].map((claim) => said(claim, 1)),
  ]);
  const fresh = entriesByPair(delta.added.map((claim) => said(claim, 1)));
  // Counts are added, so that a batch need not read what others have said; only corrections begin with a look.
  const rows = [...fresh.values()].flatMap(({ speaker, subject, entries }) => toSpeech(speaker, subject, entries) ?? []);
  await inChunks(rows, (chunk) => send(WRITE.addSpeech, { rows: chunk }));
  // Claims in a new version mostly say of the same what they said.
  await correctSpeech(
    writer,
    [...corrected.values()].filter(({ entries }) => normalizeDays(entries).length > 0),
  );
}

async function correctSpeech({ read, send }: Writer, pairs: readonly (Pair & { readonly entries: readonly string[] })[]): Promise<void> {
  const { atSpeaker, atSubject } = byRarerEnd(pairs.map(({ speaker, subject }) => ({ speaker, subject })));
  const stored = [
    ...(await collectChunks(atSpeaker, (rows) => read(READ.speechOfPairs, { rows }))),
    ...(await collectChunks(atSubject, (rows) => read(READ.speechOfPairsAtSubject, { rows }))),
  ];
  const byKey = new Map(stored.map(({ speaker, subject, byDay }) => [speechKey(speaker, subject), byDay]));
  const rows = pairs.flatMap(({ speaker, subject, entries }) => {
    const before = byKey.get(speechKey(speaker, subject)) ?? [];
    return toSpeech(speaker, subject, [...before, ...entries]) ?? [];
  });
  await inChunks(atSpeaker, (chunk) => send(WRITE.deleteSpeech, { rows: chunk }));
  await inChunks(atSubject, (chunk) => send(WRITE.deleteSpeechAtSubject, { rows: chunk }));
  await inChunks(rows, (chunk) => send(WRITE.createSpeech, { rows: chunk }));
}

interface Pair {
  readonly speaker: string;
  readonly subject: string;
}

/** An edge is looked for among all at one of its ends: one that is in many of the pairs would be gone through for each. */
function byRarerEnd(pairs: readonly Pair[]): { readonly atSpeaker: Pair[]; readonly atSubject: Pair[] } {
  const uses = new Map<string, number>();
  for (const id of pairs.flatMap(({ speaker, subject }) => [speaker, subject])) uses.set(id, (uses.get(id) ?? 0) + 1);
  const isSpeakerRarer = ({ speaker, subject }: Pair): boolean => (uses.get(speaker) ?? 0) <= (uses.get(subject) ?? 0);
  return { atSpeaker: pairs.filter(isSpeakerRarer), atSubject: pairs.filter((pair) => !isSpeakerRarer(pair)) };
}
