/**
 * The day from which an entity is known (a document that mentions it was published, or an accepted claim that names
 * it), and the day from which it has an edge. New records can only move these days back, which needs no look at what
 * is there; where a record changed, the days are taken anew from all that is stored.
 */
import type { Claim } from "../../../model/claim.ts";
import type { Mention } from "../../../model/document.ts";
import { entitiesOfClaim, type Identity } from "../../../model/identity.ts";
import type { Delta } from "./batch-records.ts";
import { inChunks } from "./chunks.ts";
import { factEdges } from "./fact-edges.ts";
import type { FactChange } from "./plan-facts.ts";
import type { PublicationDays } from "./publication-days.ts";
import type { Reader } from "./query.ts";
import { READ } from "./read-queries.ts";
import { DATED_LAYER } from "./statement-files.ts";
import type { Writer } from "./transaction.ts";
import { WRITE } from "./write-queries.ts";

export interface FirstDays {
  readonly knownFrom: string | null;
  readonly linkedFrom: string | null;
}

/** Whom records make known, and from which day; and whose days must be taken anew. */
export interface Named {
  readonly fresh: readonly { readonly ids: readonly string[]; readonly day: string }[];
  readonly anew: Iterable<string>;
}

/** `claims` as they read: they name entities by their canonical ids. */
export function namedByBatch(claims: Delta<Claim>, mentions: Delta<Mention>, { canonical }: Identity, days: PublicationDays): Named {
  const inClaim = (claim: Claim): string[] => (claim.review === "accepted" ? entitiesOfClaim(claim) : []);
  const inMention = ({ entity, alsoEntities }: Mention): string[] => [entity, ...(alsoEntities ?? [])].map(canonical);
  const both = <T>({ changed }: Delta<T>): T[] => changed.flatMap(({ record, previous }) => [record, previous]);
  return {
    fresh: [
      ...claims.added.map((claim) => ({ ids: inClaim(claim), day: days.now(claim.document) })),
      ...mentions.added.map((mention) => ({ ids: inMention(mention), day: days.now(mention.document) })),
    ],
    anew: [...[...both(claims), ...days.movedClaims].flatMap(inClaim), ...[...both(mentions), ...days.movedMentions].flatMap(inMention)],
  };
}

/** The earliest day for each entity. */
class Earliest {
  readonly #days = new Map<string, string>();

  note(ids: readonly string[], day: string): void {
    for (const id of ids) {
      const known = this.#days.get(id);
      if (known === undefined || day < known) this.#days.set(id, day);
    }
  }

  rows(): { id: string; day: string }[] {
    return [...this.#days].map(([id, day]) => ({ id, day }));
  }
}

/** Comes after everything else of the batch was written. */
export async function writeFirstDays(writer: Writer, changes: readonly FactChange[], named: Named): Promise<void> {
  const { send } = writer;
  const known = new Earliest();
  for (const { ids, day } of named.fresh) known.note(ids, day);
  const anew = new Set(named.anew);
  const linked = new Earliest();
  for (const { before, after } of changes) {
    const [was, is] = [factEdges(before), factEdges(after)];
    const edge = is.plain ?? was.plain;
    if (edge === null || was.firstKnown === is.firstKnown) continue;
    const isEarlier = is.firstKnown !== null && (was.firstKnown === null || is.firstKnown < was.firstKnown);
    if (isEarlier) linked.note([edge.source, edge.target], is.firstKnown);
    else for (const id of [edge.source, edge.target]) anew.add(id);
  }
  await inChunks(known.rows(), (rows) => send(WRITE.lowerKnownFrom, { rows }));
  await inChunks(linked.rows(), (rows) => send(WRITE.lowerLinkedFrom, { rows }));
  await inChunks([...anew], async (ids) => {
    const first = await readFirstDays(writer, ids);
    await send(WRITE.setFirstDays, { rows: [...first].map(([id, each]) => ({ id, ...each })) });
  });
}

/** The days of these entities, from all that is stored. */
export async function readFirstDays({ read }: Reader, ids: readonly string[]): Promise<Map<string, FirstDays>> {
  const wanted = { ids: [...ids] };
  const [facts, claims, mentions, edges] = await Promise.all([
    read(READ.firstFacts, wanted),
    read(READ.firstClaims, wanted),
    read(READ.firstMentions, wanted),
    read(READ.firstEdges, wanted, DATED_LAYER),
  ]);
  const earliest = (...groups: readonly (readonly { id: string; day: string }[])[]) => {
    const found = new Earliest();
    for (const { id, day } of groups.flat()) found.note([id], day);
    return new Map(found.rows().map(({ id, day }) => [id, day]));
  };
  const known = earliest(facts, claims, mentions);
  const linked = earliest(edges);
  return new Map(ids.map((id) => [id, { knownFrom: known.get(id) ?? null, linkedFrom: linked.get(id) ?? null }]));
}
