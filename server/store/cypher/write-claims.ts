/**
 * Claims with all that their records say, and the links between them. Of a claim that changes only those properties and
 * relationships are written that change: a merge of an entity that thousands of claims name changes little in each.
 * Stances follow when the facts are there.
 */
import type { Claim, ClaimLink } from "../../../model/claim.ts";
import { CLAIM_LINK_TYPES } from "../../../model/claim.ts";
import { factKey } from "../../../model/fact.ts";
import { groupBy } from "../../../model/group-by.ts";
import { POLARITIES, STANCE_TYPES } from "../../../model/schema.ts";
import { CLAIM_ROWS } from "../../graph-form/claim-rows.ts";
import type { Props } from "../../graph-form/props.ts";
import { claimProps } from "../../graph-form/record-properties.ts";
import { ALL_CLAIM_TIES } from "../../graph-form/statement-files.ts";
import type { Delta } from "./batch-records.ts";
import { inChunks } from "./chunks.ts";
import type { RecordsOfReadings } from "./identity.ts";
import type { PublicationDays } from "./publication-days.ts";
import type { Writer } from "./transaction.ts";
import { WRITE } from "./write-queries.ts";

interface Tie {
  readonly type: string;
  /** Two claims with the same answer have the same relationships of this type. */
  said(claim: Claim): string;
  link(writer: Writer, claims: readonly Claim[]): Promise<void>;
}

const tie = <Row>(type: string, rowsOf: (claim: Claim) => readonly Row[], link: (writer: Writer, rows: Row[]) => Promise<void>): Tie => ({
  type,
  said: (claim) => JSON.stringify(rowsOf(claim)),
  link: (writer, claims) => inChunks(claims.flatMap(rowsOf), (rows) => link(writer, rows)),
});

/** Written along with a claim that is new. */
const VOICES: readonly Tie[] = [
  tie(
    "STATED_BY",
    ({ id, speaker }) => [{ claim: id, entity: speaker }],
    ({ send }, rows) => send(WRITE.linkVoices, { rows }, "STATED_BY"),
  ),
  tie(
    "REPORTED_BY",
    ({ id, reporter }) => [{ claim: id, entity: reporter }],
    ({ send }, rows) => send(WRITE.linkVoices, { rows }, "REPORTED_BY"),
  ),
];

const OTHERS: readonly Tie[] = [
  tie("EVIDENCED_BY", CLAIM_ROWS.evidence, ({ send }, rows) => send(WRITE.linkEvidence, { rows })),
  tie("REPORTED_VIA", CLAIM_ROWS.channels, ({ send }, rows) => send(WRITE.linkChannels, { rows })),
  tie("CITES", CLAIM_ROWS.citations, ({ send }, rows) => send(WRITE.linkCitations, { rows })),
  tie("ABOUT", CLAIM_ROWS.qualifiers, ({ send }, rows) => send(WRITE.linkQualifiers, { rows })),
  tie("RESPONDS_TO", CLAIM_ROWS.responses, ({ send }, rows) => send(WRITE.linkResponses, { rows })),
];

/** The stance of an accepted claim on its fact: the others are in the store, but not in the roll-up. */
const stanceOf = ({ review, polarity }: Claim): string | null => (review === "accepted" ? STANCE_TYPES[polarity] : null);
const stanceOnFact = (claim: Claim): string => `${stanceOf(claim)} ${factKey(claim)}`;

/**
 * `records` has the claims that read otherwise than they were committed (identity.ts). Stances that end go here.
 */
export async function writeClaims(
  writer: Writer,
  { added, changed }: Delta<Claim>,
  records: RecordsOfReadings,
  days: Pick<PublicationDays, "now" | "before">,
): Promise<void> {
  const { send } = writer;
  const created = (claim: Claim): Props => claimProps(claim, days.now(claim.document), records.get(claim.id));
  await inChunks(added, (chunk) => send(WRITE.createClaims, { rows: chunk.map(created) }));
  for (const each of OTHERS) await each.link(writer, added);

  const updated = changed.map(({ record, previous }) => ({
    id: record.id,
    props: differences(
      claimProps(previous, days.before(previous.document)),
      claimProps(record, days.now(record.document), records.get(record.id)),
    ),
  }));
  await inChunks(updated, (chunk) => send(WRITE.updateClaims, { rows: chunk }));
  for (const each of [...VOICES, ...OTHERS]) {
    const other = changed.filter(({ record, previous }) => each.said(record) !== each.said(previous)).map(({ record }) => record);
    await detach(writer, other, each.type);
    await each.link(writer, other);
  }
  const left = changed.filter(({ record, previous }) => stanceOnFact(record) !== stanceOnFact(previous)).map(({ previous }) => previous);
  for (const [type, claims] of groupBy(left, stanceOf)) if (type !== null) await detach(writer, claims, type);
}

/** Whatever is stored of these claims is written anew, but their stances. */
export async function rewriteClaims(
  writer: Writer,
  claims: readonly Claim[],
  records: RecordsOfReadings,
  dayOf: (document: string) => string,
): Promise<void> {
  const { send } = writer;
  await detach(writer, claims, ALL_CLAIM_TIES);
  await inChunks(claims, (chunk) => send(WRITE.replaceClaims, { rows: chunk.map((claim) => rowOf(claim, records, dayOf)) }));
  for (const each of OTHERS) await each.link(writer, claims);
}

const rowOf = (claim: Claim, records: RecordsOfReadings, dayOf: (document: string) => string) => ({
  id: claim.id,
  speaker: claim.speaker,
  reporter: claim.reporter,
  props: claimProps(claim, dayOf(claim.document), records.get(claim.id)),
});

/** What makes `after` of `before`; null removes. The record, and how it reads, are compared by nobody: they are written. */
function differences(before: Props, after: Props): Props {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = names.filter((name) => (before[name] ?? null) !== (after[name] ?? null));
  return Object.fromEntries([...changed, "detail", "reading"].map((name) => [name, after[name] ?? null]));
}

const detach = ({ send }: Writer, claims: readonly Claim[], type: string): Promise<void> =>
  inChunks(
    claims.map(({ id }) => id),
    (ids) => send(WRITE.detachClaims, { ids }, type),
  );

/** Stances of claims that had none, or another. */
export async function writeStances(writer: Writer, { added, changed }: Delta<Claim>): Promise<void> {
  const taken = changed.filter(({ record, previous }) => stanceOnFact(record) !== stanceOnFact(previous)).map(({ record }) => record);
  await linkStances(writer, [...added, ...taken]);
}

export async function linkStances({ send }: Writer, claims: readonly Claim[]): Promise<void> {
  for (const polarity of POLARITIES) {
    const rows = claims
      .filter((claim) => stanceOf(claim) === STANCE_TYPES[polarity])
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
