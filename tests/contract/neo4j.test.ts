/** The contract on Neo4j. */
import { openStore } from "../../server/store/open-store.ts";
import { describeWith, NEO4J_PROGRAMS } from "../support/describe-with.ts";
import { borrowNeo4j, type TestNeo4j } from "../support/neo4j.mjs";
import { describeGraphStore } from "./describe-graph-store.ts";

describeWith(NEO4J_PROGRAMS, "with Neo4j", () => {
  let server: TestNeo4j;
  afterAll(() => server.stop(), 60_000);

  describeGraphStore("the Neo4j store", async () => {
    server = await borrowNeo4j();
    return openStore(server.url, server);
  });
});
