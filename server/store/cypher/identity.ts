/**
 * Where merges meet what is derived: claims are read by their canonical ids before anything is rolled up. A claim's
 * record stays in `detail` as it was committed; what it reads as while a merge concerns it stands beside it, in
 * `reading`. Its flat properties and relationships follow the reading, like everything else that is derived.
 */
import type { Claim } from "../../../model/claim.ts";
import { canonicalClaim, type Identity, identityOf } from "../../../model/identity.ts";
import type { Delta } from "./batch-records.ts";
import type { Reader } from "./query.ts";
import { READ } from "./read-queries.ts";

/** One read, and nothing more where nothing is merged. */
export async function readIdentity({ read }: Reader): Promise<Identity> {
  return identityOf(await read(READ.standingMerges, {}));
}

/** Records by claim, for those that read otherwise than they were committed. */
export type RecordsOfReadings = ReadonlyMap<string, Claim>;

export interface ClaimReadings {
  readonly delta: Delta<Claim>;
  readonly records: RecordsOfReadings;
}

/** Claims of a batch as they read: what comes after this knows nothing of merges. */
export function readingsOf(delta: Delta<Claim>, identity: Identity): ClaimReadings {
  if (identity.isPlain) return { delta, records: new Map() };
  return readingsBetween(delta, identity, identity);
}

/** The same claims under the merges of before and of after. */
export function readingsBetween({ added, changed }: Delta<Claim>, before: Identity, after: Identity): ClaimReadings {
  const records = new Map<string, Claim>();
  const read = (record: Claim): Claim => {
    const reading = canonicalClaim(record, after);
    if (reading !== record) records.set(record.id, record);
    return reading;
  };
  const delta = {
    added: added.map(read),
    changed: changed.map(({ record, previous }) => ({ record: read(record), previous: canonicalClaim(previous, before) })),
  };
  return { delta, records };
}
