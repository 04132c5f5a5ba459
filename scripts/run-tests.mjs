/**
 * `npm test`: builds, starts what the suites need (one Neo4j for each jest worker, so that suites never share a
 * database), runs jest and ends what it started. Arguments go to jest: `npm test -- --selectProjects unit`.
 */
import { spawn, spawnSync } from "node:child_process";
import { availableParallelism, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { startNeo4j } from "../tests/support/neo4j.mjs";
import { missingPrograms } from "../tests/support/programs.mjs";

/** One more than cores: suites wait for browsers, databases and clocks. A worker with its Neo4j and browser takes up to 4 GB. */
const WORKERS = Math.max(2, Math.min(availableParallelism() + 1, 4, Math.floor(totalmem() / 4e9)));
const local = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const args = process.argv.slice(2);
const selected = args.includes("--selectProjects") ? args.slice(args.indexOf("--selectProjects") + 1) : null;
const wants = (...suites) => selected === null || suites.some((suite) => selected.includes(suite));

const build = spawnSync(process.execPath, [local("bin/tamga.mjs"), "build"], { stdio: ["ignore", "inherit", "inherit"] });
if (build.status !== 0) process.exit(1);

const servers = [];
const stopAll = () => Promise.all(servers.splice(0).map((server) => server.stop()));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stopAll().then(() => process.exit(130)));

if (wants("contract", "cypher", "http", "formats", "e2e") && missingPrograms(["java", "mvn"]).length === 0) {
  console.log(`Starting ${WORKERS} Neo4j servers …`);
  // The first by itself: it fills the cache of jars that the others share.
  // They live long enough for Java's better compiler.
  const startOne = async () => servers.push(await startNeo4j({ javaFlags: [] }));
  await startOne();
  await Promise.all(Array.from({ length: WORKERS - 1 }, startOne));
}

const first = servers[0];
const env = {
  ...process.env,
  TAMGA_COMPILED: local("dist"),
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --experimental-vm-modules --no-warnings=ExperimentalWarning`.trim(),
  ...(first && {
    TAMGA_TEST_NEO4J_URLS: servers.map(({ url }) => url).join(","),
    TAMGA_TEST_NEO4J_PASSWORDS: servers.map(({ password }) => password).join(","),
    NEO4J_USERNAME: first.username,
  }),
};
const jest = spawn(process.execPath, [local("node_modules/jest/bin/jest.js"), `--maxWorkers=${WORKERS}`, ...args], {
  cwd: local("."),
  env,
  stdio: "inherit",
});
const status = await new Promise((resolve) => jest.on("close", (code) => resolve(code ?? 1)));
await stopAll();
process.exit(status);
