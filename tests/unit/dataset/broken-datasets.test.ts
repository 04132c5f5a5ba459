/** Every class of bad input: one fault in a sound dataset gives one problem, with file, line, record and reason. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { checkDataset } from "../../../server/dataset/check-dataset.ts";
import { formatProblem } from "../../../server/dataset/problem-list.ts";
import { breakVillage, edit, put, villageArticles, villageDataset } from "../../support/dataset-copy.ts";
import { scratchDirectory } from "../../support/scratch.ts";

const scratch = scratchDirectory();
let copies = 0;
const broken = (file: string, change: Parameters<typeof breakVillage>[2]) =>
  breakVillage(scratch.path(`village-${++copies}`), file, change);
const claims = "claims.jsonl";

interface Case {
  readonly file: string;
  readonly change: Parameters<typeof breakVillage>[2];
  /** "line record: reason", with the line left out where the file as a whole is at fault. */
  readonly problem: RegExp;
}

// biome-ignore format: one case a line
const CASES: Readonly<Record<string, Case>> = {
  "a line that is not JSON": { file: claims, change: (lines) => lines.with(1, '{"id":"d1-c2", oops}'), problem: /^claims\.jsonl:2 \(d1-c2\): not JSON: / },
  "half a file": { file: "links.jsonl", change: (lines) => lines.join("\n").slice(0, -20), problem: /^links\.jsonl:2: the file ends in the middle of this record: it was cut off/ },
  "an empty line": { file: "links.jsonl", change: (lines) => [lines[0] ?? "", "", lines[1] ?? ""], problem: /^links\.jsonl:2: the line is empty/ },
  "a byte order mark": { file: "entities.jsonl", change: (lines) => `\uFEFF${lines.join("\n")}\n`, problem: /^entities\.jsonl:1 \(ana-bel\): the file begins with a byte order mark/ },
  "a record that is an array": { file: "links.jsonl", change: (lines) => [...lines, "[1]"], problem: /^links\.jsonl:3: must be object/ },
  "an unknown predicate": { file: claims, change: put(1, { predicate: "flooded" }), problem: /^claims\.jsonl:1 \(d1-c1\): predicate: unknown predicate "flooded"$/ },
  "a predicate of another kind of subject": { file: claims, change: put(1, { subject: "dolna", predicate: "deathToll", object: { value: 1, datatype: "number" } }), problem: /\(d1-c1\): subject: deathToll is said of Event, and dolna is Place/ },
  "a predicate of another kind of object": { file: claims, change: put(4, { object: { entity: "dolna" } }), problem: /\(d1-c4\): object: heads takes Organization, and dolna is Place/ },
  "a literal where an entity belongs": { file: claims, change: put(4, { object: { value: "board", datatype: "string" } }), problem: /\(d1-c4\): object: heads takes Organization, not a literal/ },
  "an object that is neither": { file: claims, change: put(4, { object: { entity: "water-board", value: 3 } }), problem: /\(d1-c4\): object: unknown field "value"/ },
  "a literal without its value": { file: claims, change: put(3, { object: { datatype: "number" } }), problem: /\(d1-c3\): object\.value: is missing/ },
  "a number that is text": { file: claims, change: put(3, { object: { value: "12", datatype: "number" } }), problem: /\(d1-c3\): object\.value: "12" is no number/ },
  "a literal that is no date": { file: claims, change: put(3, { subject: "water-board", predicate: "foundedOn", object: { value: "2021-02-30", datatype: "date" } }), problem: /\(d1-c3\): object\.value: "2021-02-30" is no date/ },
  "a range that runs backwards": { file: claims, change: put(3, { object: { value: 12, max: 10, datatype: "number", unit: "people" } }), problem: /\(d1-c3\): object\.max: 10 must be more than 12/ },
  "a comparator on text": { file: claims, change: put(3, { object: { value: "dozens of", datatype: "quantity-word", comparator: ">" } }), problem: /\(d1-c3\): object: only a number can have max or comparator/ },
  "an unknown subject": { file: claims, change: put(1, { subject: "river" }), problem: /\(d1-c1\): subject: unknown entity "river"/ },
  "an unknown object": { file: claims, change: put(1, { object: { entity: "river" } }), problem: /\(d1-c1\): object\.entity: unknown entity "river"/ },
  "an unknown speaker": { file: claims, change: put(3, { speaker: "river" }), problem: /\(d1-c3\): speaker: unknown entity "river"/ },
  "an unknown source": { file: claims, change: put(3, { cites: ["ana-bel", "river"] }), problem: /\(d1-c3\): cites\.1: unknown entity "river"/ },
  "an unknown channel": { file: claims, change: put(3, { reportedVia: ["river"] }), problem: /\(d1-c3\): reportedVia\.0: unknown entity "river"/ },
  "an unknown entity in a qualifier": { file: claims, change: put(3, { qualifiers: { location: "river" } }), problem: /\(d1-c3\): qualifiers\.location: unknown entity "river"/ },
  "an unknown document of a claim": { file: claims, change: put(4, { document: "dolna-9" }), problem: /\(d1-c4\): document: unknown document "dolna-9"/ },
  "an unknown sentence": { file: claims, change: put(4, { evidence: ["d1:s1", "d1:s9"] }), problem: /\(d1-c4\): evidence\.1: unknown sentence "d1:s9"/ },
  "a sentence named twice": { file: claims, change: put(4, { evidence: ["d1:s1", "d1:s1"] }), problem: /\(d1-c4\): evidence: a sentence is named twice/ },
  "no evidence": { file: claims, change: put(4, { evidence: [] }), problem: /\(d1-c4\): evidence: / },
  "an answer to an unknown claim": { file: claims, change: put(2, { about: ["d1-c3", "d1-c9"] }), problem: /^claims\.jsonl:2 \(d1-c2\): about: unknown claim "d1-c9"/ },
  "an answer to itself": { file: claims, change: put(2, { about: ["d1-c2"] }), problem: /\(d1-c2\): about: the claim cannot answer itself/ },
  "a cue outside its evidence": { file: claims, change: put(2, { evidence: ["d1:s1"] }), problem: /\(d1-c2\): the cue at \d+–\d+ is not inside its sentence d1:s1/ },
  "narration by another speaker": { file: claims, change: put(1, { speaker: "ana-bel" }), problem: /\(d1-c1\): attribution: narration is the reporter's own voice/ },
  "an attribution to the reporter": { file: claims, change: put(3, { speaker: "dolna-courier" }), problem: /\(d1-c3\): attribution: indirect needs a speaker other than the reporter/ },
  "a day that does not exist": { file: claims, change: put(1, { statedOn: { date: "2021-02-29", precision: "day" } }), problem: /\(d1-c1\): statedOn\.date: 2021-02-29 is not a day of the calendar/ },
  "a date against its precision": { file: claims, change: put(1, { eventDate: { date: "2021-05", precision: "day" } }), problem: /\(d1-c1\): eventDate\.date: must be a day/ },
  "an end before its beginning": { file: claims, change: put(4, { validTo: { date: "2019", precision: "year" } }), problem: /\(d1-c4\): validTo: ends on 2019-12-31 at the latest, before it begins/ },
  "a duplicate entity": { file: "entities.jsonl", change: put(6, { id: "water-board" }), problem: /^entities\.jsonl:6 \(water-board\): duplicate id: line 2 has it already/ },
  "a duplicate mention": { file: "mentions.jsonl", change: put(3, { id: "d1-m1" }), problem: /^mentions\.jsonl:3 \(d1-m1\): duplicate id: line 1/ },
  "a duplicate link": { file: "links.jsonl", change: (lines) => [...lines, lines[0] ?? ""], problem: /^links\.jsonl:3 \(d1-c2 contradicts d1-c3\): duplicate id: line 1/ },
  "a link in both directions": { file: "links.jsonl", change: (lines) => [...lines, '{"from":"d1-c3","type":"contradicts","to":"d1-c2"}'], problem: /^links\.jsonl:3 \(d1-c3 contradicts d1-c2\): d1-c2 contradicts d1-c3 is there already/ },
  "a link to an unknown claim": { file: "links.jsonl", change: put(2, { to: "d1-c9" }), problem: /^links\.jsonl:2 \(d1-c3 supports d1-c9\): to: unknown claim "d1-c9"/ },
  "a link to itself": { file: "links.jsonl", change: put(2, { to: "d1-c3" }), problem: /^links\.jsonl:2 \(d1-c3 supports d1-c3\): to: must not be the claim itself/ },
  "HTML in a name": { file: "entities.jsonl", change: put(1, { name: "Ana <img src=x onerror=alert(1)> Bel" }), problem: /^entities\.jsonl:1 \(ana-bel\): name: must not have HTML in it/ },
  "HTML in a paraphrase": { file: "sentences.jsonl", change: put(2, { paraphrase: "<script>1</script>" }), problem: /\(d1:s1\): paraphrase: must not have HTML/ },
  "HTML in the basis of a date": { file: "claims.jsonl", change: put(1, { statedOn: { date: "2021-05-04", precision: "day", basis: "<b>Monday</b>" } }), problem: /\(d1-c1\): statedOn\.basis: must not have HTML/ },
  "a text direction override": { file: "entities.jsonl", change: put(1, { name: "Ana \u202E leB" }), problem: /\(ana-bel\): name: must not have control or direction-override/ },
  "half a surrogate pair": { file: "entities.jsonl", change: (lines) => lines.with(0, (lines[0] ?? "").replace("Ana Bel", "Ana \\ud83c")), problem: /\(ana-bel\): name: must be valid Unicode/ },
  "an unknown kind": { file: "entities.jsonl", change: put(6, { kind: "Crowd" }), problem: /\(villagers\): kind: "Crowd" is none of Person, Organization/ },
  "a field that nobody knows": { file: "entities.jsonl", change: put(6, { size: 4 }), problem: /\(villagers\): unknown field "size"/ },
  "an id that is no slug": { file: "entities.jsonl", change: put(6, { id: "Vill Agers" }), problem: /\(Vill Agers\): id: must be a slug/ },
  "an unknown publisher": { file: "documents.jsonl", change: put(1, { publisher: "river" }), problem: /\(dolna-1\): publisher: unknown entity "river"/ },
  "a path as file name": { file: "documents.jsonl", change: put(1, { file: "../dolna.txt" }), problem: /\(dolna-1\): file: must be a plain file name/ },
  "a title span past the end": { file: "documents.jsonl", change: put(1, { titleSpan: [0, 900] }), problem: /\(dolna-1\): titleSpan: 0–900 is no range of a text of \d+/ },
  "one article as two documents": { file: "documents.jsonl", change: (lines) => [...lines, ...put(1, { id: "dolna-2" })(lines)], problem: /^documents\.jsonl:2 \(dolna-2\): sha256: dolna-1 is the same article/ },
  "a sentence past the end": { file: "sentences.jsonl", change: put(3, { end: 900 }), problem: /\(d1:s2\): end: 900 is past the end of dolna-1/ },
  "sentences that overlap": { file: "sentences.jsonl", change: put(3, { start: 70 }), problem: /\(d1:s2\): start: 70 lies before \d+, the end of d1:s1: sentences must not overlap/ },
  "sentences out of order": { file: "sentences.jsonl", change: put(3, { idx: 1 }), problem: /\(d1:s2\): idx: 1 comes after 1 of d1:s1: sentences must be in order/ },
  "a range that is empty": { file: "sentences.jsonl", change: edit(3, (record) => ({ ...record, end: record.start })), problem: /\(d1:s2\): end: must be after start/ },
  "a mention outside its sentence": { file: "mentions.jsonl", change: put(2, { sentence: "d1:s2" }), problem: /\(d1-m2\): the mention at \d+–\d+ is not inside its sentence d1:s2/ },
  "a mention in an unknown sentence": { file: "mentions.jsonl", change: put(2, { sentence: "d1:s9" }), problem: /\(d1-m2\): sentence: unknown sentence "d1:s9"/ },
  "a mention of an unknown entity": { file: "mentions.jsonl", change: put(2, { alsoEntities: ["river"] }), problem: /\(d1-m2\): alsoEntities\.0: unknown entity "river"/ },
  "a hash that is none": { file: "mentions.jsonl", change: put(2, { sha256: "abc" }), problem: /\(d1-m2\): sha256: must be a SHA-256/ },
};

test.each(Object.entries(CASES))("%s", async (_, { file, change, problem }) => {
  const { problems, problemCount, sound } = await checkDataset(broken(file, change));
  expect(problems.map(formatProblem)).toEqual([expect.stringMatching(problem)]);
  expect({ problemCount, sound }).toEqual({ problemCount: 1, sound: false });
  expect(problems[0]?.file).toBe(file);
});

test("a sound dataset has no problem", async () => {
  const check = await checkDataset(villageDataset, { articlesDir: villageArticles });
  expect(check.problems).toEqual([]);
  expect(check).toMatchObject({ sound: true, counts: { entities: 6, documents: 1, sentences: 3, mentions: 3, claims: 4, links: 2 } });
});

test("invalid UTF-8 is named by its byte", async () => {
  let at = 0;
  const dataset = broken("entities.jsonl", (lines) => {
    const bytes = Buffer.from(`${lines.join("\n")}\n`);
    at = bytes.indexOf("Villagers of");
    bytes[at] = 0xff;
    return bytes;
  });
  const { problems } = await checkDataset(dataset);
  expect(problems.map(formatProblem)).toEqual([`entities.jsonl:6 (villagers): invalid UTF-8 at byte ${at} of the file (0xFF)`]);
});

test("a string of 10 MB is refused with its size, without taking the rest along", async () => {
  const { problems } = await checkDataset(broken("entities.jsonl", put(6, { note: "x".repeat(10_000_000) })));
  expect(problems.map(formatProblem)).toEqual([
    expect.stringMatching(/^entities\.jsonl:6 \(villagers\): the line has 10000\d\d\d bytes: a record may have at most 1000000$/),
  ]);
});

test("a string under the line's limit is held to the field's limit", async () => {
  const { problems } = await checkDataset(broken("entities.jsonl", put(6, { name: "x".repeat(600) })));
  expect(problems.map(formatProblem)).toEqual([expect.stringMatching(/\(villagers\): name: must have at most 500 characters/)]);
});

test("every problem of a file is reported, also behind a broken line", async () => {
  const dataset = broken(claims, (lines) => [
    put(1, { predicate: "flooded", subject: 3 })(lines)[0] ?? "",
    "{",
    ...put(1, { speaker: "river" })(lines.slice(2)),
  ]);
  const { problems } = await checkDataset(dataset);
  expect(problems.map(({ file, line, record }) => [file, line, record])).toEqual([
    [claims, 1, "d1-c1"],
    [claims, 1, "d1-c1"],
    [claims, 2, null],
    [claims, 3, "d1-c3"],
    ["links.jsonl", 1, "d1-c2 contradicts d1-c3"],
  ]);
});

test("past a thousand problems the rest is counted and not kept", async () => {
  const dataset = broken("links.jsonl", () =>
    Array.from({ length: 1500 }, (_, index) => `{"from":"d1-c1","type":"supports","to":"x${index}"}`),
  );
  const { problems, problemCount } = await checkDataset(dataset);
  expect(problems).toHaveLength(1000);
  expect(problemCount).toBe(1500);
});

describe("the folder", () => {
  test("a missing file, and a folder in place of a file", async () => {
    const dataset = broken("links.jsonl", (lines) => lines);
    rmSync(`${dataset}/links.jsonl`);
    expect((await checkDataset(dataset)).problems.map(formatProblem)).toEqual(["links.jsonl: is missing"]);
    mkdirSync(`${dataset}/links.jsonl`);
    expect((await checkDataset(dataset)).problems.map(formatProblem)).toEqual(["links.jsonl: is not a file"]);
  });

  test("no dataset at all", async () => {
    const { problems, sound } = await checkDataset(scratch.path("nowhere"));
    expect(sound).toBe(false);
    expect(problems.map(formatProblem)).toContain("dataset.json: is missing");
  });

  test.each([
    [
      "another format",
      '{"format":"tamga/9","id":"village","title":"Dolna","description":"d","licence":"l"}',
      /^dataset\.json: format: "tamga\/9" is none of tamga\/1/,
    ],
    ["no title", '{"format":"tamga/1","id":"village","description":"d","licence":"l"}', /^dataset\.json: title: is missing/],
    ["no JSON", "{", /^dataset\.json: not JSON/],
  ])("a manifest with %s", async (_, text, problem) => {
    const dataset = broken("dataset.json", () => text);
    expect((await checkDataset(dataset)).problems.map(formatProblem)).toEqual([expect.stringMatching(problem)]);
  });

  test("a file that was cut between two lines is seen by the manifest's count and hash", async () => {
    const dataset = broken("links.jsonl", (lines) => lines);
    const { hashes } = await checkDataset(dataset);
    const manifest = { format: "tamga/1", id: "village", title: "Dolna", description: "d", licence: "l" };
    const files = { "links.jsonl": { records: 2, sha256: hashes.links } };
    writeFileSync(`${dataset}/dataset.json`, JSON.stringify({ ...manifest, files }));
    expect((await checkDataset(dataset)).problems).toEqual([]);
    breakVillage(dataset, "links.jsonl", (lines) => lines.slice(0, 1));
    writeFileSync(`${dataset}/dataset.json`, JSON.stringify({ ...manifest, files }));
    expect((await checkDataset(dataset)).problems.map(formatProblem)).toEqual([
      expect.stringMatching(/^links\.jsonl: has 1 records with SHA-256 .* dataset\.json says 2 with .*: it was changed or cut off$/),
    ]);
  });
});
