/** `tamga merge`, `tamga unmerge`, `tamga changes`: who is who, and the log of everything that was changed. */
import { type Command, Option } from "commander";
import { changesQuery, mergeProposalRequest } from "../../model/api.ts";
import { AppError } from "../../model/errors.ts";
import type { ChangeView } from "../../model/view.ts";
import { describeFieldErrors, fieldErrors } from "../field-errors.ts";
import { proposeMerge, withdrawMerge } from "../service/decide-identity.ts";
import { listChanges } from "../service/list-changes.ts";
import { type CommandContext, writeAll } from "./command-io.ts";
import { usageError } from "./exit-status.ts";
import { FORMATS, type Format, formatRows } from "./format-rows.ts";
import { withStore } from "./with-store.ts";

const BY = "command line";
const COLUMNS = ["number", "when", "who", "what", "undo"] as const;

interface ChangesFlags {
  readonly since?: string;
  readonly record?: string;
  readonly limit: string;
  readonly format: Format;
}

export function addIdentityCommands(program: Command, { io, settings }: CommandContext): void {
  const print = (text: string) => io.stdout.write(`${text}\n`);

  program
    .command("merge")
    .description("say that one entity is another; no record is changed, and `tamga unmerge` takes it back")
    .argument("<from>", "id of the entity that is to read as the other")
    .argument("<into>", "id of the entity that it is")
    .requiredOption("--reason <text>", "why the two are one")
    .option("--allow-kinds", "also when they are of different kinds")
    .option("--open", "only note that they may be one, and change nothing")
    .action(
      (
        from: string,
        into: string,
        { reason, allowKinds = false, open = false }: { reason: string; allowKinds?: boolean; open?: boolean },
      ) => {
        const asked = mergeProposalRequest.safeParse({ from, into, reason, allowKinds, state: open ? "open" : "merged" });
        if (!asked.success) throw usageError(`${describeFieldErrors(fieldErrors(asked.error))}.`);
        const { state, ...proposal } = asked.data;
        return withStore(settings(), io, async (store) => {
          const merge = await proposeMerge(store, state, proposal, BY).catch(withFlag);
          print(
            state === "open"
              ? `Noted as ${merge.id}: ${merge.from.name} and ${merge.into.name} may be the same`
              : `Merged ${merge.from.name} into ${merge.into.name} as ${merge.id}; tamga unmerge ${merge.id} takes it back`,
          );
        });
      },
    );

  program
    .command("unmerge")
    .description("take a merge back, or turn a hypothesis down")
    .argument("<id>", "of the merge, as `tamga merge` and `tamga changes` say it")
    .action((id: string) =>
      withStore(settings(), io, async (store) => {
        const { from, into, state } = await withdrawMerge(store, id, BY);
        print(`${from.name} and ${into.name}: ${state}`);
      }),
    );

  program
    .command("changes")
    .description("the change log, newest first: who did what, when, and what can be taken back")
    .option("--since <day>", "a day or an instant in UTC, such as 2026-01-31")
    .option("--record <id>", "only changes of this record")
    .option("--limit <entries>", "entries at most", "50")
    .addOption(new Option("--format <format>", "how entries are written").choices(FORMATS).default("table"))
    .action(({ format, ...asked }: ChangesFlags) => {
      const query = changesQuery.safeParse(asked);
      if (!query.success) throw usageError(`${describeFieldErrors(fieldErrors(query.error))}.`);
      return withStore(settings(), io, async (store) => {
        const { changes, page, unlisted } = await listChanges(store, query.data);
        await writeAll(io.stdout, formatRows(format, COLUMNS, changes.map(toRow)));
        if (page.shown < page.total) io.stderr.write(`${page.shown} of ${page.total} entries; --limit shows more.\n`);
        if (unlisted > 0) io.stderr.write(`${unlisted} large changes from before the store was emptied cannot be told by a record.\n`);
      });
    });
}

/** The store names the field of its API; here it is a flag. */
function withFlag(error: unknown): never {
  const asks = error instanceof AppError && error.errors?.some(({ path }) => path === "allowKinds");
  throw asks ? new AppError(error.code, error.message.replace("allowKinds: true", "--allow-kinds"), { cause: error }) : error;
}

const toRow = ({ seq, at, by, summary, undo, merge }: ChangeView): string[] => [
  String(seq),
  at,
  by ?? "not kept",
  summary,
  undo.possible && merge ? `tamga unmerge ${merge.id}` : "",
];
