/** The user's own Cypher on the embedded engine: answered rightly, or refused with a reason; never answered wrongly. */
import { type GrafeoEngine, openGrafeoEngine } from "../../server/store/embedded/grafeo-engine.ts";
import type { CypherQuery } from "../../server/store/store-queries.ts";
import { scratchDirectory } from "../support/scratch.ts";

const scratch = scratchDirectory();
let engine: GrafeoEngine;
const ask = (query: string, options: Partial<CypherQuery> = {}) =>
  engine.query({ query, params: {}, limit: 1000, timeoutMs: 20_000, write: false, ...options });
const node = (id: string, kind: string, n: number) => ({ $: "node", labels: ["Entity", kind], properties: { id, n } });
const [A, _B, C] = [node("a", "Person", 1), node("b", "Person", 2), node("c", "Place", 3)];
const relationship = (type: string, w: number) => ({ $: "relationship", type, properties: { w } });

beforeAll(async () => {
  engine = await openGrafeoEngine(scratch.path("graph.grafeo"));
  await engine.write(async (run) => {
    await run(
      `CREATE (a:Entity:Person {id: 'a', n: 1}), (b:Entity:Person {id: 'b', n: 2}), (c:Entity:Place {id: 'c', n: 3}),
        (a)-[:KNOWS {w: 1}]->(b), (b)-[:KNOWS {w: 2}]->(c), (a)-[:LIVES {w: 3}]->(c)`,
      {},
    );
    await run("UNWIND range(1, 1000) AS i CREATE (:V {i: i})", {});
    await run(
      `UNWIND range(1, 5000) AS k MATCH (a:V {i: 1 + (k * 7919) % 1000}) MATCH (b:V {i: 1 + (k * 104729) % 1000})
        CREATE (a)-[:E]->(b)`,
      {},
    );
  });
});
afterAll(() => engine.close());

describe("answers in the wire form", () => {
  test.each<[string, unknown[][], string[]]>([
    ["MATCH (n:Place) RETURN n", [[C]], ["c"]],
    ["MATCH (n:Place) RETURN n AS x, count(*) AS c", [[C, 1]], ["c"]],
    ["MATCH (n:Place) RETURN n AS x, count(*)", [[C, 1]], ["c"]],
    ["MATCH (:Place)<-[r:KNOWS]-() RETURN r", [[relationship("KNOWS", 2)]], ["b", "c"]],
    [
      "MATCH p = (:Person {id: 'a'})-[:LIVES]->() RETURN p",
      [[{ $: "path", nodes: [A, C], relationships: [relationship("LIVES", 3)] }]],
      ["a", "c"],
    ],
    [
      "MATCH p = (:Person {id: 'a'})-[:KNOWS*1..2]->() RETURN [x IN nodes(p) | x.n] AS n, length(p) AS l ORDER BY l",
      [
        [[1, 2], 1],
        [[1, 2, 3], 2],
      ],
      [],
    ],
    ["MATCH (n:Person) WITH collect(n) AS ns RETURN ns[0].n AS n, size(ns) AS s, head(ns) AS h", [[1, 2, A]], ["a"]],
    ["MATCH (n:Place) RETURN {node: n, n: n.n} AS m", [[{ node: C, n: 3 }]], ["c"]],
    ["MATCH (n:Place) RETURN collect({node: n, n: n.n}) AS m", [[[{ node: C, n: 3 }]]], ["c"]],
    ["MATCH (n:Place) RETURN n {.id, .n, x: n} AS m", [[{ id: "c", n: 3, x: C }]], ["c"]],
    ["MATCH (n:Place) WITH {k: n, v: n.n} AS m RETURN m.k AS k, m.v AS v, m.k.n AS n", [[C, 3, 3]], ["c"]],
    ["MATCH (n:Place) OPTIONAL MATCH (n)-[:NOPE]->(m) RETURN CASE WHEN m IS NULL THEN 0 ELSE 1 END AS x", [[0]], []],
    [
      "MATCH (n:Place) OPTIONAL MATCH (n)-[:NOPE]->(m) WITH coalesce(m, n) AS x RETURN x.n AS n, labels(x) AS l",
      [[3, ["Entity", "Place"]]],
      [],
    ],
    ["MATCH (n:Person {id: 'a'}) RETURN [(n)-->(m) | m.n] AS ms, COUNT { (n)-->() } AS c", [[[2, 3], 2]], []],
    ["MATCH (n:Place) WITH n.n AS n RETURN n, [n, 2] AS l", [[3, [3, 2]]], []],
    ["MATCH (n:Person) WITH count(n) AS n RETURN n", [[2]], []],
    ["MATCH (n:Place)<-[r]-() RETURN startNode(r).n AS s ORDER BY s", [[1], [2]], []],
    ["UNWIND [1, null, 'x'] AS x RETURN x", [[1], [null], ["x"]], []],
    ["RETURN 9223372036854775807 AS big, 1.5 AS f, {a: [true]} AS m", [["9223372036854775807", 1.5, { a: [true] }]], []],
    ["RETURN 'MATCH (n) RETURN n; LOAD CSV' AS text // ; CREATE (n)", [["MATCH (n) RETURN n; LOAD CSV"]], []],
    ["CALL db.labels() YIELD label RETURN label ORDER BY label", [["Entity"], ["Person"], ["Place"], ["V"]], []],
  ])("%s", async (query, rows, entityIds) => {
    const result = await ask(query);
    expect(result.rows).toEqual(rows);
    expect([...result.entityIds].sort()).toEqual(entityIds);
    expect(result).toMatchObject({ truncated: null, counters: {} });
  });

  test("names its columns, also where there is no row", async () => {
    expect((await ask("MATCH (n:Nobody) RETURN n.id AS id, n.name AS name")).columns).toEqual(["id", "name"]);
  });

  test("EXPLAIN and PROFILE give a plan; EXPLAIN runs nothing", async () => {
    expect(await ask("EXPLAIN MATCH (n:Place) RETURN n")).toMatchObject({ rows: [], plan: expect.stringContaining("NodeScan (n:Place)") });
    expect(await ask("// how\nprofile MATCH (n:Place) RETURN n")).toMatchObject({ plan: expect.stringContaining("Total time") });
  });
});

describe("comparisons that the engine gets wrong are refused", () => {
  test.each(["RETURN '1' = 1 AS x", "RETURN 2 > '1' AS x", "MATCH (n) WHERE '10' <> 10 RETURN n.name AS x"])("%s", async (query) => {
    await expect(ask(query)).rejects.toMatchObject({ code: "cypher", message: expect.stringMatching(/text such as '1'.*npm run neo4j/) });
  });
  test.each(["RETURN [1, null] = [1, null] AS x", "MATCH (n) WHERE [n.n, null] <> [3, 1] RETURN n.name AS x"])("%s", async (query) => {
    await expect(ask(query)).rejects.toMatchObject({ code: "cypher", message: expect.stringMatching(/lists that hold null/) });
  });
  test.each([
    ["RETURN '1' = '1' AS x", true],
    ["RETURN 1 = 1 AS x", true],
    ["RETURN 'a' < 'b' AS x", true],
    ["RETURN size([1, null]) = 2 AS x", true],
    ["RETURN 1 IN [null, 1] AS x", true],
  ])("%s is answered", async (query, x) => {
    expect(await ask(query)).toMatchObject({ rows: [[x]] });
  });
});

describe("numbers that were nodes are refused", () => {
  test.each([
    "MATCH (n:Place) RETURN n, count(*)",
    "MATCH (n:Place)<-[r]-() RETURN r, count(*)",
    "MATCH p = (n:Place)<-[r]-(m) RETURN p, count(*)",
    "MATCH (n:Place) RETURN coalesce(n.nothing, n) AS x",
    "MATCH (n:Place) WITH coalesce(null, n) AS m WITH m AS k RETURN k",
    "MATCH (n:Place) RETURN CASE WHEN n.n = 3 THEN n ELSE null END AS x",
    "MATCH (n:Place) UNWIND [n, 1] AS x RETURN x",
    "MATCH (n:Place) WITH [n, null] AS ns UNWIND ns AS x RETURN x",
    "MATCH (n:Place) RETURN [n] + [n] AS x",
    "MATCH (n:Place) WITH [n] AS ns RETURN [x IN ns] AS x",
    "MATCH (n:Place) WITH [n] AS ns RETURN [x IN ns | {k: x}] AS l",
    "MATCH (n:Place) WITH [n] AS ns WITH [x IN ns | {k: x}] AS l RETURN l[0].k AS k",
    "MATCH (n:Place) WITH [n] AS ns RETURN reduce(a = null, x IN ns | x) AS x",
    "MATCH (n:Place) RETURN nullIf(n, null) AS x",
    "MATCH p = (:Place)<-[:LIVES]-() RETURN [x IN nodes(p) | x] AS x",
    "MATCH (n:Place) RETURN min(n) AS x",
    "MATCH (n:Person) RETURN [(n)-->(m) | m] AS x",
    "MATCH (n:Place) CALL { WITH n RETURN coalesce(null, n) AS x } RETURN x",
    "MATCH (n:Place) WITH n, coalesce(null, n) AS x RETURN *",
    "MATCH (n:Place) RETURN 1 AS x UNION MATCH (n:Person) RETURN coalesce(null, n) AS x",
  ])("%s", async (query) => {
    const outcome = await ask(query).then(
      (result) => result.rows.flat(3),
      (error: unknown) => error,
    );
    if (Array.isArray(outcome)) {
      // Where the engine keeps the node after all, the answer has it as a node, never as a number.
      expect(JSON.stringify(outcome)).toContain('"$":"node"');
      expect(outcome.filter((value) => typeof value === "number" && value !== 1)).toEqual([]);
    } else expect(outcome).toMatchObject({ code: "cypher", message: expect.stringMatching(/numbers in place of nodes.*npm run neo4j/) });
  });
});

describe("what no query may do is forbidden", () => {
  test.each([
    ["CREATE (n:X)", "writes"],
    ["MATCH (n) SET n.x = 1", "writes"],
    ["MATCH (n) SET n:X", "writes"],
    ["MATCH (n) REMOVE n:Person", "writes"],
    ["MATCH (n) DETACH DELETE n", "writes"],
    ["MATCH ()-[r]->() DELETE r", "writes"],
    ["MERGE (n:X {id: 1}) RETURN n", "writes"],
    ["FOREACH (x IN [1] | CREATE (:X))", "writes"],
    ["MATCH (n) CALL { WITH n CALL { WITH n CREATE (:X) } } RETURN n", "writes"],
    ["RETURN 1 AS x UNION CALL { CREATE (:X) RETURN 1 AS x } RETURN x", "writes"],
    ["EXPLAIN CREATE (n:X)", "writes"],
    ["LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l", "files or the network"],
    ["MATCH (n) CALL { WITH n LOAD CSV FROM 'http://x' AS l RETURN l } RETURN l", "files or the network"],
    ["load /* */ csv FROM '/etc/hosts' AS l RETURN l", "files or the network"],
    ["CREATE INDEX x FOR (n:X) ON (n.id)", "schema"],
    ["DROP INDEX x", "schema"],
    ["CREATE CONSTRAINT x FOR (n:X) REQUIRE n.id IS UNIQUE", "schema"],
    ["CALL grafeo.pagerank() YIELD node_id RETURN node_id", "procedure grafeo.pagerank"],
    ["MATCH (n) CALL { WITH n CALL grafeo.labels() YIELD label RETURN label } RETURN label", "procedure grafeo.labels"],
  ])("%s", async (query, reason) => {
    await expect(ask(query)).rejects.toMatchObject({ code: "forbidden", message: expect.stringContaining(reason) });
    expect((await ask("MATCH (n) RETURN count(n) AS c")).rows).toEqual([[1003]]);
  });

  test("files stay closed to a query that may write, too", async () => {
    await expect(
      engine.queryMarked(
        { query: "LOAD CSV FROM '/etc/hosts' AS l CREATE (:X)", params: {}, limit: 1, timeoutMs: 5000, write: true },
        async () => "never",
      ),
    ).rejects.toMatchObject({ code: "forbidden" });
    expect(await engine.mark()).toBeNull();
  });
});

describe("mistakes are shown where they are", () => {
  test.each<[string, number, number, RegExp]>([
    ["MATCH (n RETURN n", 1, 10, /Expected RParen/],
    ["MATCH (n)\nWHERE n.x =\nRETURN n", 3, 1, /Expected expression/],
    ["EXPLAIN MATCH (n RETURN n", 1, 18, /Expected RParen/],
    ["MATCH (n)\nRETURN foo", 2, 8, /Undefined variable 'foo'/],
    ["RETURN 1 AS x,\n  nofunc(2) AS y", 2, 3, /Unknown function 'nofunc'/],
    ["RETURN 1 AS x, $missing AS y", 1, 16, /Missing parameter/],
    ["MATCH (n) RETURN n; MATCH (m) RETURN m", 1, 21, /multiple statements/i],
  ])("%s", async (query, line, column, message) => {
    await expect(ask(query)).rejects.toMatchObject({ code: "cypher", position: { line, column }, message: expect.stringMatching(message) });
  });

  test.each([
    ["MATCH (n:Person|Place) RETURN n", "label expressions"],
    ["MATCH (n:!Person) RETURN n", "label expressions"],
    ["MATCH (n:$($l)) RETURN n", "labels and types given as parameters"],
    ["MATCH (n:Person WHERE n.n > 1) RETURN n", "WHERE inside a node pattern"],
    ["MATCH (n WHERE n.n > 1) RETURN n", "WHERE inside a node pattern"],
    ["RETURN COLLECT { MATCH (n) RETURN n.id } AS l", "COLLECT"],
    ["MATCH (a)-[:KNOWS]->{1,3}(b) RETURN b", "quantified paths"],
    ["MATCH (a) ((x)-[:KNOWS]->(y)){1,3} (b) RETURN b", "quantified paths"],
    ["MATCH (a)-[:KNOWS]->+(b) RETURN b", "quantified paths"],
    ["MATCH p = SHORTEST 1 (a)-[:KNOWS]-+(b) RETURN p", "SHORTEST"],
    ["MATCH p = ALL SHORTEST (a)-[:KNOWS]-+(b) RETURN p", "SHORTEST"],
    ["MATCH (n) CALL { WITH n RETURN 1 AS x } IN TRANSACTIONS RETURN x", "IN TRANSACTIONS"],
    ["SHOW INDEXES", "SHOW"],
    ["SHOW DATABASES", "SHOW"],
    ["RETURN date.truncate('month', date('2022-01-05')) AS d", "date.truncate"],
    ["RETURN randomUUID() AS u", "randomUUID"],
    ["USE neo4j MATCH (n) RETURN n", "USE"],
    [
      "MATCH p = shortestPath((a:Person {id: 'a'})-[*..4]-(c:Place)) WHERE all(r IN relationships(p) WHERE r.w < 3) RETURN p",
      "filters afterwards",
    ],
  ])("says what is missing, and what has it: %s", async (query, missing) => {
    await expect(ask(query, { params: { l: "Person" } })).rejects.toMatchObject({
      code: "cypher",
      message: expect.stringMatching(new RegExp(`${missing}[\\s\\S]*npm run neo4j`)),
    });
  });

  test("a failure of the engine itself is an error of the query, with a way out, and the engine goes on", async () => {
    await expect(ask("MATCH (a:V)-[:E]-(b)-[:E]-(c)-[:E]-(d) RETURN count(*) AS c")).rejects.toMatchObject({
      code: "cypher",
      message: expect.stringMatching(/65,535 intermediate rows.*npm run neo4j/),
    });
    expect((await ask("MATCH (n:V) RETURN count(n) AS c")).rows).toEqual([[1000]]);
  });
});

describe("limits", () => {
  test("a result is cut at the row limit, and says so", async () => {
    const result = await ask("MATCH (n:V) RETURN n.i AS i ORDER BY i", { limit: 700 });
    expect(result.rows.map(([i]) => i)).toEqual(Array.from({ length: 700 }, (_, index) => index + 1));
    expect(result.truncated).toBe("rows");
    expect((await ask("MATCH (n:V) RETURN n.i AS i", { limit: 1000 })).truncated).toBeNull();
  });

  test("a result is cut at the size limit, and says so", async () => {
    const result = await ask("UNWIND range(1, 1000) AS i RETURN $text AS text", { params: { text: "x".repeat(50_000) } });
    expect(result.truncated).toBe("size");
    expect(result.rows.length).toBeGreaterThan(100);
    expect(JSON.stringify(result.rows).length).toBeLessThan(8_100_000);
  });

  test("a query that takes too much memory is stopped, and the engine is there again", async () => {
    await expect(ask("UNWIND range(1, 300000000) AS i RETURN toString(i) AS t", { timeoutMs: 60_000 })).rejects.toMatchObject({
      code: "too-large",
      message: expect.stringContaining("MB of memory"),
    });
    expect((await ask("MATCH (n:V) RETURN count(n) AS c")).rows).toEqual([[1000]]);
  });

  test("a writing query past its time is stopped, leaves nothing and is not recorded; the next writer goes on", async () => {
    const records: string[] = [];
    const endless = "MATCH (a:V), (b:V), (c:V) WHERE a.i + b.i + c.i = -1 CREATE (:Late)";
    const query = { query: `CREATE (:Late) WITH 1 AS x ${endless}`, params: {}, limit: 1, timeoutMs: 400, write: true };
    const stopped = engine.queryMarked(query, async () => String(records.push("late")));
    const next = engine.write((run) => run("CREATE (:After {id: 2})", {}));
    await expect(stopped).rejects.toMatchObject({ code: "timeout" });
    await next;
    expect(records).toEqual([]);
    expect((await ask("MATCH (n:Late) RETURN count(n) AS c")).rows).toEqual([[0]]);
    expect((await ask("MATCH (n:After) RETURN n.id AS id")).rows).toEqual([[2]]);
    await engine.write((run) => run("MATCH (n:After) DELETE n", {}));
  });

  test("a query past its time is stopped; reads that were under way are answered, and later ones, and writes", async () => {
    const endless = "MATCH (a:V), (b:V), (c:V) WHERE a.i + b.i + c.i = -1 RETURN count(*) AS c";
    const started = performance.now();
    const stopped = ask(endless, { timeoutMs: 500 }).catch((error: unknown) => error);
    const others: Promise<unknown>[] = [];
    for (let count = 0; count < 20; count += 1) {
      others.push(engine.read("MATCH (n:V {i: $i}) RETURN n.i AS i", { i: count + 1 }));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await stopped).toMatchObject({ code: "timeout", message: expect.stringContaining("500 ms") });
    expect(await Promise.all(others)).toEqual(Array.from({ length: 20 }, (_, index) => [{ i: index + 1 }]));
    expect(performance.now() - started).toBeLessThan(15_000);
    await engine.write((run) => run("CREATE (:After {id: 1})", {}));
    expect(await engine.read("MATCH (n:After) RETURN count(n) AS c", {})).toEqual([{ c: 1 }]);
    await engine.write((run) => run("MATCH (n:After) DELETE n", {}));
  });
});
