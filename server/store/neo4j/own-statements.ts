/** Statements that only Neo4j knows: the engine's own, beside those that both databases share. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../package-root.ts";

const read = (name: string): string => readFileSync(join(packageRoot(), "cypher/neo4j", `${name}.cypher`), "utf8");

export const AWAIT_INDEXES = read("await-indexes");
export const ENTITIES_OF_ELEMENTS = read("entities-of-elements");
