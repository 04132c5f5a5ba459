/** Merges in plain words: what one would change, and who decided it when. */
import { counted } from "../../../model/counted.ts";
import type { EntityDetail, MergeView } from "../../../model/view.ts";

const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** "22 Nov 2026, 08:03", in the reader's own time. */
export const formatMoment = (instant: string): string => moment.format(new Date(instant));

/** "by local reader, 22 Nov 2026, 08:03". */
export const madeInWords = ({ by, at }: Pick<MergeView, "by" | "at">): string => `by ${by}, ${formatMoment(at)}`;

type Counts = Pick<EntityDetail, "claimsAbout" | "claimsMade" | "mentions" | "degree">;

/** What there is of an entity, a line each. */
export function countsInWords({ claimsAbout, claimsMade, mentions, degree }: Counts): string[] {
  return [
    counted(claimsAbout, "claim is about this name", "claims are about this name"),
    counted(claimsMade, "claim comes from this name", "claims come from this name"),
    counted(mentions, "mention"),
    counted(degree, "relation"),
  ];
}

/** What a merge of `from` into `into` would change. */
export function effectsInWords(from: EntityDetail, into: EntityDetail): string[] {
  const [gone, kept] = [from.entity.name, into.entity.name];
  const claims = from.claimsAbout + from.claimsMade;
  return [
    claims === 0 ? `No claim is about ${gone} or by ${gone}.` : `What is claimed about ${gone}, or by ${gone}, then counts for ${kept}.`,
    `${gone} leaves the picture. Its names become other names of ${kept}, and searching for them leads there.`,
    "Facts are counted anew: two sources that turn out to be one count once.",
    "No claim is rewritten, so the merge can be undone at any time without a trace.",
  ];
}
