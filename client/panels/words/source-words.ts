/** Independent sources and modes of saying, in words. A source is counted by its root: whom a claim rests on in the end. */
import type { Claim } from "../../../model/claim.ts";
import { count, counted } from "../../../model/counted.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { ClaimView, EntityRef } from "../../../model/view.ts";

export interface SourceGroup {
  /** The root that these claims rest on in the end. */
  readonly source: EntityRef;
  /** Asserting claims, in the order given. */
  readonly claims: readonly ClaimView[];
  /** Distinct speakers. */
  readonly voices: number;
}

/** Asserting claims by root source, the most used first. */
export function sourceGroups(claims: readonly ClaimView[]): SourceGroup[] {
  const groups = groupBy(
    claims.filter(({ claim }) => claim.polarity === "asserts"),
    ({ rootSource }) => rootSource.id,
  );
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      return first ? [{ source: first.rootSource, claims: group, voices: new Set(group.map(({ speaker }) => speaker.id)).size }] : [];
    })
    .sort((a, b) => b.claims.length - a.claims.length);
}

const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

/** "Two voices, one source"; null where each voice is its own source. */
export function sharedInWords({ source, claims, voices }: SourceGroup): string | null {
  if (claims.length < 2) return null;
  const all = claims.length === 2 ? "both" : "all";
  if (voices < 2) return `${counted(claims.length, "claim")}, one voice: ${all} are by ${claims[0]?.speaker.name ?? source.name}.`;
  return `${NUMBERS[voices] ?? count(voices)} voices, one source: ${all} rest on ${source.name}.`;
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

export interface ChainLink {
  readonly entity: EntityRef;
  /** What it is in the chain: "outlet", "document", "channel", "speaker", "cited source". */
  readonly part: string;
}

const VIA: Readonly<Partial<Record<EntityRef["kind"], string>>> = { Document: "document", Channel: "channel" };

/** How the words reached us, outermost first: publisher, channel, document, speaker, whom the speaker cites. Each stands there once. */
export function sourceChain(view: Pick<ClaimView, "reporter" | "reportedVia" | "speaker" | "cites">): ChainLink[] {
  const chain: ChainLink[] = [
    { entity: view.reporter, part: "outlet" },
    ...[...view.reportedVia].reverse().map((entity) => ({ entity, part: VIA[entity.kind] ?? "outlet" })),
    { entity: view.speaker, part: view.speaker.id === view.reporter.id ? "outlet, in its own voice" : "speaker" },
    ...view.cites.map((entity, index) => ({ entity, part: index === 0 ? "cited source" : "also cited" })),
  ];
  const last = (id: string): string => chain.filter(({ entity }) => entity.id === id).at(-1)?.part ?? "";
  return chain
    .filter(({ entity: { id } }, index) => chain.findIndex(({ entity }) => entity.id === id) === index)
    .map(({ entity }) => ({ entity, part: last(entity.id) }));
}
