/** A load that is cut off: what was committed is whole, and the same command finishes it. */
import { readFileSync } from "node:fs";
import { generateDataset } from "../support/generated-dataset.ts";
import { scratchDirectory } from "../support/scratch.ts";
import { runCommand, startCommand } from "../support/tamga-command.ts";

const scratch = scratchDirectory();
const CLAIMS = 6_000;
const dataset = () => scratch.path("synthetic");

beforeAll(async () => {
  await generateDataset(dataset(), { entities: 600, claims: CLAIMS });
}, 60_000);

/** Lines of the journal so far: one a batch. */
function batches(store: string): number {
  try {
    return readFileSync(scratch.path(store, "journal.jsonl"), "utf8").split("\n").length - 1;
  } catch {
    return 0;
  }
}

test.each<[NodeJS.Signals, number]>([
  ["SIGKILL", 5],
  ["SIGTERM", 3],
])(
  "by %s after %i batches",
  async (signal, count) => {
    const store = `${signal}-${count}`;
    const args = ["load", dataset(), "--store", `file:${scratch.path(store)}`];
    const { child, ended } = startCommand(args);
    while (batches(store) < count && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill(signal);
    const cut = await ended;
    expect(cut.stdout).toBe("");
    if (signal === "SIGTERM")
      expect([cut.status, cut.stderr]).toEqual([1, expect.stringContaining("run the same command again to finish")]);
    const half = JSON.parse((await runCommand(["store", "info", ...args.slice(-2)])).stdout);
    expect(half.counts.claims).toBeLessThan(CLAIMS);
    expect((await runCommand(["store", "verify", ...args.slice(-2)])).status).toBe(0);
    const again = await runCommand(args);
    expect([again.status, again.stdout]).toEqual([0, expect.stringMatching(new RegExp(`holds 600 entities, ${CLAIMS} claims`))]);
    expect((await runCommand(["store", "verify", ...args.slice(-2)])).stdout).toMatch(/^All agree/);
  },
  300_000,
);
