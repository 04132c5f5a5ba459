/** What a process that was killed left behind is removed; what anybody may be using is not. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readlinkSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { identifyProcess } from "../../../server/process-identity.ts";
import { createTemporaryFolder } from "../../../server/temporary-folder.ts";
import { scratchDirectory } from "../../support/scratch.ts";

const scratch = scratchDirectory();
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
});

/** A process that runs, and what names it. */
async function runningProcess() {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  children.push(child);
  await once(child, "spawn");
  const namespace = existsSync("/proc/self/ns/pid") ? readlinkSync("/proc/self/ns/pid") : null;
  const owner = { ...(await identifyProcess(child.pid ?? 0)), namespace };
  return {
    owner,
    async kill() {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

function placeWith(name: string, owner: unknown): { readonly place: string; readonly folder: string } {
  const place = scratch.path(`${name.replaceAll(/\W+/g, "-")}-${Math.random()}`);
  const folder = join(place, "tamga-load-before");
  mkdirSync(join(folder, "deeper"), { recursive: true });
  writeFileSync(join(folder, "deeper", "claims.jsonl"), "{}\n");
  if (owner !== null) writeFileSync(join(folder, "owner.json"), typeof owner === "string" ? owner : JSON.stringify(owner));
  return { place, folder };
}

/** Makes a folder, as the next load does, and removes that again. */
async function nextLoad(place: string): Promise<void> {
  const next = await createTemporaryFolder("load", place);
  expect(existsSync(next.path)).toBe(true);
  await next.remove();
  expect(existsSync(next.path)).toBe(false);
}

const silentFor = (folder: string, hours: number): void => {
  const then = new Date(Date.now() - hours * 3_600_000);
  utimesSync(join(folder, "owner.json"), then, then);
};

test("a folder stays while its process runs, however long it has said nothing, and goes when that was killed", async () => {
  const { owner, kill } = await runningProcess();
  const { place, folder } = placeWith("running", owner);
  silentFor(folder, 1000);
  await nextLoad(place);
  expect(existsSync(join(folder, "deeper", "claims.jsonl"))).toBe(true);
  await kill();
  await nextLoad(place);
  expect(readdirSync(place)).toEqual([]);
});

test("this process's own folders stay, of every purpose", async () => {
  const place = scratch.path("own");
  mkdirSync(place);
  const folders = [];
  for (const purpose of ["load", "zip", "file"] as const) folders.push(await createTemporaryFolder(purpose, place));
  await nextLoad(place);
  expect(readdirSync(place)).toHaveLength(3);
  for (const folder of folders) await folder.remove();
  expect(readdirSync(place)).toEqual([]);
});

test("a process id that was given to another process since does not keep a folder", async () => {
  const { owner } = await runningProcess();
  const { place, folder } = placeWith("used again", { ...owner, started: "1" });
  await nextLoad(place);
  // Where the system does not say when a process began, its id alone must do.
  expect(existsSync(folder)).toBe(owner.started === null);
});

describe("processes that cannot be asked", () => {
  const OTHERS = [
    ["another machine", { host: "elsewhere", boot: "another boot" }],
    ["another container of this machine", { namespace: "pid:[1]" }],
    ["this machine before it was started anew", { boot: "an earlier boot" }],
  ] as const;

  test.each(OTHERS)("%s: a folder stays while it gives a sign in a day, and goes after", async (name, differing) => {
    const { owner, kill } = await runningProcess();
    await kill();
    const { place, folder } = placeWith(name, { ...owner, ...differing });
    await nextLoad(place);
    silentFor(folder, 23);
    await nextLoad(place);
    expect(existsSync(folder)).toBe(true);
    silentFor(folder, 25);
    await nextLoad(place);
    expect(existsSync(folder)).toBe(false);
  });
});

test.each([
  ["nobody's", null],
  ["a half-written owner's", '{"pid": 1'],
  ["a stranger's", { owner: "somebody" }],
])("a folder that is %s stays", async (name, owner) => {
  const { place, folder } = placeWith(name, owner);
  if (owner !== null) silentFor(folder, 1000);
  await nextLoad(place);
  expect(existsSync(folder)).toBe(true);
});

test("folders of other names stay, and so does what a link of our name leads to", async () => {
  const { owner, kill } = await runningProcess();
  await kill();
  const { place, folder } = placeWith("names", null);
  for (const name of ["tamga-loads", "my-tamga-load-1", "target"]) {
    mkdirSync(join(place, name));
    writeFileSync(join(place, name, "owner.json"), JSON.stringify(owner));
  }
  symlinkSync(join(place, "target"), join(place, "tamga-load-link"));
  await nextLoad(place);
  expect(existsSync(folder)).toBe(true);
  expect(readdirSync(place).sort()).toEqual(["my-tamga-load-1", "tamga-load-before", "tamga-load-link", "tamga-loads", "target"]);
  expect(existsSync(join(place, "target", "owner.json"))).toBe(true);
});
