/** The user's own Cypher on Neo4j: what it may do, where it is stopped, and the form of what comes back. */
import type { CypherEngine } from "../../server/store/cypher/cypher-engine.ts";
import { openNeo4jEngine } from "../../server/store/neo4j/neo4j-engine.ts";
import type { CypherQuery } from "../../server/store/store-queries.ts";
import { describeWith, NEO4J_PROGRAMS } from "../support/describe-with.ts";
import { borrowNeo4j, type TestNeo4j } from "../support/neo4j.mjs";

describeWith(NEO4J_PROGRAMS, "Cypher of the user on Neo4j", () => {
  let server: TestNeo4j;
  let engine: CypherEngine;

  beforeAll(async () => {
    server = await borrowNeo4j();
    engine = openNeo4jEngine(server);
    await engine.write((run) => run("MATCH (n) DETACH DELETE n", {}));
    await engine.write((run) =>
      run("CREATE (:Entity {id: 'a'})-[:KNOWS {fact: 'a|knows|b', since: 3}]->(:Entity {id: 'b', name: 'B'})", {}),
    );
  }, 240_000);
  afterAll(async () => {
    await engine.write((run) => run("MATCH (n) DETACH DELETE n", {}));
    await engine.close();
    await server.stop();
  });

  const ask = (query: string, options: Partial<CypherQuery> = {}) =>
    engine.query({ query, params: {}, limit: 100, timeoutMs: 10_000, write: false, ...options });

  test.each([
    ["CREATE (n:Tmp)"],
    ["MATCH (n) SET n.x = 1"],
    ["MATCH (n) DETACH DELETE n"],
    ["CREATE INDEX tmp FOR (n:Tmp) ON (n.x)"],
    ["MATCH (n) CALL (n) { CREATE (:Tmp) } IN TRANSACTIONS"],
    ["CALL db.createLabel('Tmp')"],
  ])("a read may not write: %s", async (query) => {
    await expect(ask(query)).rejects.toMatchObject({ code: "forbidden" });
    expect((await ask("MATCH (n) RETURN count(n) AS n")).rows).toEqual([[2]]);
  });

  test.each([
    ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line"],
    ["LOAD CSV FROM 'http://127.0.0.1:1/' AS line RETURN line"],
    ["CALL { LOAD CSV FROM $url AS line RETURN line } RETURN line"],
    ["EXPLAIN LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line"],
    ["PROFILE LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line"],
    ["/* LOAD nothing */ CYPHER runtime=slotted PROFILE LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line"],
    ["SHOW USERS"],
    ["SHOW DATABASES"],
    ["SHOW SETTINGS"],
    ["SHOW TRANSACTIONS"],
    ["TERMINATE TRANSACTION 'neo4j-transaction-1'"],
    ["CREATE USER eve SET PASSWORD 'not-a-password'"],
    ["ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'not-a-password'"],
    ["CALL dbms.listConfig()"],
    ["CALL dbms.killConnection('bolt-1')"],
    ["MATCH (n) CALL dbms.listConnections() YIELD connectionId RETURN n, connectionId"],
  ])("nobody may, with write access either: %s", async (query) => {
    for (const write of [false, true]) {
      await expect(ask(query, { write, params: { url: "file:///etc/passwd" } })).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  test("the server itself refuses files and the network, whatever this process does", async () => {
    for (const url of ["file:///etc/passwd", "http://127.0.0.1:1/", "http://[::1]:1/"]) {
      const load = engine.read("LOAD CSV FROM $url AS line RETURN line", { url });
      await expect(load).rejects.toMatchObject({ code: "Neo.ClientError.Statement.ExternalResourceFailed" });
    }
  });

  test("errors of the query carry their place in it", async () => {
    await expect(ask("MATCH (n)\nRETRUN n")).rejects.toMatchObject({ code: "cypher", position: { line: 2, column: 1 } });
    await expect(ask("RETURN foo(1) AS x")).rejects.toMatchObject({ code: "cypher", position: { line: 1, column: 8 } });
    await expect(ask("PROFILE MATCH (n) RETURN m")).rejects.toMatchObject({ code: "cypher", position: { line: 1 } });
    await expect(ask("RETURN 1 / 0 AS x")).rejects.toMatchObject({ code: "cypher", position: undefined });
    await expect(ask("RETURN $missing AS x")).rejects.toMatchObject({ code: "cypher", message: expect.stringContaining("missing") });
    await expect(ask("RETURN 1 AS a; RETURN 2 AS b")).rejects.toMatchObject({
      code: "cypher",
      message: expect.stringContaining("one statement"),
    });
    await expect(ask("   ")).rejects.toMatchObject({ code: "cypher" });
  });

  test("an endless query is stopped at its limit, and others are answered meanwhile", async () => {
    const events: string[] = [];
    const endless = ask("UNWIND range(1, 100000000000) AS x RETURN count(x) AS n", { timeoutMs: 8000 }).finally(() =>
      events.push("stopped"),
    );
    const stopped = expect(endless).rejects.toMatchObject({ code: "timeout" });
    expect((await ask("RETURN 1 AS x")).rows).toEqual([[1]]);
    events.push("answered");
    await stopped;
    expect(events).toEqual(["answered", "stopped"]);
  });

  test("reading stops at the limit of rows", async () => {
    const endless = "UNWIND range(1, 100000000000) AS x RETURN x";
    expect(await ask(endless, { limit: 3 })).toMatchObject({ rows: [[1], [2], [3]], truncated: "rows" });
    expect(await ask("UNWIND [1, 2, 3] AS x RETURN x", { limit: 3 })).toMatchObject({ rows: [[1], [2], [3]], truncated: null });
  });

  test("reading stops at the limit of size", async () => {
    const { rows, truncated } = await ask("UNWIND range(1, 100) AS i RETURN reduce(s = 'x', j IN range(1, 20) | s + s) AS text");
    expect(truncated).toBe("size");
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(rows).length).toBeLessThan(8_500_000);
  });

  test("a value too large to read ends its own worker, and others are answered meanwhile", async () => {
    const events: string[] = [];
    const huge = ask("RETURN range(1, 30000000) AS x", { timeoutMs: 1000 }).finally(() => events.push("stopped"));
    const stopped = expect(huge).rejects.toMatchObject({ code: expect.stringMatching(/^(?:timeout|cypher)$/) });
    for (let i = 0; i < 5; i += 1) {
      await engine.read("RETURN 1 AS x", {});
      events.push("answered");
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await stopped;
    expect(events).toEqual([...Array(5).fill("answered"), "stopped"]);
    expect((await ask("RETURN 1 AS x")).rows).toEqual([[1]]);
  });

  test("a writing query is done to its end even when not all of its rows are read", async () => {
    const made = await ask("UNWIND range(1, 2000) AS i CREATE (n:Tmp {i: i}) RETURN i", { write: true, limit: 5 });
    expect(made).toMatchObject({ truncated: "rows", counters: { nodesCreated: 2000, labelsAdded: 2000, propertiesSet: 2000 } });
    const gone = await ask("MATCH (n:Tmp) DELETE n", { write: true });
    expect(gone).toMatchObject({ rows: [], counters: { nodesDeleted: 2000 } });
  });

  test("values have the wire form, and entities are collected, also from the ends of relationships", async () => {
    const { rows, entityIds } = await ask("MATCH p = (:Entity {id: 'a'})-[r]->(b) RETURN p, b, [r] AS list, {b: b.name} AS map");
    const a = { $: "node", labels: ["Entity"], properties: { id: "a" } };
    const b = { $: "node", labels: ["Entity"], properties: { id: "b", name: "B" } };
    const r = { $: "relationship", type: "KNOWS", properties: { fact: "a|knows|b", since: 3 } };
    expect(rows).toEqual([[{ $: "path", nodes: [a, b], relationships: [r] }, b, [r], { b: "B" }]]);
    expect(entityIds).toEqual(["a", "b"]);
    expect((await ask("MATCH ()-[r:KNOWS]->() RETURN r")).entityIds).toEqual(["a", "b"]);
    expect((await ask("MATCH (n:Entity) RETURN n.id AS id")).entityIds).toEqual([]);
  });

  test("numbers, dates and places survive", async () => {
    const { columns, rows } = await ask(
      `RETURN 3 AS i, 2.5 AS f, 9007199254740993 AS big, date('2022-01-05') AS day, datetime('2022-01-05T12:00:00Z') AS time,
       duration('P1DT2H') AS span, point({longitude: 76.9, latitude: 43.2}) AS place, null AS nothing, 0.0 / 0.0 AS nan, $p AS p`,
      { params: { p: { list: [1, "x", true, null], whole: 7 } } },
    );
    expect(columns).toEqual(["i", "f", "big", "day", "time", "span", "place", "nothing", "nan", "p"]);
    const place = { $: "point", srid: 4326, x: 76.9, y: 43.2 };
    const p = { list: [1, "x", true, null], whole: 7 };
    expect(rows).toEqual([[3, 2.5, "9007199254740993", "2022-01-05", "2022-01-05T12:00:00Z", "P1DT2H", place, null, "NaN", p]]);
  });

  test("whole numbers are sent as integers", async () => {
    expect((await ask("UNWIND range(1, 10) AS x RETURN x LIMIT $n", { params: { n: 2 } })).rows).toEqual([[1], [2]]);
  });

  test("EXPLAIN gives the plan and runs nothing; PROFILE runs and counts", async () => {
    const explained = await ask("EXPLAIN MATCH (n:Entity) RETURN n.id AS id");
    expect(explained).toMatchObject({ rows: [], plan: { operator: "ProduceResults", children: [{ operator: expect.any(String) }] } });
    const profiled = await ask("PROFILE MATCH (n:Entity) RETURN n.id AS id");
    expect(profiled).toMatchObject({ rows: [["a"], ["b"]], plan: { operator: "ProduceResults", rows: 2, dbHits: expect.any(Number) } });
    expect((await ask("EXPLAIN CREATE (n:Tmp)")).counters).toEqual({});
    await expect(ask("PROFILE CREATE (n:Tmp)")).rejects.toMatchObject({ code: "forbidden" });
  });
});
