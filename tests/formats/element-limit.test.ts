/** Nodes with more than a reader takes in one place: refused when they are written, for such a file could not be read again. */
import { claimSchema } from "../../model/claim.ts";
import type { FormatId } from "../../model/export.ts";
import { sourceOf } from "../support/export-arbitraries.ts";
import { bagOf, fileOf, itemsIn, rewritten, written } from "../support/written-files.ts";

const SHA256 = "ab".repeat(32);
const NOTE = "x".repeat(9_990);
const said = { precision: "day", date: "2022-01-05" };

/** One event about which so many numbers are told, each with a long note. */
const eventWith = (numbers: number) =>
  sourceOf({
    entities: [
      { id: "press", kind: "Organization", name: "The Press", aliases: [], ftm: "Organization" },
      { id: "unrest", kind: "Event", name: "The unrest", aliases: [], ftm: "Event" },
    ],
    documents: [
      {
        id: "d",
        kind: "Article",
        file: "d.txt",
        title: "D",
        language: "en",
        published: "2022-01-05",
        publisher: "press",
        credits: [],
        length: 10,
        sha256: SHA256,
      },
    ],
    sentences: [{ id: "d-s1", document: "d", idx: 0, kind: "sentence", start: 0, end: 9, sha256: SHA256, paraphrase: "Numbers." }],
    claims: Array.from({ length: numbers }, (_, index) =>
      claimSchema.parse({
        ...{
          id: `c${index}`,
          document: "d",
          subject: "unrest",
          predicate: "deathToll",
          statedOn: said,
          speaker: "press",
          reporter: "press",
        },
        object: { value: index, datatype: "number", unit: "people" },
        ...{ attribution: "narration", polarity: "asserts", modality: "reported", evidence: ["d-s1"], note: NOTE },
      }),
    ),
    links: [],
    positions: {},
  });

/** Characters that fit, and that do not, in thousands of claims with a note each. */
const LIMITS: readonly (readonly [FormatId, number, number])[] = [
  ["gexf", 1350, 1650],
  ["graphml", 1350, 1650],
  ["graphology", 1350, 1650],
  ["csv", 100, 160],
];

test.each(LIMITS)(
  "%s: a node with %i long claims is read again, one with %i is refused before it is written",
  async (format, fits, toomany) => {
    const read = await rewritten(format, eventWith(fits), 65_536);
    const records = read.flatMap((item) => (item.type === "node" ? JSON.parse(String(item.attributes.records)) : []));
    expect(bagOf(records).filter((each) => each.startsWith("claim"))).toHaveLength(fits);
    await expect(written(format, eventWith(toomany))).rejects.toMatchObject({
      code: "too-large",
      message: expect.stringMatching(/^unrest has \d+ characters .* Export it as tamga or ftm/),
    });
  },
  60_000,
);

test.each(["tamga", "ftm"] as const)(
  "%s has a line for each record, and takes them all",
  async (format) => {
    const read = await rewritten(format, eventWith(1650), 65_536);
    expect(read.filter((item) => item.type === "record" && item.kind === "claim")).toHaveLength(1650);
  },
  60_000,
);

test("graphology JSON whose values have no end is refused in bounded memory", async () => {
  let asked = 0;
  const endless = {
    name: "endless.json",
    async *bytes() {
      yield Buffer.from('{"nodes":[{"key":"a"},{"key":"b","attributes":{"note":"');
      for (;;) {
        asked += 1;
        yield Buffer.alloc(1_000_000, "x");
      }
    },
  };
  await expect(itemsIn("graphology", endless)).rejects.toMatchObject({
    code: "validation",
    message: expect.stringMatching(/^endless.json: behind node or edge 1 it has 48000000 bytes without the end/),
  });
  expect(asked).toBeLessThan(60);
  expect(await itemsIn("graphology", fileOf('{"nodes":[{"key":"a"}]}'))).toHaveLength(1);
}, 60_000);
