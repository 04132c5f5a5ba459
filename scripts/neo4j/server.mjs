/**
 * Starts and stops one Neo4j server as a child process on the loopback interface. The child ends with its parent:
 * it watches its standard input, which the system closes when this process dies in whatever way.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { demandPrograms } from "../java/install-java.mjs";
import { installNeo4j } from "./install.mjs";

const CONF = fileURLToPath(new URL("neo4j.conf", import.meta.url));
const OPENS = ["java.nio", "java.io", "sun.nio.ch"].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);

/** A port of the loopback interface that nobody listens on now; `wanted` when that one is free. */
export async function freePort(wanted = 0) {
  const probe = createServer();
  try {
    await new Promise((resolve, reject) => {
      probe.once("error", reject);
      probe.listen({ port: wanted, host: "127.0.0.1", exclusive: true }, resolve);
    });
    return probe.address().port;
  } catch (error) {
    throw new Error(`Port ${wanted} of 127.0.0.1 cannot be used (${error.code}); choose another.`, { cause: error });
  } finally {
    if (probe.listening) await new Promise((resolve) => probe.close(resolve));
  }
}

/** Resolves when the child says "ready"; rejects with the end of its output when it ends first, or is too slow. */
function untilReady(child, seconds) {
  return new Promise((resolve, reject) => {
    let said = "";
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill("SIGKILL");
    }, seconds * 1000);
    const listen = (chunk) => {
      said = (said + chunk).slice(-4000);
      if (/^ready$/m.test(said)) {
        clearTimeout(timer);
        resolve();
      }
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      const why = isLate ? `was not ready after ${seconds} s and was stopped` : `ended while it started (${signal ?? `status ${code}`})`;
      reject(new Error(`Neo4j ${why}.\n${said.trim()}`));
    });
  });
}

/**
 * Starts a server on the data in `home`, creating them when absent, and resolves when it answers.
 * `stop` shuts down cleanly, `kill` is `kill -9`; both resolve when the process is gone. `javaFlags` are for the machine.
 */
export async function startServer({ home, lib, password, port, heap = "1g", javaFlags = [], say }) {
  demandPrograms(["java"]);
  const classPath = await installNeo4j(lib, say);
  const listenOn = await freePort(port);
  const flags = [...OPENS, `-Xmx${heap}`, "-XX:+ExitOnOutOfMemoryError", ...javaFlags, "-cp", classPath];
  const child = spawn("java", [...flags, "TamgaNeo4j", home, String(listenOn), CONF], { stdio: ["pipe", "pipe", "pipe"] });
  const exited = once(child, "exit");
  child.stdin.on("error", () => {}); // The child may be gone before it has read; `exit` tells that better.
  child.stdin.write(`${password}\n`);
  await untilReady(child, 180);
  const isGone = () => child.exitCode !== null || child.signalCode !== null;
  const end = async (signal) => {
    if (!isGone()) child.kill(signal);
    await exited;
  };
  return {
    url: `bolt://127.0.0.1:${listenOn}`,
    port: listenOn,
    pid: child.pid,
    exited,
    kill: () => end("SIGKILL"),
    async stop() {
      const impatience = setTimeout(() => child.kill("SIGKILL"), 30_000);
      await end("SIGTERM");
      clearTimeout(impatience);
    },
  };
}
