/** The command line: flags to settings, commands to exit status. It has no side effect but through `io`. */
import { Command, CommanderError } from "commander";
import { addCheckCommand } from "./commands/check-command.ts";
import type { CommandContext, CommandIo } from "./commands/command-io.ts";
import { EXIT, errorText, exitStatus } from "./commands/exit-status.ts";
import { addExportCommand } from "./commands/export-command.ts";
import { addIdentityCommands } from "./commands/identity-commands.ts";
import { addLoadCommand } from "./commands/load-command.ts";
import { addQueryCommand } from "./commands/query-command.ts";
import { addServeCommand } from "./commands/serve-command.ts";
import { addStoreCommand } from "./commands/store-command.ts";
import { readSettings } from "./config.ts";
import { packageVersion } from "./package-root.ts";

interface GlobalFlags {
  readonly store?: string;
  readonly debug?: boolean;
}

/** Runs one command; returns its exit status and never throws. `argv` is without the program's own name. */
export async function runCli(argv: readonly string[], io: CommandIo): Promise<number> {
  const program = new Command("tamga");
  const context: CommandContext = {
    io,
    settings: (flags = {}) => {
      const { store } = program.opts<GlobalFlags>();
      return readSettings(io.env, { ...flags, ...(store !== undefined && { TAMGA_STORE: store }) });
    },
  };
  program
    .description("Who said what, when, and who contradicts it: a knowledge graph of claims.")
    .version(packageVersion())
    .option(
      "--store <url>",
      "file:DIR, or bolt:// or neo4j:// with NEO4J_USERNAME and NEO4J_PASSWORD (default: file:.tamga, or TAMGA_STORE)",
    )
    .option("--debug", "show where an error came from")
    .showSuggestionAfterError()
    .addHelpText("after", "\nExit status: 0 done, 1 the work failed, 2 wrong usage, 3 the store cannot be reached.");
  for (const add of [
    addServeCommand,
    addLoadCommand,
    addQueryCommand,
    addExportCommand,
    addCheckCommand,
    addIdentityCommands,
    addStoreCommand,
  ])
    add(program, context);
  prepareOutput(program, io);
  try {
    await program.parseAsync(argv, { from: "user" });
    return EXIT.done;
  } catch (error) {
    // Commander has said what is wrong with the usage already.
    if (!(error instanceof CommanderError)) io.stderr.write(errorText(error, program.opts<GlobalFlags>().debug ?? false));
    return exitStatus(error);
  }
}

/** Commander writes through `io` and throws instead of leaving the process, for every command below as well. */
function prepareOutput(command: Command, io: CommandIo): void {
  command.exitOverride();
  command.configureOutput({
    writeOut: (text) => void io.stdout.write(text),
    writeErr: (text) => void io.stderr.write(text),
    outputError: (text, write) => write(text.replace(/^error: /, "tamga: ")),
  });
  for (const each of command.commands) prepareOutput(each, io);
}
