/** One process a store. The lock is a file that names its holder; a lock whose holder is gone is taken over. */
import { link, open, readFile, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { AppError } from "../../../model/errors.ts";
import { codeOf, identifyProcess, isRunning, type ProcessIdentity, processIdentitySchema } from "../../process-identity.ts";

export interface StoreLock {
  release(): Promise<void>;
}

const TRIES = 5;

export async function acquireStoreLock(file: string): Promise<StoreLock> {
  const own = JSON.stringify(await identifyProcess(process.pid));
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (await createLock(file, own)) return { release: () => release(file, own) };
    const content = await readFile(file, "utf8").catch(() => null);
    if (content === null) continue;
    const holder = parseHolder(content);
    if (holder !== null && (await isAlive(holder))) throw inUse(file, holder);
    await removeStale(file, content);
  }
  throw new AppError("conflict", `The lock ${file} keeps changing hands; try again.`);
}

async function createLock(file: string, content: string): Promise<boolean> {
  // Written aside and linked, so that nobody ever reads a lock without its content.
  const aside = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  const handle = await open(aside, "wx", 0o600);
  await handle.writeFile(content);
  await handle.close();
  try {
    await link(aside, file);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/** Removes the lock only while it is still the one that was judged. */
async function removeStale(file: string, judged: string): Promise<void> {
  const aside = `${file}.stale.${process.pid}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  const moved = await readFile(aside, "utf8");
  if (moved !== judged) await createLock(file, moved);
  await rm(aside, { force: true });
}

async function release(file: string, own: string): Promise<void> {
  const content = await readFile(file, "utf8").catch(() => null);
  if (content === own) await rm(file, { force: true });
}

function parseHolder(content: string): ProcessIdentity | null {
  try {
    const parsed = processIdentitySchema.safeParse(JSON.parse(content));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

async function isAlive(holder: ProcessIdentity): Promise<boolean> {
  const now = await identifyProcess(holder.pid);
  // A process of another machine cannot be asked.
  if (holder.host !== now.host && holder.boot !== now.boot) return true;
  return holder.boot === now.boot && (await isRunning(holder));
}

function inUse(file: string, holder: ProcessIdentity): AppError {
  const where = holder.host === hostname() ? "" : ` on ${holder.host}`;
  return new AppError(
    "conflict",
    `The store is in use by process ${holder.pid}${where}: stop it, or use another directory. (If you are sure that it is gone, delete ${file}.)`,
  );
}
