/** What Tamga writes as FollowTheMoney, judged by the library followthemoney itself. */
import fc from "fast-check";
import type { Entity } from "../../model/entity.ts";
import type { ExportRequest } from "../../model/export.ts";
import { KIND_IDS } from "../../model/schema.ts";
import { isA, linksOf, SCHEMATA } from "../../server/formats/ftm/schemata.ts";
import { toArticle, toThing } from "../../server/formats/ftm/things.ts";
import { openExport } from "../../server/service/export/open-export.ts";
import { hostileName, randomRecords, sourceOf } from "../support/export-arbitraries.ts";
import { judged, overLines } from "../support/followthemoney.ts";
import { withJanuary } from "../support/january.ts";
import { describeWithPython, python } from "../support/python.ts";
import { bagOf, fileOf, itemsIn, recordsOf, written } from "../support/written-files.ts";

const NOW = new Date("2026-01-02T03:04:05.678Z");
const linesOf = (entities: readonly object[]): string => entities.map((entity) => `${JSON.stringify(entity)}\n`).join("");
const person = (more: Partial<Entity>): Entity => ({ id: "a", kind: "Person", name: "A", aliases: [], ftm: "Person", ...more });

describeWithPython("the library followthemoney", () => {
  const january = withJanuary();
  const exported = async (request: ExportRequest) => written("ftm", await openExport(january.store, request, NOW));

  test("takes every entity of January 2022 as it is, and finds what each points at", async () => {
    const { schemata, problems } = await judged(await exported({ all: true }));
    expect(problems).toEqual([]);
    // 197 claims, 84 links, 68 sentences, 86 entities, 2 articles, and one Note each for the beginning and the end.
    expect(schemata).toMatchObject({ Note: 197 + 84 + 68 + 86 + 2 + 2, Mention: 262, Article: 2, Person: 14, Occupancy: 2, Position: 1 });
    const {
      Directorship = 0,
      Membership = 0,
      Employment = 0,
      Representation = 0,
      Associate = 0,
      Occupancy = 0,
      UnknownLink = 0,
    } = schemata;
    const intervals = Directorship + Membership + Employment + Representation + Associate + Occupancy + UnknownLink;
    let edges = 0;
    for await (const _ of (await openExport(january.store, { all: true }, NOW)).edges()) edges += 1;
    expect(intervals).toBe(edges);
    expect(Math.min(Directorship, Membership, Employment, Representation, Associate)).toBeGreaterThan(0);
  }, 60_000);

  test.each<ExportRequest>([
    { entity: "knb", depth: 1, knownOn: "2022-01-09" },
    { all: true, asOf: "2022-01-08" },
    { ids: ["kazakhstan"] },
  ])(
    "takes a part: %j",
    async (request) => {
      expect((await judged(await exported(request))).problems).toEqual([]);
    },
    60_000,
  );

  test("takes whatever names, notes, schemata and facts there are", async () => {
    const files = fc.sample(randomRecords, 60).map((sample) => written("ftm", sourceOf(sample)));
    expect((await judged(...(await Promise.all(files)))).problems).toEqual([]);
  }, 120_000);

  test("takes names in any script, with spaces, quotes and marks of every kind", async () => {
    const odd = fc.string({ unit: "binary", minLength: 1, maxLength: 60 }).filter((text) => !/\p{Surrogate}/u.test(text));
    const names = [
      ...fc.sample(odd, 1500),
      ...fc.sample(hostileName, 300),
      '"',
      "'\"a\"'",
      "\u200b",
      "e\u200b\u0301",
      "x".repeat(500),
      "🙂".repeat(250),
    ];
    const entities = names.flatMap((name, index) => [
      toThing(person({ id: `p${index}`, name, aliases: [{ text: name, occurs: true }], note: name })),
      toThing(person({ id: `a${index}`, kind: "Place", ftm: "Address", subtype: "city", name })),
      toThing(person({ id: `d${index}`, kind: "Document", ftm: "Video", name })),
    ]);
    expect((await judged(linesOf(entities))).problems).toEqual([]);
  }, 60_000);

  test("takes an entity of any schema, kind, country and language: with another schema where we lack what one demands", async () => {
    const letters = [..."abcdefghijklmnopqrstuvwxyz"];
    const codes = letters.flatMap((a) => letters.map((b) => a + b));
    const schemata = [...Object.keys(SCHEMATA), "Nonsense"].flatMap((ftm) =>
      KIND_IDS.map((kind) =>
        toThing(person({ id: `${ftm}-${kind}`.toLowerCase(), kind, ftm, date: { from: "0950-01-02", precision: "day" } })),
      ),
    );
    const countries = codes.map((country) => toThing(person({ id: `in-${country}`, country })));
    const article = {
      kind: "Article",
      file: "a.txt",
      title: "A",
      published: "2022-01-01",
      publisher: "p",
      credits: [] as string[],
      length: 1,
    } as const;
    const articles = codes.map((language) => toArticle({ ...article, id: language, language, sha256: "ab".repeat(32) }, "P"));
    expect((await judged(linesOf([...schemata, ...countries, ...articles]))).problems).toEqual([]);
    expect(schemata.find(({ id }) => id === "vessel-document")?.schema).toBe("Vessel");
    expect(schemata.find(({ id }) => id === "message-document")?.schema).toBe("Document");
    expect(countries.filter(({ properties }) => properties.country).length).toBeGreaterThan(240);
    expect(articles.filter(({ properties }) => properties.language).length).toBeGreaterThan(60);
  }, 60_000);

  test("takes records that are longer than one value may be, and gives them back", async () => {
    const text = (index: number) => `${index} ${"Қ\u0301".repeat(247)}`;
    const long = person({ aliases: Array.from({ length: 200 }, (_, index) => ({ text: text(index), occurs: false })) });
    const source = sourceOf({ entities: [long], documents: [], sentences: [], claims: [], links: [], positions: {} });
    const lines = await written("ftm", source);
    expect(lines.length).toBeGreaterThan(10 * 65_000);
    expect((await judged(lines)).problems).toEqual([]);
    expect(recordsOf(await itemsIn("ftm", fileOf(lines, "long.ftm.json", 65_536)))).toEqual([
      { type: "record", kind: "entity", record: long, place: "line 3" },
    ]);
  }, 60_000);

  test("signs ids as Aleph does, and sorts lines: the records come back all the same", async () => {
    const lines = await exported({ all: true });
    const signed = await overLines<string[]>(
      `
import json, sys
from followthemoney import model
from followthemoney.namespace import Namespace
namespace = Namespace("a collection")
proxies = [namespace.apply(model.get_proxy(json.loads(line), cleaned=False)) for line in open(sys.argv[1], encoding="utf-8")]
print(json.dumps(sorted(json.dumps(proxy.to_dict(), ensure_ascii=False) for proxy in proxies)))
`,
      lines,
    );
    expect(new Set(signed.map((line) => (JSON.parse(line) as { id: string }).id)).size).toBe(signed.length);
    expect((await judged(`${signed.join("\n")}\n`)).problems).toEqual([]);
    const before = bagOf(recordsOf(await itemsIn("ftm", fileOf(lines))));
    const after = bagOf(recordsOf(await itemsIn("ftm", fileOf(signed.join("\n")))));
    expect(after).toEqual(before);
    expect(after).toHaveLength(699);
  }, 60_000);

  test("has the schemata that our table says, with the same ends and the same links", async () => {
    const model = await python<Record<string, { names: string[]; abstract: boolean; edge: unknown; links: string[] }>>(`
import json
from followthemoney import model
from followthemoney.types import registry
def links(s):
    ends = [s.edge_source, s.edge_target] if s.edge else []
    return sorted(p.name for p in s.properties.values() if p.type == registry.entity and not p.stub and p.name not in ends and p.name != "proof")
def edge(s):
    return {"source": s.edge_source, "target": s.edge_target, "label": s.edge_label} if s.edge else None
print(json.dumps({s.name: {"names": sorted(s.names), "abstract": s.abstract, "edge": edge(s), "links": links(s)} for s in model}))
`);
    const ours = Object.entries(SCHEMATA).map(([name, { abstract, edge }]) => {
      const names = Object.keys(SCHEMATA).filter((other) => isA(name, other));
      return [name, { names: names.sort(), abstract, edge, links: linksOf(name).sort() }];
    });
    expect(Object.fromEntries(ours)).toEqual(model);
  });
});
