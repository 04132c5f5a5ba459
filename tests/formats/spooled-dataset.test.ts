/** What is laid down of a file: references to claims that it does not hold are left out, and the check needs no schema again. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { checkDataset } from "../../server/dataset/check-dataset.ts";
import { WRITTEN_RECORDS } from "../../server/dataset/dataset-files.ts";
import type { ImportedRecord } from "../../server/formats/imported.ts";
import { spoolDataset } from "../../server/formats/spool-dataset.ts";
import { fileOf } from "../support/written-files.ts";

interface Said {
  readonly id: string;
  readonly about: readonly string[];
}
interface Linked {
  readonly from: string;
  readonly to: string;
}

const item = (kind: ImportedRecord["kind"], record: object): ImportedRecord => ({ type: "record", kind, record, place: "line 1" });

const claim = ({ id, about }: Said): ImportedRecord =>
  item("claim", {
    ...{ id, document: "doc", subject: "press", predicate: "relatedTo", object: { entity: "press" }, speaker: "press", reporter: "press" },
    ...{ statedOn: { date: "2022-01-05", precision: "day" }, attribution: "narration", polarity: "asserts", modality: "reported" },
    ...{ evidence: ["doc-s"], ...(about.length > 0 && { about }) },
  });

/** One sentence, said of by all claims; the document stands behind it, as nothing orders a file. */
const AROUND = [
  item("sentence", { id: "doc-s", document: "doc", idx: 0, kind: "sentence", start: 0, end: 9, sha256: "a".repeat(64), paraphrase: "A." }),
  item("document", {
    ...{ id: "doc", kind: "Article", file: "doc.txt", title: "A report", language: "en", published: "2022-01-05", publisher: "press" },
    ...{ credits: [], length: 9, sha256: "b".repeat(64) },
  }),
  item("entity", { id: "press", kind: "Organization", name: "Press", aliases: [], ftm: "Organization" }),
];

async function laidDown(claims: readonly Said[], links: readonly Linked[]) {
  const linked = links.map(({ from, to }) => item("link", { from, type: "supports", to }));
  const items = [...linked, ...claims.map(claim), ...AROUND];
  const read = async function* () {
    yield* items;
  };
  const spooled = await spoolDataset(read, fileOf(""), { published: "2022-01-06" });
  try {
    const linesOf = (name: string) =>
      readFileSync(join(spooled.directory, name), "utf8")
        .split("\n")
        .slice(0, -1)
        .map((line): unknown => JSON.parse(line));
    const [quick, whole] = [await checkDataset(spooled.directory, { schemas: WRITTEN_RECORDS }), await checkDataset(spooled.directory)];
    return { loose: spooled.loose, claims: linesOf("claims.jsonl"), links: linesOf("links.jsonl"), quick, whole };
  } finally {
    await spooled.remove();
  }
}

test("claims and links keep the references that the file holds, and no other", async () => {
  const ids = Array.from({ length: 12 }, (_, each) => `c${each}`);
  const id = fc.constantFrom(...ids);
  const claims = fc.uniqueArray(fc.record({ id, about: fc.uniqueArray(id, { maxLength: 3 }) }), {
    selector: (each) => each.id,
    maxLength: 9,
  });
  const links = fc.uniqueArray(
    fc.record({ from: id, to: id }).filter(({ from, to }) => from < to),
    { selector: ({ from, to }) => `${from} ${to}`, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(claims, links, async (said, linked) => {
      const others = said.map((each) => ({ ...each, about: each.about.filter((about) => about !== each.id) }));
      const held = new Set(others.map((each) => each.id));
      const { loose, quick, whole, ...found } = await laidDown(others, linked);
      expect(found.claims).toMatchObject(others.map((each) => ({ id: each.id })));
      const kept = others.map(({ about }) => about.filter((each) => held.has(each)));
      expect(found.claims.map((each) => (each as Partial<Said>).about ?? [])).toEqual(kept);
      const bothHeld = linked.filter(({ from, to }) => held.has(from) && held.has(to));
      expect(found.links).toEqual(bothHeld.map(({ from, to }) => ({ from, type: "supports", to })));
      const left = others.flatMap(({ about }) => about).length - kept.flat().length;
      expect(loose).toBe(left + linked.length - bothHeld.length);
      expect([quick.sound, quick.problems]).toEqual([true, []]);
      // Nothing is lost by not asking the schemas again.
      expect({ ...quick, schemas: null }).toEqual({ ...whole, schemas: null });
    }),
    { numRuns: 40 },
  );
}, 60_000);
