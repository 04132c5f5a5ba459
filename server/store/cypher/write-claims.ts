/** Claims with all that their records say, and the links between them. Stances follow when the facts are there. */
import type { Claim, ClaimLink } from "../../../model/claim.ts";
import { CLAIM_LINK_TYPES, entityQualifiers } from "../../../model/claim.ts";
import { factKey } from "../../../model/fact.ts";
import { POLARITIES, STANCE_TYPES } from "../../../model/schema.ts";
import { claimProps } from "../../graph-form/record-properties.ts";
import { type Delta, written } from "./batch-records.ts";
import { inChunks } from "./chunks.ts";
import type { RecordsOfReadings } from "./identity.ts";
import type { Writer } from "./transaction.ts";
import { WRITE } from "./write-queries.ts";

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];

/**
 * `records` has the claims that read otherwise than they were committed (identity.ts); `dayOf` gives the day on which a
 * document was published.
 */
export async function writeClaims(
  { send }: Writer,
  delta: Delta<Claim>,
  records: RecordsOfReadings,
  dayOf: (document: string) => string,
): Promise<void> {
  const row = (claim: Claim) => ({
    id: claim.id,
    speaker: claim.speaker,
    reporter: claim.reporter,
    props: claimProps(claim, dayOf(claim.document), records.get(claim.id)),
  });
  await inChunks(
    delta.changed.map(({ record }) => record.id),
    (ids) => send(WRITE.detachClaims, { ids }),
  );
  await inChunks(delta.added, (claims) => send(WRITE.createClaims, { rows: claims.map(row) }));
  await inChunks(delta.changed, (claims) => send(WRITE.replaceClaims, { rows: claims.map(({ record }) => row(record)) }));

  const claims = written(delta);
  await inChunks(
    claims.flatMap(({ id, evidence }) => distinct(evidence).map((sentence) => ({ claim: id, sentence }))),
    (rows) => send(WRITE.linkEvidence, { rows }),
  );
  await inChunks(
    claims.flatMap(({ id, reportedVia }) => reportedVia.map((entity, order) => ({ claim: id, entity, order }))),
    (rows) => send(WRITE.linkChannels, { rows }),
  );
  await inChunks(
    claims.flatMap(({ id, cites }) => cites.map((entity, order) => ({ claim: id, entity, order }))),
    (rows) => send(WRITE.linkCitations, { rows }),
  );
  await inChunks(
    claims.flatMap((claim) => entityQualifiers(claim).map((qualifier) => ({ claim: claim.id, ...qualifier }))),
    (rows) => send(WRITE.linkQualifiers, { rows }),
  );
  await inChunks(
    claims.flatMap(({ id, about }) => distinct(about ?? []).map((other) => ({ claim: id, other }))),
    (rows) => send(WRITE.linkResponses, { rows }),
  );
}

/** Only accepted claims take a stance on a fact: the others are in the store, but not in the roll-up. */
export async function writeStances({ send }: Writer, claims: readonly Claim[]): Promise<void> {
  for (const polarity of POLARITIES) {
    const rows = claims
      .filter((claim) => claim.review === "accepted" && claim.polarity === polarity)
      .map((claim) => ({ claim: claim.id, fact: factKey(claim) }));
    await inChunks(rows, (chunk) => send(WRITE.linkStances, { rows: chunk }, STANCE_TYPES[polarity]));
  }
}

export async function writeLinks({ send }: Writer, links: readonly ClaimLink[]): Promise<void> {
  for (const type of CLAIM_LINK_TYPES) {
    const rows = links.filter((link) => link.type === type).map(({ from, to, note }) => ({ from, to, note: note ?? null }));
    await inChunks(rows, (chunk) => send(WRITE.mergeLinks, { rows: chunk }, type.toUpperCase()));
  }
}
