/** Brings the jars that a pom names onto this machine with Maven, once, and compiles a launcher beside them, if any. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { findProgram } from "../neo4j/find-program.mjs";

const HELP = {
  java: "Java is missing: install a JDK, version 17 or 21 (Debian and Ubuntu: apt install openjdk-17-jdk-headless; macOS: brew install openjdk@17).",
  javac: "Java is here without its compiler: install a JDK, version 17 or 21 (Debian and Ubuntu: apt install openjdk-17-jdk-headless).",
  mvn: "Maven is missing: install it (Debian and Ubuntu: apt install maven; macOS: brew install maven).",
};

/** Throws with advice when a program that is needed is not installed. */
export function demandPrograms(names) {
  const missing = names.filter((name) => !findProgram(name));
  if (missing.length > 0) throw new Error(missing.map((name) => HELP[name] ?? `${name} is missing.`).join("\n"));
}

/** Runs a program to its end; rejects with the tail of what it said when it fails. */
function run(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    const listen = (chunk) => {
      said = (said + chunk).slice(-4000);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`${program} failed (${code}):\n${said.trim()}`))));
  });
}

const digest = (file) => createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 12);

/**
 * A folder of `lib` that is made once: `make` fills a folder beside it, which then takes its place in one step. So a
 * folder that is there is whole, even when several processes make it at once or one is stopped half-way.
 */
async function once(lib, name, make) {
  const folder = join(lib, name);
  if (existsSync(folder)) return folder;
  const work = `${folder}.${process.pid}`;
  mkdirSync(work, { recursive: true });
  try {
    await make(work);
    renameSync(work, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

/**
 * Returns the Java class path of the launcher and the jars, after putting into `lib` what is not there. `say` hears
 * what takes long. Names carry a digest of what they were made from, so what a running program uses is never replaced.
 */
export async function installJava({ lib, pom, launcher, what, say }) {
  const jars = await once(lib, `jars-${digest(pom)}`, async (work) => {
    demandPrograms(["java", "mvn"]);
    say(`Fetching ${what} with Maven, once …`);
    await run("mvn", ["-q", "-B", "-f", pom, "dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${work}`]);
  });
  if (launcher === undefined) return join(jars, "*");
  const classes = await once(lib, `launcher-${digest(pom)}-${digest(launcher)}`, async (work) => {
    demandPrograms(["javac"]);
    await run("javac", ["-cp", join(jars, "*"), "-d", work, launcher]);
  });
  return [classes, join(jars, "*")].join(delimiter);
}
