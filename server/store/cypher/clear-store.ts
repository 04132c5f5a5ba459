/** Removes every record, a bounded number at a time: no transaction has to hold a whole database. The log stays. */
import type { ChangeLog } from "./change-log.ts";
import type { CypherEngine } from "./cypher-engine.ts";
import { readerOf } from "./query.ts";
import { countOf } from "./read-entities.ts";
import { READ } from "./read-queries.ts";
import { inTransaction } from "./transaction.ts";
import { WRITE } from "./write-queries.ts";

const NODES_AT_ONCE = 5000;

export async function clearStore(engine: CypherEngine, log: ChangeLog, by: string | undefined): Promise<void> {
  const { read } = readerOf(engine.read);
  await inTransaction(engine, async (writer) => {
    await log.append(writer, await log.begin(writer), "clear", { by: by ?? null });
  });
  while (countOf(await read(READ.countRecords, {})) > 0) {
    await inTransaction(engine, ({ send }) => send(WRITE.deleteSome, { limit: NODES_AT_ONCE }));
  }
}
