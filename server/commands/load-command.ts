/** `tamga load PATH…`: everything is checked first, and nothing is loaded when anything is wrong. */
import type { Command } from "commander";
import { AppError } from "../../model/errors.ts";
import type { DatasetCheck } from "../dataset/check-dataset.ts";
import { totalRecords } from "../dataset/dataset-batches.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { checkPaths } from "./check-paths.ts";
import type { CommandContext, CommandIo } from "./command-io.ts";
import { loadDataset } from "./load-dataset.ts";
import { rateOf, showProgress } from "./progress.ts";
import { withStore } from "./with-store.ts";

export function addLoadCommand(program: Command, { io, settings }: CommandContext): void {
  program
    .command("load")
    .description("load datasets; running it again finishes an interrupted load and changes nothing else")
    .argument("<path...>", "folders of datasets")
    .option("--articles <dir>", "folder with the articles: texts whose hash is right are kept")
    .action(async (paths: string[], { articles }: { articles?: string }) => {
      const checks = await checkPaths(io, paths, articles);
      const wrong = checks.filter(({ sound }) => !sound);
      if (wrong.length > 0) {
        const problems = wrong.reduce((sum, { problemCount }) => sum + problemCount, 0);
        throw new AppError("conflict", `${problems} ${problems === 1 ? "problem" : "problems"} found: nothing was loaded.`);
      }
      await withStore(settings(), io, async (store) => {
        await store.ensureSchema();
        for (const check of checks) await loadOne(store, check, io);
        const { entities, claims, facts, documents } = await store.counts();
        io.stdout.write(`The store holds ${entities} entities, ${claims} claims, ${facts} facts, ${documents} documents\n`);
      });
    });
}

async function loadOne(store: GraphStore, check: DatasetCheck, io: CommandIo): Promise<void> {
  const total = totalRecords(check);
  const progress = showProgress(io, check.manifest?.id ?? check.directory, total);
  const start = performance.now();
  try {
    await loadDataset(store, check, progress, io.signal);
  } finally {
    progress.stop();
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  io.stdout.write(`Loaded ${check.directory}: ${total} records in ${seconds} s (${rateOf(total, start)} a second)\n`);
}
