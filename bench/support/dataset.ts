/** The generated graph: the same size and seed give the same records on every machine. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Size {
  readonly entities: number;
  readonly claims: number;
  /** Each claim a relation of its own (bench/synthetic/generate.ts). */
  readonly onlyEdges?: boolean;
}

const GENERATOR = fileURLToPath(new URL("../generate-dataset.ts", import.meta.url));

/** Writes the dataset to `directory`, by the generator as it is run by hand. */
export function generateDataset(directory: string, { entities, claims, onlyEdges }: Size): string {
  const sizes = ["--entities", String(entities), "--claims", String(claims), ...(onlyEdges ? ["--only-edges"] : [])];
  execFileSync(process.execPath, [...process.execArgv, GENERATOR, directory, ...sizes], { stdio: "inherit" });
  return directory;
}
