/**
 * `npx tsx bench/export-against-driver.ts [--entities N] [--claims N] [--only-edges] [--heap 2g] [--rounds N] [--formats a,b] [--save]`
 * `TAMGA_STORE=… NEO4J_USERNAME=… NEO4J_PASSWORD=… npx tsx bench/export-against-driver.ts --loaded`: of a store that holds its data
 *
 * What exporting everything costs on top of the database: `POST /export` of a real `tamga serve` on Neo4j, its bytes
 * dropped by the reader, against the same statements sent by neo4j-driver alone, its rows dropped; one right after the
 * other. And for each format, how far the memory of a server rises above what it was before its first export (Linux).
 */
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { FORMAT_IDS, type FormatId } from "../model/export.ts";
import { checkDataset } from "../server/dataset/check-dataset.ts";
import { loadDataset } from "../server/dataset/load-dataset.ts";
import { FORMAT_WRITERS } from "../server/formats/formats.ts";
import { openExport } from "../server/service/export/open-export.ts";
import type { Neo4jAddress } from "../server/store/neo4j/neo4j-connection.ts";
import { openNeo4jEngine } from "../server/store/neo4j/neo4j-engine.ts";
import { openStore } from "../server/store/open-store.ts";
import { startNeo4j } from "../tests/support/neo4j.mjs";
import { startTamga } from "../tests/support/tamga-server.ts";
import { generateDataset } from "./support/dataset.ts";
import { describeMachine } from "./support/machine.ts";
import { openRawReads, type PreparedStatement, prepareWaves } from "./support/raw-reads.ts";
import { recordStatements } from "./support/record-statements.ts";
import { report, say } from "./support/save-results.ts";
import { scratchFolder } from "./support/scratch.ts";
import { round, spread } from "./support/statistics.ts";
import { watchMemory } from "./support/watch-memory.ts";

const scratch = scratchFolder();
const { values } = parseArgs({
  options: {
    entities: { type: "string", default: "5000" },
    claims: { type: "string", default: "50000" },
    "only-edges": { type: "boolean", default: false },
    loaded: { type: "boolean", default: false },
    heap: { type: "string", default: "2g" },
    rounds: { type: "string", default: "3" },
    formats: { type: "string", default: "gexf,graphml,csv,graphology,ftm,tamga" },
    save: { type: "boolean" },
  },
});
const machine = describeMachine();
const size = { entities: Number(values.entities), claims: Number(values.claims), onlyEdges: values["only-edges"] };
const formats = FORMAT_IDS.filter((id) => values.formats.split(",").includes(id));
const body = JSON.stringify({ all: true });

/** Milliseconds and bytes of one export whose reader drops what comes. */
async function exportOnce(url: string, format: FormatId): Promise<{ ms: number; bytes: number }> {
  const start = performance.now();
  let bytes = 0;
  const response = await fetch(`${url}/api/v1/export?format=${format}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body,
  });
  if (!response.ok || response.body === null) throw new Error(`${format}: ${response.status} ${await response.text()}`);
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done();
    },
  });
  await pipeline(response.body, sink);
  return { ms: performance.now() - start, bytes };
}

/** A database that holds the data: one of the caller's, or one that is started, filled, and removed at the end. */
async function openLoaded(): Promise<Neo4jAddress & { stop(): Promise<void> }> {
  const { TAMGA_STORE: url, NEO4J_USERNAME: username = "neo4j", NEO4J_PASSWORD: password = "" } = process.env;
  if (values.loaded) {
    if (url === undefined) throw new TypeError("--loaded needs TAMGA_STORE");
    return { url, username, password, stop: async () => undefined };
  }
  const neo4j = await startNeo4j({ heap: values.heap });
  const store = await openStore(neo4j.url, neo4j);
  const check = await checkDataset(generateDataset(scratch.path("dataset"), size));
  await loadDataset(store, check, { add: () => undefined }, new AbortController().signal);
  await store.close();
  return neo4j;
}

/** Formats that ask the store for the same: what was recorded of one is the work of each. */
const FLAT_FORMATS: readonly FormatId[] = ["gexf", "graphml", "csv", "graphology"];
interface Work {
  readonly formats: readonly FormatId[];
  readonly statements: readonly PreparedStatement[];
  readonly atOnce: number;
}
let recorded: Work = { formats: [], statements: [], atOnce: 0 };

async function workOf(format: FormatId, neo4j: Neo4jAddress): Promise<Work> {
  if (recorded.formats.includes(format)) return recorded;
  const engine = openNeo4jEngine(neo4j);
  const { waves, atOnce } = await recordStatements(engine, async (store) => {
    const source = await openExport(store, { all: true }, new Date());
    for await (const _ of FORMAT_WRITERS[format].write(source));
  });
  await engine.close();
  recorded = { formats: FLAT_FORMATS.includes(format) ? FLAT_FORMATS : [format], statements: prepareWaves(waves).flat(), atOnce };
  return recorded;
}

/** The statements of an export by the driver alone, one by one and as many at once as the export has, then the export; in turns. */
async function measure(format: FormatId, neo4j: Neo4jAddress) {
  const { statements, atOnce } = await workOf(format, neo4j);
  const raw = openRawReads(neo4j);
  const server = await startTamga({ store: neo4j.url, env: { NEO4J_USERNAME: neo4j.username, NEO4J_PASSWORD: neo4j.password } });
  try {
    await (await fetch(`${server.url}/api/v1/graph?limit=300`)).text();
    const before = watchMemory(server.pid).stop().ownMiB;
    const memory = watchMemory(server.pid);
    const figures = { oneByOne: [] as number[], atOnce: [] as number[], seconds: [] as number[] };
    let [bytes, rows] = [0, 0];
    const driverMs = async (most: number): Promise<number> => {
      const start = performance.now();
      rows = await raw.drop(statements, most);
      return performance.now() - start;
    };
    for (let number = 0; number < Number(values.rounds); number += 1) {
      const [oneByOne, together] = [await driverMs(1), await driverMs(atOnce)];
      const exported = await exportOnce(server.url, format);
      bytes = exported.bytes;
      figures.oneByOne.push(oneByOne / exported.ms);
      figures.atOnce.push(together / exported.ms);
      figures.seconds.push(exported.ms / 1000);
    }
    const serverGrewByMiB = memory.stop().ownMiB - before;
    return {
      megabytes: round(bytes / 1e6),
      rows,
      statements: statements.length,
      atOnce,
      seconds: spread(figures.seconds),
      rateAgainstDriver: spread(figures.oneByOne),
      rateAgainstDriverAtOnce: spread(figures.atOnce),
      serverGrewByMiB,
    };
  } finally {
    await raw.close();
    await server.stop();
  }
}

const neo4j = await openLoaded();
try {
  const store = await openStore(neo4j.url, neo4j);
  const [database, counts] = [await store.version(), await store.counts()];
  await store.close();
  const figures: Record<string, unknown> = {};
  for (const format of formats) {
    figures[format] = await measure(format, neo4j);
    say(`${format}: ${JSON.stringify(figures[format])}`);
  }
  report("export-against-driver", machine, { database, counts, formats: figures, ...(!values.loaded && size) });
} finally {
  await neo4j.stop();
}
