/** A block of tests that needs programs: skipped with the reason in its name when one is missing (a failure where CI=true). */
import { missingPrograms } from "./programs.mjs";

export function describeWith(programs: readonly string[], name: string, tests: () => void): void {
  const missing = missingPrograms(programs);
  if (missing.length === 0) describe(name, tests);
  else describe.skip(`${name} (skipped: ${missing.join(" and ")} missing)`, tests);
}

/** What a Neo4j without Docker needs. */
export const NEO4J_PROGRAMS = ["java", "mvn"] as const;
