/** Facts with a day, and how much was said and published on each day. */
import { factSchema } from "../../../model/fact.ts";
import type { StoredTimeline } from "../graph-store.ts";
import { parseDetail } from "./batch-records.ts";
import type { Reader } from "./query.ts";
import { countOf } from "./read-entities.ts";
import { READ } from "./read-queries.ts";

export async function readTimeline({ read }: Reader, limit: number): Promise<StoredTimeline> {
  const [facts, total, said, published] = await Promise.all([
    read(READ.timedFacts, { limit }),
    read(READ.timedFactsTotal, {}),
    read(READ.claimsByDay, {}),
    read(READ.articlesByDay, {}),
  ]);
  const counts = (rows: typeof said) => rows.filter(({ day }) => day !== "").map(({ day, n }) => ({ day, count: n }));
  return {
    facts: facts.map(({ detail, firstKnown }) => ({ fact: parseDetail(factSchema, detail), firstKnown })),
    factsTotal: countOf(total),
    said: counts(said),
    saidOnNoDay: said.find(({ day }) => day === "")?.n ?? 0,
    published: counts(published),
  };
}
