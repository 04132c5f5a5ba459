/** check, load, query and store on a real embedded store. */
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { januaryDataset } from "../support/articles.ts";
import { breakVillage, put, villageArticles, villageDataset } from "../support/dataset-copy.ts";
import { scratchDirectory } from "../support/scratch.ts";
import { type Ran, runCommand } from "../support/tamga-command.ts";

const scratch = scratchDirectory();
const store = (name: string) => ["--store", `file:${scratch.path(name)}`];
const COUNTS = /86 entities, 197 claims, 177 facts, 2 documents/;

describe("check", () => {
  test("a sound dataset is status 0 and says what it has", async () => {
    const { status, stdout } = await runCommand(["check", januaryDataset]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/is sound: 86 entities, 2 documents, 68 sentences, 262 mentions, 197 claims, 84 links/);
  });

  test("offsets and hashes are proven against articles", async () => {
    const { status, stdout } = await runCommand(["check", villageDataset, "--articles", villageArticles]);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/[1-9]\d* articles proven, 0 not there/)]);
  });

  test("every problem has its file, line, record and reason, in every dataset", async () => {
    const first = breakVillage(scratch.path("first"), "claims.jsonl", put(1, { predicate: "likes" }));
    const second = breakVillage(scratch.path("second"), "entities.jsonl", () => new Uint8Array([0x7b, 0xff, 0x0a]));
    const { status, stdout, stderr } = await runCommand(["check", first, second]);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/first\/claims\.jsonl:1 \(\S+\): .*likes/);
    expect(stderr).toMatch(/second\/claims\.jsonl:1 \(\S+\): subject: unknown entity/);
    expect(stderr).toMatch(/second\/entities\.jsonl:1.*UTF-8/);
    expect(stderr.trimEnd().split("\n").at(-1)).toMatch(/^tamga: \d+ problems found/);
  });

  test("a folder that is no dataset is said to be none", async () => {
    const { status, stderr } = await runCommand(["check", scratch.path("nothing-here")]);
    expect([status, stderr]).toEqual([1, expect.stringContaining("dataset.json")]);
  });
});

describe("load", () => {
  test("is said in one line each, and loading again changes nothing", async () => {
    for (let count = 0; count < 2; count++) {
      const { status, stdout } = await runCommand(["load", januaryDataset, ...store("loaded")]);
      expect([status, stdout]).toEqual([0, expect.stringMatching(COUNTS)]);
      expect(stdout).toMatch(/^Loaded .*january-2022: 699 records in [\d.]+ s/);
    }
    const verified = await runCommand(["store", "verify", ...store("loaded")]);
    expect([verified.status, verified.stdout]).toEqual([0, expect.stringMatching(/^All agree: 197 claims, 177 facts, 89 edges/)]);
  });

  test("nothing is loaded when any dataset has a problem", async () => {
    const broken = breakVillage(scratch.path("broken"), "claims.jsonl", put(1, { subject: "nobody" }));
    const { status, stderr } = await runCommand(["load", villageDataset, broken, ...store("refused")]);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/nothing was loaded/)]);
    const info = JSON.parse((await runCommand(["store", "info", ...store("refused")])).stdout);
    expect(info.counts).toEqual({ entities: 0, facts: 0, claims: 0, documents: 0 });
  });

  test("articles are kept where their hash is right", async () => {
    expect((await runCommand(["load", villageDataset, "--articles", villageArticles, ...store("texts")])).status).toBe(0);
    const held = await runCommand([
      "query",
      "MATCH (a:Article) WHERE a.text IS NOT NULL RETURN count(a) AS n",
      "--format",
      "json",
      ...store("texts"),
    ]);
    expect(JSON.parse(held.stdout)[0].n).toBeGreaterThan(0);
  });

  test("a store that another process has open is refused by name", async () => {
    const args = ["load", januaryDataset, ...store("shared")];
    const both = await Promise.all([runCommand(args), runCommand(args)]);
    const failed = both.filter(({ status }) => status !== 0);
    for (const { stderr } of failed) expect(stderr).toMatch(/another process|in use|process \d+/i);
    expect(failed.length).toBeLessThan(2);
  });
});

describe("query", () => {
  const query = (text: string, ...more: string[]): Promise<Ran> => runCommand(["query", text, ...more, ...store("queried")]);
  beforeAll(async () => {
    const { status, stderr } = await runCommand(["load", januaryDataset, ...store("queried")]);
    if (status !== 0) throw new Error(stderr);
  }, 120_000);

  const NAMES = "MATCH (p:Person) WHERE p.id IN ['karim-masimov', 'kassym-jomart-tokayev'] RETURN p.id AS id, p.name AS name ORDER BY id";

  test("a table is for people", async () => {
    const { status, stdout } = await query(NAMES);
    expect(status).toBe(0);
    expect(stdout.split("\n").map((line) => line.trimEnd())).toEqual([
      "id                     name",
      "─────────────────────  ─────────────────────",
      "karim-masimov          Karim Masimov",
      "kassym-jomart-tokayev  Kassym-Jomart Tokayev",
      "2 rows",
      "",
    ]);
  });

  test("JSON, JSON lines and CSV can be parsed", async () => {
    const expected = [
      { id: "karim-masimov", name: "Karim Masimov" },
      { id: "kassym-jomart-tokayev", name: "Kassym-Jomart Tokayev" },
    ];
    expect(JSON.parse((await query(NAMES, "--format", "json")).stdout)).toEqual(expected);
    const lines = (await query(NAMES, "--format", "jsonl")).stdout.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(expected);
    expect((await query(NAMES, "--format", "csv")).stdout).toBe(
      "id,name\r\nkarim-masimov,Karim Masimov\r\nkassym-jomart-tokayev,Kassym-Jomart Tokayev\r\n",
    );
  });

  test("parameters are JSON, or text as it stands", async () => {
    const text = "MATCH (e:Entity) WHERE e.id IN $ids AND e.kind = $kind RETURN e.id AS id, $n + 1 AS n";
    const { stdout } = await query(text, "--param", 'ids=["knb","almaty"]', "--param", "kind=Place", "--param", "n=41", "--format", "json");
    expect(JSON.parse(stdout)).toEqual([{ id: "almaty", n: 42 }]);
  });

  test("what a limit cut off is said on standard error", async () => {
    const { status, stdout, stderr } = await query("MATCH (e:Entity) RETURN e.id AS id", "--limit", "3", "--format", "jsonl");
    expect([status, stdout.trimEnd().split("\n").length]).toEqual([0, 3]);
    expect(stderr).toMatch(/Cut off at 3 rows/);
  });

  test("a wrong query is one line with its place", async () => {
    const { status, stderr } = await query("MATCH (n:Entity)\nRETRN n");
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^tamga: .*\(line 2, column \d+\)\n$/)]);
  });

  test("writing needs --write", async () => {
    const create = "CREATE (n:Scratch {id: 1}) RETURN n.id AS id";
    const refused = await query(create);
    expect([refused.status, refused.stdout]).toEqual([1, ""]);
    expect((await query(create, "--write")).status).toBe(0);
    expect((await query("MATCH (n:Scratch) DELETE n", "--write")).status).toBe(0);
    expect(JSON.parse((await query("MATCH (n:Scratch) RETURN count(n) AS n", "--format", "json")).stdout)).toEqual([{ n: 0 }]);
  });

  test("a query ends at its time limit", async () => {
    const { status, stderr } = await query(
      "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS s",
      "--timeout",
      "1",
    );
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^tamga: .*time/i)]);
  });

  test("a reader that has enough is no error", async () => {
    const launcher = fileURLToPath(new URL("../../bin/tamga.mjs", import.meta.url));
    const text = "UNWIND range(1, 10000) AS n RETURN n, 'a long text to fill the pipe' AS text";
    const [, url] = store("queried");
    const shell = `node "${launcher}" query "${text}" --limit 10000 --format jsonl --store "${url}" | head -n 1; echo "status \${PIPESTATUS[0]}"`;
    const { stdout, stderr } = await promisify(execFile)("bash", ["-c", shell], { env: { ...process.env, NODE_OPTIONS: "" } });
    expect([stdout.split("\n").slice(1), stderr]).toEqual([["status 0", ""], ""]);
  });
});

describe("store", () => {
  test("info, schema and clear", async () => {
    expect((await runCommand(["load", villageDataset, ...store("kept")])).status).toBe(0);
    const info = JSON.parse((await runCommand(["store", "info", ...store("kept")])).stdout);
    expect(info).toMatchObject({ kind: "embedded", version: expect.stringMatching(/\d/), counts: { entities: expect.any(Number) } });
    expect(info.counts.entities).toBeGreaterThan(0);
    const schema = JSON.parse((await runCommand(["store", "schema", ...store("kept")])).stdout);
    expect(schema.labels).toContain("Claim");
    expect((await runCommand(["store", "clear", "--yes", ...store("kept")])).status).toBe(0);
    expect(JSON.parse((await runCommand(["store", "info", ...store("kept")])).stdout).counts.entities).toBe(0);
  });

  test("verify finds what was changed behind its back, and mends it", async () => {
    expect((await runCommand(["load", villageDataset, ...store("mended")])).status).toBe(0);
    const spoil = await runCommand([
      "query",
      "MATCH (f:Fact) SET f.status = 'corroborated', f.detail = '{}'",
      "--write",
      ...store("mended"),
    ]);
    expect(spoil.status).toBe(0);
    const found = await runCommand(["store", "verify", ...store("mended")]);
    expect([found.status, found.stdout]).toEqual([1, ""]);
    expect(found.stderr).toMatch(/disagreements/);
    const mended = await runCommand(["store", "verify", "--mend", ...store("mended")]);
    expect([mended.status, mended.stdout]).toEqual([0, expect.stringMatching(/^Mended [1-9]/)]);
    expect((await runCommand(["store", "verify", ...store("mended")])).stdout).toMatch(/^All agree/);
  });

  test("a journal that is a text of something else is refused", async () => {
    const path = scratch.path("foreign");
    expect((await runCommand(["store", "info", "--store", `file:${path}`])).status).toBe(0);
    writeFileSync(`${path}/journal.jsonl`, "this is no journal\nat all\n");
    const { status, stderr } = await runCommand(["store", "info", "--store", `file:${path}`]);
    expect([status, stderr]).toEqual([expect.any(Number), expect.stringMatching(/^tamga: .*journal/m)]);
    expect(status).not.toBe(0);
  });
});
