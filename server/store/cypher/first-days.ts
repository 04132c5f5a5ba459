/**
 * The day from which an entity is known (a document that mentions it was published, or an accepted claim that names
 * it), the day from which it has an edge, and that from which it has a speech edge. New records can only move these days
 * back, which needs no look at what is there; where a record changed, the days are taken anew from all that is stored.
 */
import type { Claim } from "../../../model/claim.ts";
import type { Mention } from "../../../model/document.ts";
import { entitiesOfClaim, type Identity } from "../../../model/identity.ts";
import { factEdges } from "../../graph-form/fact-edges.ts";
import { DATED_LAYER } from "../../graph-form/statement-files.ts";
import type { Delta } from "./batch-records.ts";
import { inChunks } from "./chunks.ts";
import type { FactChange } from "./plan-facts.ts";
import type { PublicationDays } from "./publication-days.ts";
import type { Reader } from "./query.ts";
import { READ } from "./read-queries.ts";
import type { Writer } from "./transaction.ts";
import { WRITE } from "./write-queries.ts";

export interface FirstDays {
  readonly knownFrom: string | null;
  readonly linkedFrom: string | null;
  readonly spokenFrom: string | null;
}

export const NO_FIRST_DAYS: FirstDays = { knownFrom: null, linkedFrom: null, spokenFrom: null };
export const FIRST_DAYS = ["knownFrom", "linkedFrom", "spokenFrom"] as const;

/** Whom records make known, who speaks or is spoken of in them, and from which day; and whose days must be taken anew. */
export interface Named {
  readonly known: readonly Dated[];
  readonly spoken: readonly Dated[];
  readonly anew: Iterable<string>;
}

interface Dated {
  readonly ids: readonly string[];
  readonly day: string;
}

/** `claims` as they read: they name entities by their canonical ids. */
export function namedByBatch(claims: Delta<Claim>, mentions: Delta<Mention>, { canonical }: Identity, days: PublicationDays): Named {
  const inClaim = (claim: Claim): string[] => (claim.review === "accepted" ? entitiesOfClaim(claim) : []);
  const inMention = ({ entity, alsoEntities }: Mention): string[] => [entity, ...(alsoEntities ?? [])].map(canonical);
  const both = <T>({ changed }: Delta<T>): T[] => changed.flatMap(({ record, previous }) => [record, previous]);
  return {
    known: [
      ...claims.added.map((claim) => ({ ids: inClaim(claim), day: days.now(claim.document) })),
      ...mentions.added.map((mention) => ({ ids: inMention(mention), day: days.now(mention.document) })),
    ],
    spoken: claims.added
      .filter(({ review }) => review === "accepted")
      .map(({ speaker, subject, document }) => ({ ids: [speaker, subject], day: days.now(document) })),
    anew: [...[...both(claims), ...days.movedClaims].flatMap(inClaim), ...[...both(mentions), ...days.movedMentions].flatMap(inMention)],
  };
}

/** The earliest day of each kind for each entity. */
class Earliest {
  readonly #days = new Map<string, { -readonly [Name in keyof FirstDays]: FirstDays[Name] }>();

  note(name: keyof FirstDays, { ids, day }: Dated): void {
    for (const id of ids) {
      const days = this.#days.get(id) ?? { ...NO_FIRST_DAYS };
      const earliest = days[name];
      if (earliest === null || day < earliest) days[name] = day;
      this.#days.set(id, days);
    }
  }

  of(id: string): FirstDays {
    return this.#days.get(id) ?? NO_FIRST_DAYS;
  }

  rows(): ({ id: string } & FirstDays)[] {
    return [...this.#days].map(([id, days]) => ({ id, ...days }));
  }
}

/** Comes after everything else of the batch was written. */
export async function writeFirstDays(writer: Writer, changes: readonly FactChange[], named: Named): Promise<void> {
  const { send } = writer;
  const earliest = new Earliest();
  for (const dated of named.known) earliest.note("knownFrom", dated);
  for (const dated of named.spoken) earliest.note("spokenFrom", dated);
  const anew = new Set(named.anew);
  for (const { before, after } of changes) {
    const [was, is] = [factEdges(before), factEdges(after)];
    const edge = is.plain ?? was.plain;
    if (edge === null || was.firstKnown === is.firstKnown) continue;
    const ids = [edge.source, edge.target];
    const isEarlier = is.firstKnown !== null && (was.firstKnown === null || is.firstKnown < was.firstKnown);
    if (isEarlier) earliest.note("linkedFrom", { ids, day: is.firstKnown });
    else for (const id of ids) anew.add(id);
  }
  await inChunks(earliest.rows(), (rows) => send(WRITE.lowerFirstDays, { rows }));
  await inChunks([...anew], async (ids) => {
    const first = await readFirstDays(writer, ids);
    await send(WRITE.setFirstDays, { rows: [...first].map(([id, each]) => ({ id, ...each })) });
  });
}

/** The days of these entities, from all that is stored. */
export async function readFirstDays({ read }: Reader, ids: readonly string[]): Promise<Map<string, FirstDays>> {
  const wanted = { ids: [...ids] };
  const [facts, claims, mentions, edges, speech] = await Promise.all([
    read(READ.firstFacts, wanted),
    read(READ.firstClaims, wanted),
    read(READ.firstMentions, wanted),
    read(READ.firstEdges, wanted, DATED_LAYER),
    read(READ.firstSpeech, wanted),
  ]);
  const earliest = new Earliest();
  const note = (name: keyof FirstDays, rows: readonly { readonly id: string; readonly day: string }[]): void => {
    for (const { id, day } of rows) earliest.note(name, { ids: [id], day });
  };
  note("knownFrom", [...facts, ...claims, ...mentions]);
  note("linkedFrom", edges);
  note("spokenFrom", speech);
  return new Map(ids.map((id) => [id, earliest.of(id)]));
}
