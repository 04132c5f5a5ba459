/**
 * `npx tsx bench/load-against-merge.ts [--entities N] [--claims N] [--rounds N] [--store neo4j|embedded] [--save]`
 *
 * How fast a dataset goes in by Tamga, against a plain UNWIND … MERGE of the very nodes and relationships that come out
 * of it, by the driver alone, under the same constraints and with the same number of rows at once. Tamga's time has
 * everything: reading and parsing the files, checks of references, roll-up, edges, degrees, name keys, change log, and
 * on the embedded store the synced journal and the way to the child process.
 */
import { parseArgs } from "node:util";
import { checkDataset, type DatasetCheck } from "../server/dataset/check-dataset.ts";
import { loadDataset } from "../server/dataset/load-dataset.ts";
import { schemaStatements } from "../server/graph-form/statement-files.ts";
import type { GraphStore } from "../server/store/graph-store.ts";
import { openStore } from "../server/store/open-store.ts";
import { startNeo4j } from "../tests/support/neo4j.mjs";
import { generateDataset } from "./support/dataset.ts";
import { countRows, type GraphRows, mergeGraph, readGraph } from "./support/graph-rows.ts";
import { describeMachine } from "./support/machine.ts";
import { openRawGrafeo, openRawNeo4j, type RawEngine } from "./support/raw-engine.ts";
import { report, say } from "./support/save-results.ts";
import { scratchFolder } from "./support/scratch.ts";
import { round, spread } from "./support/statistics.ts";

/** Records in a batch of a load (server/dataset/dataset-batches.ts), and rows in a batch of the plain MERGE. */
const BATCH = 1000;
const scratch = scratchFolder();

/** One database to load into, always empty and with its schema in place. */
interface Bench {
  readonly version: string;
  byTamga(work: (store: GraphStore) => Promise<number>): Promise<number>;
  /** The graph that `byTamga` left. */
  rows(): Promise<GraphRows>;
  plainly(work: (engine: RawEngine) => Promise<number>): Promise<number>;
  stop(): Promise<void>;
}

async function neo4jBench(): Promise<Bench> {
  const server = await startNeo4j({ heap: "2g" });
  const raw = openRawNeo4j(server);
  const store = await openStore(server.url, server);
  return {
    version: await store.version(),
    async byTamga(work) {
      await raw.clear();
      return work(store);
    },
    rows: () => readGraph(raw),
    async plainly(work) {
      await raw.clear();
      return work(raw);
    },
    async stop() {
      await store.close();
      await raw.close();
      await server.stop();
    },
  };
}

async function embeddedBench(): Promise<Bench> {
  let number = 0;
  const folder = () => {
    number += 1;
    return scratch.path(`store-${number}`);
  };
  let last = "";
  let version = "";
  return {
    get version() {
      return version;
    },
    async byTamga(work) {
      last = folder();
      const store = await openStore(`file:${last}`);
      version = await store.version();
      const ms = await work(store);
      await store.close();
      return ms;
    },
    async rows() {
      const engine = openRawGrafeo(`${last}/graph.grafeo`);
      const graph = await readGraph(engine);
      await engine.close();
      return graph;
    },
    async plainly(work) {
      const engine = openRawGrafeo(`${folder()}.grafeo`);
      for (const statement of schemaStatements("embedded")) await engine.write(statement);
      const ms = await work(engine);
      await engine.close();
      return ms;
    },
    stop: async () => undefined,
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** As `tamga load` does it, but for the bar. */
const load = (store: GraphStore, check: DatasetCheck): Promise<void> =>
  loadDataset(store, check, { add: () => undefined }, new AbortController().signal);

async function measure(kind: string, open: () => Promise<Bench>, check: DatasetCheck, rounds: number) {
  const bench = await open();
  try {
    // Not counted: it gives the rows to merge, and warms up what there is to warm up.
    await bench.byTamga((store) => timed(() => load(store, check)));
    const graph = await bench.rows();
    const expected = JSON.stringify(countRows(graph));
    const tamga: number[] = [];
    const merge: number[] = [];
    const runs = {
      tamga: async () => tamga.push(await bench.byTamga((store) => timed(() => load(store, check)))),
      merge: async () =>
        merge.push(
          await bench.plainly(async (engine) => {
            const ms = await timed(() => mergeGraph(engine, graph, BATCH));
            const merged = tamga.length + merge.length < 2 ? JSON.stringify(countRows(await readGraph(engine))) : expected;
            if (merged !== expected) throw new Error(`the merged graph is another one:\n${merged}\n${expected}`);
            return ms;
          }),
        ),
    };
    for (let number = 0; number < rounds; number += 1) {
      for (const side of number % 2 === 0 ? (["tamga", "merge"] as const) : (["merge", "tamga"] as const)) await runs[side]();
      say(`${kind}, round ${number + 1}: Tamga ${tamga.at(-1)?.toFixed(0)} ms, plain MERGE ${merge.at(-1)?.toFixed(0)} ms`);
    }
    const ratios = tamga.map((ms, index) => (merge[index] ?? Number.NaN) / ms);
    const nodes = graph.nodes.reduce((sum, { rows }) => sum + rows.length, 0);
    const relationships = graph.relationships.reduce((sum, { rows }) => sum + rows.length, 0);
    const perSecond = (times: readonly number[]) => round(((nodes + relationships) / spread(times).median) * 1000);
    return {
      database: bench.version,
      nodes,
      relationships,
      rounds,
      tamgaMs: spread(tamga),
      mergeMs: spread(merge),
      tamgaRowsPerSecond: perSecond(tamga),
      mergeRowsPerSecond: perSecond(merge),
      rateOfTamgaToMerge: spread(ratios),
    };
  } finally {
    await bench.stop();
  }
}

const { values } = parseArgs({
  options: {
    entities: { type: "string", default: "5000" },
    claims: { type: "string", default: "50000" },
    rounds: { type: "string", default: "3" },
    store: { type: "string" },
    save: { type: "boolean" },
  },
});
const machine = describeMachine();
const size = { entities: Number(values.entities), claims: Number(values.claims) };
const check = await checkDataset(generateDataset(scratch.path("dataset"), size));
const stores = { neo4j: neo4jBench, embedded: embeddedBench };
const figures: Record<string, unknown> = {};
for (const [kind, open] of Object.entries(stores)) {
  if (values.store === undefined || values.store === kind) figures[kind] = await measure(kind, open, check, Number(values.rounds));
}
report("load-against-merge", machine, { ...size, rowsAtOnce: BATCH, stores: figures });
