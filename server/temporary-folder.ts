/**
 * Folders of ours in the system's temporary place, each with the name of the process that uses it: those whose process
 * was killed are removed when the next one is made. A folder is left alone while anybody may be using it: processes of
 * other machines and containers that share the place cannot be asked, so theirs go only when they have not said for a
 * day that they are there (they say so every ten minutes). What another user made, or nobody says whose it is, stays.
 */
import { mkdtemp, readdir, readFile, readlink, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { parseJson } from "../model/parse-json.ts";
import { identifyProcess, isRunning, processIdentitySchema } from "./process-identity.ts";

const PURPOSES = ["load", "zip", "file"] as const;
const OWNER_FILE = "owner.json";
const SIGN_EVERY_MS = 10 * 60_000;
const SILENT_MS = 24 * 60 * 60_000;

/** Processes of two containers may have one id: their namespaces tell them apart. Null where there are none. */
const ownerSchema = processIdentitySchema.extend({ namespace: z.string().nullable() });
type Owner = z.infer<typeof ownerSchema>;

export interface TemporaryFolder {
  readonly path: string;
  remove(): Promise<void>;
}

export async function createTemporaryFolder(purpose: (typeof PURPOSES)[number], place = tmpdir()): Promise<TemporaryFolder> {
  const own = await ownIdentity();
  await sweep(place, own);
  const folder = await mkdtemp(path.join(place, `tamga-${purpose}-`));
  const remove = () => rm(folder, { recursive: true, force: true });
  const file = path.join(folder, OWNER_FILE);
  try {
    await writeFile(file, JSON.stringify(own), { mode: 0o600 });
  } catch (error) {
    await remove();
    throw error;
  }
  const sign = setInterval(() => {
    const now = new Date();
    // Whoever removed the folder has no use for the sign.
    utimes(file, now, now).catch(() => undefined);
  }, SIGN_EVERY_MS).unref();
  return {
    path: folder,
    remove: async () => {
      clearInterval(sign);
      await remove();
    },
  };
}

async function ownIdentity(): Promise<Owner> {
  const namespace = await readlink("/proc/self/ns/pid").catch(() => null);
  return { ...(await identifyProcess(process.pid)), namespace };
}

/** Never fails: what cannot be removed now is there the next time. */
async function sweep(place: string, own: Owner): Promise<void> {
  const entries = await readdir(place, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    // A link is no directory: what it leads to is not touched.
    if (!entry.isDirectory() || !PURPOSES.some((purpose) => entry.name.startsWith(`tamga-${purpose}-`))) continue;
    const folder = path.join(place, entry.name);
    if (await isLeftBehind(folder, own)) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function isLeftBehind(folder: string, own: Owner): Promise<boolean> {
  const file = path.join(folder, OWNER_FILE);
  const [found, content] = await Promise.all([stat(file).catch(() => null), readFile(file, "utf8").catch(() => "")]);
  const owner = ownerSchema.safeParse(parseJson(content)).data;
  if (found === null || owner === undefined || found.uid !== (process.getuid?.() ?? found.uid)) return false;
  const canBeAsked = owner.host === own.host && owner.boot === own.boot && owner.namespace === own.namespace;
  return canBeAsked ? !(await isRunning(owner)) : Date.now() - found.mtimeMs > SILENT_MS;
}
