/**
 * A process to be killed, on an embedded store: opens it, says what it finds there, then commits numbered batches
 * without end, with merges between them, and says each number once it is acknowledged. Arguments: DIRECTORY, and how many batches may be there.
 */
import { openEmbeddedStore } from "../../server/store/embedded/embedded-store.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { numberedBatch, SHARED_FACT } from "./numbered-batch.ts";

const say = (event: string, value: unknown) => process.stdout.write(`${JSON.stringify({ event, value })}\n`);

/** How many of a batch's own records the store has, and how many there are. */
async function presence(store: GraphStore, n: number): Promise<{ n: number; found: number; all: number }> {
  const batch = numberedBatch(n);
  const own = batch.entities.map(({ id }) => id).filter((id) => id.startsWith(`person-${n}-`));
  const entities = await store.entities(own);
  const claims = await store.claims(batch.claims.map(({ id }) => id));
  const documents = (await store.documents()).filter(({ document }) => document.id === `doc-${n}`);
  const sentences = await store.sentences(batch.sentences.map(({ id }) => id));
  return { n, found: entities.length + claims.length + documents.length + sentences.length, all: own.length + batch.claims.length + 2 };
}

/** Merges between batches, every other one taken back: whichever of them a kill cuts off, what is derived must agree. */
async function decide(n: number): Promise<void> {
  const merge = {
    action: "merge",
    id: `merge-${n}`,
    from: `person-${n}-1`,
    into: `person-${n}-0`,
    reason: "a test",
    by: "a test",
  } as const;
  await store.decide({ ...merge, allowKinds: false });
  const [before] = await store.mergesById([`merge-${n - 1}`]);
  if (before && n % 2 === 1) await store.decide({ action: "withdraw", id: before.id, by: "a test" });
}

const [, , directory = "", most = "0"] = process.argv;
const log: string[] = [];
const store = await openEmbeddedStore(directory, { log: (message) => log.push(message) });
const batches = await Promise.all(Array.from({ length: Number(most) }, (_, n) => presence(store, n)));
const [shared] = await store.facts([SHARED_FACT]);
const { problems } = await store.verify({ mend: false });
say("opened", { batches, shared: shared?.asserts.length ?? 0, problems, log });
for (let n = batches.filter(({ found }) => found > 0).length; ; n += 1) {
  say("begin", n);
  await store.commit(numberedBatch(n));
  say("done", n);
  await decide(n);
}
