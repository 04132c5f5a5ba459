/**
 * Jest reporter: after the run it says which suites could not run and what they lacked, and ends with one plain
 * line, `N passed, N failed, N skipped`. With CI=true a suite that lacks a program is a failure.
 */
import { missingPrograms } from "./programs.mjs";

const NEEDS = { e2e: ["chromium"], cypher: ["java", "mvn"] };

export default class SummaryReporter {
  #failedForCi = false;

  onRunComplete(_contexts, results) {
    const suitesThatBroke = results.testResults.filter(({ testExecError }) => testExecError).length;
    const lacking = Object.entries(NEEDS).flatMap(([suite, programs]) =>
      missingPrograms(programs).map((program) => `${suite}: ${program} is missing`),
    );
    for (const line of lacking) console.log(`Could not run everything of ${line}`);
    this.#failedForCi = process.env.CI === "true" && (lacking.length > 0 || results.numPendingTests > 0);
    if (this.#failedForCi) console.log("CI runs everything: a missing program or a skipped test is a failure.");
    const failed = results.numFailedTests + suitesThatBroke + (this.#failedForCi && results.numFailedTests === 0 ? 1 : 0);
    console.log(`${results.numPassedTests} passed, ${failed} failed, ${results.numPendingTests} skipped`);
  }

  getLastError() {
    return this.#failedForCi ? new Error("Some tests did not run.") : undefined;
  }
}
