/** The relationships that the record of a claim stands for, as "TYPE target". */
import type { Claim } from "../../../model/claim.ts";
import { entityQualifiers } from "../../../model/claim.ts";
import { factKey } from "../../../model/fact.ts";
import { STANCE_TYPES } from "../../../model/schema.ts";

export function claimTies(claim: Claim): string[] {
  const ties = (type: string, targets: readonly string[]): string[] => targets.map((target) => `${type} ${target}`);
  const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];
  return [
    ...ties("STATED_BY", [claim.speaker]),
    ...ties("REPORTED_BY", [claim.reporter]),
    ...ties("REPORTED_VIA", claim.reportedVia),
    ...ties("CITES", claim.cites),
    ...ties(
      "ABOUT",
      entityQualifiers(claim).map(({ entity }) => entity),
    ),
    ...ties("EVIDENCED_BY", distinct(claim.evidence)),
    ...ties("RESPONDS_TO", distinct(claim.about ?? [])),
    ...(claim.review === "accepted" ? ties(STANCE_TYPES[claim.polarity], [factKey(claim)]) : []),
  ].sort();
}
