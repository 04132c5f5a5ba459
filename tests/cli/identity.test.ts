/** merge, unmerge and changes on a real embedded store. */
import { januaryDataset } from "../support/articles.ts";
import { scratchDirectory } from "../support/scratch.ts";
import { runCommand } from "../support/tamga-command.ts";

const scratch = scratchDirectory();
const run = (...args: string[]) => runCommand([...args, "--store", `file:${scratch.path("store")}`]);
const A = "nursultan-nazarbayev";
const B = "kassym-jomart-tokayev";

beforeAll(async () => {
  await run("load", januaryDataset);
}, 60_000);

test("a merge says how it is taken back, the log lists both, and unmerge does it", async () => {
  const { status, stdout } = await run("merge", A, B, "--reason", "One man");
  expect(status).toBe(0);
  const [, id = ""] =
    /^Merged Nursultan Nazarbayev into Kassym-Jomart Tokayev as (merge-\w+); tamga unmerge \1 takes it back\n$/.exec(stdout) ?? [];
  const log = JSON.parse((await run("changes", "--format", "json", "--limit", "1")).stdout);
  expect(log).toEqual([
    {
      number: expect.any(String),
      when: expect.stringMatching(/^20/),
      who: "command line",
      what: "Merged Nursultan Nazarbayev into Kassym-Jomart Tokayev: One man",
      undo: `tamga unmerge ${id}`,
    },
  ]);
  expect(await run("unmerge", id)).toMatchObject({ status: 0, stdout: "Nursultan Nazarbayev and Kassym-Jomart Tokayev: undone\n" });
  const after = await run("changes", "--record", id);
  expect(after.stdout).toMatch(/Undid the merge of Nursultan Nazarbayev into Kassym-Jomart Tokayev/);
  const whole = await run("changes");
  expect(whole.stdout).toMatch(/Loaded january-2022: 197 claims/);
  expect((await run("store", "verify")).stdout).toMatch(/^All agree/);
}, 60_000);

test("a hypothesis changes nothing; what cannot be done has its status and reason", async () => {
  expect(await run("merge", A, B, "--reason", "A rumour", "--open")).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/may be the same/),
  });
  expect(await run("merge", A, A, "--reason", "x")).toMatchObject({ status: 2, stderr: expect.stringContaining("into itself") });
  expect(await run("merge", A, "knb", "--reason", "x")).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/say so with --allow-kinds\.$/m),
  });
  expect(await run("merge", A, B)).toMatchObject({ status: 2, stderr: expect.stringContaining("--reason") });
  expect(await run("merge", A, "nobody", "--reason", "x")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("no entity nobody"),
  });
  expect(await run("unmerge", "merge-none")).toMatchObject({ status: 1, stderr: expect.stringContaining("no merge merge-none") });
  expect(await run("changes", "--since", "yesterday")).toMatchObject({ status: 2 });
}, 60_000);
