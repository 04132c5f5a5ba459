/** export and load of files, as users run them. */
import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { januaryDataset } from "../support/articles.ts";
import { scratchDirectory } from "../support/scratch.ts";
import { runCommand } from "../support/tamga-command.ts";

const scratch = scratchDirectory();
const store = (name: string) => ["--store", `file:${scratch.path(name)}`];
const counts = async (name: string) => JSON.parse((await runCommand(["store", "info", ...store(name)])).stdout).counts;
const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith("tamga-load-"));

beforeAll(async () => {
  expect((await runCommand(["load", januaryDataset, ...store("january")])).status).toBe(0);
}, 120_000);

test("what one store exports another one loads, and loading it again changes nothing", async () => {
  const merged = await runCommand(["merge", "karim-masimov", "daulet-ergozhin", "--reason", "a test of files", ...store("january")]);
  const file = scratch.path("all.tamga.jsonl");
  const exported = await runCommand(["export", "--all", "-o", file, ...store("january")]);
  expect([exported.status, exported.stdout, exported.stderr]).toEqual([
    0,
    "",
    expect.stringMatching(/Wrote .*all\.tamga\.jsonl \(\d+\.\d kB\)/),
  ]);
  for (let count = 0; count < 2; count++) {
    const { status, stdout } = await runCommand(["load", file, ...store("copy")]);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^Loaded .*all\.tamga\.jsonl: 699 records/)]);
  }
  expect(await counts("copy")).toEqual(await counts("january"));
  expect((await runCommand(["store", "verify", ...store("copy")])).stdout).toMatch(/^All agree/);
  const again = scratch.path("again.tamga.jsonl");
  expect((await runCommand(["export", "--all", "-o", again, ...store("copy")])).status).toBe(0);
  const records = (path: string) =>
    readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => /^\{"kind":"(?:entity|document|sentence|mention|claim|link)"/.test(line));
  expect(records(again)).toEqual(records(file));
  expect(merged.status).toBe(0);
}, 120_000);

test("standard output takes the file as well, and nothing else", async () => {
  const { status, stdout, stderr } = await runCommand([
    "export",
    "--entity",
    "knb",
    "--depth",
    "1",
    "--format",
    "graphology",
    ...store("january"),
  ]);
  expect([status, stderr]).toEqual([0, ""]);
  expect(JSON.parse(stdout).nodes.map(({ key }: { key: string }) => key)).toContain("knb");
});

test("a graph of other people's making is loaded as what the file says", async () => {
  const file = scratch.path("my-graph.json");
  const nodes = [
    { key: "a b", attributes: { label: "<i>Somebody</i>", weight: 3 } },
    { key: "knb", attributes: { kind: "Organization" } },
  ];
  writeFileSync(
    file,
    JSON.stringify({ nodes, edges: [{ source: "a b", target: "knb", attributes: { label: "has shares in", since: 1999 } }] }),
  );
  const { status, stdout, stderr } = await runCommand(["load", file, "--published", "2023-05-06", ...store("foreign")]);
  expect([status, stdout]).toEqual([0, expect.stringMatching(/3 entities, 1 claims, 1 facts, 1 documents/)]);
  expect(stderr).toMatch(/One edge without claims of ours became a claim of the file itself/);
  const ask = async (query: string) => JSON.parse((await runCommand(["query", query, "--format", "json", ...store("foreign")])).stdout);
  expect(JSON.stringify(await ask("MATCH (s:Entity)<-[:STATED_BY]-(c:Claim) RETURN s.name, c.note, c.detail"))).toMatch(
    /Imported file my-graph\.json.*since: 1999.*position[\\":]+has shares in/,
  );
  expect(JSON.stringify(await ask("MATCH (e:Entity) RETURN e.id, e.name"))).toMatch(/‹i›Somebody/);
});

describe("bad files", () => {
  const put = (name: string, content: string | Buffer) => {
    const path = scratch.path(name);
    writeFileSync(path, content);
    return path;
  };
  let whole = "";
  beforeAll(async () => {
    whole = (await runCommand(["export", "--entity", "knb", "--format", "tamga", ...store("january")])).stdout;
  }, 60_000);

  test.each<[string, string, (text: string) => string | Buffer, RegExp]>([
    ["cut off", "cut.tamga.jsonl", (text) => text.slice(0, text.length / 2), /line \d+ is not JSON|the end is missing after \d+ records/],
    ["changed", "changed.tamga.jsonl", (text) => text.replace("Masimov", "Masimow"), /the file was changed/],
    ["a wrong record", "wrong.tamga.jsonl", (text) => text.replace('"kind":"Person"', '"kind":"Robot"'), /line \d+: the entity ".+": kind/],
    ["another encoding", "latin.tamga.jsonl", (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xe9, 0x0a])]), /invalid UTF-8/],
    ["no graph", "none.json", () => "[1, 2]", /has no nodes/],
    ["half a graph", "half.json", () => '{"nodes":[{"key":"a"}', /cut off/],
    ["no JSON", "no.json", () => "<html>", /is not JSON/],
    ["an end that is nowhere", "dangling.json", () => '{"nodes":[{"key":"a"}],"edges":[{"source":"a","target":"b"}]}', /unknown entity/],
    ["no known name", "what.xyz", () => "", /does not say what it is\. Give its format: .*graphology \(\.json\)/],
  ])("%s: place and reason, nothing loaded, nothing left", async (_, name, damage, reason) => {
    const before = leftovers();
    const path = put(name, damage(whole));
    const { status, stderr } = await runCommand(["load", path, ...store("refused")]);
    expect([status === 0, stderr]).toEqual([false, expect.stringMatching(reason)]);
    expect(stderr).toContain(name);
    expect(leftovers()).toEqual(before);
    if (existsSync(scratch.path("refused"))) expect(await counts("refused")).toEqual({ entities: 0, facts: 0, claims: 0, documents: 0 });
  });
});

test("a disk that is full leaves no half file under the name", async () => {
  const launcher = fileURLToPath(new URL("../../bin/tamga.mjs", import.meta.url));
  const file = scratch.path("full.tamga.jsonl");
  const command = `ulimit -f 100; exec "${process.execPath}" "${launcher}" export --all -o "${file}" ${store("january").join(" ")}`;
  await expect(promisify(execFile)("bash", ["-c", command])).rejects.toMatchObject({
    stderr: expect.stringMatching(/cannot be written .*no part of it was left/),
  });
  expect(readdirSync(scratch.path()).filter((name) => name.startsWith("full"))).toEqual([]);
});

test.each([
  [["export", "--all"], /--format is missing/],
  [["export", "--format", "graphology"], /give one of entity, ids, cypher, all/],
  [["export", "--entity", "knb", "--depth", "x", "--format", "tamga"], /depth/],
])("%j is wrong usage", async (args, reason) => {
  const { status, stderr } = await runCommand([...args, ...store("january")]);
  expect([status, stderr]).toEqual([2, expect.stringMatching(reason)]);
});

test("a picture is written by the command line alone, of the width that is asked for", async () => {
  const file = scratch.path("masimov.png");
  const { status, stderr } = await runCommand(["export", "--entity", "karim-masimov", "--width", "640", "-o", file, ...store("january")]);
  expect([status, stderr]).toEqual([0, expect.stringMatching(/Wrote .*masimov\.png/)]);
  const picture = readFileSync(file);
  expect([picture.toString("latin1", 1, 4), picture.readUInt32BE(16)]).toEqual(["PNG", 640]);
  const refused = await runCommand(["export", "--all", "--width", "640", "--format", "gexf", ...store("january")]);
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringMatching(/Only a picture has a width in pixels/)]);
  const narrow = await runCommand(["export", "--all", "--width", "7", "--format", "png", ...store("january")]);
  expect([narrow.status, narrow.stderr]).toEqual([2, expect.stringMatching(/width/)]);
});
