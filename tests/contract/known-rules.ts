/** Rules of what was known on a day: every answer is that of a store without the documents that came later. */
import type { Fact } from "../../model/fact.ts";
import { dayBounds } from "../../model/partial-date.ts";
import { KIND_IDS } from "../../model/schema.ts";
import type { PathQuery, ViewFilter } from "../../server/store/store-queries.ts";
import type { LoadedContext } from "./context.ts";
import { referenceClaims } from "./reference-claims.ts";
import { filterContradictions, referenceContradictions, referenceCounts } from "./reference-contradictions.ts";
import { byCodeUnits } from "./reference-graph.ts";
import { ReferenceLens } from "./reference-lens.ts";
import { referencePaths } from "./reference-paths.ts";
import { referenceSearch } from "./reference-search.ts";

const FILTERS: readonly ViewFilter[] = [
  {},
  { speech: true },
  { status: ["contested"] },
  { status: ["single-source", "corroborated"], asOf: "2022-01-06" },
  { kind: ["Person", "Organization"], asOf: "2022-01-10", speech: true },
];
const BEFORE_ALL = "2021-12-31";

/** `queries` are searches that find something. */
export function knownRules({ rule, store, graph, records }: LoadedContext, queries: readonly string[], maxLength: number): void {
  /** Before all documents, the first day, one in between, the day before the last and the last. */
  const days = (): string[] => {
    const all = [...new Set(records().documents.map(({ published }) => published))].sort();
    const at = [0, Math.floor(all.length / 3), all.length - 2, all.length - 1].flatMap((index) => all[index] ?? []);
    return [...new Set([BEFORE_ALL, ...at])];
  };
  const connected = (): string[] => [...graph().entities.keys()].sort(graph().mostConnectedFirst);

  rule(
    "GS50",
    "pictures as known on a day are those of the documents published by then, under every other filter",
    async () => {
      const ids = [...connected().slice(0, 60), "no-such-entity", ...connected().slice(-3)];
      for (const knownOn of days()) {
        for (const each of FILTERS) {
          const filter = { ...each, knownOn };
          expect(await store().overview({ ...filter, limit: 50 })).toEqual(graph().overview({ ...filter, limit: 50 }));
          expect(await store().induced(ids, filter)).toEqual(graph().induced(ids, filter));
          for (const id of [0, 3, 40].flatMap((index) => connected()[index] ?? [])) {
            const answer = await store().neighbours(id, { ...filter, limit: 9 });
            const others = graph().neighbourIds(id, filter);
            expect(answer.page.total).toBe(others.length);
            expect({ nodes: answer.nodes, edges: answer.edges }).toEqual(graph().neighbourhood(id, others.slice(0, 9), filter));
          }
        }
      }
    },
    240_000,
  );

  rule(
    "GS50",
    "under a lens, given entities are shown where they were known on the day, and with what the voice had said",
    async () => {
      const ids = [...connected().slice(0, 60), "no-such-entity", ...connected().slice(-3)];
      const speaker = records().documents[0]?.publisher ?? "";
      for (const knownOn of days()) {
        for (const filter of [
          { speaker, knownOn },
          { speaker, knownOn, speech: true, kind: ["Person" as const, "Organization" as const] },
        ]) {
          const known = graph().knownOn(knownOn);
          const expected = new ReferenceLens(known.records, graph(), filter).induced(
            ids.filter((id) => known.touched.has(id)),
            filter,
          );
          expect(await store().induced(ids, filter)).toEqual(expected);
        }
      }
      expect((await store().induced(ids, { speaker, knownOn: BEFORE_ALL })).nodes).toEqual([]);
    },
    120_000,
  );

  rule(
    "GS50",
    "before the first document nothing was known, and the last day shows what no day shows",
    async () => {
      const last = days().at(-1) ?? "";
      const [hub = ""] = connected();
      expect(await store().overview({ limit: 50, speech: true, knownOn: BEFORE_ALL })).toMatchObject({
        nodes: [],
        edges: [],
        page: { total: 0 },
      });
      expect((await store().findClaims({ limit: 50, knownOn: BEFORE_ALL })).page.total).toBe(0);
      expect(await store().overview({ limit: 400, speech: true, knownOn: last })).toEqual(
        await store().overview({ limit: 400, speech: true }),
      );
      expect(await store().neighbours(hub, { limit: 500, knownOn: last })).toEqual(await store().neighbours(hub, { limit: 500 }));
      expect(await store().factsOf(hub, { knownOn: last })).toEqual(await store().factsOf(hub));
      expect(await store().entityStats(hub, last)).toEqual(await store().entityStats(hub));
      expect(await store().contradictions({ limit: 50, knownOn: last })).toEqual(await store().contradictions({ limit: 50 }));
      expect(await store().contradictionCounts([hub], last)).toEqual(await store().contradictionCounts([hub]));
    },
    120_000,
  );

  rule(
    "GS51",
    "facts, claims and links as known on a day are the roll-up of what had been published",
    async () => {
      const keys = graph()
        .facts.map(({ key }) => key)
        .filter((_, index) => index % 7 === 0);
      const claims = records().claims.slice(0, 300);
      const ids = connected();
      for (const day of days()) {
        const known = graph().knownOn(day);
        const facts = new Map(known.facts.map((fact) => [fact.key, fact]));
        expect(await store().facts(keys, day)).toEqual(keys.flatMap((key) => facts.get(key) ?? []));
        for (const id of ids.slice(0, 4)) {
          expect(await store().factsOf(id, { knownOn: day })).toEqual(known.factsOf(id));
          expect(await store().factsOf(id, { asObject: true, knownOn: day })).toEqual(known.factsOf(id, true));
          expect(await store().entityStats(id, day)).toEqual(known.stats(id));
        }
        const documents = records().documents.filter(({ published }) => published <= day).length;
        const { touched, facts: all, claims: said } = known;
        expect(await store().counts(day)).toEqual({ entities: touched.size, facts: all.length, claims: said.length, documents });
        const roles = ids.slice(0, 40).flatMap((id) => known.factsOf(id).filter(({ predicate }) => predicate === "heads"));
        expect(await store().factsOfAll(ids.slice(0, 40), ["heads"], day)).toEqual(roles.sort((a, b) => byCodeUnits(a.key, b.key)));
        const knownIds = new Set(known.claims.map(({ id }) => id));
        const asked = claims.map(({ id }) => id);
        expect((await store().claims(asked, day)).map(({ id }) => id)).toEqual(asked.filter((id) => knownIds.has(id)));
        const links = known.links.filter(({ from, to }) => asked.includes(from) || asked.includes(to));
        const inOrder = [...links].sort((a, b) => byCodeUnits(`${a.from} ${a.to} ${a.type}`, `${b.from} ${b.to} ${b.type}`));
        expect(await store().links(asked, day)).toEqual(inOrder);
      }
    },
    240_000,
  );

  rule(
    "GS51",
    "claims are found by the status that their fact had on the day",
    async () => {
      const [hub = ""] = connected();
      for (const knownOn of days()) {
        for (const query of [{}, { about: hub }, { status: ["single-source"] as const }, { status: ["contested"] as const, about: hub }]) {
          const expected = referenceClaims(graph(), { ...query, knownOn });
          const { claims, page } = await store().findClaims({ ...query, knownOn, limit: 20 });
          expect({ total: page.total, claims }).toEqual({ total: expected.length, claims: expected.slice(0, 20) });
        }
      }
    },
    120_000,
  );

  rule(
    "GS51",
    "contradictions as known on a day are those of the claims published by then",
    async () => {
      const asked = connected().slice(0, 20);
      for (const knownOn of days()) {
        const sets = referenceContradictions(graph().knownOn(knownOn));
        for (const query of [{}, { about: asked[0] }, { kind: ["number", "denial"] as const }]) {
          const expected = filterContradictions(sets, graph(), query);
          const { sets: found, page } = await store().contradictions({ ...query, knownOn, limit: 20 });
          expect({ knownOn, total: page.total, found }).toEqual({ knownOn, total: expected.length, found: expected.slice(0, 20) });
        }
        const expected = referenceCounts(sets, graph(), asked);
        const counts = await store().contradictionCounts(asked, knownOn);
        expect([[...counts.entities].sort(), [...counts.facts].sort()]).toEqual([
          [...expected.entities].sort(),
          [...expected.facts].sort(),
        ]);
      }
    },
    240_000,
  );

  rule(
    "GS52",
    "paths as known on a day go over what was known then",
    async () => {
      const [from = "", , , , , to = ""] = connected();
      for (const knownOn of days()) {
        for (const each of [{ avoidContested: false }, { avoidContested: true, asOf: "2022-01-06" }]) {
          const query: PathQuery = { from, to, maxLength, limit: 5, knownOn, ...each };
          expect(await store().paths(query)).toEqual({ paths: referencePaths(graph(), query), truncated: false });
        }
      }
    },
    240_000,
  );

  rule(
    "GS53",
    "search finds entities that were mentioned or spoken of by then",
    async () => {
      for (const knownOn of days()) {
        for (const q of queries) {
          const expected = referenceSearch(graph(), q, knownOn);
          expect(await store().search(q, { limit: 10, knownOn })).toEqual({ hits: expected.slice(0, 10), total: expected.length });
        }
      }
      expect((await store().search(queries[0] ?? "", { limit: 5, kind: [...KIND_IDS], knownOn: BEFORE_ALL })).hits).toEqual([]);
    },
    120_000,
  );

  rule("GS55", "the timeline has the facts with a day of their event in order, and counts what was said and published by day", async () => {
    const timed = graph()
      .facts.filter(({ asserts, bounds }) => asserts.length > 0 && (bounds.eventMin !== null || bounds.eventMax !== null))
      .sort((a, b) => isOpen(a) - isOpen(b) || b.rootSources.length - a.rootSources.length || byCodeUnits(a.key, b.key));
    const published = new Map(records().documents.map((document) => [document.id, document.published]));
    const accepted = graph().claims.filter(({ review }) => review === "accepted");
    const firstKnown = ({ asserts, denies, withholds }: Fact) => {
      const ids = new Set([...asserts, ...denies, ...withholds]);
      return accepted.flatMap(({ id, document }) => (ids.has(id) ? (published.get(document) ?? "") : [])).sort()[0];
    };
    const tally = (days: readonly string[]) =>
      [...new Set(days)].sort().map((day) => ({ day, count: days.filter((each) => each === day).length }));
    const said = accepted.map(({ statedOn }) => dayBounds(statedOn).max ?? dayBounds(statedOn).min ?? "");
    const { facts, ...rest } = await store().timeline(60);
    expect(facts).toEqual(timed.slice(0, 60).map((fact) => ({ fact, firstKnown: firstKnown(fact) })));
    expect(rest).toEqual({
      factsTotal: timed.length,
      said: tally(said.filter((day) => day !== "")),
      saidOnNoDay: said.filter((day) => day === "").length,
      published: tally([...published.values()]),
    });
  });
}

/** Whether it is not known from which day on the event can have been. */
const isOpen = ({ bounds }: Fact): number => (bounds.eventMin === null ? 1 : 0);
