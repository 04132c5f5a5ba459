/**
 * The speech layer: how often a speaker's accepted claims assert, deny or withhold something about a subject. `byDay`
 * has the same counts for each day of publication ("day asserts denials withheld"; a day may come more than once), so
 * that the edge can be shown as it was known on any day.
 */
import type { Claim } from "../../../model/claim.ts";
import type { Polarity } from "../../../model/schema.ts";
import { speechKey } from "../../../model/subgraph.ts";
import { type Delta, written } from "./batch-records.ts";
import { collectAtOnce, inChunks } from "./chunks.ts";
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

interface Ends {
  readonly speaker: string;
  readonly subject: string;
}

/** What is said by one about another: entries of `byDay`. */
interface Pair extends Ends {
  readonly entries: string[];
}

/** By speaker and subject; only accepted claims count. */
function entriesByPair(utterances: readonly Utterance[]): Map<string, Pair> {
  const pairs = new Map<string, Pair>();
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

/**
 * Brings the speech edges that these claims touch from how they stand to how they will: asks how they stand, and
 * returns the function that waits for the answer and writes.
 */
export function askSpeech({ read, send }: Writer, delta: Delta<Claim>, days: PublicationDays): () => Promise<void> {
  const pairs = touchedPairs(delta, days);
  const { atSpeaker, atSubject } = byRarerEnd([...pairs.values()].map(({ speaker, subject }) => ({ speaker, subject })));
  const asked = Promise.all([
    collectAtOnce(atSpeaker, (rows) => read(READ.speechOfPairs, { rows })),
    collectAtOnce(atSubject, (rows) => read(READ.speechOfPairsAtSubject, { rows })),
  ]);
  // Its failure is told to who waits for the answer.
  asked.catch(() => undefined);
  return async () => {
    const before = new Map((await asked).flat().map(({ speaker, subject, byDay }) => [speechKey(speaker, subject), byDay]));
    const created: Speech[] = [];
    const changed: Speech[] = [];
    const gone: Ends[] = [];
    for (const [key, { speaker, subject, entries }] of pairs) {
      const stood = before.get(key);
      const speech = toSpeech(speaker, subject, [...(stood ?? []), ...entries]);
      if (speech !== null) (stood === undefined ? created : changed).push(speech);
      else if (stood !== undefined) gone.push({ speaker, subject });
    }
    await createSpeech(send, created);
    const set = byRarerEnd(changed.map(({ key: _, ...speech }) => speech));
    await inChunks(set.atSpeaker, (rows) => send(WRITE.setSpeech, { rows }));
    await inChunks(set.atSubject, (rows) => send(WRITE.setSpeechAtSubject, { rows }));
    const removed = byRarerEnd(gone);
    await inChunks(removed.atSpeaker, (rows) => send(WRITE.deleteSpeech, { rows }));
    await inChunks(removed.atSubject, (rows) => send(WRITE.deleteSpeechAtSubject, { rows }));
  };
}

/** The pairs of which something else is said than before: claims in a new version mostly say of the same what they said. */
function touchedPairs(delta: Delta<Claim>, days: PublicationDays): Map<string, Pair> {
  const now = new Set(written(delta).map(({ id }) => id));
  const stayed = days.movedClaims.filter(({ id }) => !now.has(id));
  const said = (claim: Claim, weight: 1 | -1): Utterance => ({
    claim,
    published: weight === 1 ? days.now(claim.document) : days.before(claim.document),
    weight,
  });
  const pairs = entriesByPair([
    ...[...delta.changed.map(({ previous }) => previous), ...stayed].map((claim) => said(claim, -1)),
    ...[...written(delta), ...stayed].map((claim) => said(claim, 1)),
  ]);
  return new Map([...pairs].filter(([, { entries }]) => normalizeDays(entries).length > 0));
}

/**
 * An edge is looked for among all at one of its ends: one that is in many of the pairs would be gone through for each.
 * Where both are in as many, the subject: fewer speak about one than one speaks about.
 */
function byRarerEnd<T extends Ends>(pairs: readonly T[]): { readonly atSpeaker: T[]; readonly atSubject: T[] } {
  const uses = new Map<string, number>();
  for (const id of pairs.flatMap(({ speaker, subject }) => [speaker, subject])) uses.set(id, (uses.get(id) ?? 0) + 1);
  const isSpeakerRarer = ({ speaker, subject }: Ends): boolean => (uses.get(speaker) ?? 0) < (uses.get(subject) ?? 0);
  return { atSpeaker: pairs.filter(isSpeakerRarer), atSubject: pairs.filter((pair) => !isSpeakerRarer(pair)) };
}

export const createSpeech = (send: Writer["send"], speech: readonly Speech[]): Promise<void> =>
  inChunks(speech, (rows) => send(WRITE.createSpeech, { rows }));
