/** The Cypher of the tutorial, as it stands there, on both stores. */
import { january } from "../contract/records.ts";
import { openBothStores, rowsOf } from "../support/both-stores.ts";
import { describeWith, NEO4J_PROGRAMS } from "../support/describe-with.ts";
import { TUTORIAL } from "../support/tutorial-answers.ts";
import { FROM_CYPHER } from "../support/tutorial-readers.ts";
import { readTutorial } from "../support/tutorial-text.ts";

const SECTIONS = readTutorial();

describeWith(NEO4J_PROGRAMS, "the tutorial's Cypher with the January 2022 dataset", () => {
  const names = new Map(january().entities.map(({ id, name }) => [id, name]));
  const stores = openBothStores();

  test.each(SECTIONS)("$number. $question", async ({ number, cypher }) => {
    for (const store of Object.values(stores())) {
      const read = FROM_CYPHER[number - 1]?.(await rowsOf(store, cypher), (id) => names.get(id) ?? id);
      expect([store.kind, read]).toEqual([store.kind, TUTORIAL[number - 1]?.rows]);
    }
  });
});
