/**
 * `npm run neo4j`: a real Neo4j without Docker, for this checkout. Data, a random password (kept, readable by the
 * owner only) and `server.json` (where the running server is) live in .tamga/neo4j.
 */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { freePort, startServer } from "./server.mjs";

const USAGE = `Usage: npm run neo4j -- [--port N] [--home DIR] [--lib DIR] [--heap SIZE]

  --port N     port on 127.0.0.1 (default: 7687, or a free one when that is taken)
  --home DIR   data, logs and password (default: .tamga/neo4j)
  --lib DIR    the server's jars, fetched once by Maven (default: .tamga/neo4j/lib)
  --heap SIZE  memory for the server's heap, such as 512m or 2g (default: 1g); 256 MB of page cache come on top
`;

function readOptions() {
  try {
    const text = { type: "string" };
    const { values } = parseArgs({ options: { port: text, home: text, lib: text, heap: text, help: { type: "boolean", short: "h" } } });
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error("--port must be a whole number up to 65535");
    if (!/^\d+[kmg]$/i.test(values.heap ?? "1g")) throw new Error("--heap must be a size such as 512m or 2g");
    return { ...values, port };
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${USAGE}`);
    process.exit(2);
  }
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

function keptPassword(file) {
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

async function main() {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(USAGE);
    return;
  }
  const home = options.home ?? fileURLToPath(new URL("../../.tamga/neo4j", import.meta.url));
  const stateFile = join(home, "server.json");
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (existsSync(stateFile)) {
    const { pid, url } = JSON.parse(readFileSync(stateFile, "utf8"));
    if (isAlive(pid)) throw new Error(`A server on this data runs already: ${url} (process ${pid}). Stop that one first.`);
  }
  const say = (text) => process.stderr.write(`${text}\n`);
  const port = options.port || (await freePort(7687).catch(() => 0));
  const password = keptPassword(join(home, "password"));
  say("Starting Neo4j …");
  const server = await startServer({ home, lib: options.lib ?? join(home, "lib"), password, port, heap: options.heap, say });
  writeFileSync(stateFile, `${JSON.stringify({ url: server.url, pid: server.pid })}\n`);
  process.stdout.write(`Neo4j is ready at ${server.url} (user neo4j, password in ${join(home, "password")})
In another terminal:  npm start -- --store ${server.url}
Stop it with Ctrl+C.
`);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.stop());
  const [code, signal] = await server.exited;
  rmSync(stateFile, { force: true });
  const stopped = signal === "SIGTERM" || signal === "SIGINT" || code === 0 || code === 143 || code === 130;
  if (!stopped) throw new Error(`Neo4j ended by itself (${signal ?? `status ${code}`}); its logs are in ${join(home, "logs")}.`);
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
