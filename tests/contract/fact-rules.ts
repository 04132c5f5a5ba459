/** Rules of facts, claims, links and documents, against the same answers from memory. */
import type { Fact } from "../../model/fact.ts";
import { POLARITIES } from "../../model/schema.ts";
import type { ClaimQuery, FactQuery } from "../../server/store/store-queries.ts";
import type { LoadedContext } from "./context.ts";
import { referenceClaims } from "./reference-claims.ts";
import { byCodeUnits } from "./reference-graph.ts";

export function factRules({ rule, store, graph, records }: LoadedContext): void {
  const bySpeech = () => [...graph().entities.keys()].sort(graph().mostConnectedFirst);

  rule(
    "GS3",
    "counts, facts and plain edges are the roll-up of the claims, fact by fact",
    async () => {
      expect(await store().counts()).toEqual({
        entities: graph().entities.size,
        facts: graph().facts.length,
        claims: graph().claims.length,
        documents: records().documents.length,
      });
      const keys = graph().facts.map(({ key }) => key);
      for (let at = 0; at < keys.length; at += 4000) {
        expect(await store().facts(keys.slice(at, at + 4000))).toEqual(graph().facts.slice(at, at + 4000));
      }
      const report = await store().verify({ mend: false });
      expect(report).toEqual({
        checked: { claims: graph().claims.length, facts: graph().facts.length, edges: graph().edges.length },
        problems: [],
        mended: false,
      });
    },
    300_000,
  );

  rule("GS15", "facts of an entity, as subject or object, by key; only the predicates asked for", async () => {
    for (const id of bySpeech().slice(0, 12)) {
      expect(await store().factsOf(id)).toEqual(graph().factsOf(id));
      expect(await store().factsOf(id, { asObject: true })).toEqual(graph().factsOf(id, true));
      expect(await store().factsOf(id, { predicate: ["partOf", "deathToll"] })).toEqual(
        graph()
          .factsOf(id)
          .filter(({ predicate }) => predicate === "partOf" || predicate === "deathToll"),
      );
    }
    const many = bySpeech().slice(0, 40);
    expect(await store().factsOfAll([...many, "no-such-entity"], ["partOf", "heads"])).toEqual(
      many
        .flatMap((id) => graph().factsOf(id))
        .filter(({ predicate }) => predicate === "partOf" || predicate === "heads")
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
    );
    const key = graph().facts[0]?.key ?? "";
    expect((await store().facts(["none|heads|none", key, key])).map((fact) => fact.key)).toEqual([key]);
  });

  rule("GS34", "facts by every filter, by key, counted in full, in pages that have each fact once", async () => {
    const [hub = ""] = bySpeech();
    const source = graph().facts.find(({ rootSources }) => rootSources.length > 1)?.rootSources[0] ?? "";
    const queries: Omit<FactQuery, "limit">[] = [
      {},
      { status: ["single-source"] },
      { about: hub },
      { about: hub, status: ["single-source", "contested"] },
      { source },
      { source, status: ["single-source"] },
      { source, about: hub },
      { predicate: ["heads", "deathToll"] },
      { about: "no-such-entity" },
      { knownOn: "2022-01-09" },
      { knownOn: "2022-01-09", status: ["single-source"], about: hub },
      { knownOn: "2022-01-09", source },
    ];
    const orAll = <T>(list: readonly T[] | undefined, value: T) => !list?.length || list.includes(value);
    for (const query of queries) {
      const known = query.knownOn === undefined ? graph() : graph().knownOn(query.knownOn);
      const expected = known.facts
        .filter(({ subject, object }) => query.about === undefined || subject === query.about || object === query.about)
        .filter(({ status, predicate }) => orAll(query.status, status) && orAll(query.predicate, predicate))
        .filter(({ rootSources }) => query.source === undefined || rootSources.includes(query.source));
      const seen: Fact[] = [];
      const limit = Math.max(10, Math.ceil(expected.length / 3));
      let cursor: string | undefined;
      do {
        const { facts, page } = await store().findFacts({ ...query, limit, cursor });
        expect(page).toMatchObject({ shown: facts.length, total: expected.length });
        seen.push(...facts);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect({ query, keys: seen.map(({ key }) => key) }).toEqual({ query, keys: expected.map(({ key }) => key).sort(byCodeUnits) });
    }
  });

  rule(
    "GS16",
    "claims by every filter, newest first, accepted ones only, counted in full",
    async () => {
      const [hub = "", second = ""] = bySpeech();
      const speaker = records().claims[3]?.speaker ?? "";
      const document = records().documents.at(-1)?.id ?? "";
      const queries: Omit<ClaimQuery, "limit">[] = [
        {},
        { about: hub },
        { about: second, status: ["contested"] },
        { speaker },
        { speaker, about: hub },
        { document },
        { document, stance: ["denies", "does-not-confirm"] },
        { predicate: ["deathToll", "heads"], from: "2022-01-06", to: "2022-01-09" },
        { status: ["corroborated", "only-denied"] },
        { stance: [...POLARITIES], to: "2022-01-05" },
        { about: "no-such-entity" },
      ];
      for (const query of queries) {
        const expected = referenceClaims(graph(), query);
        const { claims, page } = await store().findClaims({ ...query, limit: 20 });
        expect({ total: page.total, claims }).toEqual({ total: expected.length, claims: expected.slice(0, 20) });
      }
    },
    120_000,
  );

  rule(
    "GS17",
    "pages of claims have each claim once",
    async () => {
      const query = { status: ["contested"] as const };
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const { claims, page } = await store().findClaims({ ...query, limit: 500, cursor });
        seen.push(...claims.map(({ id }) => id));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual(referenceClaims(graph(), query).map(({ id }) => id));
    },
    120_000,
  );

  rule("GS18", "links of claims, each once, by the ids of their claims", async () => {
    const inOrder = (links: ReturnType<typeof records>["links"]) =>
      [...links].sort((a, b) => byCodeUnits(`${a.from} ${a.to} ${a.type}`, `${b.from} ${b.to} ${b.type}`));
    const all = records().links;
    const ids = all.slice(0, 40).flatMap(({ from, to }) => [from, to]);
    expect(await store().links(ids)).toEqual(inOrder(all.filter(({ from, to }) => ids.includes(from) || ids.includes(to))));
  });

  rule("GS19", "claims come as they were committed, known ones in the order asked", async () => {
    const some = records().claims.filter((_, index) => index % 97 === 5);
    expect(await store().claims(["no-such-claim", ...some.map(({ id }) => id)])).toEqual(some);
    const events = [...new Set(records().claims.flatMap(({ qualifiers }) => qualifiers.event ?? []))].slice(0, 5);
    for (const event of [...events, "no-such-event"]) {
      const expected = records().claims.filter(({ qualifiers, review }) => qualifiers.event === event && review === "accepted");
      expect(await store().claimsAt(event)).toEqual(expected.sort((a, b) => byCodeUnits(a.id, b.id)));
    }
  });

  rule("GS20", "documents with their sentences in order, mentions, and the number of accepted claims", async () => {
    const documents = await store().documents();
    expect(documents.map(({ document }) => document)).toEqual(records().documents);
    const known = records().documents.slice(0, 3);
    expect(await store().articles(["no-such-document", ...known.map(({ id }) => id)])).toEqual(known);
    const [first, second] = known;
    const asked = { hashes: ["0".repeat(64), second?.sha256 ?? ""], files: ["no-such-file.txt", first?.file ?? ""] };
    expect(await store().findDocuments(asked)).toEqual([first, second].filter((document) => document !== undefined));
    expect(await store().findDocuments({ hashes: [], files: [] })).toEqual([]);
    const accepted = records().claims.filter(({ review }) => review === "accepted");
    for (const { document, claims, textHeld } of [...documents.slice(0, 2), ...documents.slice(-1)]) {
      expect(textHeld).toBe(false);
      expect(claims).toBe(accepted.filter((claim) => claim.document === document.id).length);
      const detail = await store().document(document.id);
      expect(detail.sentences).toEqual(records().sentences.filter((sentence) => sentence.document === document.id));
      expect(detail.mentions).toEqual(
        records()
          .mentions.filter((mention) => mention.document === document.id)
          .sort((a, b) => a.start - b.start || byCodeUnits(a.id, b.id)),
      );
      expect(detail).toMatchObject({ text: null, stored: { document, claims, textHeld } });
    }
  });
}
