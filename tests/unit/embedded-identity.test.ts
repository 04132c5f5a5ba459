/** Merges and the change log on the embedded store: in the journal, so that they outlive the engine's file. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openEmbeddedStore } from "../../server/store/embedded/embedded-store.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { cypher, dropGraph, dump, freshDirectory, reopened } from "../support/embedded-directory.ts";
import { numberedBatch } from "../support/numbered-batch.ts";

const propose = (action: "merge" | "suppose", id: string, from: string, into: string) =>
  ({ action, id, from, into, reason: `reason of ${id}`, by: "a test", allowKinds: false }) as const;

/** Merges one into another into a third, undoes the first, and leaves a hypothesis open. */
async function decideMuch(store: GraphStore): Promise<void> {
  await store.commit(numberedBatch(0));
  await store.decide(propose("merge", "m1", "person-0-1", "person-0-0"));
  await store.decide(propose("merge", "m2", "person-0-0", "shared-a"));
  await store.decide(propose("suppose", "h1", "person-0-2", "shared-a"));
  await store.commit(numberedBatch(1));
  await store.decide({ action: "withdraw", id: "m1", by: "another" });
}
const logOf = async (store: GraphStore) => (await store.changes({ limit: 100 })).changes;
const lines = (directory: string) => readFileSync(join(directory, "journal.jsonl"), "utf8").match(/\n/g)?.length;

test("a rebuild from the journal gives the same graph, merges and log; a decision that changes nothing is no record", async () => {
  const directory = freshDirectory();
  const store = await openEmbeddedStore(directory);
  await decideMuch(store);
  const before = [await dump(store), await logOf(store)];
  await store.decide({ action: "withdraw", id: "m1", by: "a third" });
  await expect(store.decide(propose("merge", "m3", "person-0-0", "shared-b"))).rejects.toMatchObject({ code: "conflict" });
  await store.close();
  expect(lines(directory)).toBe(6);
  dropGraph(directory);
  const again = await openEmbeddedStore(directory);
  expect([await dump(again), await logOf(again)]).toEqual(before);
  expect((await again.entities(["person-0-0", "person-0-1"])).map(({ canonical }) => canonical)).toEqual(["shared-a", undefined]);
  await again.close();
});

test("the log outlives clear, and a rebuild after it; merges do not", async () => {
  const directory = freshDirectory();
  const store = await openEmbeddedStore(directory);
  await decideMuch(store);
  const before = await logOf(store);
  await store.clear("a cleaner");
  await store.commit(numberedBatch(2));
  const [commit, clear, ...rest] = await logOf(store);
  expect([commit?.seq, clear?.seq, clear?.kind, clear?.by]).toEqual([8, 7, "clear", "a cleaner"]);
  expect(rest).toEqual(before);
  expect((await store.merges({ limit: 9 })).merges).toEqual([]);
  const graph = await dump(store);
  await store.close();
  expect(lines(directory)).toBe(2);
  dropGraph(directory);
  expect(await reopened(directory)).toEqual({ log: [], applied: [1, 2], graph, problems: [] });
});

test("what a merge derived is verified and mended, and the log of that outlives a rebuild", async () => {
  const directory = freshDirectory();
  const store = await openEmbeddedStore(directory);
  await decideMuch(store);
  const sound = await dump(store);
  const spoilt = [
    "MATCH (c:Claim) WHERE c.reading IS NOT NULL SET c.subject = 'person-0-0'",
    "MATCH (e:Entity {id: 'person-0-0'}) SET e.canonical = 'person-0-7'",
    "MATCH (:NameWord)-[r:IN_NAME]->(:Entity {id: 'shared-a'}) DELETE r",
    "MATCH (f:Fact {subject: 'shared-a'}) DETACH DELETE f",
  ];
  for (const query of spoilt) await cypher(store, query, true);
  const { problems } = await store.verify({ mend: false });
  for (const each of [/entity person-0-0:/, /entity shared-a:/, /claim \S+ with its relationships/, /fact shared-a\|/])
    expect(problems.some((problem) => each.test(problem))).toBe(true);
  // What follows from a fault can be right again once that is mended, so it may find less than the look before.
  const report = await store.verify({ mend: true, by: "a mender" });
  expect(report.mended).toBe(true);
  expect((await store.verify({ mend: false })).problems).toEqual([]);
  const [mend, ...before] = await logOf(store);
  expect(mend).toMatchObject({ kind: "mend", by: "a mender", problems: report.problems.length });
  await store.decide({ action: "withdraw", id: "m2", by: "a test" });
  expect((await store.verify({ mend: false })).problems).toEqual([]);
  const log = await logOf(store);
  await store.close();
  dropGraph(directory);
  const again = await openEmbeddedStore(directory);
  expect(await logOf(again)).toEqual(log);
  expect(before).toHaveLength(6);
  expect(JSON.stringify(sound)).not.toBe(JSON.stringify(await dump(again)));
  await again.close();
}, 60_000);
