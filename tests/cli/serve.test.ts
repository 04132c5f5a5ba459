/** `tamga serve` as a process: its one line, its ends, and what it needs to be reached from outside. */
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { villageDataset } from "../support/dataset-copy.ts";
import { send } from "../support/http-api.ts";
import { scratchDirectory } from "../support/scratch.ts";
import { type Running, type RunOptions, startCommand } from "../support/tamga-command.ts";

const scratch = scratchDirectory();
const TOKEN = "a-secret-that-is-long-enough";
const running: Running[] = [];

const start = (args: readonly string[], options?: RunOptions): Running => {
  const command = startCommand(["serve", "--port", "0", ...args], options);
  running.push(command);
  return command;
};
const urlOf = async (command: Running) => (await command.saw(/http:\/\/\S+:\d+(?=\n)/)).trim();
const health = async (url: string) => JSON.parse((await send(`${url}/api/v1/health`)).text);

afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill("SIGKILL");
    await ended;
  }
});

test("a fresh folder: the dataset is loaded into .tamga, one line is printed, and SIGTERM ends it with 0", async () => {
  const command = start([], { cwd: scratch.path() });
  const url = await urlOf(command);
  expect((await health(url)).counts).toEqual({ entities: 86, facts: 177, claims: 197, documents: 2 });
  expect((await send(`${url}/`)).headers["content-type"]).toMatch(/^text\/html/);
  expect(existsSync(scratch.path(".tamga", "journal.jsonl"))).toBe(true);
  command.child.kill("SIGTERM");
  const { status, stdout } = await command.ended;
  expect([status, stdout]).toEqual([0, `Tamga is serving ${url}\n`]);
});

test("kill -9 loses nothing that was loaded, and the next start does not load again", async () => {
  const args = ["--store", `file:${scratch.path("killed")}`];
  const first = start(args);
  await urlOf(first);
  first.child.kill("SIGKILL");
  await first.ended;
  const second = start(args);
  expect((await health(await urlOf(second))).counts.claims).toBe(197);
  second.child.kill("SIGINT");
  const { status, stderr } = await second.ended;
  expect(status).toBe(0);
  expect(stderr).not.toContain("The store is empty");
});

test("--dataset is loaded instead, and one that is wrong ends the start", async () => {
  const village = start(["--store", `file:${scratch.path("village")}`, "--dataset", villageDataset]);
  const { counts } = await health(await urlOf(village));
  expect(counts.claims).toBeGreaterThan(0);
  expect(counts.claims).not.toBe(197);
  const wrong = await start(["--store", `file:${scratch.path("wrong")}`, "--dataset", scratch.path("no-dataset")]).ended;
  expect([wrong.status, wrong.stdout]).toEqual([2, ""]);
});

test("a port that is taken is said, with the way out", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as AddressInfo;
  const { status, stdout, stderr } = await start(["--port", String(port), "--store", `file:${scratch.path("taken")}`]).ended;
  other.close();
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(new RegExp(`Port ${port} is taken.*--port 0`));
});

test("a second process on the same store is refused", async () => {
  const args = ["--store", `file:${scratch.path("twice")}`];
  await urlOf(start(args));
  const { status, stdout, stderr } = await start(args).ended;
  expect(status).not.toBe(0);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^tamga: /m);
});

test("a stop lets the running query end", async () => {
  const command = start(["--store", `file:${scratch.path("graceful")}`]);
  const url = await urlOf(command);
  const query = "UNWIND range(1, 3000) AS a UNWIND range(1, 2000) AS b RETURN sum(a * b % 7) AS sum";
  const answer = send(`${url}/api/v1/cypher`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query, timeoutMs: 9_000 }),
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  command.child.kill("SIGTERM");
  expect([200, 504]).toContain((await answer).status);
  expect((await command.ended).status).toBe(0);
  await expect(send(`${url}/api/v1/health`)).rejects.toThrow();
});

test("another host needs a token, which then guards loopback as well", async () => {
  const command = start(["--host", "0.0.0.0", "--store", `file:${scratch.path("open")}`], { env: { TAMGA_TOKEN: TOKEN } });
  const url = (await urlOf(command)).replace("0.0.0.0", "127.0.0.1");
  expect((await send(`${url}/api/v1/health`)).status).toBe(401);
  expect((await send(`${url}/api/v1/health`, { headers: { Authorization: `Bearer ${TOKEN}` } })).status).toBe(200);
  command.child.kill("SIGTERM");
  const { stdout, stderr } = await command.ended;
  expect(stdout + stderr).not.toContain(TOKEN);
});

test("a Neo4j that is away does not stop the start", async () => {
  const command = start(["--store", "bolt://127.0.0.1:9"], { env: { NEO4J_PASSWORD: TOKEN } });
  const answer = await send(`${await urlOf(command)}/api/v1/health`);
  expect([answer.status, answer.headers["retry-after"]]).toEqual([503, expect.stringMatching(/^\d+$/)]);
});
