/** `tamga serve`: the API and the page. Standard output gets one line, the address; everything else is the log's. */
import { join } from "node:path";
import type { Command } from "commander";
import { AppError } from "../../model/errors.ts";
import { httpConfigSchema, type Settings } from "../config.ts";
import { packageRoot } from "../package-root.ts";
import type { GraphStore } from "../store/graph-store.ts";
import type { CommandContext, CommandIo } from "./command-io.ts";
import { type Preparation, prepareStore } from "./first-load.ts";
import { showProgress } from "./progress.ts";
import { withStore } from "./with-store.ts";

/** What runs when a stop is asked for has this long to end. */
const GRACE_MS = 10_000;

interface ServeFlags {
  readonly port?: string;
  readonly host?: string;
  readonly dataset?: string;
  readonly readOnly?: boolean;
}

export function addServeCommand(program: Command, { io, settings }: CommandContext): void {
  program
    .command("serve", { isDefault: true })
    .description("serve the API and the page; an empty store gets the January 2022 dataset")
    .option("--port <number>", "0 picks a free one (default: 3000, or TAMGA_PORT)")
    .option("--host <address>", "another than loopback demands TAMGA_TOKEN (default: 127.0.0.1, or TAMGA_HOST)")
    .option("--dataset <path>", "the dataset for an empty store")
    .option("--read-only", "refuse everything that changes the store")
    .action(({ port, host, dataset = join(packageRoot(), "data/january-2022"), readOnly = false }: ServeFlags) => {
      const chosen = settings({ ...(port !== undefined && { TAMGA_PORT: port }), ...(host !== undefined && { TAMGA_HOST: host }) });
      return withStore(chosen, io, async (store) => {
        const say = (message: string) => void io.stderr.write(`${message}\n`);
        const progress = showProgress(io, "First load", 0);
        const preparation = prepareStore(store, { dataset, readOnly, say, progress, signal: io.signal });
        await prepareOrSay(preparation, say);
        await serve(store, chosen, { io, readOnly, preparation });
      });
    });
}

/** A store that is away now may be back later: the server starts all the same, and prepares it then. */
async function prepareOrSay(preparation: Preparation, say: (message: string) => void): Promise<void> {
  try {
    await preparation.prepare();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "store-unavailable") throw error;
    say(`${error.message} Serving all the same: calls get 503 until it is back.`);
  }
}

interface Serving {
  readonly io: CommandIo;
  readonly readOnly: boolean;
  readonly preparation: Preparation;
}

async function serve(store: GraphStore, settings: Settings, { io, readOnly, preparation }: Serving): Promise<void> {
  // What only this command needs: the others start without it.
  const [{ createApp }, { listen }, { createLog }] = await Promise.all([
    import("../http/app.ts"),
    import("../http/listen.ts"),
    import("../log.ts"),
  ]);
  const log = createLog(settings.TAMGA_LOG_LEVEL ?? (io.stderr.isTTY ? "warn" : "info"), io.stderr);
  const config = httpConfigSchema.parse({
    clientDir: join(packageRoot(), "dist/client"),
    host: settings.TAMGA_HOST,
    token: settings.TAMGA_TOKEN,
    allowedHosts: settings.TAMGA_ALLOWED_HOSTS,
    readOnly,
    validateResponses: settings.NODE_ENV === "development" || settings.NODE_ENV === "test",
  });
  const app = createApp({ store, config, log, ready: preparation.ready });
  const listening = await listen(app, { host: settings.TAMGA_HOST, port: settings.TAMGA_PORT });
  io.stdout.write(`Tamga is serving ${listening.url}\n`);
  log.info({ url: listening.url, store: store.kind, readOnly }, "serving");
  await untilAborted(io.signal);
  log.info("stopping");
  await listening.stop(GRACE_MS);
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
