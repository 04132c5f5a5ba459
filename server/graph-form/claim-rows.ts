/** What the record of a claim says of others, as rows: one for each relationship that it stands for. */
import { type Claim, entityQualifiers } from "../../model/claim.ts";

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];
const inOrder = (claim: string, entities: readonly string[]) => entities.map((entity, order) => ({ claim, entity, order }));

export const CLAIM_ROWS = {
  evidence: ({ id, evidence }: Claim) => distinct(evidence).map((sentence) => ({ claim: id, sentence })),
  channels: ({ id, reportedVia }: Claim) => inOrder(id, reportedVia),
  citations: ({ id, cites }: Claim) => inOrder(id, cites),
  qualifiers: (claim: Claim) => entityQualifiers(claim).map((qualifier) => ({ claim: claim.id, ...qualifier })),
  responses: ({ id, about = [] }: Claim) => distinct(about).map((other) => ({ claim: id, other })),
} as const;
