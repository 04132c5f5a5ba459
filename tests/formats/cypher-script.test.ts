/** The Cypher script on a fresh Neo4j: statement by statement, by Neo4j's own shell, and once more over what it made. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import neo4j, { type Driver } from "neo4j-driver";
import type { Entity } from "../../model/entity.ts";
import { cypherLiteral } from "../../server/formats/cypher-literal.ts";
import { SCRIPT_STATEMENTS } from "../../server/formats/script-batches.ts";
import { readExampleQueries } from "../../server/service/example-queries.ts";
import { openExport, previewExport } from "../../server/service/export/open-export.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { rowsOf } from "../support/both-stores.ts";
import { describeWith, NEO4J_PROGRAMS } from "../support/describe-with.ts";
import { countLabels, countTypes, everythingIn } from "../support/graph-census.ts";
import { loadJanuary } from "../support/january.ts";
import { type OwnNeo4j, startNeo4j } from "../support/neo4j.mjs";
import { runCypherShell, SERVER_POM, SHELL_POM } from "../support/neo4j-tools.ts";
import { scratchDirectory } from "../support/scratch.ts";
import { written } from "../support/written-files.ts";

/** Names that would end a literal, a statement or a line, if they could. */
const HOSTILE = [
  "'; MATCH (n) DETACH DELETE n; //",
  "\\",
  "\\'",
  "\\u0027 OR true",
  '`a` "b" /* c */ // d',
  ":begin",
  "{x: $rows} $& $1",
  "кто–то 日本 🙂 \u00a0",
];
const hostileEntity = (name: string, index: number): Entity => ({
  id: `hostile-${index}`,
  kind: "Person",
  name,
  aliases: [],
  ftm: "Person",
  note: `${name};\n${name}`,
});
const NOW = new Date("2026-01-02T03:04:05.678Z");

test("the shell of the tests has the version of the server", () => {
  const versionIn = (file: string) => /<neo4j\.version>([\d.]+)</.exec(readFileSync(file, "utf8"))?.[1];
  expect(versionIn(SHELL_POM)).toMatch(/^5\./);
  expect(versionIn(SHELL_POM)).toBe(versionIn(SERVER_POM));
});

test("every statement of cypher/script is used, and none is missing", () => {
  const files = readdirSync(new URL("../../cypher/script/", import.meta.url)).map((file) => file.replace(/\.cypher$/, ""));
  expect(files.sort()).toEqual([...SCRIPT_STATEMENTS].sort());
});

test("text is a literal on one line, whatever is in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const literal = cypherLiteral(text);
      expect(literal).toMatch(/^'(?:[^'\\\p{Cc}\u2028\u2029]|\\[\\'nrt]|\\u[0-9A-F]{4})*'$/u);
    }),
  );
});

describeWith(NEO4J_PROGRAMS, "on a fresh Neo4j", () => {
  const scratch = scratchDirectory();
  let server: OwnNeo4j;
  let driver: Driver;
  let source: GraphStore;
  /** The database that the script makes, as Tamga sees it. */
  let made: GraphStore;
  let script: string;

  const run = async (text: string): Promise<void> => {
    const session = driver.session();
    for (const statement of text.split(/;\n/)) if (statement.trim() !== "") await session.run(statement);
    await session.close();
  };
  const scriptOf = async (request: Parameters<typeof openExport>[1]): Promise<string> =>
    (await written("cypher", await openExport(source, request, NOW))).toString("utf8");
  beforeAll(async () => {
    source = await openStore(`file:${scratch.path("store")}`);
    await loadJanuary(source);
    await source.commit({ entities: HOSTILE.map(hostileEntity) });
    // Two decisions about who is who: one stands, one is open.
    const pair = { reason: "They share a name; it's a test.", by: "ana", allowKinds: false };
    await source.decide({ action: "merge", id: "merge-1", from: "kazakhstan-official-sources", into: "kazakhstan-authorities", ...pair });
    await source.decide({ action: "suppose", id: "merge-2", from: "agi", into: "epa", ...pair });
    server = await startNeo4j();
    driver = neo4j.driver(server.url, neo4j.auth.basic(server.username, server.password));
    script = await scriptOf({ all: true });
    await run(script);
    made = await openStore(server.url, server);
  }, 240_000);
  afterAll(async () => {
    await made.close();
    await driver.close();
    await source.close();
    await server.stop();
  });

  test("gives, statement by statement, every node and relationship that the store has, with all properties", async () => {
    expect(await countLabels(made)).toEqual(await countLabels(source));
    expect(await countTypes(made)).toEqual(await countTypes(source));
    expect(await everythingIn(made)).toEqual(await everythingIn(source));
    expect((await countLabels(made)).Claim).toBe(197);
  }, 120_000);

  test.each(readExampleQueries())("answers like the store: $title", async ({ query }) => {
    const rows = await rowsOf(made, query);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual(await rowsOf(source, query));
  });

  test("text comes back as it was, whatever is in it", async () => {
    const texts = fc.sample(
      fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: fc.constantFrom("\\", "u", "'", "0", "\n", ";", "\0", "\u2028") })),
      {
        numRuns: 300,
        seed: 5,
      },
    );
    const session = driver.session();
    const { records } = await session.run(`RETURN ${cypherLiteral(texts)} AS texts`);
    await session.close();
    expect(records[0]?.get("texts")).toEqual(texts);
  });

  test("run again, it changes nothing", async () => {
    const before = await everythingIn(made);
    await run(script);
    expect(await everythingIn(made)).toEqual(before);
  }, 240_000);

  test("Neo4j's own shell makes the same of it", async () => {
    const before = await everythingIn(made);
    await run("MATCH (n) DETACH DELETE n");
    const file = scratch.path("export.cypher");
    writeFileSync(file, script);
    await runCypherShell(server, file);
    expect(await everythingIn(made)).toEqual(before);
  }, 240_000);

  test("Tamga opens it: nothing but the words for searching is missing, and a mend makes them", async () => {
    const { problems, checked } = await made.verify({ mend: true });
    expect(checked.claims).toBe(197);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter((line) => !/its label, properties or name keys/.test(line))).toEqual([]);
    expect((await made.verify({ mend: false })).problems).toEqual([]);
    expect((await made.search("Tokayev", { limit: 3 })).hits.map(({ id }) => id)).toContain("kassym-jomart-tokayev");
  }, 240_000);

  test("a part is a small store that is sound in itself: its own degrees, days and speech", async () => {
    await run("MATCH (n) DETACH DELETE n");
    const request = { entity: "knb", depth: 1, knownOn: "2022-01-09" };
    await run(await scriptOf(request));
    const { entities, relations, facts, claims } = await previewExport(source, request);
    const counts = await countLabels(made);
    expect(counts.Fact).toBe(facts);
    expect(counts.Claim).toBeGreaterThanOrEqual(claims);
    expect(counts.Entity).toBeGreaterThanOrEqual(entities);
    const [edges] = await rowsOf(made, "MATCH (:Entity)-[r]->(:Entity) WHERE r.derived RETURN count(r) AS n");
    expect(edges?.n).toBe(relations);
    const { problems } = await made.verify({ mend: false });
    expect(problems.filter((line) => !/its label, properties or name keys/.test(line))).toEqual([]);
  }, 240_000);
});
