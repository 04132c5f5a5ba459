/** The only file with start-up side effects: hands the process to the command line and leaves with its status. */
import { runCli } from "./cli.ts";

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
