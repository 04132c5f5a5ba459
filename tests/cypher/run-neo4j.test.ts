/** `npm run neo4j`: what it says, keeps and refuses, and that a store finds its password by itself. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { keptPassword } from "../../server/store/neo4j/kept-password.ts";
import { openNeo4jEngine } from "../../server/store/neo4j/neo4j-engine.ts";
import { describeWith, NEO4J_PROGRAMS } from "../support/describe-with.ts";
import { NEO4J_LIB } from "../support/neo4j.mjs";
import { scratchDirectory } from "../support/scratch.ts";

const SCRIPT = fileURLToPath(new URL("../../scripts/neo4j/run-neo4j.mjs", import.meta.url));
const scratch = scratchDirectory();
const HOME = scratch.path("neo4j");

interface Run {
  readonly child: ChildProcess;
  /** Everything said so far, on both streams. */
  said(): string;
  readonly status: Promise<number | null>;
}

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  const child = spawn(process.execPath, [SCRIPT, ...args], {
    env: { ...process.env, NODE_OPTIONS: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (text += chunk.toString("utf8")));
  return { child, said: () => text, status: once(child, "close").then(([code]) => code as number | null) };
}

async function untilReady(server: Run): Promise<string> {
  while (!server.said().includes("is ready at")) {
    if (server.child.exitCode !== null) throw new Error(`it ended: ${server.said()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return /is ready at (\S+)/.exec(server.said())?.[1] ?? "";
}

test("wrong usage is said, with the usage", async () => {
  for (const args of [["--port", "x"], ["--heap", "big"], ["--what"]]) {
    const wrong = run(args);
    expect(await wrong.status).toBe(2);
    expect(wrong.said()).toContain("Usage: npm run neo4j");
  }
  const help = run(["--help"]);
  expect(await help.status).toBe(0);
  expect(help.said()).toContain("--lib DIR");
});

test("a missing program is named, with how to install it", async () => {
  const lacking = run(["--home", scratch.path("none"), "--lib", scratch.path("no-lib")], { PATH: scratch.path("empty") });
  expect(await lacking.status).toBe(1);
  expect(lacking.said()).toMatch(/Java is missing: install a JDK/);
  expect(lacking.said()).not.toContain("    at ");
});

test("the kept password is for the server it belongs to and for no other", () => {
  expect(keptPassword("bolt://127.0.0.1:7687", scratch.path("none-such"))).toBeNull();
});

describeWith(NEO4J_PROGRAMS, "with the programs it needs", () => {
  const args = ["--home", HOME, "--lib", NEO4J_LIB, "--heap", "512m"];

  test("it starts, keeps its secrets, refuses a second server on its data, stops, and starts again", async () => {
    const first = run(args);
    const url = await untilReady(first);
    expect(url).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/);
    expect(first.said()).toContain(`npm start -- --store ${url}`);

    const password = readFileSync(`${HOME}/password`, "utf8").trim();
    expect(password.length).toBeGreaterThanOrEqual(24);
    expect(first.said()).not.toContain(password);
    expect(statSync(`${HOME}/password`).mode & 0o777).toBe(0o600);
    expect(keptPassword(url, HOME)).toBe(password);
    expect(keptPassword("bolt://db.example.org:7687", HOME)).toBeNull();
    expect(keptPassword("bolt://127.0.0.1:1", HOME)).toBeNull();

    const engine = openNeo4jEngine({ url, username: "neo4j", password });
    await engine.write((write) => write("CREATE (:Kept {n: 1})", {}));
    await engine.close();

    const second = run(args);
    expect(await second.status).toBe(1);
    expect(second.said()).toContain(url);

    first.child.kill("SIGINT");
    expect(await first.status).toBe(0);
    expect(existsSync(`${HOME}/server.json`)).toBe(false);
    expect(keptPassword(url, HOME)).toBeNull();

    const again = run(args);
    const restarted = openNeo4jEngine({ url: await untilReady(again), username: "neo4j", password });
    expect(await restarted.read("MATCH (k:Kept) RETURN k.n AS n", {})).toEqual([{ n: 1 }]);
    await restarted.close();
    again.child.kill("SIGTERM");
    expect(await again.status).toBe(0);
  }, 400_000);
});
