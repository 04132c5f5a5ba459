/**
 * `npx tsx bench/known-on.ts [--entities N] [--claims N] [--rounds N] [--store neo4j|embedded] [--save]`
 *
 * What it costs to look at another day: calls of a real `tamga serve` with `knownOn`, a day each from the first to the
 * last on which something was published, against the same calls without it, one right after the other.
 */
import { parseArgs } from "node:util";
import { checkDataset, type DatasetCheck } from "../server/dataset/check-dataset.ts";
import { loadDataset } from "../server/dataset/load-dataset.ts";
import { openStore } from "../server/store/open-store.ts";
import { startNeo4j } from "../tests/support/neo4j.mjs";
import { startTamga } from "../tests/support/tamga-server.ts";
import { generateDataset } from "./support/dataset.ts";
import { createHttpClient, type HttpClient } from "./support/http-client.ts";
import { describeMachine } from "./support/machine.ts";
import { report, say } from "./support/save-results.ts";
import { scratchFolder } from "./support/scratch.ts";
import { median, spread, timesOf } from "./support/statistics.ts";

const scratch = scratchFolder();

interface Backend {
  readonly url: string;
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

async function neo4jBackend(): Promise<Backend> {
  const { url, username, password, stop } = await startNeo4j({ heap: "2g" });
  return { url, env: { NEO4J_USERNAME: username, NEO4J_PASSWORD: password }, stop };
}

const embeddedBackend = async (): Promise<Backend> => ({ url: `file:${scratch.path("store")}`, env: {}, stop: async () => undefined });

async function load({ url, env }: Backend, check: DatasetCheck): Promise<string[]> {
  const store = await openStore(url, { username: env.NEO4J_USERNAME, password: env.NEO4J_PASSWORD });
  await loadDataset(store, check, { add: () => undefined }, new AbortController().signal);
  const { nodes } = await store.overview({ limit: 40 });
  await store.close();
  return nodes.map(({ key }) => key);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Publication days of the generated articles: 40 in a row. */
const DAYS = Array.from({ length: 40 }, (_, index) => new Date(Date.UTC(2022, 0, 4 + index)).toISOString().slice(0, 10));

async function measure(http: HttpClient, pathOf: (index: number) => string, rounds: number) {
  const all: { known: number[]; plain: number[] }[] = [];
  // The first round is not counted: it fills caches.
  for (let number = 0; number <= rounds; number += 1) {
    const times = { known: [] as number[], plain: [] as number[] };
    for (const [index, day] of DAYS.entries()) {
      const path = pathOf(index);
      const known = `${path}${path.includes("?") ? "&" : "?"}knownOn=${day}`;
      times.known.push(await timed(() => http.getJson(known)));
      times.plain.push(await timed(() => http.getJson(path)));
    }
    if (number > 0) all.push(times);
  }
  return {
    knownOn: timesOf(all.map(({ known }) => known)),
    without: timesOf(all.map(({ plain }) => plain)),
    ratioOfMedians: spread(all.map(({ known, plain }) => median(known) / median(plain))),
  };
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
const figures: Record<string, unknown> = {};
for (const [kind, open] of Object.entries({ neo4j: neo4jBackend, embedded: embeddedBackend })) {
  if (values.store !== undefined && values.store !== kind) continue;
  const backend = await open();
  try {
    const hubs = await load(backend, check);
    const server = await startTamga({ store: backend.url, env: backend.env });
    const http = createHttpClient(server.url);
    try {
      const endpoints = {
        overview: () => "/api/v1/graph?limit=300",
        "overview with speech": () => "/api/v1/graph?limit=300&speech=true",
        contradictions: () => "/api/v1/contradictions?limit=20",
        neighbours: (index: number) => `/api/v1/entities/${encodeURIComponent(hubs[index % hubs.length] ?? "")}/neighbours?limit=50`,
      };
      const measured: Record<string, unknown> = {};
      for (const [name, pathOf] of Object.entries(endpoints)) {
        measured[name] = await measure(http, pathOf, Number(values.rounds));
        say(`${kind}, ${name}: ${JSON.stringify(measured[name])}`);
      }
      figures[kind] = measured;
    } finally {
      http.close();
      await server.stop();
    }
  } finally {
    await backend.stop();
  }
}
report("known-on", machine, { ...size, stores: figures });
