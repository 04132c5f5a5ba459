/** Reads dataset.json; whatever it holds, the answer is a manifest or the reasons why it is none. */
import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { MANIFEST_FILE, type Manifest, manifestSchema } from "./dataset-files.ts";
import { faultOfFile } from "./file-fault.ts";
import { issueMessages } from "./parse-record.ts";

const MAX_MANIFEST_BYTES = 1_000_000;

export async function readManifest(directory: string): Promise<{ manifest: Manifest } | { messages: string[] }> {
  const file = path.join(directory, MANIFEST_FILE);
  const fault = await faultOfFile(file, MAX_MANIFEST_BYTES);
  if (fault !== null) return { messages: [fault] };
  const bytes = await readFile(file);
  if (!isUtf8(bytes)) return { messages: ["is not UTF-8"] };
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString("utf8"));
  } catch (cause) {
    return { messages: [`not JSON: ${cause instanceof Error ? cause.message.slice(0, 200) : String(cause)}`] };
  }
  const parsed = manifestSchema.safeParse(value);
  return parsed.success ? { manifest: parsed.data } : { messages: issueMessages(parsed.error.issues, value) };
}
