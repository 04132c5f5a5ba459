/**
 * Jest sequencer: the longest files begin first, so that all workers are busy to the end. Where a machine has no
 * timings of its own yet (a new one, as in CI) the files that are known to be long are; a wrong figure costs time only.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import TestSequencer from "@jest/test-sequencer";

/** Seconds on two cores. Of every other file a byte counts as a millisecond, for want of anything better. */
const SECONDS = {
  "contract/neo4j.test.ts": 300,
  "contract/embedded.test.ts": 250,
  "e2e/tutorial.test.ts": 240,
  "contract/neo4j-crash.test.ts": 150,
  "e2e/explore.test.ts": 130,
  "formats/cypher-script.test.ts": 110,
  "e2e/voices.test.ts": 100,
  "cli/interrupted-file.test.ts": 85,
  "e2e/export.test.ts": 80,
  "cypher/statement-files.test.ts": 75,
  "cli/data.test.ts": 70,
  "formats/csv-zip.test.ts": 65,
  "e2e/cypher.test.ts": 60,
  "e2e/paths.test.ts": 55,
  "http/neo4j-away.test.ts": 55,
  "e2e/identity.test.ts": 50,
  "cli/files.test.ts": 50,
  "contract/embedded-crash.test.ts": 50,
  "e2e/phone.test.ts": 50,
  "cypher/run-neo4j.test.ts": 45,
  "http/paths.test.ts": 45,
};

const pathOf = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const EXPECTED = new Map(Object.entries(SECONDS).map(([file, seconds]) => [pathOf(file), seconds * 1000]));
for (const path of EXPECTED.keys()) if (!existsSync(path)) throw new Error(`${path} is not there: correct its name in longest-first.mjs.`);

export default class LongestFirst extends TestSequencer {
  time(test) {
    return super.time(test) ?? EXPECTED.get(test.path) ?? test.context.hasteFS.getSize(test.path) ?? 0;
  }
}
