#!/usr/bin/env node
/** Launcher: builds what is missing or older than its sources, then runs the command line. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Newest modification time, in milliseconds, below a file or folder; 0 when it is absent. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

const isFresh = (output, sources) => {
  const built = statSync(join(root, output), { throwIfNoEntry: false });
  return built !== undefined && sources.every((source) => newest(join(root, source)) <= built.mtimeMs);
};

function build(name, output, sources, script, args) {
  const hasSources = existsSync(join(root, sources[0] ?? ""));
  if (!hasSources || isFresh(output, sources)) return;
  process.stderr.write(`Building the ${name} …\n`);
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: ["ignore", 2, 2] });
  if (status !== 0) {
    process.stderr.write(`The ${name} could not be built; see the messages above.\n`);
    process.exit(1);
  }
}

const args = process.argv.slice(2);
// `serve` is the default, so that all but the other commands need the page.
const needsPage = !args.some((arg) =>
  ["load", "export", "query", "check", "merge", "unmerge", "changes", "store", "help", "--help", "-h", "--version", "-V"].includes(arg),
);

build("server", "dist/server/main.js", ["server", "model", "tsconfig.build.json"], "scripts/build-server.mjs", []);
// What goes into one-file pages.
if (needsPage || (args.includes("export") && args.some((arg) => arg.endsWith("html")))) {
  const viewer = ["build", "--config", "vite.viewer.config.ts", "--logLevel", "warn"];
  build("viewer", "dist/viewer/viewer.js", ["client", "model", "vite.viewer.config.ts"], "node_modules/vite/bin/vite.js", viewer);
}
if (needsPage) {
  const vite = ["build", "--logLevel", "warn"];
  build("page", "dist/client/index.html", ["client", "model", "vite.config.ts"], "node_modules/vite/bin/vite.js", vite);
}

// Building alone is for tests and images; everything else is the command line of the built server.
if (args[0] !== "build") await import(pathToFileURL(join(root, "dist/server/main.js")).href);
