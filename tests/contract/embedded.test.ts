/** The contract on the embedded store, and what only its journal can show. */
import { statSync } from "node:fs";
import { openStore } from "../../server/store/open-store.ts";
import { scratchDirectory } from "../support/scratch.ts";
import { describeGraphStore } from "./describe-graph-store.ts";
import { smallClaim, smallWorld } from "./small-world.ts";

const scratch = scratchDirectory();

describeGraphStore("the embedded store", () => openStore(`file:${scratch.path("store")}`));

test("[GS1] a batch that changes nothing is not journaled again", async () => {
  const store = await openStore(`file:${scratch.path("again")}`);
  const journal = () => statSync(scratch.path("again", "journal.jsonl")).size;
  const records = smallWorld([smallClaim("c1")]);
  await store.commit(records);
  const size = journal();
  await store.commit(records);
  expect(journal()).toBe(size);
  await store.commit({ claims: [smallClaim("c2")] });
  expect(journal()).toBeGreaterThan(size);
  await store.close();
});
