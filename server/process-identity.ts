/**
 * Which process it is that a file names. A process id alone does not name one (it is used again, at the latest after a
 * restart), hence its start time and the machine's boot.
 */
import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { z } from "zod";

export const processIdentitySchema = z.object({
  pid: z.number().int().positive(),
  host: z.string(),
  /** Clock ticks from boot to the start of the process; null where the system does not say. */
  started: z.string().nullable(),
  boot: z.string().nullable(),
});
export type ProcessIdentity = z.infer<typeof processIdentitySchema>;

export async function identifyProcess(pid: number): Promise<ProcessIdentity> {
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => null);
  return { pid, host: hostname(), started: await startOf(pid), boot: boot?.trim() ?? null };
}

/** Field 22 of /proc/PID/stat; the name before it is in parentheses and may hold spaces. */
async function startOf(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

/** Of a process that this one can see: not of another machine's. */
export async function isRunning({ pid, started }: Pick<ProcessIdentity, "pid" | "started">): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
  const now = await startOf(pid);
  return started === null || now === null || started === now;
}

export const codeOf = (error: unknown): unknown =>
  typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
