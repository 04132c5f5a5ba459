/** Compiles server and model into dist/, then stamps the entry so that the launcher knows it is fresh. */
import { spawnSync } from "node:child_process";
import { utimesSync } from "node:fs";
import { fileURLToPath } from "node:url";

const local = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { status } = spawnSync(process.execPath, [local("node_modules/typescript/bin/tsc"), "-p", local("tsconfig.build.json")], {
  stdio: "inherit",
});
if (status === 0) utimesSync(local("dist/server/main.js"), new Date(), new Date());
process.exit(status ?? 1);
