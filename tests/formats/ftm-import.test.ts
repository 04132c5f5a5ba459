/** What Tamga reads of FollowTheMoney files: those of other tools, as the library writes them, and its own. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Merge } from "../../model/merge.ts";
import { checkDataset } from "../../server/dataset/check-dataset.ts";
import { ftm } from "../../server/formats/ftm/ftm.ts";
import { linksOf, SCHEMATA } from "../../server/formats/ftm/schemata.ts";
import { spoolDataset } from "../../server/formats/spool-dataset.ts";
import type { ExportedRecord, ExportSource } from "../../server/service/export/export-source.ts";
import { openExport } from "../../server/service/export/open-export.ts";
import { hostileName } from "../support/export-arbitraries.ts";
import { overLines } from "../support/followthemoney.ts";
import { line, read, refusal } from "../support/ftm-lines.ts";
import { withJanuary } from "../support/january.ts";
import { describeWithPython } from "../support/python.ts";
import { bagOf, fileOf, recordsOf, written } from "../support/written-files.ts";

describe("a file of others", () => {
  const foreign =
    line("own", "Ownership", { owner: ["ann"], asset: ["acme"], percentage: ["50"], startDate: ["2020", "2019-03"] }) +
    line("ann", "Person", {
      name: ["Ann Lee", "Lee, Ann"],
      alias: ["A. Lee"],
      country: ["kz"],
      addressEntity: ["home"],
      notes: ["a", "b"],
    }) +
    line("home", "Address", { full: ["1 High Street"], country: "kz" }) +
    line("acme", "Company", { name: ["Acme"], incorporationDate: ["1999-05"], bodyText: ["left out"] }) +
    line("ship", "Vessel", { name: ["Aurora"], owner: ["acme"] }) +
    line("job", "Employment", { employee: ["ann"], employer: ["acme"], role: ["clerk"], startDate: ["2019"], endDate: ["2021-02"] });

  test("gives a node for each Thing and an edge for each Interval, with what they say, nodes first", async () => {
    const node = (key: string, place: number, attributes: object) => ({ type: "node", key, attributes, place: `line ${place}` });
    const edge = (key: string, [source, target]: readonly string[], place: number, attributes: object) => ({
      ...{ type: "edge", key, source, target },
      attributes,
      place: `line ${place}`,
    });
    expect(await read(foreign)).toEqual([
      node("ann", 2, {
        label: "Ann Lee",
        kind: "Person",
        schema: "Person",
        aliases: ["Lee, Ann", "A. Lee"],
        country: "kz",
        notes: ["a", "b"],
      }),
      node("home", 3, { label: "1 High Street", kind: "Place", schema: "Address", country: "kz", full: "1 High Street" }),
      node("acme", 4, { label: "Acme", kind: "Organization", schema: "Company", incorporationDate: "1999-05" }),
      node("ship", 5, { label: "Aurora", schema: "Vessel" }),
      edge("own", ["ann", "acme"], 1, {
        label: "owns",
        schema: "Ownership",
        percentage: "50",
        start: "2019-03",
        startDate: ["2020", "2019-03"],
      }),
      edge("ann#addressEntity#home", ["ann", "home"], 2, { label: "is or was in", predicate: "locatedIn", schema: "Person" }),
      edge("ship#owner#acme", ["ship", "acme"], 5, { label: "owner", schema: "Vessel" }),
      edge("job", ["ann", "acme"], 6, {
        label: "worked for",
        predicate: "employedBy",
        schema: "Employment",
        role: "clerk",
        start: "2019",
        end: "2021-02",
      }),
    ]);
  });

  test("becomes a sound dataset: entities with their schemata and names, and a claim of the file for each edge", async () => {
    const { read: reader } = ftm;
    if (!reader) throw new Error("it has a reader");
    const spooled = await spoolDataset(reader, fileOf(foreign, "other.ftm.json", 50), { published: "2026-01-02" });
    try {
      const check = await checkDataset(spooled.directory);
      expect(check.problems).toEqual([]);
      const linesIn = (name: string) =>
        readFileSync(join(spooled.directory, name), "utf8")
          .trim()
          .split("\n")
          .map((each): unknown => JSON.parse(each));
      const entities = linesIn("entities.jsonl");
      const names = ["Lee, Ann", "A. Lee"].map((text) => ({ text, occurs: false }));
      expect(entities).toContainEqual(
        expect.objectContaining({ id: "ann", kind: "Person", ftm: "Person", name: "Ann Lee", aliases: names, country: "kz" }),
      );
      expect(entities).toContainEqual(expect.objectContaining({ id: "acme", kind: "Organization", ftm: "Company" }));
      expect(entities).toContainEqual(expect.objectContaining({ name: "Aurora", ftm: "Vessel" }));
      const claims = linesIn("claims.jsonl");
      expect(claims).toHaveLength(4);
      expect(claims).toContainEqual(
        expect.objectContaining({
          ...{ subject: "ann", predicate: "employedBy", object: { entity: "acme" } },
          validFrom: { date: "2019", precision: "year" },
          validTo: { date: "2021-02", precision: "month" },
        }),
      );
      expect(claims).toContainEqual(expect.objectContaining({ subject: "ann", predicate: "locatedIn", object: { entity: "home" } }));
      // The reader goes through the file more than once; the document is still the file.
      const sha256 = createHash("sha256").update(foreign).digest("hex");
      expect(linesIn("documents.jsonl")).toEqual([expect.objectContaining({ length: foreign.length, sha256 })]);
    } finally {
      await spooled.remove();
    }
  });

  test("of any schemata, pointing anywhere, with any names, becomes a sound dataset", async () => {
    const { read: reader } = ftm;
    if (!reader) throw new Error("it has a reader");
    const ids = ["ann", "NK-1", "Q7747", "ru-inn-77", "x".repeat(300)];
    const id = fc.constantFrom(...ids, "elsewhere");
    const concrete = Object.keys(SCHEMATA).filter((name) => !SCHEMATA[name]?.abstract);
    const lineOf = fc.constantFrom(...concrete).chain((schema) => {
      const edge = SCHEMATA[schema]?.edge;
      const pointing = [...(edge ? [edge.source, edge.target] : []), ...linksOf(schema), "proof"];
      const links = fc.record(Object.fromEntries(pointing.map((name) => [name, fc.array(id, { maxLength: 2 })])), { requiredKeys: [] });
      const text = fc.oneof(
        hostileName,
        fc.string({ unit: "binary", maxLength: 20 }),
        fc.constantFrom("<b>x</b>", "2022-13-45", "2022-02", "2021"),
      );
      const texts = ["name", "alias", "title", "notes", "startDate", "endDate", "date", "role", "country", "kind", "label"];
      const words = fc.record(Object.fromEntries(texts.map((name) => [name, fc.array(text, { maxLength: 2 })])), { requiredKeys: [] });
      return fc.tuple(links, words).map(([a, b]) => ({ schema, properties: { ...a, ...b } }));
    });
    await fc.assert(
      fc.asyncProperty(fc.array(lineOf, { minLength: 1, maxLength: ids.length }), async (entities) => {
        const file = entities.map(({ schema, properties }, index) => line(ids[index] ?? "", schema, properties)).join("");
        const spooled = await spoolDataset(reader, fileOf(file, "other.ftm.json"), { published: "2026-01-02" });
        try {
          expect((await checkDataset(spooled.directory)).problems).toEqual([]);
        } finally {
          await spooled.remove();
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  test("names what it only points at, and is refused when an entity comes in parts", async () => {
    const items = await read(line("ann", "Person", { name: "Ann", addressEntity: "home" }));
    expect(items.map((item) => item.type === "node" && [item.key, item.attributes.label])).toEqual([
      ["ann", "Ann"],
      ["home", "home"],
      false,
    ]);
    expect(await refusal(line("ann", "Person") + line("bob", "Person") + line("ann", "Person"))).toBe(
      "other.ftm.json: line 3: ann stands in an earlier line as well. Bring the parts of each entity together first (ftm aggregate does).",
    );
  });

  test("loses no Interval: several ends are several edges, and one without a pair of ends is a node", async () => {
    const items = await read(
      line("s", "Sanction", { entity: ["ann"], program: ["A list"], startDate: ["2022-03-01"] }) +
        line("d", "Debt", { debtor: ["ann"], amount: ["5"] }) +
        line("m", "Membership", { member: ["ann", "bob"], organization: ["club"], role: ["founder"] }) +
        line("l", "UnknownLink", { subject: ["ann"], object: ["bob"], role: ["clashed with"] }) +
        line("x", "Similar", { candidate: ["ann"], match: ["anne"] }) +
        line("f", "Mention", { name: ["Ann"], document: ["doc"] }),
    );
    const edges = items.flatMap((item) =>
      item.type === "edge" ? [[item.key, item.source, item.target, item.attributes.predicate ?? item.attributes.label]] : [],
    );
    expect(edges).toEqual([
      ["s#entity#ann", "ann", "s", "entity"],
      ["d#debtor#ann", "ann", "d", "debtor"],
      ["m", "ann", "club", "founderOf"],
      ["m#2", "bob", "club", "founderOf"],
      ["l", "ann", "bob", "clashedWith"],
      ["x", "ann", "anne", "may be the same as"],
    ]);
    expect(items.flatMap((item) => (item.type === "node" ? [[item.key, item.attributes.label, item.attributes.kind]] : []))).toEqual([
      ["s", "Sanction: A list", "Event"],
      ["d", "Debt", "Event"],
      ...["ann", "club", "bob", "anne"].map((id) => [id, id, undefined]),
    ]);
  });
});

describeWithPython("a file that the library followthemoney wrote", () => {
  test("is read line by line, whatever its script", async () => {
    const lines = await overLines<string[]>(
      `
import json
from followthemoney import model
def make(schema, id, **properties):
    proxy = model.make_entity(schema)
    proxy.id = id
    for name, value in properties.items(): proxy.add(name, value)
    return json.dumps(proxy.to_dict())
print(json.dumps([
    make("Person", "p1", name="Кәрім Мәсімов", birthDate="1965-06-18"),
    make("PublicBody", "o1", name="ҰҚК"),
    make("Directorship", "i1", director="p1", organization="o1", role="chairman", startDate="2016-09", endDate="2022-01-05"),
]))
`,
      "",
    );
    const items = await read(lines.join("\n"), 7);
    expect(items.map(({ type }) => type)).toEqual(["node", "node", "edge"]);
    expect(items[0]).toMatchObject({ key: "p1", attributes: { label: "Кәрім Мәсімов", kind: "Person", birthDate: "1965-06-18" } });
    expect(items[2]).toMatchObject({
      attributes: { label: "chairman", start: "2016-09", end: "2022-01-05" },
    });
  }, 30_000);
});

describe("a file of Tamga", () => {
  const january = withJanuary();
  let source: ExportSource;
  let lines: string[];
  beforeAll(async () => {
    source = await openExport(january.store, { all: true }, new Date("2026-01-02T03:04:05.678Z"));
    lines = String(await written("ftm", source)).split(/(?<=\n)/);
  }, 120_000);

  async function held(kinds: readonly string[]): Promise<ExportedRecord[]> {
    const all: ExportedRecord[] = [];
    for await (const each of source.records()) if (kinds.includes(each.kind)) all.push(each);
    return all;
  }

  test("brings mentions back as well, and nothing but records", async () => {
    const items = await read(lines.join(""));
    expect(items.every(({ type }) => type === "record")).toBe(true);
    const kinds = ["entity", "document", "sentence", "mention", "claim", "link", "merge"];
    expect(bagOf(recordsOf(items))).toEqual(bagOf(await held(kinds)));
  });

  test("brings merges back, and mentions that come without their sentence; the change log stays at home", async () => {
    const merge: Merge = {
      id: "m:1",
      from: "knb",
      into: "agi",
      reason: "a “test”",
      by: "me",
      at: "2026-01-01T00:00:00.000Z",
      state: "open",
    };
    const rest = (await held(["mention"])).slice(0, 3);
    const records: ExportedRecord[] = [...(await held(["entity", "document"])), ...rest, { kind: "merge", record: merge }];
    const changes = await held(["change"]);
    expect(changes.length).toBeGreaterThan(0);
    const part: ExportSource = {
      about: source.about,
      async *entities() {},
      async *edges() {},
      histories: async () => [],
      async *records() {
        yield* records;
        yield* changes;
      },
    };
    expect(bagOf(recordsOf(await read(await written("ftm", part))))).toEqual(bagOf(records));
  });

  test("is refused when it was cut, when lines lack, and when a record was changed", async () => {
    expect(await refusal(lines.slice(0, -1).join(""))).toBe("other.ftm.json: the end: is missing after 699 records: the file was cut off.");
    const without = lines.filter((each) => !each.startsWith('{"id":"claim--c000-07"'));
    expect(await refusal(without.join(""))).toBe(
      "other.ftm.json: the end: speaks of 699 records, and the file has 698: lines are lacking.",
    );
    const changed = lines.map((each, index) => (index === 2 ? each.replace('"record\\":{', '"record\\":') : each));
    expect(await refusal(changed.join(""))).toBe(
      "other.ftm.json: line 3: the record in the notes of entity-record--agi was changed or cut.",
    );
    const newer = lines.map((each) => each.replace("tamga-ftm/1", "tamga-ftm/2"));
    expect(await refusal(newer.join(""))).toMatch(/^other\.ftm\.json: line 1: carries what this Tamga cannot read\. It reads tamga-ftm\/1/);
  });

  test("is refused when somebody else's lines were put into it, for they would be lost", async () => {
    const mixed = [...lines.slice(0, 10), line("acme", "Company"), ...lines.slice(10)].join("");
    expect(await refusal(mixed)).toBe(
      "other.ftm.json: line 11: Tamga did not write Company acme, and wrote other lines of this file. Put it into a file of its own.",
    );
  });
});
