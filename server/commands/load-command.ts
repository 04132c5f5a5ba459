/** `tamga load PATH…`: everything is checked first, and nothing is loaded when anything is wrong. */
import { type Command, Option } from "commander";
import { AppError } from "../../model/errors.ts";
import { FORMAT_IDS, FORMATS, type FormatId } from "../../model/export.ts";
import { isDay } from "../../model/partial-date.ts";
import { totalRecords } from "../dataset/dataset-batches.ts";
import { loadDataset, loadMerges } from "../dataset/load-dataset.ts";
import type { GraphStore } from "../store/graph-store.ts";
import type { CommandContext, CommandIo } from "./command-io.ts";
import { usageError } from "./exit-status.ts";
import { rateOf, showProgress } from "./progress.ts";
import { type LoadInput, readInput } from "./read-input.ts";
import { withStore } from "./with-store.ts";

interface LoadFlags {
  readonly articles?: string;
  readonly format?: FormatId;
  readonly published?: string;
}

export function addLoadCommand(program: Command, { io, settings }: CommandContext): void {
  program
    .command("load")
    .description("load datasets and files; running it again finishes an interrupted load and changes nothing else")
    .argument("<path...>", "folders of datasets, and files of a format that loads")
    .option("--articles <dir>", "folder with the articles: texts whose hash is right are kept")
    .addOption(
      new Option("--format <format>", "what the files are (default: by their names)").choices(FORMAT_IDS.filter((id) => FORMATS[id].loads)),
    )
    .option(
      "--published <day>",
      "when a graph of other people's making was published (default: the day on which its file was last changed)",
    )
    .action(async (paths: string[], { articles, format, published }: LoadFlags) => {
      if (published !== undefined && !isDay(published)) throw usageError(`--published ${published} is no day: write YYYY-MM-DD.`);
      const inputs: LoadInput[] = [];
      try {
        for (const path of paths) inputs.push(await readInput(io, path, { articles, format, published }));
        await loadAll(inputs, { io, settings });
      } finally {
        for (const input of inputs) await input.remove();
      }
    });
}

async function loadAll(inputs: readonly LoadInput[], { io, settings }: CommandContext): Promise<void> {
  const problems = inputs.reduce((sum, { check }) => sum + (check.sound ? 0 : check.problemCount), 0);
  if (problems > 0) throw new AppError("conflict", `${problems} ${problems === 1 ? "problem" : "problems"} found: nothing was loaded.`);
  await withStore(settings(), io, async (store) => {
    await store.ensureSchema();
    for (const input of inputs) await loadOne(store, input, io);
    const { entities, claims, facts, documents } = await store.counts();
    io.stdout.write(`The store holds ${entities} entities, ${claims} claims, ${facts} facts, ${documents} documents\n`);
  });
}

async function loadOne(store: GraphStore, { path, check, merges, remarks }: LoadInput, io: CommandIo): Promise<void> {
  const total = totalRecords(check);
  const progress = showProgress(io, check.manifest?.id ?? path, total);
  const start = performance.now();
  try {
    await loadDataset(store, check, progress, io.signal);
    await loadMerges(store, merges, io.signal);
  } finally {
    progress.stop();
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  io.stdout.write(`Loaded ${path}: ${total} records in ${seconds} s (${rateOf(total, start)} a second)\n`);
  for (const remark of remarks) io.stderr.write(`${path}: ${remark}\n`);
}
