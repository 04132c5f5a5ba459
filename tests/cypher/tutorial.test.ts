/** The Cypher of the tutorial, as it stands there, on both stores. */
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { january } from "../contract/records.ts";
import { describeWith, NEO4J_PROGRAMS } from "../support/describe-with.ts";
import { loadJanuary } from "../support/january.ts";
import { borrowNeo4j, type TestNeo4j } from "../support/neo4j.mjs";
import { scratchDirectory } from "../support/scratch.ts";
import { TUTORIAL } from "../support/tutorial-answers.ts";
import { FROM_CYPHER } from "../support/tutorial-readers.ts";
import { readTutorial } from "../support/tutorial-text.ts";

const SECTIONS = readTutorial();

describeWith(NEO4J_PROGRAMS, "the tutorial's Cypher with the January 2022 dataset", () => {
  const scratch = scratchDirectory();
  const names = new Map(january().entities.map(({ id, name }) => [id, name]));
  let server: TestNeo4j;
  let neo4j: GraphStore;
  let embedded: GraphStore;

  beforeAll(async () => {
    server = await borrowNeo4j();
    neo4j = await openStore(server.url, server);
    embedded = await openStore(`file:${scratch.path("store")}`);
    await loadJanuary(neo4j);
    await loadJanuary(embedded);
  }, 240_000);
  afterAll(async () => {
    await neo4j.close();
    await embedded.close();
    await server.stop();
  });

  const rowsOf = async (store: GraphStore, query: string) => {
    const { columns, rows, truncated } = await store.cypher({ query, params: {}, limit: 1000, timeoutMs: 30_000, write: false });
    expect(truncated).toBeNull();
    return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
  };

  test.each(SECTIONS)("$number. $question", async ({ number, cypher }) => {
    for (const store of [embedded, neo4j]) {
      const read = FROM_CYPHER[number - 1]?.(await rowsOf(store, cypher), (id) => names.get(id) ?? id);
      expect([store.kind, read]).toEqual([store.kind, TUTORIAL[number - 1]?.rows]);
    }
  });
});
