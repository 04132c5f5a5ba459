/**
 * Brings the Neo4j server's jars onto this machine with Maven, once, and compiles the launcher beside them.
 * A folder counts as complete only when its marker names the version of pom.xml, so a broken download is repeated.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findProgram } from "./find-program.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const POM = join(here, "pom.xml");
const LAUNCHER = join(here, "TamgaNeo4j.java");

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

/** What the folder must have been made from: changes of version or launcher make it again. */
const wantedMark = () => createHash("sha256").update(readFileSync(POM)).update(readFileSync(LAUNCHER)).digest("hex");

/**
 * Makes `lib` complete and returns the Java class path. `say` hears what takes long.
 * Several processes may call this at once: each works in a folder of its own, the first to finish wins.
 */
export async function installNeo4j(lib, say = () => {}) {
  const classPath = [join(lib, "classes"), join(lib, "jars", "*")].join(delimiter);
  const mark = wantedMark();
  const markFile = join(lib, "complete");
  const isComplete = () => existsSync(markFile) && readFileSync(markFile, "utf8") === mark;
  if (isComplete()) return classPath;
  demandPrograms(["java", "javac", "mvn"]);
  say("Fetching the Neo4j server with Maven (about 125 MB, once) …");
  const work = `${lib}.${process.pid}`;
  mkdirSync(join(work, "classes"), { recursive: true });
  try {
    const jars = join(work, "jars");
    await run("mvn", ["-q", "-B", "-f", POM, "dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${jars}`]);
    await run("javac", ["-cp", join(jars, "*"), "-d", join(work, "classes"), LAUNCHER]);
    writeFileSync(join(work, "complete"), mark);
    if (!isComplete()) {
      rmSync(lib, { recursive: true, force: true });
      renameSync(work, lib);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return classPath;
}
