/**
 * [GS] What the embedded store holds after its process was ended by kill -9 at any moment, 50 times over: every
 * acknowledged batch, nothing of another, and derived data that agree with the records. On the compiled server, which
 * also shows that the engine's child process is found there.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { buildScratch } from "../support/build-scratch.ts";
import { scratchDirectory } from "../support/scratch.ts";

/** Each store is killed several times, then a new one is begun: verification takes longer the more there is. */
const STORES = 10;
const KILLS = 5;
/** Stores at a time: most of a round is waiting. */
const LANES = 3;
/** Batches that are let through before the kill, and milliseconds from there: a slow machine gets as far as a fast one. */
const MOST_BATCHES = 2;
const LONGEST = 300;

interface Moment {
  readonly after: "start" | "opened";
  /** Acknowledged batches to wait for after that. */
  readonly batches: number;
  readonly delay: number;
}

interface Opened {
  readonly batches: readonly { readonly n: number; readonly found: number; readonly all: number }[];
  readonly shared: number;
  readonly problems: readonly string[];
  readonly log: readonly string[];
}
interface Round {
  readonly opened: Opened | undefined;
  readonly begun: number;
  readonly done: number;
  readonly complaint: string;
}

const scratch = scratchDirectory();
const running = new Set<ChildProcess>();
let loader = "";
beforeAll(() => {
  loader = buildScratch(scratch.path("build"), "tests/support/embedded-crash-loader.ts");
}, 120_000);
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
});

/** Runs the loader until the moment has come, then kills it. */
async function round(directory: string, most: number, kill: Moment): Promise<Round> {
  const child = spawn(process.execPath, [loader, directory, String(most)], { env: { ...process.env, NODE_OPTIONS: "" } });
  running.add(child);
  const ended = once(child, "close").then(() => running.delete(child));
  let opened: Opened | undefined;
  let [begun, done, complaint] = [-1, -1, ""];
  let toCome = kill.batches;
  child.stderr.on("data", (data) => (complaint += data));
  const ready = new Promise<void>((resolve) => {
    if (kill.after === "start") resolve();
    createInterface({ input: child.stdout }).on("line", (line) => {
      const { event, value } = JSON.parse(line);
      if (event === "opened") opened = value;
      if (event === "begin") begun = value;
      if (event === "done") {
        done = value;
        toCome -= 1;
      }
      if (opened !== undefined && toCome <= 0) resolve();
    });
    child.once("exit", () => resolve());
  });
  await ready;
  await sleep(kill.delay);
  child.kill("SIGKILL");
  await ended;
  return { opened, begun, done, complaint };
}

/** The store, opened again, against what was begun and what was acknowledged before. Returns how many batches it has. */
function examine({ opened, complaint }: Round, begun: number, done: number): number {
  if (opened === undefined) throw new Error(`the store did not open: ${complaint}`);
  const partial = opened.batches.filter(({ found, all }) => found !== 0 && found !== all);
  const whole = opened.batches.filter(({ found, all }) => found === all).map(({ n }) => n);
  expect(partial).toEqual([]);
  expect(whole).toEqual(whole.map((_, index) => index));
  expect(whole.length).toBeGreaterThanOrEqual(done + 1);
  expect(whole.length).toBeLessThanOrEqual(begun + 1);
  expect(opened.shared).toBe(whole.length);
  expect(opened.problems).toEqual([]);
  return whole.length;
}

/** One store, killed again and again. Returns how many batches it had acknowledged. */
async function killed(store: number): Promise<number> {
  const directory = scratch.path(`store-${store}`);
  let [begun, done] = [-1, -1];
  for (let kill = 1; kill <= KILLS; kill += 1) {
    // The last kill of a store comes while it is being opened, when there may be something to repair.
    const delay = Math.random() * LONGEST;
    const moment: Moment =
      kill === KILLS
        ? { after: "start", batches: 0, delay }
        : { after: "opened", batches: Math.floor(Math.random() * (MOST_BATCHES + 1)), delay };
    const result = await round(directory, begun + 2, moment);
    if (result.opened !== undefined) examine(result, begun, done);
    else if (moment.after === "opened") throw new Error(`the store did not open: ${result.complaint}`);
    begun = Math.max(begun, result.begun);
    done = Math.max(done, result.done);
  }
  examine(await round(directory, begun + 2, { after: "opened", batches: 0, delay: 0 }), begun, done);
  return done + 1;
}

test("50 kills lose nothing that was acknowledged and keep nothing else", async () => {
  const waiting = Array.from({ length: STORES }, (_, store) => store);
  const acknowledged: number[] = [];
  const lane = async () => {
    for (let store = waiting.shift(); store !== undefined; store = waiting.shift()) acknowledged.push(await killed(store));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  expect(acknowledged).toHaveLength(STORES);
  // Kills that all came before the first batch would prove nothing.
  expect(acknowledged.reduce((sum, batches) => sum + batches, 0)).toBeGreaterThan(STORES * 2);
}, 600_000);
