/** The tutorial taken apart: for each question its table, its picture, and what a reader is told to open, ask and run. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../server/package-root.ts";

export interface TutorialSection {
  readonly number: number;
  readonly question: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly picture: string;
  /** The address that shows the answer at once, from the root of the server. */
  readonly address: string;
  /** Paths of the API, from the root of the server. */
  readonly requests: readonly string[];
  readonly cypher: string;
}

export const SERVER = "http://127.0.0.1:3000";

export function readTutorial(): TutorialSection[] {
  const text = readFileSync(join(packageRoot(), "docs/tutorial.md"), "utf8");
  return text
    .split(/^## (?=\d+\. )/m)
    .slice(1)
    .map(readSection);
}

function readSection(text: string): TutorialSection {
  const [heading = "", ...lines] = text.split("\n");
  const [columns = [], , ...rows] = lines.filter((line) => line.startsWith("|")).map(cellsOf);
  return {
    number: Number(/^\d+/.exec(heading)?.[0]),
    question: heading.replace(/^\d+\. /, ""),
    columns,
    rows,
    picture: only(text, /!\[[^\]]+\]\(([^)]+)\)/g),
    address: only(text, /\[Open it\]\(([^)]+)\)/g).replace(SERVER, ""),
    requests: [...text.matchAll(/^curl '([^']+)'$/gm)].map(([, url = ""]) => url.replace(SERVER, "")),
    cypher: only(text, /```cypher\n([\s\S]*?)```/g),
  };
}

const cellsOf = (line: string): string[] =>
  line
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());

/** The one match; a section with none or with several is not what readers and tests expect. */
function only(text: string, pattern: RegExp): string {
  const [first, ...more] = [...text.matchAll(pattern)];
  if (first?.[1] === undefined || more.length > 0) throw new Error(`${pattern} must match once in: ${text.slice(0, 80)}`);
  return first[1];
}
