/** Entries of the change log in plain words. */
import { changeSchema } from "../../../model/change.ts";
import { summaryOf } from "../../../server/service/list-changes.ts";

const entry = (kind: string, rest: object = {}) =>
  changeSchema.parse({ id: "change-1", seq: 1, at: "2026-01-01T00:00:00.000Z", kind, ...rest });
const ends = { from: "a", fromName: "Ana", into: "b", intoName: "Board", reason: "one seal" };

test.each([
  [
    entry("commit", { source: "village", claims: 1, entities: 1204, links: 1 }),
    "Loaded village: 1 claim, 1,204 entities, 1 link between claims",
  ],
  [entry("commit", { texts: 1 }), "Stored: 1 text of an article"],
  [entry("clear"), "Removed every record"],
  [entry("mend", { problems: 1 }), "Put right what disagreed with the records: 1 place"],
  [entry("merge", ends), "Merged Ana into Board: one seal"],
  [entry("merge", { ...ends, fromName: null }), "Merged a into Board: one seal"],
  [entry("suppose", ends), "Noted that Ana and Board may be the same: one seal"],
  [entry("accept", ends), "Accepted that Ana and Board are the same, and merged Ana into Board: one seal"],
  [entry("reject", ends), "Rejected that Ana and Board may be the same: one seal"],
  [entry("undo", ends), "Undid the merge of Ana into Board"],
])("%#", (change, words) => {
  expect(summaryOf(change)).toBe(words);
});
