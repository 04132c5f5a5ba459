/** The generated graph as a dataset: the same size gives the same records on every machine. */
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const GENERATOR = fileURLToPath(new URL("../../bench/generate-dataset.ts", import.meta.url));

/** Written by the program as it is run by hand; resolves to the folder. */
export async function generateDataset(directory: string, size: { readonly entities: number; readonly claims: number }): Promise<string> {
  const sizes = ["--entities", String(size.entities), "--claims", String(size.claims)];
  const args = ["--import", createRequire(import.meta.url).resolve("tsx"), GENERATOR, directory, ...sizes];
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, NODE_OPTIONS: "" } });
  return directory;
}
