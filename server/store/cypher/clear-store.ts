/** Removes every record, a bounded number at a time: no transaction has to hold a whole database. The log stays. */
import type { ChangeLog } from "./change-log.ts";
import type { CypherEngine } from "./cypher-engine.ts";
import { countOf } from "./read-entities.ts";
import { inTransaction } from "./transaction.ts";
import { WRITE } from "./write-queries.ts";

/** Nodes carry texts of up to ten thousand characters, and a transaction holds what it deletes. */
const AT_ONCE = [
  [WRITE.deleteSomeRelationships, 20_000],
  [WRITE.deleteSomeNodes, 1_000],
] as const;

export async function clearStore(engine: CypherEngine, log: ChangeLog, by: string | undefined): Promise<void> {
  await inTransaction(engine, async (writer) => {
    await log.append(writer, await log.begin(writer), "clear", { by: by ?? null });
  });
  for (const [some, limit] of AT_ONCE) {
    let deleted: number = limit;
    while (deleted === limit) deleted = countOf(await inTransaction(engine, ({ write }) => write(some, { limit })));
  }
}
