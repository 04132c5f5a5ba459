/** A claim as a reader cites it: who says it, when, and where it stands. */
import type { Claim } from "../../model/claim.ts";
import { longDate } from "../../model/long-date.ts";
import type { Citation } from "../../model/one-file.ts";
import { formatPartialDate } from "../../model/partial-date.ts";
import type { CitedFact } from "../service/export/export-source.ts";
import { rangeOf } from "./flat-graph.ts";

type Records = Pick<CitedFact, "entityOf" | "documentOf" | "sentenceOf">;

export function citationOf(claim: Claim, { entityOf, documentOf, sentenceOf }: Records): Citation {
  const { title, publisher, published } = documentOf(claim.document);
  const sentences = claim.evidence.map(sentenceOf);
  return {
    speaker: entityOf(claim.speaker).name,
    stance: claim.polarity,
    said: formatPartialDate(claim.statedOn),
    title,
    publisher: entityOf(publisher).name,
    published: longDate(published),
    places: sentences.map(rangeOf).join(", "),
    says: sentences.map(({ paraphrase }) => paraphrase),
  };
}
