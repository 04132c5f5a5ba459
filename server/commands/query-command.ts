/** `tamga query CYPHER`: rows to standard output, what limits cut to standard error. */
import type { Command } from "commander";
import { Option } from "commander";
import { cypherRequest } from "../../model/api.ts";
import { describeFieldErrors, fieldErrors } from "../field-errors.ts";
import { runCypher } from "../service/run-cypher.ts";
import { type CommandContext, stoppable, writeAll } from "./command-io.ts";
import { usageError } from "./exit-status.ts";
import { FORMATS, type Format, formatRows } from "./format-rows.ts";
import { withStore } from "./with-store.ts";

interface QueryFlags {
  readonly param: Record<string, unknown>;
  readonly format: Format;
  readonly limit: string;
  readonly timeout: string;
  readonly write?: boolean;
}

export function addQueryCommand(program: Command, { io, settings }: CommandContext): void {
  program
    .command("query")
    .description("run Cypher; it can only read, unless --write")
    .argument("<cypher>", "the query")
    .addOption(
      new Option("--param <name=value>", "a parameter; the value is JSON, else text; may be repeated").argParser(addParam).default({}),
    )
    .addOption(new Option("--format <format>", "how rows are written").choices(FORMATS).default("table"))
    .option("--limit <rows>", "rows at most", "1000")
    .option("--timeout <seconds>", "time at most", "30")
    .option("--write", "let the query change the store")
    .action(async (query: string, { param, format, limit, timeout, write = false }: QueryFlags) => {
      const request = cypherRequest.safeParse({ query, params: param, limit: Number(limit), timeoutMs: Number(timeout) * 1000, write });
      if (!request.success) throw usageError(`${describeFieldErrors(fieldErrors(request.error))}.`);
      await withStore(settings(), io, async (store) => {
        const { columns, rows, summary } = await stoppable(io.signal, runCypher(store, request.data, false));
        await writeAll(io.stdout, formatRows(format, columns, rows));
        const changes = Object.entries(summary.counters).map(([what, count]) => `${what}: ${count}`);
        if (changes.length > 0) io.stderr.write(`${changes.join(", ")}\n`);
        if (summary.truncated === "rows") io.stderr.write(`Cut off at ${summary.rows} rows; --limit sets another limit.\n`);
        if (summary.truncated === "size") io.stderr.write(`Cut off at ${summary.rows} rows: the result is too large.\n`);
      });
    });
}

function addParam(given: string, before: Record<string, unknown>): Record<string, unknown> {
  const split = given.indexOf("=");
  if (split < 1) throw usageError(`--param ${given}: write it as name=value.`);
  return { ...before, [given.slice(0, split)]: parseValue(given.slice(split + 1)) };
}

/** JSON where it is JSON, else the text itself: `--param name=Tokayev` needs no quotes. */
function parseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
