/** Zips and tables that are broken, hostile or other people's: each is read, or refused with place and reason. */
import { mkdirSync, readdirSync } from "node:fs";
import type { ImportedItem } from "../../server/formats/imported.ts";
import { readZip, ZIP_LIMITS } from "../../server/formats/zip-reader.ts";
import { scratchDirectory } from "../support/scratch.ts";
import { fileOf, itemsIn } from "../support/written-files.ts";
import { renamed, withHeaders, zipWith } from "../support/zip-files.ts";

const scratch = scratchDirectory();
const TEMPORARY = scratch.path("tmp");
const before = process.env.TMPDIR;
beforeAll(() => {
  mkdirSync(TEMPORARY);
  process.env.TMPDIR = TEMPORARY;
});
afterAll(() => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
});
afterEach(() => expect(readdirSync(TEMPORARY)).toEqual([]));

const NODES = ":ID,name,age:int\na,Ana,7\nb,Bo,\n";
const EDGES = ":START_ID,:END_ID,:TYPE\na,b,KNOWS\n";
const read = async (zip: Buffer): Promise<ImportedItem[]> => itemsIn("csv", fileOf(zip, "given.zip", 700));
const refusal = async (zip: Buffer): Promise<string> =>
  read(zip).then(
    () => "read",
    (error: Error & { code?: string }) => `${error.code}: ${error.message}`,
  );
const refused = async (files: Record<string, string | Buffer>): Promise<string> => refusal(await zipWith(files));

describe("zips", () => {
  test("a name that leads out of the folder is refused", async () => {
    const zip = await zipWith({ "aa/nodes.csv": NODES });
    expect(await refusal(renamed(zip, "aa/nodes.csv", "../nodes.csv"))).toMatch(
      /^validation: given\.zip: cannot be read as a zip \(invalid relative path/,
    );
    expect(await refusal(renamed(zip, "aa/nodes.csv", "/a/nodes.csv"))).toMatch(/absolute path/);
    expect(await refusal(renamed(zip, "aa/nodes.csv", "C:/nodes.csv"))).toMatch(/absolute path/);
  });

  test("a bomb is refused before it is unpacked", async () => {
    const bomb = await zipWith({ "nodes.csv": Buffer.alloc(40_000_000, "0") });
    expect(bomb.length).toBeLessThan(60_000);
    expect(await refusal(bomb)).toMatch(
      /^validation: given\.zip: nodes\.csv would unpack to 40000000 bytes out of \d+: no honest file is packed like that\.$/,
    );
  });

  test("a bomb that lies about its size is refused when it passes it", async () => {
    const bomb = await zipWith({ "nodes.csv": Buffer.concat([Buffer.from(NODES), Buffer.alloc(40_000_000, "0")]) });
    const lying = withHeaders(bomb, (header, place) => header.writeUInt32LE(20, place === "central" ? 24 : 22));
    expect(await refusal(lying)).toMatch(/^validation: given\.zip: nodes\.csv cannot be read as a zip \(too many bytes in the stream/);
  });

  test("entries that lie over each other are refused", async () => {
    const zip = await zipWith({ "nodes.csv": NODES, "edges.csv": EDGES });
    const lying = withHeaders(zip, (header, place) => place === "central" && header.writeUInt32LE(zip.length - 50, 20));
    expect(await refusal(lying)).toMatch(/its entries lie over each other/);
  });

  test("an encrypted entry is refused", async () => {
    const zip = withHeaders(await zipWith({ "nodes.csv": NODES }), (header, place) => header.writeUInt16LE(1, place === "central" ? 8 : 6));
    expect(await refusal(zip)).toBe("validation: given.zip: nodes.csv is encrypted: unpack it and pack it again without a password.");
  });

  test("what is no zip, or was cut off, is refused", async () => {
    expect(await refusal(Buffer.from(NODES))).toMatch(/^validation: given\.zip: cannot be read as a zip \(End of central directory record/);
    const zip = await zipWith({ "nodes.csv": NODES });
    expect(await refusal(zip.subarray(0, zip.length - 30))).toMatch(/cannot be read as a zip/);
  });

  test("size, number of entries and unpacked bytes are bounded", async () => {
    const zip = await zipWith({ "nodes.csv": NODES, "edges.csv": EDGES });
    const within = async (limits: Partial<typeof ZIP_LIMITS>): Promise<string> => {
      try {
        for await (const _ of readZip(fileOf(zip, "given.zip"), async function* () {}, { ...ZIP_LIMITS, ...limits }));
        return "read";
      } catch (error) {
        return String(error);
      }
    };
    expect(await within({})).toBe("read");
    expect(await within({ bytes: zip.length - 1 })).toMatch(/has more than \d+ bytes: a zip may have no more/);
    expect(await within({ entries: 1 })).toMatch(/has 2 entries: at most 1 are read/);
    expect(await within({ inflated: 20 })).toMatch(/would unpack to \d+ bytes: at most 20 are read/);
  });

  test("a reader that stops half-way leaves nothing behind", async () => {
    const zip = await zipWith({ "nodes.csv": NODES, "edges.csv": EDGES });
    for await (const _ of readZip(fileOf(zip), async function* () {
      yield* [1, 2, 3];
    }))
      break;
    expect(readdirSync(TEMPORARY)).toEqual([]);
  });
});

describe("tables", () => {
  test("without nodes there is nothing to load", async () => {
    expect(await refused({ "README.txt": "hello", "edges.csv": EDGES })).toBe(
      'validation: given.zip: has no CSV file of nodes: one whose first line names a column ":ID". It has README.txt, edges.csv.',
    );
  });

  test.each([
    [{ "nodes.csv": `${NODES}c,Cleo\n` }, "given.zip: nodes.csv: line 4 has 2 cells, the header has 3 columns."],
    [{ "nodes.csv": `${NODES}c,Cleo,old\n` }, 'given.zip: nodes.csv: line 4, column "age": "old" is no number.'],
    [
      { "nodes.csv": `${NODES}c,Cleo,1.5\n` },
      'given.zip: nodes.csv: line 4, column "age": "1.5" is no whole number that can be kept exactly.',
    ],
    [{ "nodes.csv": ":ID,ok:boolean\na,yes\n" }, 'given.zip: nodes.csv: line 2, column "ok": "yes" is neither true nor false.'],
    [{ "nodes.csv": `${NODES},Cleo,1\n` }, 'given.zip: nodes.csv: line 4, column ":ID": is empty: every row needs it.'],
    [{ "nodes.csv": ":ID,name,name\n" }, 'given.zip: nodes.csv: line 1 has two columns "name": give one of them another name.'],
    [
      { "nodes.csv": NODES, "edges.csv": ":START_ID,:TYPE\na,KNOWS\n" },
      'given.zip: edges.csv: line 1 has no column ":END_ID": a relationship needs both ends.',
    ],
    [
      { "nodes.csv": ':ID,note\na,"one\ntwo"\nb,"three\n' },
      "given.zip: nodes.csv: line 4 is no row of CSV: a quotation mark that opens there is never closed.",
    ],
    [
      { "nodes.csv": ':ID,note\na,"one" two\n' },
      "given.zip: nodes.csv: line 2 is no row of CSV: text follows a closing quotation mark: write a quotation mark inside a cell twice.",
    ],
    [
      { "nodes.csv": Buffer.from(`${NODES}c,Clé,1\n`, "latin1") },
      "given.zip: nodes.csv: is not UTF-8 (near byte 0). Save it as UTF-8 and load it again.",
    ],
    [{ "nodes.csv": Buffer.from(`\uFEFF${NODES}`, "utf16le") }, "given.zip: nodes.csv: is UTF-16. Save it as UTF-8 and load it again."],
    [
      { "nodes.csv": `:ID,note\na,"${"é".repeat(2_000_001)}"\n` },
      "given.zip: nodes.csv: line 2, column 2 has more than 4000000 bytes: a value may have no more.",
    ],
    [
      { "nodes.csv": `:ID,note\na,"${"x".repeat(16_000_001)}"\n` },
      "given.zip: nodes.csv: line 2 is no row of CSV: it has more than 16000000 characters: is a quotation mark not closed?",
    ],
  ] satisfies [Record<string, string | Buffer>, string][])("%#: place and reason are named", async (files, message) => {
    expect(await refused(files)).toBe(`validation: ${message}`);
  });

  test("another's files are read: any names, groups of ids, types, lists, separators, several files", async () => {
    const zip = await zipWith({
      "import/roles.csv": ":START_ID(Actor);role;:END_ID(Movie);:TYPE;:IGNORE\nkeanu;Neo;1;ACTED_IN;x\nkeanu;;1;LIKES;\n",
      "import/movies.csv": 'movieId:ID(Movie),title,year:int,score:double,:LABEL\n1,"The Matrix, ""one""",1999,8.7,Movie;Film\n2,,,,\n',
      "import/actors.csv":
        "\uFEFFpersonId:ID(Actor)\tname\tnames:string[]\twon:boolean\tdc:title\t:LABEL\nkeanu\tKeanu\tK;R\tTRUE\tx\tActor;Person\n",
      "import/notes.csv": 'a,b"c\n1;2\n',
      "README.md": "# hello",
    });
    expect(await read(zip)).toEqual([
      {
        type: "node",
        key: "Movie/1",
        attributes: { labels: ["Movie", "Film"], movieId: "1", title: 'The Matrix, "one"', year: 1999, score: 8.7 },
        place: "import/movies.csv line 2",
      },
      { type: "node", key: "Movie/2", attributes: { movieId: "2" }, place: "import/movies.csv line 3" },
      {
        type: "node",
        key: "Actor/keanu",
        attributes: {
          labels: ["Actor", "Person"],
          kind: "Person",
          personId: "keanu",
          name: "Keanu",
          names: ["K", "R"],
          won: true,
          "dc:title": "x",
        },
        place: "import/actors.csv line 2",
      },
      {
        type: "edge",
        key: null,
        source: "Actor/keanu",
        target: "Movie/1",
        attributes: { type: "ACTED_IN", role: "Neo" },
        place: "import/roles.csv line 2",
      },
      {
        type: "edge",
        key: null,
        source: "Actor/keanu",
        target: "Movie/1",
        attributes: { type: "LIKES" },
        place: "import/roles.csv line 3",
      },
      {
        type: "remark",
        text: "what does not begin like a table of nodes or relationships was passed over: import/notes.csv, README.md",
        place: "the zip",
      },
    ]);
  });
});
