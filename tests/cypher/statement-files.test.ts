/** Every statement of /cypher: declared, clean for Neo4j's linter, formatted, and planned by a real server from an index. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { EDGE_TYPES, KIND_IDS, STANCE_TYPES } from "../../model/schema.ts";
import {
  ALL_CLAIM_TIES,
  DATED_LAYER,
  DATED_SPEECH_LAYER,
  SPEECH_LAYER,
  schemaStatements,
  statementText,
} from "../../server/graph-form/statement-files.ts";
import type { CypherEngine } from "../../server/store/cypher/cypher-engine.ts";
import { READ } from "../../server/store/cypher/read-queries.ts";
import { checkRegistry } from "../../server/store/cypher/registry.ts";
import { WRITE } from "../../server/store/cypher/write-queries.ts";
import { openNeo4jEngine } from "../../server/store/neo4j/neo4j-engine.ts";
import { describeWith, NEO4J_PROGRAMS } from "../support/describe-with.ts";
import { borrowNeo4j, type TestNeo4j } from "../support/neo4j.mjs";

// Its ES modules need a newer Node than ours; the CommonJS build runs on every Node.
const { formatQuery, lintCypherQuery } = createRequire(import.meta.url)(
  "@neo4j-cypher/language-support",
) as typeof import("@neo4j-cypher/language-support");

const CYPHER = fileURLToPath(new URL("../../cypher/", import.meta.url));
const FILES = readdirSync(CYPHER, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".cypher"));
const QUERIES = [...Object.values(READ), ...Object.values(WRITE)];

const LABELS = [
  "Article",
  "Change",
  "ChangeLog",
  "ChangePart",
  "Claim",
  "Entity",
  "EntityMerge",
  "Fact",
  "Mention",
  "NameTrigram",
  "NameWord",
  "Sentence",
  ...KIND_IDS,
];
const PROVENANCE = [
  "STATED_BY",
  "REPORTED_BY",
  "REPORTED_VIA",
  "CITES",
  "ABOUT",
  "EVIDENCED_BY",
  "RESPONDS_TO",
  "SPOKE_ABOUT",
  "FORMER_EDGE",
];
const TEXT = ["PART_OF_DOCUMENT", "PUBLISHED_BY", "IN_SENTENCE", "REFERS_TO", "IN_NAME", "IN_WORD"];
const LINKS = ["SUBJECT", "OBJECT", "CONTRADICTS", "UPDATES", "SUPPORTS"];
const TYPES = [...PROVENANCE, ...TEXT, ...LINKS, ...EDGE_TYPES, ...Object.values(STANCE_TYPES)];

/** Errors and warnings; with labels and types given, the linter also warns of misspelt ones. */
function lint(text: string, params: readonly string[] = []): string[] {
  const parameters = Object.fromEntries(params.map((name) => [name, "any"]));
  return lintCypherQuery(text, { labels: LABELS, relationshipTypes: TYPES, parameters }).diagnostics.map(({ message }) => String(message));
}

/** Each text that a statement can become, one for each form of its placeholder. */
function textsOf(name: string): string[] {
  const raw = readFileSync(`${CYPHER}${name}.cypher`, "utf8");
  if (raw.includes("LAYER_TYPE"))
    return [undefined, SPEECH_LAYER, DATED_LAYER, DATED_SPEECH_LAYER].map((layer) => statementText(name, layer));
  if (raw.includes("EDGE_TYPE"))
    return name.startsWith("read/") ? [statementText(name), statementText(name, DATED_LAYER)] : [statementText(name, EDGE_TYPES[0])];
  if (raw.includes("KIND_LABEL")) return [statementText(name, KIND_IDS[0])];
  if (raw.includes("LINK_TYPE")) return [statementText(name, "UPDATES")];
  if (raw.includes("TIE_TYPE")) return [statementText(name, ALL_CLAIM_TIES)];
  if (raw.includes("VOICE_TYPE")) return [statementText(name, "REPORTED_BY")];
  if (raw.includes("STANCE_TYPE")) return [statementText(name, "ASSERTS")];
  return [statementText(name)];
}

test("files and declared statements match one to one", () => {
  expect(checkRegistry).not.toThrow();
  expect(QUERIES.map(({ name }) => `${name}.cypher`).sort()).toEqual(FILES.filter((file) => /^(?:read|write)\//.test(file)).sort());
});

test.each(FILES)("%s is formatted", (file) => {
  const text = readFileSync(`${CYPHER}${file}`, "utf8");
  expect(text).toBe(`${formatQuery(text).formattedQuery}\n`);
});

test.each(QUERIES)("$name has no lint", ({ name, params }) => {
  for (const text of textsOf(name)) expect(lint(text, Object.keys(params.shape))).toEqual([]);
});

test.each(FILES.filter((file) => file.startsWith("script/")))("%s has no lint", (file) => {
  for (const text of textsOf(file.replace(/\.cypher$/, ""))) expect(lint(text, ["rows", "first", "last"])).toEqual([]);
});

test.each(FILES.filter((file) => file.startsWith("examples/")))("%s has no lint", (file) => {
  expect(lint(readFileSync(`${CYPHER}${file}`, "utf8"))).toEqual([]);
});

test("the linter that the other tests trust does find faults", () => {
  expect(lint("MATCH (n:Claim) RETURN m")).toEqual(["Variable `m` not defined"]);
  expect(lint("MATCH (n:Clam) RETURN n")).toHaveLength(1);
  expect(lint("MATCH (n:Claim {id: $id}) RETURN n")).toHaveLength(1);
});

test("every plain edge has a uniqueness constraint on Neo4j, and no other relationship has", () => {
  const constrained = schemaStatements("neo4j").flatMap(
    (text) => /FOR \(\)-\[r:(\w+)\]-\(\)\s+REQUIRE r\.fact IS UNIQUE/.exec(text)?.[1] ?? [],
  );
  expect(constrained.sort()).toEqual([...EDGE_TYPES].sort());
});

test.each(["neo4j", "embedded"] as const)("schema statements for %s have no lint", (kind) => {
  for (const text of schemaStatements(kind)) expect(lint(text)).toEqual([]);
});

/** Statements that look at all records by their nature: emptying. */
const WHOLE_GRAPH = ["write/delete-some-relationships", "write/delete-some-nodes"];

describeWith(NEO4J_PROGRAMS, "on a running Neo4j", () => {
  let server: TestNeo4j;
  let engine: CypherEngine;

  beforeAll(async () => {
    server = await borrowNeo4j();
    engine = openNeo4jEngine(server);
    await engine.schema(schemaStatements("neo4j"));
  }, 240_000);
  afterAll(async () => {
    await engine.close();
    await server.stop();
  });

  const operatorsOf = (plan: unknown): string[] => {
    const { operator, children } = plan as { operator: string; children: unknown[] };
    return [operator, ...children.flatMap(operatorsOf)];
  };
  const explain = (text: string) => engine.query({ query: `EXPLAIN ${text}`, params: {}, limit: 1, timeoutMs: 20_000, write: false });

  test("the schema can be put in place again", async () => {
    await engine.schema(schemaStatements("neo4j"));
    const rows = await engine.read("SHOW INDEXES YIELD state, populationPercent RETURN state, count(*) AS n", {});
    expect(rows.map(({ state }) => state)).toEqual(["ONLINE"]);
  });

  test.each(QUERIES)("$name is planned without looking at every node", async ({ name }) => {
    for (const text of textsOf(name)) {
      const operators = operatorsOf((await explain(text)).plan);
      expect(operators).toContain("ProduceResults");
      const scans = operators.filter((operator) => /AllNodesScan|AllRelationshipsScan/.test(operator));
      expect(WHOLE_GRAPH.includes(name) ? [] : scans).toEqual([]);
    }
  });

  test.each(FILES.filter((file) => file.startsWith("examples/")))("%s is planned", async (file) => {
    const { plan } = await explain(readFileSync(`${CYPHER}${file}`, "utf8"));
    expect(operatorsOf(plan)).toContain("ProduceResults");
  });
});
