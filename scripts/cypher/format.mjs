/** Formats every statement of /cypher with the formatter of Neo4j's own language support. `--check` only looks. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// Its ES modules need a newer Node than ours; the CommonJS build runs on every Node.
const { formatQuery } = createRequire(import.meta.url)("@neo4j-cypher/language-support");
const root = fileURLToPath(new URL("../../cypher", import.meta.url));
const check = process.argv.includes("--check");

const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".cypher"));
const changed = files.filter((file) => {
  const path = join(root, file);
  const text = readFileSync(path, "utf8");
  const formatted = `${formatQuery(text).formattedQuery}\n`;
  if (formatted === text) return false;
  if (!check) writeFileSync(path, formatted);
  return true;
});
for (const file of changed) process.stdout.write(`${check ? "not formatted: " : "formatted "}cypher/${file}\n`);
process.exit(check && changed.length > 0 ? 1 : 0);
