/** Which programs a suite needs and does not find, so that it can say why it did not run. */
import { findProgram } from "../../scripts/neo4j/find-program.mjs";

/** Other names under which a distribution installs the same program. */
const ALSO = { chromium: ["chromium-browser", "google-chrome", "google-chrome-stable"] };

/** Names among `programs` that are not installed; empty when all are there. */
export const missingPrograms = (programs) => programs.filter((name) => ![name, ...(ALSO[name] ?? [])].some(findProgram));
