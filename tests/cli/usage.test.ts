/** Wrong usage ends with status 2 and one line that says what to do. */
import { runCommand, runInProcess } from "../support/tamga-command.ts";

const TOKEN = "a-secret-that-is-long-enough";

test("help and version are no errors", async () => {
  const help = await runInProcess(["--help"]);
  expect(help.status).toBe(0);
  for (const command of ["serve", "load", "query", "check", "store"]) expect(help.stdout).toContain(command);
  expect(help.stdout).toContain("Exit status");
  const version = await runCommand(["--version"]);
  expect([version.status, version.stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
});

test.each([
  ["an unknown command", ["lode", "x"], /unknown command|too many arguments/],
  ["an unknown option", ["query", "RETURN 1", "--fromat", "csv"], /--fromat/],
  ["a missing argument", ["load"], /missing required argument/],
  ["an unknown format", ["query", "RETURN 1", "--format", "xml"], /xml/],
  ["a parameter without a value", ["query", "RETURN 1", "--param", "id"], /name=value/],
  ["a limit that is no number", ["query", "RETURN 1", "--limit", "many"], /limit/],
  ["clear without --yes", ["store", "clear"], /--yes/],
  ["a store of no known kind", ["store", "info", "--store", "mysql://localhost"], /mysql:\/\/localhost is no store/],
  ["an articles folder that is not there", ["check", "data/january-2022", "--articles", "/no/such/folder"], /\/no\/such\/folder/],
])("%s", async (_what, args, message) => {
  const { status, stdout, stderr } = await runInProcess(args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test.each([
  ["a port that is none", { TAMGA_PORT: "http" }, /TAMGA_PORT/],
  ["a port that is too high", { TAMGA_PORT: "70000" }, /TAMGA_PORT/],
  ["a short token", { TAMGA_TOKEN: "short" }, /TAMGA_TOKEN: must have at least 16 characters/],
  ["another host without a token", { TAMGA_HOST: "0.0.0.0" }, /TAMGA_TOKEN/],
  ["a password in the store's address", { TAMGA_STORE: `bolt://neo4j:${TOKEN}@127.0.0.1:7687` }, /NEO4J_PASSWORD/],
  ["an unknown log level", { TAMGA_LOG_LEVEL: "loud" }, /TAMGA_LOG_LEVEL/],
])("%s in the environment", async (_what, env, message) => {
  const { status, stderr } = await runInProcess(["serve"], env);
  expect(status).toBe(2);
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain(TOKEN);
});

test("a store that is away is status 3", async () => {
  const { status, stdout, stderr } = await runCommand(["query", "RETURN 1", "--store", "bolt://127.0.0.1:9"], {
    env: { NEO4J_PASSWORD: TOKEN },
  });
  expect([status, stdout]).toEqual([3, ""]);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(stderr).not.toContain(TOKEN);
});

test("--debug shows where an error came from", async () => {
  const { stderr } = await runInProcess(["--debug", "store", "info", "--store", "mysql://localhost"]);
  expect(stderr).toMatch(/\n\s+at /);
});
