/** `tamga export`: a subgraph to a file, which has its name only when it is whole, or to standard output. */
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import { Option } from "commander";
import { AppError } from "../../model/errors.ts";
import { exportRequest, FORMAT_IDS, type FormatId, formatOfName } from "../../model/export.ts";
import { KIND_IDS, STATUSES } from "../../model/schema.ts";
import { isSystemError } from "../dataset/file-fault.ts";
import { describeFieldErrors, fieldErrors } from "../field-errors.ts";
import { type ExportFile, openExportFile } from "../formats/open-file.ts";
import type { CommandContext, CommandIo } from "./command-io.ts";
import { usageError } from "./exit-status.ts";
import { countBytes } from "./progress.ts";
import { withStore } from "./with-store.ts";

interface ExportFlags {
  readonly format?: FormatId;
  readonly entity?: string;
  readonly depth?: string;
  readonly ids?: string[];
  readonly cypher?: string;
  readonly all?: true;
  readonly kind?: string[];
  readonly status?: string[];
  readonly asOf?: string;
  readonly knownOn?: string;
  readonly speaker?: string;
  readonly title?: string;
  readonly width?: string;
  readonly output?: string;
}

export function addExportCommand(program: Command, { io, settings }: CommandContext): void {
  program
    .command("export")
    .description("write a subgraph, with its citations, as a file")
    .addOption(new Option("--format <format>", "the file's format (default: by the name of the file)").choices(FORMAT_IDS))
    .option("--entity <id>", "this entity and what is around it")
    .option("--depth <steps>", "how many steps around it (default: 1)")
    .option("--ids <id...>", "these entities and what joins them")
    .option("--cypher <query>", "the entities that a query returns, and what joins them")
    .option("--all", "everything")
    .addOption(new Option("--kind <kind...>", "only entities of these kinds").choices(KIND_IDS))
    .addOption(new Option("--status <status...>", "only facts that stand so").choices(STATUSES))
    .option("--as-of <day>", "only what may have been true on this day")
    .option("--known-on <day>", "only what had been published by this day")
    .option("--speaker <id>", "only what this voice says")
    .option("--title <words>", "what the export is called")
    .option("--width <pixels>", "how wide a PNG picture is (default: twice its drawing, as far as that is drawn)")
    .option("-o, --output <file>", "where to; standard output when absent")
    .action(async ({ output, format: asked, depth, width, ...given }: ExportFlags) => {
      const format = asked ?? formatOf(output);
      const request = exportRequest.safeParse({
        ...given,
        ...(depth !== undefined && { depth: Number(depth) }),
        ...(width !== undefined && { width: Number(width) }),
      });
      if (!request.success) throw usageError(`${describeFieldErrors(fieldErrors(request.error, "export"))}.`);
      await withStore(settings(), io, async (store) => {
        const file = await openExportFile(store, request.data, format, new Date());
        await (output === undefined ? writeOut(file, io) : writeFileOf(file, output, io));
      });
    });
}

function formatOf(output: string | undefined): FormatId {
  const format = formatOfName(output ?? "");
  if (format !== null) return format;
  throw usageError(`--format is missing: give one of ${FORMAT_IDS.join(", ")}, or -o with a name that ends like one of theirs.`);
}

async function writeOut({ blocks }: ExportFile, io: CommandIo): Promise<void> {
  try {
    await pipeline(blocks, io.stdout, { end: false, signal: io.signal });
  } catch (error) {
    if (io.signal.aborted) throw new AppError("conflict", "Stopped on request: what was written is not the whole export.");
    // The reader had enough (`| head`).
    if (!(isSystemError(error) && error.code === "EPIPE")) throw error;
  }
}

/** Written beside its name and put in its place in one step: a file of that name is always a whole one. */
async function writeFileOf({ blocks }: ExportFile, output: string, io: CommandIo): Promise<void> {
  const part = `${output}.part-${process.pid}`;
  const progress = countBytes(io, output);
  try {
    await pipeline(blocks, progress.count, createWriteStream(part, { flags: "wx" }), { signal: io.signal });
    await rename(part, output);
  } catch (error) {
    await rm(part, { force: true });
    if (io.signal.aborted) throw new AppError("conflict", `Stopped on request: ${output} was not written.`);
    if (isSystemError(error))
      throw new AppError("conflict", `${output} cannot be written (${error.message}): no part of it was left.`, { cause: error });
    throw error;
  } finally {
    progress.stop();
  }
  io.stderr.write(`Wrote ${output} (${progress.total()})\n`);
}
