/** Statements and files match one to one, or the server does not start. */
import { STATEMENT_FILES } from "../../graph-form/statement-files.ts";
import { READ } from "./read-queries.ts";
import { WRITE } from "./write-queries.ts";

export function checkRegistry(): void {
  const declared = new Set<string>([...Object.values(READ), ...Object.values(WRITE)].map(({ name }) => name));
  const missing = [...declared].filter((name) => !STATEMENT_FILES.has(name));
  // What scripts are made of is run by others (formats/script-batches.ts names it).
  const unused = [...STATEMENT_FILES.keys()].filter((name) => !name.startsWith("script/") && !declared.has(name));
  if (missing.length === 0 && unused.length === 0) return;
  const lines = [
    ...missing.map((name) => `cypher/${name}.cypher is missing`),
    ...unused.map((name) => `cypher/${name}.cypher is not declared`),
  ];
  throw new TypeError(lines.join("; "));
}
