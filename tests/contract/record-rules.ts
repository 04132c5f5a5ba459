/** Rules of what exports are made from: every record once, by id, and the neighbours of many at once. */
import { type ChangePart, LISTED_RECORDS } from "../../model/change.ts";
import { edgeType, type Fact } from "../../model/fact.ts";
import type { RecordByKind, StoredEntity } from "../../server/store/graph-store.ts";
import type { ViewFilter } from "../../server/store/store-queries.ts";
import type { LoadedContext } from "./context.ts";
import { byCodeUnits } from "./reference-graph.ts";

const KINDS = ["entities", "documents", "claims"] as const satisfies readonly (keyof RecordByKind)[];
const FILTERS: readonly ViewFilter[] = [
  {},
  { status: ["contested"] },
  { asOf: "2022-01-06" },
  { knownOn: "2022-01-08", status: ["single-source"] },
];

export function recordRules({ rule, store, records, graph }: LoadedContext): void {
  rule("GS56", "pages of records hold every record once, by id, as it was committed", async () => {
    for (const kind of KINDS) {
      const pages: unknown[] = [];
      const size = Math.ceil(records()[kind].length / 3) || 1;
      for (let after: string | null = null; ; ) {
        const page: RecordByKind[typeof kind][] = await store().recordsAfter(kind, after, size);
        pages.push(...page);
        if (page.length < size) break;
        after = page.at(-1)?.id ?? null;
      }
      expect(pages).toEqual([...records()[kind]].sort((a, b) => byCodeUnits(a.id, b.id)));
    }
    const entities: StoredEntity[] = [];
    for (let after: string | null = null; ; ) {
      const page: StoredEntity[] = await store().entitiesAfter(after, 7000);
      entities.push(...page);
      if (page.length < 7000) break;
      after = page.at(-1)?.entity.id ?? null;
    }
    expect(entities).toEqual(await store().entities([...records().entities].map(({ id }) => id).sort(byCodeUnits)));
    const known = records().sentences.slice(0, 5).reverse();
    expect(await store().sentenceRecords(["no-such-sentence", ...known.map(({ id }) => id)])).toEqual(known);
  });

  rule("GS60", "the parts of large changes have every record that each of them touched, once", async () => {
    const parts: ChangePart[] = [];
    for (let after: string | null = null; ; ) {
      const page: ChangePart[] = await store().changePartsAfter(after, 2);
      parts.push(...page);
      if (page.length < 2) break;
      after = page.at(-1)?.id ?? null;
    }
    const { changes } = await store().changes({ limit: 500 });
    const cleared = changes.find(({ kind }) => kind === "clear")?.seq ?? 0;
    const large = changes.filter(({ seq, touched }) => seq > cleared && touched > LISTED_RECORDS);
    expect(large.length).toBeGreaterThan(0);
    for (const { seq, touched } of large) {
      const ids = parts.filter((part) => part.seq === seq).flatMap((part) => part.records);
      expect([ids.length, new Set(ids).size]).toEqual([touched, touched]);
    }
    expect(new Set(parts.map(({ seq }) => seq))).toEqual(new Set(large.map(({ seq }) => seq)));
  });

  rule("GS58", "sentences and mentions of several documents are those of each, document after document", async () => {
    const ids = records()
      .documents.slice(0, 12)
      .map(({ id }) => id)
      .reverse();
    const each = await Promise.all(ids.map((id) => store().document(id)));
    expect(await store().textRecords([...ids, "no-such-document"])).toEqual({
      sentences: each.flatMap(({ sentences }) => sentences),
      mentions: each.flatMap(({ mentions }) => mentions),
    });
    expect(each.some(({ mentions }) => mentions.length > 0)).toBe(true);
  });

  rule("GS59", "facts of many subjects in pages: those drawn as edges, or the others, each once, by key", async () => {
    const subjects = [...graph().entities.keys()].sort(graph().mostConnectedFirst).slice(0, 30);
    for (const day of [undefined, "2022-01-09"]) {
      const all = (day === undefined ? graph() : graph().knownOn(day)).facts.filter(({ subject }) => subjects.includes(subject));
      for (const drawn of [true, false]) {
        const expected = all.filter((fact) => (edgeType(fact) !== null) === drawn);
        const found: Fact[] = [];
        for (let after: string | null | undefined; after !== null; ) {
          const page: { facts: Fact[]; next: string | null } = await store().factsFrom(
            [...subjects, "no-such-entity"],
            { drawn, after: after ?? null, limit: Math.ceil(all.length / 3) },
            day,
          );
          expect(page.facts.length).toBeLessThanOrEqual(Math.ceil(all.length / 3));
          found.push(...page.facts);
          after = page.next;
        }
        expect(expected.length).toBeGreaterThan(0);
        expect(found).toEqual(expected.sort((a, b) => byCodeUnits(a.key, b.key)));
      }
    }
  });

  rule("GS18", "links that start at one of the claims, and no others", async () => {
    const from = [...new Set(records().links.map((link) => link.from))].slice(0, 20);
    const expected = new Set(
      records()
        .links.filter((link) => from.includes(link.from))
        .map((link) => `${link.from} ${link.type} ${link.to}`),
    );
    const found = await store().linksFrom([...from, ...from.slice(0, 2), "no-such-claim"]);
    expect(found.map((link) => `${link.from} ${link.type} ${link.to}`).sort()).toEqual([...expected].sort());
    expect(await store().linksFrom([])).toEqual([]);
  });

  rule("GS57", "the neighbours of many entities are those of each, under the filter", async () => {
    const ids = [...graph().entities.keys()].sort(graph().mostConnectedFirst).slice(3, 12);
    for (const filter of FILTERS) {
      const expected = new Set(ids.flatMap((id) => graph().neighbourIds(id, filter)));
      expect(await store().neighbourIds([...ids, "no-such-entity"], filter)).toEqual([...expected].sort(byCodeUnits));
    }
  });
}

/** The last of all: nothing is left afterwards. */
export function emptyingRules({ rule, store, records }: LoadedContext): void {
  rule(
    "GS8",
    "a store of many records, with few entities in most of its relationships, is emptied within the database's memory",
    async () => {
      const before = await store().counts();
      expect(before.claims).toBe(records().claims.length);
      await store().clear();
      expect(await store().counts()).toEqual({ entities: 0, facts: 0, claims: 0, documents: 0 });
    },
  );
}
