/** Jest setup file: gives each worker the Neo4j server of its own that scripts/run-tests.mjs started, if any. */
const of = (list) => (process.env[list] ?? "").split(",")[Number(process.env.JEST_WORKER_ID ?? 1) - 1];

const url = of("TAMGA_TEST_NEO4J_URLS");
if (url) {
  process.env.TAMGA_TEST_NEO4J = url;
  process.env.NEO4J_PASSWORD = of("TAMGA_TEST_NEO4J_PASSWORDS");
}
