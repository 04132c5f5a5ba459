/**
 * `npx tsx bench/load-memory.ts [FILE…] [--entities N] [--claims N] [--factor N] [--rounds N] [--store neo4j|embedded] [--minutes N] [--heap 2g] [--save]`
 *
 * How much memory `tamga load` needs, at one size and at a multiple of it: the peak of the loader's own process, and
 * apart from it that of its child, the embedded engine (which holds the graph, so it grows with it). Linux only. A
 * load that takes longer than `--minutes` is ended, and its figure is missing from the result. With files (exports, or
 * datasets of other makers) those are loaded, each into an empty store, and not what is generated here; `--heap` is
 * that of Neo4j.
 */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startNeo4j } from "../tests/support/neo4j.mjs";
import { generateDataset } from "./support/dataset.ts";
import { describeMachine } from "./support/machine.ts";
import { report, say } from "./support/save-results.ts";
import { scratchFolder } from "./support/scratch.ts";
import { spread } from "./support/statistics.ts";
import { type Peaks, watchMemory } from "./support/watch-memory.ts";

const LAUNCHER = fileURLToPath(new URL("../bin/tamga.mjs", import.meta.url));
const scratch = scratchFolder();

interface Load extends Peaks {
  readonly seconds: number;
}

/** Runs `tamga load` as users do; null when it was ended after `minutes`. Throws when it fails. */
async function load(path: string, env: Record<string, string>, minutes: number): Promise<Load | null> {
  const start = performance.now();
  const child = spawn(process.execPath, [LAUNCHER, "load", path], {
    // What a load that is ended leaves in the temporary place goes with the scratch folder.
    env: { ...process.env, NODE_OPTIONS: "", TMPDIR: scratch.path(), ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let words = "";
  child.stderr.on("data", (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-2000);
  });
  const memory = watchMemory(child.pid ?? 0);
  const timer = setTimeout(() => child.kill("SIGKILL"), minutes * 60_000);
  await once(child, "close");
  clearTimeout(timer);
  const peaks = memory.stop();
  if (child.signalCode === "SIGKILL") return null;
  if (child.exitCode !== 0) throw new Error(`tamga load ended with ${child.exitCode}: ${words}`);
  return { ...peaks, seconds: Math.round((performance.now() - start) / 100) / 10 };
}

/** Settings of an empty store; `stop` ends what was started for it. */
type EmptyStore = () => Promise<{ env: Record<string, string>; stop(): Promise<void> }>;

async function emptyNeo4j(): ReturnType<EmptyStore> {
  const { url, username, password, stop } = await startNeo4j({ heap: values.heap });
  return { env: { TAMGA_STORE: url, NEO4J_USERNAME: username, NEO4J_PASSWORD: password }, stop };
}

/** What is loaded, and what the results call it. */
interface Input {
  readonly path: string;
  readonly about: Readonly<Record<string, string | number>>;
}

let folders = 0;
async function emptyFolder(): ReturnType<EmptyStore> {
  folders += 1;
  return { env: { TAMGA_STORE: `file:${scratch.path(`store-${folders}`)}` }, stop: async () => undefined };
}

async function measure(kind: string, open: EmptyStore, inputs: readonly Input[], rounds: number, minutes: number) {
  const figures = [];
  for (const { path, about } of inputs) {
    const loads: Load[] = [];
    for (let number = 0; number < rounds; number += 1) {
      const store = await open();
      try {
        const done = await load(path, store.env, minutes);
        say(`${kind}, ${Object.values(about).join(" ")}: ${done === null ? `ended after ${minutes} minutes` : JSON.stringify(done)}`);
        if (done === null) break;
        loads.push(done);
      } finally {
        await store.stop();
      }
    }
    if (loads.length === 0) figures.push({ ...about, endedAfterMinutes: minutes });
    else {
      const of = (key: keyof Load) => spread(loads.map((each) => each[key]));
      figures.push({
        ...about,
        rounds: loads.length,
        loaderPeakMiB: of("ownMiB"),
        engineChildPeakMiB: of("childMiB"),
        seconds: of("seconds"),
      });
    }
  }
  const [small, large] = figures.map((figure) => ("loaderPeakMiB" in figure ? figure.loaderPeakMiB?.median : undefined));
  return { loads: figures, loaderGrowthMiB: small === undefined || large === undefined ? null : large - small };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    heap: { type: "string", default: "2g" },
    entities: { type: "string", default: "5000" },
    claims: { type: "string", default: "50000" },
    factor: { type: "string", default: "10" },
    rounds: { type: "string", default: "1" },
    store: { type: "string" },
    minutes: { type: "string", default: "20" },
    save: { type: "boolean" },
  },
});
if (process.platform !== "linux") throw new Error("this benchmark reads /proc, which only Linux has");
const machine = describeMachine();
// What is missing is built now, not while memory is watched.
execFileSync(process.execPath, [LAUNCHER, "build"], { stdio: ["ignore", 2, 2] });
const factor = Number(values.factor);
const generated = (times: number): Input => {
  const size = { entities: Number(values.entities) * times, claims: Number(values.claims) * times };
  return { path: generateDataset(scratch.path(`dataset-${size.claims}`), size), about: size };
};
const inputs =
  positionals.length === 0
    ? [generated(1), generated(factor)]
    : positionals.map((path) => ({ path, about: { file: basename(path), megabytes: Math.round(statSync(path).size / 1e6) } }));
const stores: Record<string, EmptyStore> = { neo4j: emptyNeo4j, embedded: emptyFolder };
const figures: Record<string, unknown> = {};
for (const [kind, open] of Object.entries(stores)) {
  if (values.store !== undefined && values.store !== kind) continue;
  figures[kind] = await measure(kind, open, inputs, Number(values.rounds), Number(values.minutes));
}
report("load-memory", machine, { ...(positionals.length === 0 && { factor }), stores: figures });
