/** Files that are no FollowTheMoney: each is refused with its line, its reason, and what to do. */
import { line, read, refusal } from "../support/ftm-lines.ts";

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
