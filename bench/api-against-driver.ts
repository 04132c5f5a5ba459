/**
 * `npx tsx bench/api-against-driver.ts [--entities N] [--claims N] [--calls N] [--rounds N] [--save]`
 *
 * What the API costs on top of the database: calls of a real `tamga serve` over kept-alive HTTP, against the same
 * Cypher statements with the same parameters sent by neo4j-driver alone, from one client process to one Neo4j. Each
 * call is made in both ways, one right after the other, the first way changing from call to call.
 */
import { parseArgs } from "node:util";
import { checkDataset } from "../server/dataset/check-dataset.ts";
import { datasetBatches } from "../server/dataset/dataset-batches.ts";
import { openNeo4jEngine } from "../server/store/neo4j/neo4j-engine.ts";
import { openStore } from "../server/store/open-store.ts";
import { startNeo4j } from "../tests/support/neo4j.mjs";
import { startTamga } from "../tests/support/tamga-server.ts";
import { type Call, type Named, neighbourCalls, searchCalls } from "./support/api-calls.ts";
import { generateDataset, type Size } from "./support/dataset.ts";
import { createHttpClient } from "./support/http-client.ts";
import { describeMachine } from "./support/machine.ts";
import { openRawReads, type PreparedWaves, prepareWaves } from "./support/raw-reads.ts";
import { recordStatements } from "./support/record-statements.ts";
import { report, say } from "./support/save-results.ts";
import { scratchFolder } from "./support/scratch.ts";
import { median, round, spread, timesOf } from "./support/statistics.ts";

const scratch = scratchFolder();

type Neo4j = Awaited<ReturnType<typeof startNeo4j>>;

async function loadGraph(neo4j: Neo4j, size: Size): Promise<{ entities: Named[]; database: string }> {
  const check = await checkDataset(generateDataset(scratch.path("dataset"), size));
  const store = await openStore(neo4j.url, neo4j);
  const ids: string[] = [];
  for await (const { batch } of datasetBatches(check)) {
    await store.commit(batch);
    ids.push(...(batch.entities ?? []).map(({ id }) => id));
  }
  const entities = (await store.entities(ids)).map(({ entity: { id, name, aliases }, degree }) => ({
    id,
    name,
    aliases: aliases.map(({ text }) => text),
    degree,
  }));
  const database = await store.version();
  await store.close();
  return { entities, database };
}

interface Pair {
  readonly path: string;
  readonly waves: PreparedWaves;
}

async function prepare(neo4j: Neo4j, calls: readonly Call[]): Promise<Pair[]> {
  const engine = openNeo4jEngine(neo4j);
  const pairs: Pair[] = [];
  for (const { path, work } of calls) pairs.push({ path, waves: prepareWaves((await recordStatements(engine, work)).waves) });
  await engine.close();
  return pairs;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

interface Ways {
  readonly api: (pair: Pair) => Promise<unknown>;
  readonly driver: (pair: Pair) => Promise<unknown>;
}

async function measureRound(pairs: readonly Pair[], ways: Ways): Promise<{ api: number[]; driver: number[] }> {
  const times = { api: [] as number[], driver: [] as number[] };
  for (const [index, pair] of pairs.entries()) {
    const order = index % 2 === 0 ? (["api", "driver"] as const) : (["driver", "api"] as const);
    for (const way of order) times[way].push(await timed(() => ways[way](pair)));
  }
  return times;
}

async function measure(name: string, pairs: readonly Pair[], ways: Ways, rounds: number) {
  // Not counted: fills the server's caches and lets every process compile what it runs.
  for (let number = 0; number < 2; number += 1) await measureRound(pairs, ways);
  const all: { api: number[]; driver: number[] }[] = [];
  for (let number = 0; number < rounds; number += 1) {
    // Every second round begins with the other way, so that each call is first as often as second.
    const turned = number % 2 === 0 ? [...pairs] : [...pairs.slice(1), ...pairs.slice(0, 1)];
    const times = await measureRound(turned, ways);
    all.push(times);
    say(`${name}, round ${number + 1}: API ${median(times.api).toFixed(2)} ms, driver ${median(times.driver).toFixed(2)} ms`);
  }
  return {
    calls: pairs.length,
    rounds,
    statementsPerCall: round(median(pairs.map(({ waves }) => waves.flat().length))),
    api: timesOf(all.map(({ api }) => api)),
    driver: timesOf(all.map(({ driver }) => driver)),
    ratioOfMedians: spread(all.map(({ api, driver }) => median(api) / median(driver))),
  };
}

const { values } = parseArgs({
  options: {
    entities: { type: "string", default: "5000" },
    claims: { type: "string", default: "50000" },
    calls: { type: "string", default: "240" },
    rounds: { type: "string", default: "7" },
    save: { type: "boolean" },
  },
});
const machine = describeMachine();
const size = { entities: Number(values.entities), claims: Number(values.claims) };
const count = Number(values.calls);
const neo4j = await startNeo4j({ heap: "2g" });
try {
  const { entities, database } = await loadGraph(neo4j, size);
  const server = await startTamga({ store: neo4j.url, env: { NEO4J_USERNAME: neo4j.username, NEO4J_PASSWORD: neo4j.password } });
  const http = createHttpClient(server.url);
  const raw = openRawReads(neo4j);
  try {
    const ways: Ways = { api: ({ path }) => http.getJson(path), driver: ({ waves }) => raw.run(waves) };
    const endpoints = { neighbours: neighbourCalls(entities, count), search: searchCalls(entities, count) };
    const figures: Record<string, unknown> = {};
    for (const [name, calls] of Object.entries(endpoints)) {
      figures[name] = await measure(name, await prepare(neo4j, calls), ways, Number(values.rounds));
    }
    report("api-against-driver", machine, { database, ...size, endpoints: figures });
  } finally {
    http.close();
    await raw.close();
    await server.stop();
  }
} finally {
  await neo4j.stop();
}
