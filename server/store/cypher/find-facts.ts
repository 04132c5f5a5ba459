/** A page of facts by filters, by key; the search starts at the narrowest filter that the database can look up. */
import type { Fact } from "../../../model/fact.ts";
import type { Page } from "../../../model/subgraph.ts";
import { decodeKey, encodeKey } from "../../paging.ts";
import type { FactQuery } from "../store-queries.ts";
import type { Reader } from "./query.ts";
import { countOf } from "./read-entities.ts";
import { standing } from "./read-facts.ts";
import { READ } from "./read-queries.ts";

function statements({ about, source }: FactQuery) {
  if (source !== undefined) return { page: READ.factsFromSourcePage, total: READ.factsFromSourceTotal };
  if (about !== undefined) return { page: READ.factsAboutPage, total: READ.factsAboutTotal };
  return { page: READ.factsPage, total: READ.factsTotal };
}

export async function findFacts(reader: Reader, query: FactQuery): Promise<{ facts: Fact[]; page: Page }> {
  const { read } = reader;
  const filter = {
    about: query.about ?? null,
    source: query.source ?? null,
    knownOn: query.knownOn ?? null,
    predicates: query.predicate?.length ? [...query.predicate] : null,
    status: query.status?.length ? [...query.status] : null,
  };
  const { page, total } = statements(query);
  const afterKey = query.cursor === undefined ? null : decodeKey(query.cursor);
  // One row more than asked for tells whether there is another page.
  const [rows, totals] = await Promise.all([read(page, { ...filter, afterKey, limit: query.limit + 1 }), read(total, filter)]);
  const shown = rows.slice(0, query.limit);
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  return {
    facts: await standing(reader, shown, query.knownOn),
    page: { shown: shown.length, total: countOf(totals), next: last ? encodeKey(last.key) : null },
  };
}
