/** The speech layer: how often a speaker's accepted claims assert, deny or withhold something about a subject. */
import type { Claim } from "../../../model/claim.ts";
import type { Polarity } from "../../../model/schema.ts";
import { speechKey } from "../../../model/subgraph.ts";
import type { Delta } from "./batch-records.ts";
import { inChunks } from "./chunks.ts";
import type { Writer } from "./transaction.ts";
import { WRITE } from "./write-queries.ts";

export interface Speech {
  readonly speaker: string;
  readonly subject: string;
  readonly key: string;
  asserts: number;
  denials: number;
  withheld: number;
}

const COUNTED_AS = { asserts: "asserts", denies: "denials", "does-not-confirm": "withheld" } as const satisfies Record<Polarity, string>;

/** Counts accepted claims by speaker and subject; a claim counts as often as its weight says. */
export function countSpeech(claims: Iterable<readonly [claim: Claim, weight: number]>): Map<string, Speech> {
  const pairs = new Map<string, Speech>();
  for (const [{ speaker, subject, polarity, review }, weight] of claims) {
    if (review !== "accepted") continue;
    const key = speechKey(speaker, subject);
    const pair = pairs.get(key) ?? { speaker, subject, key, asserts: 0, denials: 0, withheld: 0 };
    pair[COUNTED_AS[polarity]] += weight;
    pairs.set(key, pair);
  }
  return pairs;
}

export async function writeSpeech({ send }: Writer, { added, changed }: Delta<Claim>): Promise<void> {
  const pairs = countSpeech([
    ...added.map((claim) => [claim, 1] as const),
    ...changed.flatMap(({ record, previous }) => [[previous, -1] as const, [record, 1] as const]),
  ]);
  const rows = [...pairs.values()].filter(({ asserts, denials, withheld }) => asserts !== 0 || denials !== 0 || withheld !== 0);
  await inChunks(rows, (chunk) => send(WRITE.addSpeech, { rows: chunk }));
  const fewer = rows.filter(({ asserts, denials, withheld }) => asserts < 0 || denials < 0 || withheld < 0);
  await inChunks(fewer, (chunk) => send(WRITE.deleteSilentSpeech, { rows: chunk }));
}
