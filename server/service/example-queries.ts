/** The example queries that come with the Cypher box: one file each, the first line a comment that is the title. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root.ts";

export interface ExampleQuery {
  /** The file's name without number and ending, such as `death-toll`. */
  readonly id: string;
  readonly title: string;
  readonly query: string;
}

/** All examples, in the order of their numbers. Throws TypeError for a file without a title: a defect of ours. */
export function readExampleQueries(folder = join(packageRoot(), "cypher/examples")): ExampleQuery[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".cypher"))
    .sort()
    .map((file) => {
      const [, title, query] = /^\/\/ (.+)\n([\s\S]+)$/.exec(readFileSync(join(folder, file), "utf8")) ?? [];
      if (title === undefined || query === undefined) throw new TypeError(`${file} must begin with a comment that is its title`);
      return { id: file.replace(/^\d+-|\.cypher$/g, ""), title, query: query.trim() };
    });
}
