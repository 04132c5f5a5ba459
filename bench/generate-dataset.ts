/** `npx tsx bench/generate-dataset.ts DIR [--entities N] [--claims N] [--seed N] [--only-edges]`: writes a synthetic dataset. */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { parseArgs } from "node:util";
import { MANIFEST_FILE, type Manifest, RECORD_KINDS, type RecordKind, recordFile } from "../server/dataset/dataset-files.ts";
import { type GenerateOptions, generate } from "./synthetic/generate.ts";

/** One file of the dataset: waits when the disk does, and knows the seal of what it has written. */
function openFile(directory: string, kind: RecordKind) {
  const stream = createWriteStream(join(directory, recordFile(kind)));
  const hash = createHash("sha256");
  let records = 0;
  return {
    async write(record: unknown): Promise<void> {
      const line = `${JSON.stringify(record)}\n`;
      hash.update(line);
      records += 1;
      if (!stream.write(line)) await once(stream, "drain");
    },
    async close(): Promise<{ records: number; sha256: string }> {
      stream.end();
      await finished(stream);
      return { records, sha256: hash.digest("hex") };
    },
  };
}

async function writeDataset(directory: string, options: GenerateOptions): Promise<void> {
  await mkdir(directory, { recursive: true });
  const files = new Map(RECORD_KINDS.map((kind) => [kind, openFile(directory, kind)]));
  for (const { kind, record } of generate(options)) await files.get(kind)?.write(record);
  const seals: [string, { records: number; sha256: string }][] = [];
  for (const [kind, file] of files) seals.push([recordFile(kind), await file.close()]);
  const manifest: Manifest = {
    format: "tamga/1",
    id: `synthetic-${options.entities}-${options.claims}${options.onlyEdges ? "-edges" : ""}`,
    title: "A crisis that never happened",
    description: "Invented records in the proportions of a real crisis, for tests and measurements.",
    licence: "Apache-2.0",
    files: Object.fromEntries(seals),
  };
  await writeFile(join(directory, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    entities: { type: "string", default: "5000" },
    claims: { type: "string", default: "50000" },
    seed: { type: "string", default: "1" },
    "only-edges": { type: "boolean", default: false },
  },
});
const [directory] = positionals;
if (directory === undefined) throw new TypeError("name the folder to write to");
await writeDataset(directory, {
  entities: Number(values.entities),
  claims: Number(values.claims),
  seed: Number(values.seed),
  onlyEdges: values["only-edges"],
});
