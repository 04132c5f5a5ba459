/** Gephi's own toolkit, with which the tests import a file as a user of Gephi does. Fetched once, into .tamga/gephi. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { installJava } from "../../scripts/java/install-java.mjs";
import { packageRoot } from "../../server/package-root.ts";

/** Milliseconds since 1970 in UTC; null for an open end. */
type Span = readonly [low: number | null, high: number | null];
type Attributes = Readonly<Record<string, string | number | boolean>>;

export interface GephiGraph {
  readonly directed: boolean;
  readonly dynamic: boolean;
  readonly timeFormat: string;
  readonly bounds: Span;
  /** What Gephi's import report says. */
  readonly issues: readonly string[];
  readonly nodes: readonly {
    readonly id: string;
    readonly label: string;
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly color: string;
    readonly attributes: Attributes;
  }[];
  readonly edges: readonly {
    readonly id: string;
    readonly label: string;
    readonly source: string;
    readonly target: string;
    readonly kind: string;
    readonly directed: boolean;
    readonly intervals: readonly Span[];
    readonly attributes: Attributes;
  }[];
}

const run = promisify(execFile);
const here = join(packageRoot(), "tests/formats/gephi");

export const GEPHI_PROGRAMS = ["java", "javac", "mvn"] as const;

/** Fetches and compiles what is missing; the class path. */
export const installGephi = (): Promise<string> =>
  installJava({
    lib: join(packageRoot(), ".tamga/gephi"),
    pom: join(here, "pom.xml"),
    launcher: join(here, "GephiImport.java"),
    what: "Gephi's toolkit (about 80 MB)",
    say: (text) => process.stderr.write(`${text}\n`),
  });

/** `exports` are files that Gephi writes what it has to, by the names' endings. */
export async function importIntoGephi(classPath: string, file: string, ...exports: string[]): Promise<GephiGraph> {
  const flags = ["-Xmx512m", "-Djava.awt.headless=true", "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8"];
  const { stdout } = await run("java", [...flags, "-cp", classPath, "GephiImport", file, ...exports], { maxBuffer: 100_000_000 });
  return JSON.parse(stdout) as GephiGraph;
}
