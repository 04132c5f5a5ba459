import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { acquireStoreLock } from "../../server/store/embedded/store-lock.ts";
import { scratchDirectory } from "../support/scratch.ts";

const scratch = scratchDirectory();
let files = 0;
const freshLock = () => {
  files += 1;
  mkdirSync(scratch.path(String(files)));
  return scratch.path(String(files), "lock");
};

const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
});

/** A process of ours that only waits, and what its lock would say. */
async function bystander(): Promise<ChildProcess & { pid: number }> {
  const child = spawn(process.execPath, ["-e", "process.stdin.resume(); console.log('up')"], { stdio: ["pipe", "pipe", "inherit"] });
  started.push(child);
  if (child.stdout === null || child.pid === undefined) throw new Error("not started");
  await once(child.stdout, "data");
  return Object.assign(child, { pid: child.pid });
}
const end = async (child: ChildProcess) => {
  child.kill("SIGKILL");
  await once(child, "exit");
};
async function ownLock(): Promise<Record<string, unknown>> {
  const file = freshLock();
  const lock = await acquireStoreLock(file);
  const content = JSON.parse(readFileSync(file, "utf8"));
  await lock.release();
  return content;
}
const onLinux = process.platform === "linux" ? test : test.skip;

describe("store lock", () => {
  test("a second holder is refused with the first one's process id; after release it is welcome", async () => {
    const file = freshLock();
    const lock = await acquireStoreLock(file);
    await expect(acquireStoreLock(file)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining(`in use by process ${process.pid}:`),
    });
    await lock.release();
    expect(existsSync(file)).toBe(false);
    await (await acquireStoreLock(file)).release();
    expect(readdirSync(dirname(file))).toEqual([]);
  });

  onLinux("a living process keeps its lock, and loses it when it has ended", async () => {
    const file = freshLock();
    const child = await bystander();
    const stat = readFileSync(`/proc/${child.pid}/stat`, "utf8");
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    writeFileSync(file, JSON.stringify({ ...(await ownLock()), pid: child.pid, started: ticks }));
    await expect(acquireStoreLock(file)).rejects.toThrow(`in use by process ${child.pid}`);
    await end(child);
    const lock = await acquireStoreLock(file);
    expect(JSON.parse(readFileSync(file, "utf8")).pid).toBe(process.pid);
    await lock.release();
  });

  onLinux("a process id that was given to another process since does not hold the lock", async () => {
    const file = freshLock();
    const child = await bystander();
    writeFileSync(file, JSON.stringify({ ...(await ownLock()), pid: child.pid, started: "1" }));
    await (await acquireStoreLock(file)).release();
    await end(child);
  });

  onLinux("a lock from before the last start of this machine is stale", async () => {
    const file = freshLock();
    writeFileSync(file, JSON.stringify({ ...(await ownLock()), boot: "another" }));
    await (await acquireStoreLock(file)).release();
  });

  onLinux("a lock of another machine is respected, and the message says what to do", async () => {
    const file = freshLock();
    writeFileSync(file, JSON.stringify({ ...(await ownLock()), pid: 4_000_000, boot: "another", host: "elsewhere" }));
    await expect(acquireStoreLock(file)).rejects.toThrow(/process 4000000 on elsewhere.*delete .*lock/);
  });

  test("a lock that cannot be read is taken over", async () => {
    const file = freshLock();
    writeFileSync(file, "{ half");
    await (await acquireStoreLock(file)).release();
  });

  test("of many that find a stale lock at once, one gets it", async () => {
    const file = freshLock();
    writeFileSync(file, "stale");
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => acquireStoreLock(file)));
    const won = results.filter((result) => result.status === "fulfilled");
    expect(won).toHaveLength(1);
    await won[0]?.value.release();
  });

  test("a holder whose lock was taken from it does not remove the new one", async () => {
    const file = freshLock();
    const lock = await acquireStoreLock(file);
    writeFileSync(file, "someone else's");
    await lock.release();
    expect(readFileSync(file, "utf8")).toBe("someone else's");
  });
});
