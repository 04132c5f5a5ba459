/** Independent sources and modes of saying, in words. A source is counted by its root: whom a claim rests on in the end. */
import type { Claim } from "../../../model/claim.ts";
import type { ClaimView, EntityRef } from "../../../model/view.ts";
import { counted } from "./status-words.ts";

export interface SharedSource {
  readonly source: EntityRef;
  /** Asserting claims that rest on it; two or more. */
  readonly claims: number;
}

/** Root sources that more than one asserting claim rests on, the most used first. */
export function sharedSources(claims: readonly ClaimView[]): SharedSource[] {
  const bySource = new Map<string, { source: EntityRef; claims: number }>();
  for (const { claim, rootSource } of claims) {
    if (claim.polarity !== "asserts") continue;
    const entry = bySource.get(rootSource.id) ?? { source: rootSource, claims: 0 };
    bySource.set(rootSource.id, { source: entry.source, claims: entry.claims + 1 });
  }
  return [...bySource.values()].filter((entry) => entry.claims > 1).sort((a, b) => b.claims - a.claims);
}

/** "3 independent sources" */
export const independentInWords = (sources: number): string =>
  sources === 0 ? "Nobody asserts it" : counted(sources, "independent source");

export const MODALITY_WORDS: Readonly<Record<Claim["modality"], string>> = {
  reported: "told by the publisher in its own voice",
  claimed: "claimed by the speaker",
  confirmed: "confirmed by the body whose act or count it is",
  alleged: "alleged: hedged, hearsay or speculation",
};

export const ATTRIBUTION_WORDS: Readonly<Record<Claim["attribution"], string>> = {
  "direct-quote": "quoted directly",
  indirect: "reported indirectly",
  "according-to": "“according to” the speaker",
  narration: "told by the publisher",
  unattributed: "no source named",
};

/** "told by the publisher in its own voice" or "claimed by the speaker, quoted directly". */
export const mannerInWords = ({ modality, attribution }: Pick<Claim, "modality" | "attribution">): string =>
  attribution === "narration" && modality === "reported"
    ? MODALITY_WORDS.reported
    : `${MODALITY_WORDS[modality]}, ${ATTRIBUTION_WORDS[attribution]}`;

/** How the words reached us, outermost first: publisher, channel, document, speaker, whom the speaker cites. */
export function sourceChain(view: Pick<ClaimView, "reporter" | "reportedVia" | "speaker" | "cites">): EntityRef[] {
  const chain = [view.reporter, ...[...view.reportedVia].reverse(), view.speaker, ...view.cites];
  return chain.filter((ref, index) => chain.findIndex(({ id }) => id === ref.id) === index);
}
