/** `tamga check PATH…`: validates datasets without a store. */
import type { Command } from "commander";
import { AppError } from "../../model/errors.ts";
import type { DatasetCheck } from "../dataset/check-dataset.ts";
import { checkPaths } from "./check-paths.ts";
import type { CommandContext } from "./command-io.ts";

export function addCheckCommand(program: Command, { io }: CommandContext): void {
  program
    .command("check")
    .description("validate datasets without a store: every problem with file, record and reason")
    .argument("<path...>", "folders of datasets")
    .option("--articles <dir>", "folder with the articles: proves every offset and hash against the text")
    .action(async (paths: string[], { articles }: { articles?: string }) => {
      const checks = await checkPaths(io, paths, articles);
      const count = checks.reduce((sum, { problemCount }) => sum + problemCount, 0);
      for (const check of checks.filter(({ problemCount }) => problemCount === 0)) io.stdout.write(`${soundLine(check)}\n`);
      if (count > 0) throw new AppError("conflict", `${count} ${count === 1 ? "problem" : "problems"} found.`);
    });
}

function soundLine({ directory, counts, articles }: DatasetCheck): string {
  const records = Object.entries(counts)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(", ");
  const proven = articles ? `; ${articles.proven.length} articles proven, ${articles.absent.length} not there` : "";
  return `${directory} is sound: ${records}${proven}`;
}
