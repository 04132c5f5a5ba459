/**
 * A graph file whose load is ended by kill -9: every batch that was committed is whole, the same command finishes it,
 * and what is then in the store is what a load that nobody disturbed leaves.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { openStore } from "../../server/store/open-store.ts";
import { describeWith, NEO4J_PROGRAMS } from "../support/describe-with.ts";
import { type OwnNeo4j, startNeo4j } from "../support/neo4j.mjs";
import { scratchDirectory } from "../support/scratch.ts";
import { type RunOptions, runCommand, startCommand } from "../support/tamga-command.ts";

const scratch = scratchDirectory();
const NODES = 500;
const EDGES = 3_000;
const DAY = "2024-02-03";
const file = () => scratch.path("foreign.gexf");
const temporary = () => scratch.path("temporary");
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

/** Some nodes have most of the edges, as in real graphs; a few edges say the same as others. */
function gexf(): string {
  const nodes = Array.from({ length: NODES }, (_, n) => `<node id="n${n}" label="Somebody ${n}"/>`);
  const edges = Array.from({ length: EDGES }, (_, n) => {
    const [source, target] = [(n * n) % 97, (n * 31) % NODES];
    return `<edge id="e${n}" source="n${source}" target="n${target}" label="knows" start="20${10 + (n % 10)}"/>`;
  });
  const graph = `<graph defaultedgetype="directed"><nodes>${nodes.join("")}</nodes><edges>${edges.join("\n")}</edges></graph>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">${graph}</gexf>\n`;
}

interface Target {
  readonly store: string;
  readonly options: RunOptions;
}

const tamga = ({ store, options }: Target, ...args: string[]) => runCommand([...args, "--store", store], options);

/** All records, as they are exported: who committed them when is left out. */
async function recordsIn(target: Target, name: string): Promise<string[]> {
  const path = scratch.path(name);
  const { status, stderr } = await tamga(target, "export", "--all", "-o", path);
  if (status !== 0) throw new Error(stderr);
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => /^\{"kind":"(?:entity|document|sentence|mention|claim|link|merge)"/.test(line));
}

let clean: string[] = [];
beforeAll(async () => {
  writeFileSync(file(), gexf());
  // The file is dated by this, on whatever day its load is finished.
  utimesSync(file(), new Date(`${DAY}T12:00:00Z`), new Date(`${DAY}T12:00:00Z`));
  mkdirSync(temporary());
  const target = { store: `file:${scratch.path("clean")}`, options: {} };
  expect((await tamga(target, "load", file())).status).toBe(0);
  clean = await recordsIn(target, "clean.tamga.jsonl");
  expect(clean).toHaveLength(NODES + EDGES + 3);
  expect(clean.find((line) => line.startsWith('{"kind":"document"'))).toContain(`"published":"${DAY}"`);
}, 120_000);

/** Ends the load as soon as so many claims are there, once for each number; then lets it finish. */
async function disturb(target: Target, numbers: readonly number[], claims: () => Promise<number>): Promise<void> {
  let before = 0;
  for (const enough of numbers) {
    const { child, ended } = startCommand(["load", file(), "--store", target.store], target.options);
    while ((await claims()) < enough && child.exitCode === null) await pause();
    child.kill("SIGKILL");
    expect(await ended).toMatchObject({ status: null, stdout: "" });
    const info = await tamga(target, "store", "info");
    const { counts } = JSON.parse(info.stdout);
    expect(counts.claims).toBeGreaterThanOrEqual(Math.max(enough, before));
    expect(counts.claims).toBeLessThan(EDGES);
    expect((await tamga(target, "store", "verify")).stdout).toMatch(/^All agree/);
    before = counts.claims;
  }
  const again = await tamga(target, "load", file());
  expect([again.status, again.stdout]).toEqual([0, expect.stringMatching(new RegExp(`holds ${NODES + 1} entities, ${EDGES} claims`))]);
  expect((await tamga(target, "store", "verify")).stdout).toMatch(/^All agree/);
  expect(await recordsIn(target, "again.tamga.jsonl")).toEqual(clean);
}

test("on the embedded store", async () => {
  /** One line of the journal is one batch that was committed. */
  const claims = async (): Promise<number> => {
    const journal = scratch.path("cut", "journal.jsonl");
    const lines = existsSync(journal) ? readFileSync(journal, "utf8").split("\n").slice(0, -1) : [];
    return lines.reduce((sum, line) => sum + (JSON.parse(line).data.claims?.length ?? 0), 0);
  };
  await disturb({ store: `file:${scratch.path("cut")}`, options: { env: { TMPDIR: temporary() } } }, [1, 1_001], claims);
  // What the killed ones had laid down went when the next one began.
  expect(readdirSync(temporary())).toEqual([]);
}, 300_000);

describeWith(NEO4J_PROGRAMS, "on Neo4j", () => {
  let server: OwnNeo4j;
  beforeAll(async () => {
    server = await startNeo4j();
  }, 240_000);
  afterAll(() => server.stop(), 60_000);

  test("the same", async () => {
    const store = await openStore(server.url, server);
    await store.ensureSchema();
    const options = { env: { NEO4J_USERNAME: server.username, NEO4J_PASSWORD: server.password } };
    await disturb({ store: server.url, options }, [1], async () => (await store.counts()).claims);
    await store.close();
  }, 300_000);
});
