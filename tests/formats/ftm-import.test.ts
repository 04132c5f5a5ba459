/** What Tamga reads of FollowTheMoney files: those of other tools, as the library writes them, and its own. */
import { AppError } from "../../model/errors.ts";
import type { Merge } from "../../model/merge.ts";
import type { ImportedItem } from "../../server/formats/imported.ts";
import type { ExportedRecord, ExportSource } from "../../server/service/export/export-source.ts";
import { openExport } from "../../server/service/export/open-export.ts";
import { overLines } from "../support/followthemoney.ts";
import { loadJanuary, type OpenedStore, STORES } from "../support/january.ts";
import { describeWithPython } from "../support/python.ts";
import { bagOf, fileOf, itemsIn, recordsOf, written } from "../support/written-files.ts";

const line = (id: string, schema: string, properties: Record<string, unknown> = { name: [id] }): string =>
  `${JSON.stringify({ id, schema, properties })}\n`;
const read = (text: string | Buffer, size = 1000): Promise<ImportedItem[]> => itemsIn("ftm", fileOf(text, "other.ftm.json", size));

async function refusal(text: string | Buffer): Promise<string> {
  const error = await read(text).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error(`not refused as it should be: ${String(error)}`);
  expect(error.code).toBe("validation");
  return error.message;
}

describe("a file of others", () => {
  test("gives a node for each Thing and an edge for each Interval, with what they say", async () => {
    const items = await read(
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
        line("job", "Employment", { employee: ["ann"], employer: ["acme"], role: ["clerk"], startDate: ["2019"], endDate: ["2021-02"] }) +
        line("own", "Ownership", { owner: ["ann"], asset: ["acme"], percentage: ["50"] }),
    );
    expect(items).toEqual([
      {
        type: "node",
        key: "ann",
        attributes: {
          label: "Ann Lee",
          kind: "Person",
          schema: "Person",
          aliases: "Lee, Ann; A. Lee",
          country: "kz",
          addressEntity: "home",
          notes: ["a", "b"],
        },
        place: "line 1",
      },
      {
        type: "edge",
        key: "ann#addressEntity#home",
        source: "ann",
        target: "home",
        attributes: { label: "is or was in", predicate: "locatedIn", schema: "Person" },
        place: "line 1",
      },
      {
        type: "node",
        key: "home",
        attributes: { label: "1 High Street", kind: "Place", schema: "Address", country: "kz", full: "1 High Street" },
        place: "line 2",
      },
      {
        type: "node",
        key: "acme",
        attributes: { label: "Acme", kind: "Organization", schema: "Company", incorporationDate: "1999-05" },
        place: "line 3",
      },
      { type: "node", key: "ship", attributes: { label: "Aurora", schema: "Vessel", owner: "acme" }, place: "line 4" },
      {
        type: "edge",
        key: "ship#owner#acme",
        source: "ship",
        target: "acme",
        attributes: { label: "owner", schema: "Vessel" },
        place: "line 4",
      },
      {
        type: "edge",
        key: "job",
        source: "ann",
        target: "acme",
        attributes: {
          label: "worked for",
          predicate: "employedBy",
          schema: "Employment",
          position: "clerk",
          fromMin: "2019-01-01",
          fromMax: "2019-12-31",
          toMin: "2021-02-01",
          toMax: "2021-02-28",
          role: "clerk",
          startDate: "2019",
          endDate: "2021-02",
        },
        place: "line 5",
      },
      {
        type: "edge",
        key: "own",
        source: "ann",
        target: "acme",
        attributes: { label: "owns", schema: "Ownership", percentage: "50" },
        place: "line 6",
      },
    ]);
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
      attributes: { label: "chairman", fromMin: "2016-09-01", fromMax: "2016-09-30", toMin: "2022-01-05" },
    });
  }, 30_000);
});

describe("a file of Tamga", () => {
  let opened: OpenedStore;
  let source: ExportSource;
  let lines: string[];
  beforeAll(async () => {
    opened = await (STORES[0]?.open() ?? Promise.reject(new Error("no store")));
    await loadJanuary(opened.store);
    source = await openExport(opened.store, { all: true }, new Date("2026-01-02T03:04:05.678Z"));
    lines = String(await written("ftm", source)).split(/(?<=\n)/);
  }, 120_000);
  afterAll(() => opened.close());

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

describe("bad input", () => {
  const good = line("a", "Person") + line("b", "Company");

  test.each<[what: string, file: string | Buffer, message: RegExp]>([
    [
      "an unknown schema",
      `${good}${line("c", "Spaceship")}`,
      /^other\.ftm\.json: line 3: the schema “Spaceship” of c is unknown\. Give the entity a schema/,
    ],
    ["a name of an object's own", `${good}${line("c", "constructor")}`, /line 3: the schema “constructor” of c is unknown/],
    ["broken JSON", `${good}{"id": "c", "schema"\n`, /line 3: is not JSON \(.+\)\. A FollowTheMoney file has one entity a line\.$/],
    ["one JSON document over many lines", JSON.stringify([{ id: "a" }], null, 1), /line 1: is not JSON/],
    ["an entity without an id", `${good}{"schema":"Person","properties":{}}\n`, /line 3: is no FollowTheMoney entity.+\(id: /],
    ["properties that are none", `${good}{"id":"c","schema":"Person","properties":["a"]}\n`, /line 3: is no .+\(properties: /],
    ["a value that is an object", `${good}${line("c", "Person", { name: [{ a: 1 }] })}`, /line 3: is no .+\(properties\.name/],
    [
      "a statement in place of an entity",
      `{"canonical_id":"a","prop":"name","value":"A"}\n`,
      /line 1: is no .+which has id, schema and properties/,
    ],
    ["nothing", "", /other\.ftm\.json: is empty/],
    ["empty lines", "\n\n  \n", /other\.ftm\.json: is empty/],
    ["UTF-16", Buffer.from(`\ufeff${good}`, "utf16le"), /line 1: the file is UTF-16\. Save it as UTF-8/],
    [
      "a Latin-1 line among UTF-8",
      Buffer.concat([Buffer.from(good), Buffer.from(line("c", "Person", { name: ["Müller"] }), "latin1")]),
      /line 3: invalid UTF-8 at byte \d+ of the file \(0xFC\)\. The file must be UTF-8/,
    ],
    ["a byte order mark", `\ufeff${good}`, /line 1: the file begins with a byte order mark/],
    [
      "a huge value",
      good + line("c", "Person", { name: ["x".repeat(1_000_001)] }),
      /line 3: a value of “name” has more than 1000000 bytes/,
    ],
    [
      "a huge line",
      good + line("c", "Document", { bodyText: ["x".repeat(16_000_001)] }),
      /line 3: the line has 160000\d\d bytes: a record may have at most 16000000/,
    ],
    ["nesting without end", `${good}${"[".repeat(200_000)}\n`, /line 3: is not JSON/],
  ])("%s is refused with its place and its reason", async (_what, file, message) => {
    expect(await refusal(file)).toMatch(message);
  });

  test("a text of a document may be long: it is not taken over", async () => {
    const items = await read(line("d", "Document", { fileName: ["a.pdf"], bodyText: ["x".repeat(2_000_000)] }), 65_536);
    expect(items).toEqual([
      { type: "node", key: "d", attributes: { label: "a.pdf", kind: "Document", schema: "Document", fileName: "a.pdf" }, place: "line 1" },
    ]);
  });
});
