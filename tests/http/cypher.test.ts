/** The user's own Cypher: what it may do, where it ends, and that it does not stop anybody else. */
import type { CypherResponse, Health } from "../../model/api.ts";
import { describeApi, json } from "../support/http-api.ts";

const ENDLESS = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 1000) AS c RETURN sum(a * b + c) AS sum";

describeApi("cypher", (api) => {
  const run = (body: object) => api().server.post<CypherResponse>("/cypher", body);
  const fail = (body: object) => api().server.problem("/cypher", json("POST", body));

  test("rows come by column, with parameters", async () => {
    const answer = await run({
      query: "MATCH (p:Person) WHERE p.id = $id RETURN p.name AS name, 1 + $n AS sum",
      params: { id: "karim-masimov", n: 41 },
    });
    expect(answer).toMatchObject({ columns: ["name", "sum"], rows: [["Karim Masimov", 42]], summary: { rows: 1, truncated: null } });
    expect(answer.graph.nodes).toEqual([]);
  });

  test("nodes and relationships are tagged, and become a picture", async () => {
    const { rows, graph } = await run({ query: "MATCH (p:Person {id: 'karim-masimov'})-[r:HEADED]->(o) RETURN p, r, o" });
    expect(rows[0]?.[0]).toMatchObject({ $: "node", labels: expect.arrayContaining(["Person"]), properties: { id: "karim-masimov" } });
    expect(rows[0]?.[1]).toMatchObject({ $: "relationship", type: "HEADED" });
    expect(graph.nodes.map(({ key }) => key).sort()).toEqual(["karim-masimov", "knb"]);
    expect(graph.edges.map(({ key }) => key)).toContain("karim-masimov|heads|knb");
  });

  test("a limit that cuts the result is named", async () => {
    const { rows, summary } = await run({ query: "MATCH (n:Entity) RETURN n.id AS id ORDER BY id", limit: 10 });
    expect(rows).toHaveLength(10);
    expect(summary).toMatchObject({ rows: 10, truncated: "rows" });
  });

  test("lines of JSON: columns, rows, then the rest", async () => {
    const sent = json("POST", { query: "UNWIND range(1, 3) AS n RETURN n" });
    const answer = await api().server.send("/api/v1/cypher", { ...sent, headers: { ...sent.headers, Accept: "application/x-ndjson" } });
    expect(answer.headers["content-type"]).toMatch(/^application\/x-ndjson/);
    const lines = answer.text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.slice(0, 4)).toEqual([{ columns: ["n"] }, { row: [1] }, { row: [2] }, { row: [3] }]);
    expect(lines.at(-1)).toMatchObject({ summary: { rows: 3, truncated: null }, graph: { nodes: [] } });
  });

  test("an error says where it is", async () => {
    const problem = await fail({ query: "MATCH (n:Entity)\nRETRN n" });
    expect(problem).toMatchObject({ status: 422, code: "cypher", position: { line: 2, column: expect.any(Number) } });
  });

  test("a read cannot write, whatever it looks like", async () => {
    const before = (await api().server.get<Health>("/health")).counts;
    for (const query of ["CREATE (n:Entity {id: 'x'})", "MATCH (n:Claim) DETACH DELETE n", "MATCH (n:Fact) SET n.status = 'x' RETURN n"]) {
      expect(await fail({ query })).toMatchObject({ status: 403, code: "forbidden" });
    }
    expect((await api().server.get<Health>("/health")).counts).toEqual(before);
  });

  test("files and the network are out of reach, with write as well", async () => {
    for (const write of [false, true]) {
      const problem = await fail({ query: "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", write });
      expect([403, 422]).toContain(problem.status);
      expect(JSON.stringify(problem)).not.toContain("root:");
    }
  });

  test("a write that was asked for is done and counted", async () => {
    const made = await run({ query: "CREATE (n:Scratch {id: 1}) RETURN n.id AS id", write: true });
    expect(made.rows).toEqual([[1]]);
    await run({ query: "MATCH (n:Scratch) DELETE n", write: true });
    expect((await run({ query: "MATCH (n:Scratch) RETURN count(n) AS n" })).rows).toEqual([[0]]);
  });

  test("an endless query ends at its limit, and others are answered meanwhile", async () => {
    const start = performance.now();
    const endless = fail({ query: ENDLESS, timeoutMs: 1_000 });
    const answered: number[] = [];
    for (let count = 0; count < 5; count++) {
      expect((await api().server.get<Health>("/health")).counts.entities).toBe(86);
      answered.push(performance.now() - start);
    }
    const problem = await endless;
    const ended = performance.now() - start;
    expect(problem).toMatchObject({ status: 504, code: "timeout" });
    expect(ended).toBeLessThan(15_000);
    expect(answered[0]).toBeLessThan(ended);
    expect((await api().server.get<Health>("/health")).counts.claims).toBe(197);
  }, 60_000);
});
