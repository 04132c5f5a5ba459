/** `tamga store info|schema|verify|clear`. */
import type { Command } from "commander";
import { AppError } from "../../model/errors.ts";
import { describeSchema } from "../service/describe-schema.ts";
import { type CommandContext, writeAll } from "./command-io.ts";
import { usageError } from "./exit-status.ts";
import { withStore } from "./with-store.ts";

export function addStoreCommand(program: Command, { io, settings }: CommandContext): void {
  const store = program.command("store").description("look at the store, verify it, empty it");
  const print = (text: string) => io.stdout.write(`${text}\n`);

  store
    .command("info")
    .description("what the store is and how much it holds, as JSON")
    .action(() =>
      withStore(settings(), io, async (opened) => {
        const info = { store: settings().TAMGA_STORE, kind: opened.kind, version: await opened.version(), counts: await opened.counts() };
        print(JSON.stringify(info, null, 2));
      }),
    );

  store
    .command("schema")
    .description("create constraints and indexes where they are missing; print labels, types and properties as JSON")
    .action(() =>
      withStore(settings(), io, async (opened) => {
        await opened.ensureSchema();
        const { labels, relationshipTypes, propertyKeys } = describeSchema();
        print(JSON.stringify({ labels, relationshipTypes, propertyKeys }, null, 2));
      }),
    );

  store
    .command("verify")
    .description("compute everything that is derived from the claims again and compare")
    .option("--mend", "put right what differs")
    .action(({ mend = false }: { mend?: boolean }) =>
      withStore(settings(), io, async (opened) => {
        const { checked, problems, mended } = await opened.verify({ mend, by: "command line" });
        await writeAll(
          io.stderr,
          problems.map((problem) => `${problem}\n`),
        );
        const what = `${checked.claims} claims, ${checked.facts} facts, ${checked.edges} edges`;
        if (problems.length > 0 && !mended)
          throw new AppError("conflict", `${problems.length} disagreements in ${what}; --mend puts them right.`);
        print(problems.length === 0 ? `All agree: ${what}` : `Mended ${problems.length} disagreements in ${what}`);
      }),
    );

  store
    .command("clear")
    .description("remove every record; the schema stays")
    .option("--yes", "really do it")
    .action(async ({ yes = false }: { yes?: boolean }) => {
      if (!yes) throw usageError("store clear removes every record of the store; add --yes to do it.");
      await withStore(settings(), io, (opened) => opened.clear("command line"));
      print("The store is empty");
    });
}
