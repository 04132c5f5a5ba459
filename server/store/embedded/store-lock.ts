/**
 * One process a store. The lock is a file that names its holder; a lock whose holder is gone is taken over. A process
 * id alone does not name a process (it is used again, at the latest after a restart), hence its start time and the
 * machine's boot.
 */
import { link, open, readFile, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { z } from "zod";
import { AppError } from "../../../model/errors.ts";

const holderSchema = z.object({
  pid: z.number().int().positive(),
  host: z.string(),
  /** Clock ticks from boot to the start of the process; null where the system does not say. */
  started: z.string().nullable(),
  boot: z.string().nullable(),
});
type Holder = z.infer<typeof holderSchema>;

export interface StoreLock {
  release(): Promise<void>;
}

const TRIES = 5;

export async function acquireStoreLock(file: string): Promise<StoreLock> {
  const own = JSON.stringify(await describeProcess(process.pid));
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

const codeOf = (error: unknown): unknown => (typeof error === "object" && error !== null && "code" in error ? error.code : undefined);

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

function parseHolder(content: string): Holder | null {
  try {
    const parsed = holderSchema.safeParse(JSON.parse(content));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

async function describeProcess(pid: number): Promise<Holder> {
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => null);
  return { pid, host: hostname(), started: await startOf(pid), boot: boot?.trim() ?? null };
}

/** Field 22 of /proc/PID/stat; the name before it is in parentheses and may hold spaces. */
async function startOf(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

async function isAlive(holder: Holder): Promise<boolean> {
  const now = await describeProcess(holder.pid);
  // A process of another machine cannot be asked.
  if (holder.host !== now.host && holder.boot !== now.boot) return true;
  if (holder.boot !== now.boot) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
  return holder.started === null || now.started === null || holder.started === now.started;
}

function inUse(file: string, holder: Holder): AppError {
  const where = holder.host === hostname() ? "" : ` on ${holder.host}`;
  return new AppError(
    "conflict",
    `The store is in use by process ${holder.pid}${where}: stop it, or use another directory. (If you are sure that it is gone, delete ${file}.)`,
  );
}
