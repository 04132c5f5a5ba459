/** Neo4j's own programs, fetched by Maven like the server: its shell, and the import of neo4j-admin. */
import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { installJava } from "../../scripts/java/install-java.mjs";
import { NEO4J_LIB, SHORT_LIVED, type TestNeo4j } from "./neo4j.mjs";

const run = promisify(execFile);
const maxBuffer = 50_000_000;
const say = (text: string) => process.stderr.write(`${text}\n`);

export const SHELL_POM = fileURLToPath(new URL("../formats/cypher-shell/pom.xml", import.meta.url));
export const SERVER_POM = fileURLToPath(new URL("../../scripts/neo4j/pom.xml", import.meta.url));

/** Runs a script; rejects with what the shell said when a statement fails. */
export async function runCypherShell({ url, username, password }: TestNeo4j, file: string): Promise<void> {
  const classPath = await installJava({ lib: NEO4J_LIB, pom: SHELL_POM, what: "Neo4j's shell (about 25 MB)", say });
  const flags = ["-a", url, "-u", username, "--fail-fast", "--format", "plain", "-f", file];
  const env = { ...process.env, NEO4J_PASSWORD: password };
  await run("java", ["-Xmx256m", ...SHORT_LIVED, "-cp", classPath, "org.neo4j.shell.Main", ...flags], { env, maxBuffer });
}

/** `neo4j-admin database import full` into the data of a server that is stopped. Returns what it said. */
export async function importCsv(home: string, nodes: string, edges: string): Promise<string> {
  const classPath = await installJava({ lib: NEO4J_LIB, pom: SERVER_POM, what: "the Neo4j server (about 125 MB)", say });
  const conf = join(home, "conf");
  mkdirSync(conf, { recursive: true });
  writeFileSync(join(conf, "neo4j.conf"), "");
  const opens = ["java.nio", "java.io", "sun.nio.ch"].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
  const command = ["database", "import", "full", "neo4j", "--overwrite-destination", "--multiline-fields=true"];
  const files = [`--nodes=${nodes}`, `--relationships=${edges}`];
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf };
  const flags = ["-Xmx512m", ...SHORT_LIVED, ...opens, "-cp", classPath];
  const said = await run("java", [...flags, "org.neo4j.cli.AdminTool", ...command, ...files], {
    cwd: home,
    env,
    maxBuffer,
  });
  return said.stdout;
}
