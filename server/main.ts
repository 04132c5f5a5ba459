/** The only file with start-up side effects: hands the process to the command line and leaves with its status. */
import { setFlagsFromString } from "node:v8";
import { runCli } from "./cli.ts";

// What is streamed leaves much behind and little that lasts: by itself V8 lets four times what lasts pile up before it
// clears all of it away, with this twice (docs/adr/0016).
setFlagsFromString("--heap-growing-percent=100");

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    // A second request to stop is not kept waiting.
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
  });
}

// `tamga query … | head`: a reader that has enough is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const { stdout, stderr, env, argv } = process;
process.exitCode = await runCli(argv.slice(2), { stdout, stderr, env, signal: stop.signal });
