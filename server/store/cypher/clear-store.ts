/** Removes every record, a bounded number at a time: no transaction has to hold a whole database. The log stays. */
import type { ChangeLog } from "./change-log.ts";
import type { CypherEngine } from "./cypher-engine.ts";
import { countOf } from "./read-entities.ts";
import { inTransaction } from "./transaction.ts";
import { WRITE } from "./write-queries.ts";

const AT_ONCE = 20_000;

export async function clearStore(engine: CypherEngine, log: ChangeLog, by: string | undefined): Promise<void> {
  await inTransaction(engine, async (writer) => {
    await log.append(writer, await log.begin(writer), "clear", { by: by ?? null });
  });
  for (const some of [WRITE.deleteSomeRelationships, WRITE.deleteSomeNodes]) {
    let deleted = AT_ONCE;
    while (deleted === AT_ONCE) {
      deleted = countOf(await inTransaction(engine, ({ write }) => write(some, { limit: AT_ONCE })));
    }
  }
}
